// Reads entities: by name, by id, those around one, those most connected.

import type { Engine, Row } from '../engines/engine.ts'
import { InvalidInputError, NotFoundError } from '../errors.ts'
import { groupBy } from '../group.ts'
import { normalizeName, parseDocumentId, parseEntityId } from '../ids.ts'
import type { DocumentId, Entity, EntityId, Relationship, Subgraph } from '../model.ts'
import { findRelationshipType, type RelationshipType } from '../ontology.ts'
import { pickConnected } from '../overview.ts'
import { entity, numberOf, relationship, relationshipCount, storedEntity, textOf, type StoredEntity } from '../records.ts'
import { storedLayers } from '../reviews/records.ts'
import * as statements from '../statements/reading.ts'
import { MERGED_INTO } from '../statements/reviews.ts'
import type { EntityInDocuments, NameMatch, Neighbourhood, PageOf, SearchHits } from '../store.ts'
import { readSummaries } from './documents.ts'
import { cutPage } from './paging.ts'

/** How many candidates an overview looks at for each entity that it shows. */
const BREADTH = 5

/** See GraphStore.findByNames. By what documents say, so that what people decided never changes what is extracted. */
export async function findByNames(engine: Engine, keys: readonly string[]): Promise<readonly NameMatch[]> {
  const rows = await engine.read(statements.FIND_BY_NAMES, { keys: [...new Set(keys)] })
  const groups = groupBy(rows, (row) => storedLayers(row.e).id)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const layers = first === undefined ? null : storedLayers(first.e)
    if (layers === null || layers.extracted === null) return []
    const { id, type, name, names, attributes } = layers.extracted
    const own = new Set(names.map(normalizeName))
    const shared = group.map((row) => textOf(row, 'key')).filter((key) => own.has(key)).sort()
    return shared.length === 0 ? [] : [{ id, type, name, country: attributes.country, from: attributes.from, to: attributes.to, keys: shared, documents: layers.visible?.documents ?? 0 }]
  })
}

/** Entities with a name of which a word begins with `text`: whole names first, then beginnings of names, then of words in them. */
export async function searchEntities(engine: Engine, text: string, { limit, skip }: { readonly limit: number; readonly skip: number }): Promise<SearchHits['entities']> {
  const prefix = normalizeName(text)
  if (prefix === '') return []
  const rows = await engine.read(statements.SEARCH_ENTITIES, { prefix, word: ` ${prefix}`, limit, skip })
  const entities = await readStored(engine, rows.map((row) => textOf(row, 'id')))
  return entities.flatMap((found) => {
    const matched = findMatch(found.names, prefix)
    return matched === undefined ? [] : [{ ...found, matched }]
  })
}

/** The name that `prefix` was found in. */
function findMatch(names: readonly string[], prefix: string): string | undefined {
  const keyed = names.map((name) => ({ name, key: normalizeName(name) }))
  const tests = [(key: string) => key === prefix, (key: string) => key.startsWith(prefix), (key: string) => key.includes(` ${prefix}`)]
  for (const test of tests) {
    const match = keyed.find(({ key }) => test(key))
    if (match !== undefined) return match.name
  }
  return undefined
}

/** See GraphStore.entity. */
export async function readEntity(engine: Engine, id: EntityId, page?: PageOf<DocumentId>): Promise<EntityInDocuments> {
  const found = await requireEntity(engine, id)
  const rows = await engine.read(statements.ENTITY_SENTENCES, { id: found.id })
  const ordered = await engine.read(statements.NEWEST_FIRST, { ids: rows.map((row) => textOf(row, 'document')) })
  const { ids, next } = cutPage(ordered.map((row) => parseDocumentId(textOf(row, 'id'))), page)
  const mentions = rows.reduce((sum, row) => sum + numberOf(row, 'mentions'), 0)
  return { ...found, documents: await readSummaries(engine, ids), documentCount: ordered.length, mentions, next }
}

/** The entity, or the one that it was merged into. @throws NotFoundError */
export async function requireEntity(engine: Engine, id: EntityId): Promise<Entity> {
  const [found] = await readEntities(engine, [id])
  if (found !== undefined) return found
  const [merged] = await engine.read(MERGED_INTO, { id })
  if (merged === undefined) throw new NotFoundError(`There is no entity ${id}.`)
  return requireEntity(engine, parseEntityId(textOf(merged, 'into')))
}

/** See GraphStore.overview. */
export async function readOverview(engine: Engine, limit: number): Promise<Subgraph> {
  const rows = await engine.read(statements.MOST_CONNECTED, { limit: limit * BREADTH })
  const candidates = await readEntities(engine, rows.map((row) => textOf(row, 'id')))
  const relationships = await relationshipsAmong(engine, candidates, statements.TYPED)
  const picked = new Set(pickConnected(candidates, relationships, limit))
  return {
    entities: candidates.filter(({ id }) => picked.has(id)),
    relationships: relationships.filter(({ head, tail }) => picked.has(head) && picked.has(tail)),
  }
}

