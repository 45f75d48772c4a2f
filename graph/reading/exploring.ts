// Reads what the canvas asks for: a part by its ids, what connects several entities, what some documents speak of.

import type { Engine } from '../engines/engine.ts'
import { parseClaimId, parseEntityId } from '../ids.ts'
import { InvalidInputError, NotFoundError } from '../errors.ts'
import type { ClaimId, DocumentId, EntityId, Evidence, Subgraph } from '../model.ts'
import { findConnections } from '../paths.ts'
import { textOf } from '../records.ts'
import * as statements from '../statements/exploring.ts'
import { EVERY, TYPED } from '../statements/reading.ts'
import type { Connected, PageOf, ScopeRequest, ScopeIds } from '../store.ts'
import { readEvidence } from './evidence.ts'
import { cutPage } from './paging.ts'
import { readEntities, relationshipsAmong, requireEntity } from './entities.ts'

/** Steps that are read at once: what a search through hubs may cost. */
const MOST_STEPS = 60_000

/** See GraphStore.subgraph. */
export async function readSubgraph(engine: Engine, ids: readonly EntityId[], { associations }: { readonly associations: boolean }): Promise<Subgraph> {
  const entities = await readEntities(engine, ids)
  return { entities, relationships: await relationshipsAmong(engine, entities, associations ? EVERY : TYPED) }
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
export async function readClaimsOf(engine: Engine, asked: EntityId, { limit, after }: PageOf<ClaimId>): Promise<readonly Evidence[]> {
  const { id } = await requireEntity(engine, asked)
  const from = after === undefined ? { after: null, date: null } : await readDate(engine, after)
  const ids = (await engine.read(statements.CLAIMS_OF_ENTITY, { id, limit, ...from })).map((row) => parseClaimId(textOf(row, 'id')))
  return readEvidence(engine, ids)
}

/** See GraphStore.claimsOfDocument. */
export async function readClaimsOfDocument(engine: Engine, id: DocumentId, page: PageOf<ClaimId>): Promise<{ readonly claims: readonly Evidence[]; readonly next: ClaimId | null }> {
  await readDocumentFile(engine, id)
  const { ids, next } = cutPage((await engine.read(statements.CLAIMS_OF_DOCUMENT, { id })).map((row) => parseClaimId(textOf(row, 'id'))), page)
  return { claims: await readEvidence(engine, ids), next }
}

async function readDate(engine: Engine, after: ClaimId): Promise<{ readonly after: ClaimId; readonly date: string }> {
  const [row] = await engine.read(statements.CLAIM_DATE, { id: after })
  if (row === undefined) throw new InvalidInputError(`There is no claim ${after} to go on after; begin the list anew.`)
  return { after, date: textOf(row, 'date') }
}

/** See GraphStore.documentFile. */
export async function readDocumentFile(engine: Engine, id: DocumentId): Promise<{ readonly file: string; readonly sha256: string }> {
  const [row] = await engine.read(statements.DOCUMENT_FILE, { id })
  if (row === undefined) throw new NotFoundError(`There is no document ${id}.`)
  return { file: textOf(row, 'file'), sha256: textOf(row, 'sha256') }
}
