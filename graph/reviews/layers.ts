// Writes entities that Reviews have changed: what is seen on the node, what was extracted beside it where it differs.

import type { Transaction } from '../engines/engine.ts'
import { groupBy } from '../group.ts'
import { normalizeName } from '../ids.ts'
import type { EntityId } from '../model.ts'
import { ENTITIES, NAME_KEYS } from '../statements/reading.ts'
import * as statements from '../statements/reviews.ts'
import { createEntities, DELETE_ENTITIES, DELETE_UNUSED_NAMES } from '../statements/writing.ts'
import { textOf } from '../records.ts'
import { mergeNames } from '../writing/entities.ts'
import { withoutNulls, type EntityProperties } from '../writing/properties.ts'
import { entityStateOf, storedLayers, type StoredLayers } from './records.ts'
import type { EntityState, VisibleEntity } from './state.ts'

/** Entities as both layers are to have them. Invariant: every visible entity that no Review has made is extracted. */
export interface EntityLayers {
  readonly stored: ReadonlyMap<EntityId, StoredLayers>
  readonly extracted: ReadonlyMap<EntityId, EntityState>
  readonly visible: ReadonlyMap<EntityId, VisibleEntity>
  readonly versionOf: (id: string) => number
}

export async function readLayers(transaction: Transaction, ids: Iterable<EntityId>): Promise<ReadonlyMap<EntityId, StoredLayers>> {
  const unique = [...new Set(ids)]
  const seen = await transaction.run(ENTITIES, { ids: unique })
  const merged = await transaction.run(statements.MERGED, { ids: unique })
  return new Map([...seen, ...merged].map((row) => storedLayers(row.e)).map((layers) => [layers.id, layers]))
}

/** The first half, before claims and mentions move: everything that is seen is there. */
export async function showEntities(transaction: Transaction, layers: EntityLayers): Promise<void> {
  const seen = [...layers.visible.values()].filter(({ into }) => into === null)
  const created = seen.filter(({ id }) => !layers.stored.has(id))
  const shown = seen.filter(({ id }) => layers.stored.get(id)?.visible === null)
  const kept = seen.filter((entity) => hasChanged(entity, layers))
  const rows = (entities: readonly VisibleEntity[]) => ({ rows: entities.map((entity) => propertiesOf(entity, layers)) })
  for (const [type, group] of groupBy(created, (entity) => entity.type)) await transaction.run(createEntities(type), rows(group))
  for (const [type, group] of groupBy(shown, (entity) => entity.type)) await transaction.run(statements.showEntities(type), rows(group))
  for (const entity of kept) {
    const before = layers.stored.get(entity.id)?.visible?.type ?? entity.type
    await transaction.run(statements.replaceEntities(before, entity.type), rows([entity]))
  }
}

/** The second half: what was merged or has gone is not seen any more, and names lead where they now belong. */
export async function hideEntities(transaction: Transaction, layers: EntityLayers): Promise<void> {
  const hidden = [...layers.visible.values()].filter(({ into }) => into !== null)
  for (const entity of hidden) {
    const before = layers.stored.get(entity.id)
    const row = mergedProperties(entity, layers)
    if (before === undefined) await transaction.run(statements.CREATE_MERGED, { rows: [row] })
    else if (before.visible === null) await transaction.run(statements.UPDATE_MERGED, { rows: [row] })
    else await transaction.run(statements.hideEntities(before.visible.type), { rows: [row] })
  }
  const gone = [...layers.stored.values()].flatMap(({ id }) => (layers.visible.has(id) ? [] : [id]))
  const left = await readNameKeys(transaction, gone)
  if (gone.length > 0) await transaction.run(DELETE_ENTITIES, { ids: gone })
  await writeNames(transaction, layers, left)
}

