// Brings mentions in line with what Reviews say that their words mean: moves them, adds them, and sets aside what is none.

import type { Transaction } from '../engines/engine.ts'
import { parseEntityId } from '../ids.ts'
import type { EntityId, SentenceId } from '../model.ts'
import { layerSentence, numberOf, textOf } from '../records.ts'
import type { GraphValue } from '../store.ts'
import * as statements from '../statements/reviews.ts'
import { createMentionsAs } from '../statements/writing.ts'
import type { MentionRow } from '../writing/layer.ts'
import { withoutNulls, type EntityProperties } from '../writing/properties.ts'
import { applyToMention, findAddedMentions } from './apply.ts'
import type { Decision, MentionPlace } from './model.ts'
import { storedMention, type StoredMention } from './records.ts'
import type { MentionState, VisibleMention } from './state.ts'

/** What people say is certain. */
export const ADDED_MENTION = { confidence: 1, foundBy: 'person' } as const

/** Null where there was no such mention, or is none any more. */
export interface ChangedMention {
  readonly before: StoredMention | null
  readonly after: MentionRow | null
}


interface Touching {
  /** Entities all of whose mentions may change, and those that may give back what was led to them. */
  readonly all: readonly EntityId[]
  readonly changed: readonly EntityId[]
  /** Words that Reviews are about. */
  readonly marked: readonly MentionPlace[]
}

/** The mentions that may look different. */
export async function readMentions(transaction: Transaction, { all, changed, marked }: Touching): Promise<readonly StoredMention[]> {
  const every = all.length === 0 ? [] : await transaction.run(statements.MENTIONS_OF_ENTITIES, { ids: [...new Set(all)] })
  const rest = changed.filter((id) => !all.includes(id))
  const led = rest.length === 0 ? [] : await transaction.run(statements.MOVED_MENTIONS_OF_ENTITIES, { ids: rest })
  const at = marked.length === 0 ? [] : await transaction.run(statements.MENTIONS_AT, { rows: marked.map(({ document, start, end }) => ({ document, start, end })) })
  const found = [...every, ...led, ...at].map(storedMention)
  return [...new Map(found.map((mention) => [keyOf(mention), mention])).values()]
}

function keyOf({ type, sentence, entity, properties: { start, end, extracted } }: StoredMention): string {
  return [type, sentence, start, end, entity, extracted ?? ''].join(' ')
}

/** Of these mentions those that Reviews let be seen otherwise, and those that they add to the marked words. */
export async function findChanged(
  transaction: Transaction,
  { mentions, marked, decisions }: { readonly mentions: readonly StoredMention[]; readonly marked: readonly MentionPlace[]; readonly decisions: readonly Decision[] },
): Promise<readonly ChangedMention[]> {
  const added = marked.flatMap((place) => findAddedAt(place, mentions, decisions))
  const isAdded = ({ properties }: StoredMention, state: MentionState) => state.added === properties.added && state.start === properties.start && state.end === properties.end
  const isGone = (mention: StoredMention) =>
    mention.properties.added !== null && marked.some((place) => isAt(mention, place)) && !added.some((state) => isAdded(mention, state))
  const changes: ChangedMention[] = mentions.map((before) => ({ before, after: isGone(before) ? null : seenOf(before, decisions) }))
  for (const state of added.filter((one) => !mentions.some((mention) => isAdded(mention, one)))) {
    const [row] = await transaction.run(statements.SENTENCE_AROUND, { document: state.document, start: state.start, end: state.end })
    if (row !== undefined) changes.push({ before: null, after: addedMention(layerSentence(row).id, state, decisions) })
  }
  return changes.filter(hasChanged)
}

function findAddedAt(place: MentionPlace, mentions: readonly StoredMention[], decisions: readonly Decision[]): readonly MentionState[] {
  const extracted = mentions.filter((mention) => mention.properties.added === null && isAt(mention, place)).map(({ properties }) => properties)
  const here = decisions.filter(({ words }) => words !== null && words.start === place.start && words.end === place.end)
  return findAddedMentions(place.document, extracted, here)
}

function isAt({ document, properties: { start, end } }: StoredMention, place: MentionPlace): boolean {
  return document === place.document && start === place.start && end === place.end
}

function seenOf({ sentence, document, entity, properties }: StoredMention, decisions: readonly Decision[]): MentionRow {
  const { start, end, text, added, extracted, ...own } = properties
  const state = { document, start, end, text, entity: extracted ?? entity, added }
  return { sentence, ...shownAs(applyToMention(state, decisions), { own: asValues(own), first: state.entity }) }
}

/** A mention that a Review adds, as a row of its sentence. */
export function addedMention(sentence: SentenceId, state: MentionState, decisions: readonly Decision[]): MentionRow {
  return { sentence, ...shownAs(applyToMention(state, decisions), { own: ADDED_MENTION, first: state.entity }) }
}

interface Showing {
  /** What no Review changes. */
  readonly own: EntityProperties
  /** The entity that it was extracted, or added, with. */
  readonly first: EntityId
}

/** What stands on the relationship between a sentence and an entity. */
export function shownAs({ entity, denied, start, end, text, added }: VisibleMention, { own, first }: Showing): Omit<MentionRow, 'sentence'> {
  const properties = { ...withoutNulls({ ...own, added, extracted: first === entity ? null : first }), start, end, text }
  return { type: denied ? 'NOT_MENTIONS' : 'MENTIONS', entity, properties }
}

function hasChanged({ before, after }: ChangedMention): boolean {
  if (before === null || after === null) return true
  const { extracted = null, added = null } = after.properties
  return before.type !== after.type || before.entity !== after.entity || before.properties.extracted !== extracted || before.properties.added !== added
}

export async function writeMentions(transaction: Transaction, changes: readonly ChangedMention[]): Promise<void> {
  for (const type of ['MENTIONS', 'NOT_MENTIONS'] as const) {
    const gone = changes.flatMap(({ before }) => (before?.type === type ? [before] : []))
    const places = gone.map(({ sentence, entity, properties: { start, end, extracted } }) => ({ sentence, entity, start, end, extracted: extracted ?? '' }))
    if (places.length > 0) await transaction.run(statements.deleteMentions(type), { rows: places })
  }
  await createMentions(transaction, changes.flatMap(({ after }) => after ?? []))
}

/** Writes mentions under the type that they are seen as. */
export async function createMentions(transaction: Transaction, seen: readonly MentionRow[]): Promise<void> {
  for (const type of ['MENTIONS', 'NOT_MENTIONS'] as const) {
    const rows = seen.filter((mention) => mention.type === type).map(({ sentence, entity, properties }) => ({ sentence, entity, properties }))
    if (rows.length > 0) await transaction.run(createMentionsAs(type), { rows })
  }
}

function asValues(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, Exclude<GraphValue, null>>> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) => (typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [])),
  )
}

/** Counts again how many documents mention those who lost or won mentions. */
export async function countMentioning(transaction: Transaction, changes: readonly ChangedMention[]): Promise<void> {
  if (changes.length === 0) return
  const ids = [...new Set(changes.flatMap(({ before, after }) => [before?.entity, after?.entity]))].filter((id) => id !== undefined)
  const rows = await transaction.run(statements.COUNT_MENTIONING, { ids })
  const counted = new Map(rows.map((row) => [parseEntityId(textOf(row, 'id')), numberOf(row, 'count')]))
  const counts = ids.map((id) => ({ id, count: counted.get(id) ?? 0 }))
  await transaction.run(statements.SET_DOCUMENTS, { rows: counts })
}
