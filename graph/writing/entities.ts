// What a document adds to an entity: names and roles are united, missing attributes filled in, nothing is overwritten.

import { normalizeName } from '../ids.ts'
import type { EntityId, ExtractedEntity } from '../model.ts'
import { blocksOf } from '../names/blocks.ts'
import { ENTITY_TYPES } from '../ontology.ts'
import { storedEntity, textOf, type StoredEntity } from '../records.ts'
import type { Transaction } from '../engines/engine.ts'
import { NAME_KEYS, ENTITIES } from '../statements/reading.ts'
import { createNamings } from '../statements/reviews.ts'
import { MERGE_NAMES, UPDATE_ENTITIES, createEntities } from '../statements/writing.ts'
import { withoutNulls, type EntityProperties } from './properties.ts'

/** The properties of an entity that the graph does not have yet. */
export function newEntity(extracted: ExtractedEntity): EntityProperties {
  const { id, name, aliases, attributes } = extracted
  const { country, latitude, longitude, from, to, roles } = attributes
  return withoutNulls({
    id,
    name,
    names: unite([name], aliases),
    status: 'open',
    version: 1,
    degree: 0,
    documents: 0,
    country,
    latitude,
    longitude,
    from,
    to,
    roles: [...roles],
  })
}

/** The properties that change in an entity that the graph has; null when none does. */
export function changedEntity(known: StoredEntity, extracted: ExtractedEntity): EntityProperties | null {
  const names = unite(known.names, [extracted.name, ...extracted.aliases])
  const roles = unite(known.attributes.roles, extracted.attributes.roles)
  const changes = {
    ...(names.length > known.names.length ? { names } : {}),
    ...(roles.length > known.attributes.roles.length ? { roles } : {}),
    ...missingAttributes(known, extracted),
  }
  return Object.keys(changes).length === 0 ? null : { id: known.id, ...changes }
}

/** A place's coordinates and an event's dates belong together: half a pair is never filled in. */
function missingAttributes(known: StoredEntity, extracted: ExtractedEntity): EntityProperties {
  const { country, latitude, longitude, from, to } = known.attributes
  const seen = extracted.attributes
  return withoutNulls({
    ...(country === null ? { country: seen.country } : {}),
    ...(latitude === null && longitude === null ? { latitude: seen.latitude, longitude: seen.longitude } : {}),
    ...(from === null && to === null ? { from: seen.from, to: seen.to } : {}),
  })
}

/** Writes the entities of a document; returns those that were there before. */
export async function writeEntities(transaction: Transaction, entities: readonly ExtractedEntity[]): Promise<ReadonlyMap<EntityId, StoredEntity>> {
  const known = await readEntities(transaction, entities.map((entity) => entity.id))
  for (const type of ENTITY_TYPES) {
    const rows = entities.filter((entity) => entity.type === type && !known.has(entity.id)).map(newEntity)
    if (rows.length > 0) await transaction.run(createEntities(type), { rows })
  }
  const changes = entities.flatMap((entity) => {
    const before = known.get(entity.id)
    return (before === undefined ? null : changedEntity(before, entity)) ?? []
  })
  if (changes.length > 0) await transaction.run(UPDATE_ENTITIES, { rows: changes })
  await writeNames(transaction, entities.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })))
  return known
}

export async function readEntities(transaction: Transaction, ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, StoredEntity>> {
  const rows = await transaction.run(ENTITIES, { ids })
  return new Map(rows.map((row) => storedEntity(row.e)).map((entity) => [entity.id, entity]))
}

interface Named {
  readonly id: string
  readonly names: readonly string[]
}

/** Makes entities findable under their names; what leads to them already is left alone. */
export async function writeNames(transaction: Transaction, entities: readonly Named[], label: 'Entity' | 'Merged' = 'Entity'): Promise<void> {
  const existing = await transaction.run(NAME_KEYS, { ids: entities.map((entity) => entity.id) })
  const seen = new Set(existing.map((row) => naming(textOf(row, 'id'), textOf(row, 'key'))))
  const rows = entities.flatMap(({ id, names }) => {
    const keys = new Set(names.map(normalizeName).filter((key) => key !== '' && !seen.has(naming(id, key))))
    return [...keys].map((key) => ({ entity: id, key }))
  })
  if (rows.length === 0) return
  await mergeNames(transaction, rows.map((row) => row.key))
  await transaction.run(createNamings(label), { rows })
}

/** Names of which none leads anywhere yet are made, with the keys under which they meet others. */
export async function mergeNames(transaction: Transaction, keys: readonly string[]): Promise<void> {
  await transaction.run(MERGE_NAMES, { rows: [...new Set(keys)].map((key) => ({ key, blocks: blocksOf(key) })) })
}

function naming(id: string, key: string): string {
  return `${id} ${key}`
}

function unite(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])]
}
