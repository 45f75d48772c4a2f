// Reads what the canvas asks for: a part by its ids, what connects several entities, what some documents speak of.

import type { Engine } from '../engines/engine.ts'
import { parseEntityId } from '../ids.ts'
import { NotFoundError } from '../errors.ts'
import type { DocumentId, EntityId, Evidence, Subgraph } from '../model.ts'
import { findConnections } from '../paths.ts'
import { evidence, textOf } from '../records.ts'
import * as statements from '../statements/exploring.ts'
import { EVERY, EVIDENCE_OF_CLAIMS, TYPED } from '../statements/reading.ts'
import type { Connected, ScopeRequest, ScopeIds } from '../store.ts'
import { readEntities, relationshipsAmong, requireEntity } from './entities.ts'

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

/** See GraphStore.claimsOf. */
export async function readClaimsOf(engine: Engine, id: EntityId, { limit }: { readonly limit: number }): Promise<readonly Evidence[]> {
  await requireEntity(engine, id)
  const ids = (await engine.read(statements.CLAIMS_OF_ENTITY, { id, limit })).map((row) => textOf(row, 'id'))
  const found = new Map((await engine.read(EVIDENCE_OF_CLAIMS, { ids })).map(evidence).map((claim): [string, Evidence] => [claim.id, claim]))
  return ids.flatMap((claim) => found.get(claim) ?? [])
}

/** See GraphStore.documentFile. */
export async function readDocumentFile(engine: Engine, id: DocumentId): Promise<{ readonly file: string; readonly sha256: string }> {
  const [row] = await engine.read(statements.DOCUMENT_FILE, { id })
  if (row === undefined) throw new NotFoundError(`There is no document ${id}.`)
  return { file: textOf(row, 'file'), sha256: textOf(row, 'sha256') }
}
