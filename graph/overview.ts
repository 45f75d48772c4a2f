// Which entities open the page: the most connected ones, in one piece as far as that goes.

import type { EntityId, Relationship } from './model.ts'

interface Ranked {
  readonly id: EntityId
  readonly degree: number
}

/**
 * Picks `limit` entities greedily: from the most connected one outward, always the most connected neighbour of those
 * picked so far; when a piece is used up, the most connected entity elsewhere begins the next.
 * @param candidates most connected first
 */
export function pickConnected(candidates: readonly Ranked[], relationships: readonly Pick<Relationship, 'head' | 'tail'>[], limit: number): readonly EntityId[] {
  const rank = new Map(candidates.map(({ id }, index) => [id, index]))
  const neighbours = adjacency(relationships)
  const picked = new Set<EntityId>()
  const reached = new Set<EntityId>()
  while (picked.size < Math.min(limit, candidates.length)) {
    const next = best(reached, rank) ?? candidates.find(({ id }) => !picked.has(id))?.id
    if (next === undefined) break
    picked.add(next)
    reached.delete(next)
    for (const neighbour of neighbours.get(next) ?? []) if (rank.has(neighbour) && !picked.has(neighbour)) reached.add(neighbour)
  }
  return [...picked]
}

function best(ids: ReadonlySet<EntityId>, rank: ReadonlyMap<EntityId, number>): EntityId | undefined {
  let found: EntityId | undefined
  for (const id of ids) if (found === undefined || (rank.get(id) ?? Infinity) < (rank.get(found) ?? Infinity)) found = id
  return found
}

function adjacency(relationships: readonly Pick<Relationship, 'head' | 'tail'>[]): ReadonlyMap<EntityId, readonly EntityId[]> {
  const neighbours = new Map<EntityId, EntityId[]>()
  for (const { head, tail } of relationships) {
    for (const end of [head, tail]) if (!neighbours.has(end)) neighbours.set(end, [])
    neighbours.get(head)?.push(tail)
    neighbours.get(tail)?.push(head)
  }
  return neighbours
}