function hasChanged(entity: VisibleEntity, layers: EntityLayers): boolean {
  const before = layers.stored.get(entity.id)?.visible
  if (before == null) return false
  const stored = { ...entityStateOf(before), status: before.status, version: before.version, extracted: layers.stored.get(entity.id)?.extracted ?? null }
  const { into: _, ...own } = entity
  const wanted = { ...stateOf(own), status: own.status, version: layers.versionOf(own.id), extracted: layers.extracted.get(own.id) ?? null }
  return JSON.stringify(stored) !== JSON.stringify(wanted)
}

function stateOf({ id, type, name, names, attributes }: EntityState): EntityState {
  return { id, type, name, names, attributes }
}

function propertiesOf(entity: VisibleEntity, layers: EntityLayers): EntityProperties {
  const { id, name, names, status, attributes } = entity
  const { degree = 0, documents = 0 } = layers.stored.get(id)?.visible ?? {}
  const counts = { version: layers.versionOf(id), degree, documents }
  return withoutNulls({ id, name, names: [...names], status, ...counts, ...attributes, roles: [...attributes.roles], ...layered(entity, layers) })
}

/** What was extracted, where something else is seen. */
function layered(entity: VisibleEntity, { extracted }: EntityLayers): EntityProperties {
  const own = extracted.get(entity.id)
  if (own === undefined) return { made: true }
  return JSON.stringify(stateOf(own)) === JSON.stringify(stateOf(entity)) ? {} : { extracted: JSON.stringify(stateOf(own)) }
}

function mergedProperties({ id, into }: VisibleEntity, { extracted, versionOf }: EntityLayers): EntityProperties {
  const own = extracted.get(id)
  return withoutNulls({ id, into, version: versionOf(id), ...(own === undefined ? { made: true } : { extracted: JSON.stringify(stateOf(own)) }) })
}

type NameKey = { readonly id: string; readonly key: string }

/** Found are both what is seen and what documents say: the link stage asks for the latter. */
async function writeNames(transaction: Transaction, { visible, extracted }: EntityLayers, left: readonly NameKey[]): Promise<void> {
  const wanted = [...visible.values()].flatMap(({ id, into, names }) =>
    keysOf(id, [...(into === null ? names : []), ...(extracted.get(id)?.names ?? [])]),
  )
  const existing = await readNameKeys(transaction, [...visible.keys()])
  const named = new Set(wanted.map(joined))
  const known = new Set(existing.map(joined))
  const added = wanted.filter((name) => !known.has(joined(name)))
  const removed = existing.filter((name) => !named.has(joined(name)))
  if (added.length > 0) await mergeNames(transaction, added.map(({ key }) => key))
  for (const label of ['Entity', 'Merged'] as const) {
    const ofLabel = (names: readonly NameKey[]) => names.filter(({ id }) => label === labelOf(visible, id)).map(({ id, key }) => ({ entity: id, key }))
    if (ofLabel(added).length > 0) await transaction.run(statements.createNamings(label), { rows: ofLabel(added) })
    if (ofLabel(removed).length > 0) await transaction.run(statements.deleteNamings(label), { rows: ofLabel(removed) })
  }
  const unused = [...removed, ...left].map(({ key }) => key)
  if (unused.length > 0) await transaction.run(DELETE_UNUSED_NAMES, { keys: [...new Set(unused)] })
}

function labelOf(visible: ReadonlyMap<string, VisibleEntity>, id: string): 'Entity' | 'Merged' {
  return visible.get(id)?.into == null ? 'Entity' : 'Merged'
}

function keysOf(id: string, names: readonly string[]): readonly NameKey[] {
  const keys = new Set(names.map(normalizeName).filter((key) => key !== ''))
  return [...keys].map((key) => ({ id, key }))
}

function joined({ id, key }: NameKey): string {
  return `${id} ${key}`
}

async function readNameKeys(transaction: Transaction, ids: readonly string[]): Promise<readonly NameKey[]> {
  if (ids.length === 0) return []
  const rows = [...(await transaction.run(NAME_KEYS, { ids })), ...(await transaction.run(statements.NAME_KEYS_OF_MERGED, { ids }))]
  return rows.map((row) => ({ id: textOf(row, 'id'), key: textOf(row, 'key') }))
}
