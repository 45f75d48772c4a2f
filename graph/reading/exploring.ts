// Reads what the canvas asks for: a part by its ids, what connects several entities, what some documents speak of.

import type { Engine } from '../engines/engine.ts'
import { parseEntityId } from '../ids.ts'
import type { EntityId, Subgraph } from '../model.ts'
import { findConnections } from '../paths.ts'
import { textOf } from '../records.ts'
import * as statements from '../statements/exploring.ts'
import { EVERY, TYPED } from '../statements/reading.ts'
import type { Connected, ScopeRequest, ScopeIds } from '../store.ts'
import { readEntities, relationshipsAmong } from './entities.ts'

/** Steps that are read at once: what a search through hubs may cost. */
const MOST_STEPS = 60_000

/** See GraphStore.subgraph. */
export async function readSubgraph(engine: Engine, ids: readonly EntityId[], { associations }: { readonly associations: boolean }): Promise<Subgraph> {
  const entities = await readEntities(engine, ids)
  return { entities, relationships: await relationshipsAmong(engine, entities.map(({ id }) => id), associations ? EVERY : TYPED) }
}

/**
 * See GraphStore.connections. Grows a ball around every entity at once, a step at a time: two balls of radius r hold
 * every way of 2r steps between their middles.
 */
export async function readConnections(engine: Engine, ids: readonly EntityId[], { hops }: { readonly hops: number }): Promise<Connected> {
  const adjacency = new Map<string, Set<string>>()
  let frontier: readonly string[] = ids
  let found = findConnections(adjacency, ids, 0)
  for (let radius = 1; radius <= Math.ceil(hops / 2) && frontier.length > 0 && !found.connected; radius++) {
    const rows = await engine.read(statements.steps(TYPED), { ids: frontier, limit: MOST_STEPS })
    const near = rows.map((row) => ({ from: textOf(row, 'id'), to: textOf(row, 'other') }))
    frontier = [...new Set(near.map(({ to }) => to))].filter((id) => !adjacency.has(id) && !frontier.includes(id))
    for (const { from, to } of near) {
      add(adjacency, from, to)
      add(adjacency, to, from)
    }
    found = findConnections(adjacency, ids, Math.min(hops, radius * 2))
  }
  const between = await readSubgraph(engine, [...found.ids].map(parseEntityId), { associations: false })
  return { ...between, connected: found.connected }
}

function add(adjacency: Map<string, Set<string>>, from: string, to: string): void {
  const known = adjacency.get(from)
  if (known === undefined) adjacency.set(from, new Set([to]))
  else known.add(to)
}

/** See GraphStore.scope. */
export async function readScope(engine: Engine, { entities, relationships, collections, documents }: ScopeRequest): Promise<ScopeIds> {
  const within = async (statement: string, ids: readonly string[]) => (await engine.read(statement, { ids, collections, documents })).map((row) => textOf(row, 'id')).sort()
  return {
    entities: await within(statements.ENTITIES_WITHIN, entities),
    relationships: await within(statements.RELATIONSHIPS_WITHIN, relationships),
  }
}
