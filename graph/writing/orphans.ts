// Removes entities that nothing supports any more, and the background facts that were only there for them.

import type { Transaction } from '../engines/engine.ts'
import { parseEntityId, parseRelationshipId } from '../ids.ts'
import type { EntityId } from '../model.ts'
import { textOf } from '../records.ts'
import { BACKGROUND_OF, NAME_KEYS, SUPPORT } from '../statements/reading.ts'
import { DELETE_CLAIMS_BY_ID, DELETE_ENTITIES, DELETE_UNUSED_NAMES } from '../statements/writing.ts'
import { readStanding, rebuildRelationships } from './relationships.ts'

/**
 * Of these entities, removes those with no mention, claim or review. A background fact (Almaty lies in Kazakhstan) keeps
 * what it says something about (Kazakhstan), and goes with what it is about (Almaty).
 */
export async function removeOrphans(transaction: Transaction, candidates: Iterable<EntityId>): Promise<void> {
  let left = [...new Set(candidates)]
  while (left.length > 0) {
    const rows = await transaction.run(SUPPORT, { ids: left })
    const orphans = rows.filter((row) => row.supported !== true).map((row) => parseEntityId(textOf(row, 'id')))
    left = orphans.length === 0 ? [] : await removeEntities(transaction, orphans)
  }
}

/** Returns the entities that may have lost their last support by it. */
async function removeEntities(transaction: Transaction, ids: readonly EntityId[]): Promise<EntityId[]> {
  const background = await transaction.run(BACKGROUND_OF, { ids })
  const relationships = background.map((row) => parseRelationshipId(textOf(row, 'relationship')))
  const before = await readStanding(transaction, relationships)
  await transaction.run(DELETE_CLAIMS_BY_ID, { ids: background.map((row) => textOf(row, 'claim')) })
  await rebuildRelationships(transaction, relationships, before)
  const names = await transaction.run(NAME_KEYS, { ids })
  await transaction.run(DELETE_ENTITIES, { ids })
  await transaction.run(DELETE_UNUSED_NAMES, { keys: [...new Set(names.map((row) => textOf(row, 'key')))] })
  const removed = new Set(ids)
  return [...new Set(background.map((row) => parseEntityId(textOf(row, 'object'))))].filter((id) => !removed.has(id))
}
