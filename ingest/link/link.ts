// Stage link: needs extracted entities; leads each to the entity that the graph already knows under one of its names.
// Types are never mixed. What only an acronym or a surname shares stays apart: doubtful pairs are for people to merge.

import { entityId, normalizeName } from '../../graph/ids.ts'
import type { EntityId, ExtractedClaim, ExtractedDocument, ExtractedEntity } from '../../graph/model.ts'
import { findRelationshipType } from '../../graph/ontology.ts'
import type { GraphStore, NameMatch } from '../../graph/store.ts'
import { createEventNouns } from '../lexicons/events.ts'

/**
 * The document with the ids of the graph's own entities wherever a name leads to one; new entities keep their ids.
 * Entities that turn out to be one are joined, and claims of an entity with itself fall away.
 */
export async function linkDocument(extracted: ExtractedDocument, store: Pick<GraphStore, 'findByNames'>): Promise<ExtractedDocument> {
  const keys = new Map(extracted.entities.map((entity) => [entity.id, keysOf(entity)]))
  const wanted = [...new Set([...keys.values()].flat())]
  const known = wanted.length === 0 ? [] : await store.findByNames(wanted)
  const named = new Map(extracted.entities.map((entity) => [entity.id, entity] as const))
  for (const [id, entity] of named) if (isTaken(entity, known)) named.set(id, nameByTime(entity))
  const ids = new Map([...named].map(([id, entity]) => [id, chooseMatch(entity, keys.get(id) ?? [], known)?.id ?? entity.id]))
  return { ...extracted, entities: joinEntities(named, ids), claims: extracted.claims.flatMap((claim) => redirect(claim, ids)) }
}

/** The normalised names of an entity, and for a described event its place with every noun of the same kind. */
function keysOf(entity: ExtractedEntity): string[] {
  const names = [entity.name, ...entity.aliases].map(normalizeName).filter((key) => key !== '')
  return [...new Set([...names, ...(entity.type === 'Event' ? names.flatMap(otherEventNames) : [])])]
}

/** "osh riots" may be "osh violence" elsewhere. */
function otherEventNames(name: string): string[] {
  const eventNouns = createEventNouns()
  const [, place, noun] = /^(.+) (\S+)$/u.exec(name) ?? []
  const eventClass = noun === undefined ? undefined : eventNouns.classOf(noun)
  const mayDiffer = eventClass === 'unrest' || eventClass === 'bombing' || eventClass === 'protest'
  return place !== undefined && eventClass !== undefined && mayDiffer ? eventNouns.synonyms(eventClass).map((synonym) => `${place.replace(/ bomb$/u, '')} ${synonym}`) : []
}

/** The known entity with the most telling name in common; of equals the one in more documents, then the smaller id. */
function chooseMatch(entity: ExtractedEntity, keys: readonly string[], known: readonly NameMatch[]): NameMatch | undefined {
  const own = new Set(keys)
  const candidates = known
    .filter((match) => match.type === entity.type && agreeOnCountry(entity, match) && agreeOnTime(entity, match))
    .map((match) => ({ match, shared: match.keys.filter((key) => own.has(key) && isTelling(key, entity)) }))
    .filter(({ shared }) => shared.length > 0)
  const first = normalizeName(entity.name)
  const rank = ({ match, shared }: (typeof candidates)[number]): number => (match.id === entity.id ? 4 : 0) + (shared.includes(first) ? 2 : 0) + (normalizeName(match.name) === first ? 1 : 0)
  return candidates.sort((a, b) => rank(b) - rank(a) || b.match.documents - a.match.documents || (a.match.id < b.match.id ? -1 : 1))[0]?.match
}

function agreeOnCountry(entity: ExtractedEntity, match: NameMatch): boolean {
  if (entity.type === 'Person' || entity.type === 'Event') return true
  return match.country === null || entity.attributes.country === null || match.country === entity.attributes.country
}

const DAY_MS = 86_400_000
/** Two texts may date one event differently, by its beginning, its height or its aftermath. */
const APART_DAYS = 60

/** "The Osh riots" of 1990 and of 2010 are two events; one whose date is not told may be either. */
function agreeOnTime({ type, attributes }: ExtractedEntity, match: NameMatch): boolean {
  if (type !== 'Event' || attributes.from === null || match.from === null) return true
  const [from, to, otherFrom, otherTo] = [attributes.from, attributes.to ?? attributes.from, match.from, match.to ?? match.from].map((date) => Date.parse(date) / DAY_MS)
  return (from ?? 0) - (otherTo ?? 0) <= APART_DAYS && (otherFrom ?? 0) - (to ?? 0) <= APART_DAYS
}

/** Whether an event of another time has its id. */
function isTaken(entity: ExtractedEntity, known: readonly NameMatch[]): boolean {
  return known.some((match) => match.id === entity.id && !agreeOnTime(entity, match))
}

/** The event under a name that tells its time; what the text calls it goes on leading to it. */
function nameByTime(entity: ExtractedEntity): ExtractedEntity {
  const { type, attributes } = entity
  const name = `${entity.name} (${attributes.from?.slice(0, 7) ?? ''})`
  return { ...entity, id: entityId(type, name, attributes.country), name, aliases: [entity.name, ...entity.aliases] }
}

/** A surname alone leads to nobody else; an acronym only where the document has no full name that could contradict it. */
function isTelling(key: string, entity: ExtractedEntity): boolean {
  if (key === normalizeName(entity.name)) return true
  if (entity.type === 'Person') return key.includes(' ')
  if (entity.type !== 'Organization') return true
  return key.includes(' ') || key.length > 5
}

function joinEntities(named: ReadonlyMap<EntityId, ExtractedEntity>, ids: ReadonlyMap<EntityId, EntityId>): ExtractedEntity[] {
  const joined = new Map<EntityId, ExtractedEntity>()
  for (const [own, entity] of named) {
    const id = ids.get(own) ?? own
    const other = joined.get(id)
    joined.set(id, other ? join(other, entity) : { ...entity, id })
  }
  return [...joined.values()]
}

function join(first: ExtractedEntity, second: ExtractedEntity): ExtractedEntity {
  const aliases = [...new Set([...first.aliases, second.name, ...second.aliases])].filter((alias) => normalizeName(alias) !== normalizeName(first.name))
  const mentions = [...first.mentions, ...second.mentions].sort((a, b) => a.start - b.start || a.end - b.end)
  const roles = [...new Set([...first.attributes.roles, ...second.attributes.roles])]
  return { ...first, aliases, mentions, attributes: { ...first.attributes, roles } }
}

/** The claim with the graph's ids; symmetric ones are stored with the smaller id first, whatever the ids became. */
function redirect(claim: ExtractedClaim, ids: ReadonlyMap<EntityId, EntityId>): ExtractedClaim[] {
  const lead = (id: EntityId): EntityId => ids.get(id) ?? id
  const maybe = (id: EntityId | null): EntityId | null => (id === null ? null : lead(id))
  const led = { ...claim, subject: lead(claim.subject), object: lead(claim.object), by: maybe(claim.by), at: maybe(claim.at), saidBy: maybe(claim.saidBy) }
  if (led.subject === led.object) return []
  const turned = findRelationshipType(led.type)?.symmetric === true && led.object < led.subject
  if (!turned) return [led]
  return [{ ...led, subject: led.object, object: led.subject, spans: { ...led.spans, subject: led.spans.object, object: led.spans.subject } }]
}
