// Reads entities: by name, by id, those around one, those most connected.

import type { Engine } from '../engines/engine.ts'
import { NotFoundError } from '../errors.ts'
import { groupBy } from '../group.ts'
import { normalizeName, parseEntityId } from '../ids.ts'
import type { DocumentSummary, Entity, EntityId, Relationship, Subgraph } from '../model.ts'
import { findRelationshipType, type RelationshipType } from '../ontology.ts'
import { pickConnected } from '../overview.ts'
import { entity, numberOf, relationship, relationshipCount, storedEntity, textOf } from '../records.ts'
import { storedLayers } from '../reviews/records.ts'
import * as statements from '../statements/reading.ts'
import { MERGED_INTO } from '../statements/reviews.ts'
import type { NameMatch, Neighbourhood, SearchHits } from '../store.ts'
import { readSummaries } from './documents.ts'

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
    return shared.length === 0 ? [] : [{ id, type, name, country: attributes.country, keys: shared, documents: layers.visible?.documents ?? 0 }]
  })
}

/** Entities with a name of which a word begins with `text`: whole names first, then beginnings of names, then of words in them. */
export async function searchEntities(engine: Engine, text: string, limit: number): Promise<SearchHits['entities']> {
  const prefix = normalizeName(text)
  if (prefix === '') return []
  const rows = await engine.read(statements.SEARCH_ENTITIES, { prefix, word: ` ${prefix}`, limit })
  return rows.flatMap((row) => {
    const found = storedEntity(row.e)
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
export async function readEntity(
  engine: Engine,
  id: EntityId,
): Promise<Entity & { readonly documents: readonly DocumentSummary[]; readonly mentions: number }> {
  const found = await requireEntity(engine, id)
  const rows = await engine.read(statements.ENTITY_SENTENCES, { id: found.id })
  const documents = await readSummaries(engine, rows.map((row) => textOf(row, 'document')))
  return { ...found, documents, mentions: rows.reduce((sum, row) => sum + numberOf(row, 'mentions'), 0) }
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
  const candidates = rows.map((row) => entity(row.e))
  const relationships = await relationshipsAmong(engine, candidates.map(({ id }) => id), statements.TYPED)
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
  { limit, types }: { readonly limit: number; readonly types?: readonly RelationshipType[] },
): Promise<Neighbourhood> {
  const { id } = await requireEntity(engine, asked)
  const followed = knownTypes(types ?? statements.TYPED)
  const near = followed.length === 0 ? [] : await engine.read(statements.neighbours(followed), { id, limit })
  const entities = await readEntities(engine, [id, ...near.map((row) => textOf(row, 'id'))])
  const shown = [...new Set([...statements.TYPED, ...followed])]
  const relationships = await relationshipsAmong(engine, entities.map((shownEntity) => shownEntity.id), shown)
  return { entities, relationships, available: await readAvailable(engine, id) }
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

export async function readEntities(engine: Engine, ids: readonly string[]): Promise<readonly Entity[]> {
  return (await engine.read(statements.ENTITIES, { ids })).map((row) => entity(row.e))
}

export async function relationshipsAmong(engine: Engine, ids: readonly string[], types: readonly RelationshipType[]): Promise<readonly Relationship[]> {
  if (ids.length === 0) return []
  const rows = await engine.read(statements.relationshipsAmong(types), { ids })
  return rows.map(relationship).sort((left, right) => (left.id < right.id ? -1 : 1))
}
