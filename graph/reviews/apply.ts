// The visible graph as a pure function: what was extracted, and the active Reviews in their order.

import { normalizeName } from '../ids.ts'
import type { ClaimSpans, DocumentId, EntityId, Span } from '../model.ts'
import { mayJoin } from '../ontology.ts'
import type { ClaimChanges, Decision } from './model.ts'
import type { ClaimContent, ClaimState, DocumentState, EntityState, FindDates, MentionState, Occurrence, VisibleClaim, VisibleEntity, VisibleMention } from './state.ts'
import { concerns, isDenied, meant } from './words.ts'

/** Where something that names `id` leads after these Reviews, in their order. */
export function followEntity(id: EntityId, occurrence: Occurrence, decisions: readonly Decision[]): EntityId {
  return decisions.reduce((current, decision) => leadOn(current, occurrence, decision), id)
}

function leadOn(id: EntityId, occurrence: Occurrence, decision: Decision): EntityId {
  const { action, made, claims } = decision
  if (action.action === 'mention') return concerns(decision, occurrence) ? meant(decision) ?? id : id
  if (action.action === 'merge') return action.entities.includes(id) ? action.into : id
  if (action.action === 'rename') return id === made.adopts ? action.entity : id
  if (action.action !== 'split' || id !== action.entity || made.entity === null) return id
  const { document, claim, spans, text } = occurrence
  const isNamed = text !== null && action.names.some((name) => normalizeName(name) === normalizeName(text))
  const isListed = action.mentions.some((place) => place.document === document && spans.some((span) => overlaps(place, span)))
  return isNamed || isListed || (claim !== null && claims.has(claim)) ? made.entity : id
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end
}

/** The entities of a group that Reviews join or divide, as they are seen after these. */
export function applyToEntities(extracted: readonly EntityState[], decisions: readonly Decision[]): ReadonlyMap<EntityId, VisibleEntity> {
  const entities = new Map(extracted.map((entity): [EntityId, VisibleEntity] => [entity.id, { ...entity, status: 'open', into: null }]))
  for (const decision of decisions) for (const changed of changeEntities(entities, decision)) entities.set(changed.id, changed)
  return entities
}

function changeEntities(entities: ReadonlyMap<EntityId, VisibleEntity>, { action, made }: Decision): readonly VisibleEntity[] {
  const known = (...ids: readonly EntityId[]) => ids.flatMap((id) => entities.get(id) ?? [])
  switch (action.action) {
    case 'confirm':
    case 'reject':
    case 'unsure':
      return action.target.kind === 'entities' ? known(...action.target.ids).map((entity) => ({ ...entity, status: STATUS_OF[action.action] })) : []
    case 'rename': {
      const adopted = made.adopts === null ? [] : known(made.adopts)
      return known(action.entity).flatMap((entity) => absorb(entity, adopted, action.name))
    }
    case 'retype':
      return known(action.entity).map((entity) => ({ ...entity, type: action.type }))
    case 'merge':
      return known(action.into).flatMap((kept) => absorb(kept, known(...action.entities), action.name))
    case 'split':
      return known(action.entity).flatMap((entity) => divide(entity, action, made.entity))
    case 'mention':
      return typeof action.means === 'string' || made.entity === null ? [] : [makeEntity(made.entity, { ...action.means, names: [action.means.name] })]
    default:
      return []
  }
}

const STATUS_OF = { confirm: 'confirmed', reject: 'rejected', unsure: 'unsure' } as const

/** The kept entity has all names and what it did not know; the others lead to it. */
function absorb(kept: VisibleEntity, others: readonly VisibleEntity[], name: string | null): readonly VisibleEntity[] {
  const display = name ?? kept.name
  const names = [...new Set([display, ...kept.names, ...others.flatMap((other) => other.names)])]
  const attributes = others.reduce((known, other) => fillAttributes(known, other.attributes), kept.attributes)
  return [{ ...kept, name: display, names, attributes }, ...others.map((other) => ({ ...other, into: kept.id }))]
}

/** A place's coordinates and an event's dates belong together: half a pair is never filled in. */
export function fillAttributes(known: EntityState['attributes'], seen: EntityState['attributes']): EntityState['attributes'] {
  const { country, latitude, longitude, from, to, roles } = known
  return {
    country: country ?? seen.country,
    ...(latitude === null && longitude === null ? { latitude: seen.latitude, longitude: seen.longitude } : { latitude, longitude }),
    ...(from === null && to === null ? { from: seen.from, to: seen.to } : { from, to }),
    roles: [...new Set([...roles, ...seen.roles])],
  }
}

function divide(entity: VisibleEntity, { name, names }: { readonly name: string; readonly names: readonly string[] }, id: EntityId | null): readonly VisibleEntity[] {
  if (id === null) return []
  const taken = new Set(names.map(normalizeName))
  const left = entity.names.filter((known) => !taken.has(normalizeName(known)))
  const [first = entity.name] = left
  const rest = { ...entity, name: first, names: left.length === 0 ? [entity.name] : left }
  return [rest, makeEntity(id, { type: entity.type, name, names: [...new Set([name, ...names])], country: entity.attributes.country })]
}

type Making = Pick<EntityState, 'type' | 'name' | 'names'> & { readonly country?: string | null }

function makeEntity(id: EntityId, { country = null, ...own }: Making): VisibleEntity {
  return { id, ...own, attributes: { country, latitude: null, longitude: null, from: null, to: null, roles: [] }, status: 'open', into: null }
}

export interface ClaimContext {
  /** Entities that Reviews have changed; all others are as extracted. */
  readonly entities: ReadonlyMap<EntityId, VisibleEntity>
  readonly extracted: ReadonlyMap<EntityId, EntityState>
  readonly findDates: FindDates
}

