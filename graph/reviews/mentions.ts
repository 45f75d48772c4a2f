// Moves mentions to the entities that Reviews say they mean.

import type { Transaction } from '../engines/engine.ts'
import { parseEntityId } from '../ids.ts'
import type { EntityId } from '../model.ts'
import { numberOf, textOf } from '../records.ts'
import type { GraphValue } from '../store.ts'
import * as statements from '../statements/reviews.ts'
import { CREATE_MENTIONS } from '../statements/writing.ts'
import { withoutNulls } from '../writing/properties.ts'
import { followEntity } from './apply.ts'
import type { Decision } from './model.ts'
import { storedMention, type StoredMention } from './records.ts'

export interface MovedMention {
  readonly mention: StoredMention
  readonly to: EntityId
}

/** Of the mentions of `all`, and of those that were led to `changed`, the ones that now mean somebody else. */
export async function findMoved(
  transaction: Transaction,
  { all, changed, decisions }: { readonly all: readonly EntityId[]; readonly changed: readonly EntityId[]; readonly decisions: readonly Decision[] },
): Promise<readonly MovedMention[]> {
  const every = all.length === 0 ? [] : await transaction.run(statements.MENTIONS_OF_ENTITIES, { ids: [...new Set(all)] })
  const rest = changed.filter((id) => !all.includes(id))
  const led = rest.length === 0 ? [] : await transaction.run(statements.MOVED_MENTIONS_OF_ENTITIES, { ids: rest })
  return [...every, ...led]
    .map(storedMention)
    .map((mention) => ({ mention, to: whereTo(mention, decisions) }))
    .filter(({ mention, to }) => mention.entity !== to)
}

function whereTo({ entity, document, properties }: StoredMention, decisions: readonly Decision[]): EntityId {
  const { start, end, text, extracted } = properties
  return followEntity(extracted ?? entity, { document, claim: null, spans: [{ start, end }], text }, decisions)
}

export async function moveMentions(transaction: Transaction, moved: readonly MovedMention[]): Promise<void> {
  if (moved.length === 0) return
  const places = moved.map(({ mention: { sentence, entity, properties } }) => ({ sentence, entity, start: properties.start, end: properties.end }))
  await transaction.run(statements.DELETE_MENTIONS, { rows: places })
  await transaction.run(CREATE_MENTIONS, { rows: moved.map(({ mention, to }) => ({ sentence: mention.sentence, entity: to, properties: ledProperties(mention, to) })) })
}

function ledProperties({ entity, properties: { extracted, ...own } }: StoredMention, to: EntityId) {
  const first = extracted ?? entity
  const plain: Readonly<Record<string, GraphValue>> = { ...asValues(own), extracted: first === to ? null : first }
  return withoutNulls(plain)
}

function asValues(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, GraphValue>> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) => (typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [])),
  )
}

/** Counts again how many documents mention those who lost or won mentions. */
export async function countMentioning(transaction: Transaction, moved: readonly MovedMention[]): Promise<void> {
  if (moved.length === 0) return
  const ids = [...new Set(moved.flatMap(({ mention, to }) => [mention.entity, to]))]
  const rows = await transaction.run(statements.COUNT_MENTIONING, { ids })
  const counts = rows.map((row) => ({ id: parseEntityId(textOf(row, 'id')), count: numberOf(row, 'count') }))
  await transaction.run(statements.SET_DOCUMENTS, { rows: counts })
}