/** See GraphStore.neighbours. ASSOCIATED_WITH is followed and shown only when it is asked for. */
export async function readNeighbours(
  engine: Engine,
  asked: EntityId,
  { limit, after, types }: PageOf<EntityId> & { readonly types?: readonly RelationshipType[] },
): Promise<Neighbourhood> {
  const { id } = await requireEntity(engine, asked)
  const followed = knownTypes(types ?? statements.TYPED)
  const from = after === undefined ? NO_NEIGHBOUR : await readPlace(engine, after)
  const rows = followed.length === 0 ? [] : await engine.read(statements.neighbours(followed), { id, limit: limit + 1, ...from })
  const near = rows.slice(0, limit).map((row) => parseEntityId(textOf(row, 'id')))
  const entities = await readEntities(engine, [id, ...near])
  const shown = [...new Set([...statements.TYPED, ...followed])]
  const relationships = await relationshipsAmong(engine, entities, shown)
  return { entities, relationships, available: await readAvailable(engine, id), next: rows.length > limit ? (near.at(-1) ?? null) : null }
}

const NO_NEIGHBOUR = { after: null, degree: null, documents: null }

/** Where a neighbour stands among the others. */
async function readPlace(engine: Engine, after: EntityId) {
  const [row] = await engine.read(statements.ENTITIES, { ids: [after] })
  if (row === undefined) throw new InvalidInputError(`There is no entity ${after} to go on after; begin the list anew.`)
  const { degree, documents } = storedEntity(row.e)
  return { after, degree, documents }
}

/** Types are written into the statement, so only those of the ontology may get there. */
function knownTypes(types: readonly RelationshipType[]): readonly RelationshipType[] {
  return types.flatMap((type) => findRelationshipType(type)?.type ?? [])
}

/** A symmetric relationship has no direction: all of them count as out. */
async function readAvailable(engine: Engine, id: EntityId): Promise<Neighbourhood['available']> {
  const out = (await engine.read(statements.TYPES_OUT, { id })).map((row) => ({ ...relationshipCount(row), direction: 'out' as const }))
  const into = (await engine.read(statements.TYPES_IN, { id })).map((row) => ({ ...relationshipCount(row), direction: 'in' as const }))
  const counts = [...out, ...into].map((row) => (findRelationshipType(row.type)?.symmetric === true ? { ...row, direction: 'out' as const } : row))
  return [...groupBy(counts, ({ type, direction }) => `${type} ${direction}`).values()]
    .flatMap((group) => (group[0] === undefined ? [] : [{ ...group[0], count: group.reduce((sum, row) => sum + row.count, 0) }]))
    .sort((left, right) => right.count - left.count || (left.type < right.type ? -1 : 1))
}

/** Those of these entities that there are, in the order of the ids. */
export async function readEntities(engine: Engine, ids: readonly string[]): Promise<readonly Entity[]> {
  return (await readRows(engine, ids)).map((row) => entity(row.e))
}

async function readStored(engine: Engine, ids: readonly string[]): Promise<readonly StoredEntity[]> {
  return (await readRows(engine, ids)).map((row) => storedEntity(row.e))
}

async function readRows(engine: Engine, ids: readonly string[]): Promise<readonly Row[]> {
  return ids.length === 0 ? [] : engine.read(statements.ENTITIES, { ids })
}

/** From so many relationships on, an entity is a hub: to walk through them all takes longer than everything else. */
const HUB = 1000

/**
 * The relationships that join these entities. What joins hubs among them to the others is found from the others, so that
 * their own are walked through only for what joins hubs to each other.
 */
export async function relationshipsAmong(engine: Engine, entities: readonly Entity[], types: readonly RelationshipType[]): Promise<readonly Relationship[]> {
  if (entities.length === 0) return []
  const ids = entities.map(({ id }) => id)
  const hubs = entities.filter(({ degree }) => degree >= HUB).map(({ id }) => id)
  const from = entities.filter(({ degree }) => degree < HUB).map(({ id }) => id)
  const among = statements.relationshipsAmong(types)
  const rows = from.length === 0 ? [] : await engine.read(among, { from, ids })
  const into = hubs.length === 0 || from.length === 0 ? [] : await engine.read(statements.relationshipsOfHubs(types), { from, hubs })
  const between = hubs.length < 2 ? [] : await engine.read(among, { from: hubs, ids: hubs })
  return [...rows, ...into, ...between].map(relationship).sort((left, right) => (left.id < right.id ? -1 : 1))
}