/** A claim as it is seen after these Reviews. */
export function applyToClaim(claim: ClaimState, decisions: readonly Decision[], context: ClaimContext): VisibleClaim {
  const open: VisibleClaim = { ...claim, status: 'open', decided: null, aside: null }
  const later = claim.origin === 'added' ? decisions.filter(({ number }) => number > (claim.sequence ?? 0)) : decisions
  const decided = later.reduce((current, decision) => changeClaim(leadClaim(current, decision), decision, context.findDates), open)
  return { ...decided, aside: findAside(decided, later, context) }
}

function leadClaim(claim: VisibleClaim, decision: Decision): VisibleClaim {
  const { content } = claim
  const lead = (id: EntityId, part: keyof ClaimSpans): EntityId => leadOn(id, occurrenceOf(claim, content.spans[part]), decision)
  const maybe = (id: EntityId | null, part: keyof ClaimSpans): EntityId | null => {
    if (concerns(decision, occurrenceOf(claim, content.spans[part]))) return meant(decision)
    return id === null ? null : lead(id, part)
  }
  const ends = { subject: lead(content.subject, 'subject'), object: lead(content.object, 'object') }
  return { ...claim, content: { ...content, ...ends, by: maybe(content.by, 'by'), at: maybe(content.at, 'at'), saidBy: maybe(content.saidBy, 'speaker') } }
}

function occurrenceOf({ id, document, sentence }: ClaimState, spans: readonly Span[]): Occurrence {
  return { document, claim: id, spans, text: textOfSpans(spans, sentence) }
}

/** The words at these spans of a sentence; null where there are none or they stand elsewhere. */
export function textOfSpans(spans: readonly Span[], sentence: ClaimState['sentence']): string | null {
  if (sentence === null || spans.length === 0) return null
  if (spans.some(({ start, end }) => start < sentence.start || end > sentence.end)) return null
  return spans.map(({ start, end }) => sentence.text.slice(start - sentence.start, end - sentence.start)).join(' ')
}

function changeClaim(claim: VisibleClaim, { action, claims, number }: Decision, findDates: FindDates): VisibleClaim {
  if (action.action === 'correct') return action.document === claim.document ? dateAnew(claim, action.changes.published, findDates) : claim
  if (!claims.has(claim.id)) return claim
  switch (action.action) {
    case 'confirm':
    case 'reject':
    case 'unsure':
      return { ...claim, status: STATUS_OF[action.action], decided: number }
    case 'edit':
      return { ...claim, content: edit(claim.content, action.changes) }
    default:
      return claim
  }
}

export function edit(content: ClaimContent, { turn, ...changes }: ClaimChanges): ClaimContent {
  const changed = { ...content, ...changes }
  if (turn !== true) return changed
  const spans = { ...content.spans, subject: content.spans.object, object: content.spans.subject }
  return { ...changed, subject: content.object, object: content.subject, spans }
}

/** The interval of the claim's own date expression, had its document been published then. */
function dateAnew(claim: VisibleClaim, published: string | null | undefined, findDates: FindDates): VisibleClaim {
  const { sentence, content } = claim
  const [span] = content.spans.date
  if (published === undefined || sentence === null || span === undefined) return claim
  const date = findDates(sentence.text, { offset: sentence.start, published }).find((found) => overlaps(found, span))
  return { ...claim, content: { ...content, from: date?.from ?? null, to: date?.to ?? null } }
}

function findAside({ document, content }: VisibleClaim, decisions: readonly Decision[], { entities, extracted }: ClaimContext): VisibleClaim['aside'] {
  const { type, subject, object, spans } = content
  const ends = [subject, object].map((id) => entities.get(id))
  if (ends.some((end) => end?.status === 'rejected')) return 'entity'
  if (subject === object) return 'self'
  const words = [spans.subject, spans.object].map((own) => ({ document, spans: own }))
  if (words.some((own) => isDenied(own, decisions))) return 'mention'
  const [head, tail] = ends
  const isRetyped = ends.some((end) => end !== undefined && end.type !== (extracted.get(end.id)?.type ?? end.type))
  const isRead = words.some((own) => decisions.some((decision) => meant(decision) !== null && concerns(decision, own)))
  return (isRetyped || isRead) && head !== undefined && tail !== undefined && !mayJoin(type, head.type, tail.type) ? 'type' : null
}

/** A mention as it is seen after these Reviews. */
export function applyToMention(mention: MentionState, decisions: readonly Decision[]): VisibleMention {
  const { document, start, end, text, entity, added } = mention
  const later = decisions.filter(({ number }) => number > (added ?? 0))
  const occurrence = { document, claim: null, spans: [{ start, end }], text }
  return { ...mention, entity: followEntity(entity, occurrence, later), denied: isDenied(occurrence, later) }
}

/** The mentions that Reviews add to those that were extracted from a document. */
export function findAddedMentions(document: DocumentId, extracted: readonly Span[], decisions: readonly Decision[]): readonly MentionState[] {
  const added = new Map(extracted.map(({ start, end }): [string, MentionState | null] => [`${start} ${end}`, null]))
  for (const decision of decisions) {
    const [entity, { words, number }] = [meant(decision), decision]
    if (entity === null || words === null || words.document !== document || added.has(`${words.start} ${words.end}`)) continue
    added.set(`${words.start} ${words.end}`, { ...words, entity, added: number })
  }
  return [...added.values()].filter((mention) => mention !== null)
}

/** A document's title, date and publisher as people corrected them. */
export function applyToDocument(document: DocumentState, decisions: readonly Decision[]): DocumentState {
  return decisions.reduce(
    (current, { action }) => (action.action === 'correct' && action.document === document.id ? { ...current, ...action.changes } : current),
    document,
  )
}
