// Reads claims as evidence: with the entities that they name, the sentence that says so, and the document that holds it.

import type { Engine } from '../engines/engine.ts'
import type { ClaimId, DocumentId, Evidence } from '../model.ts'
import { citationOf, citationOfDeleted, claimRow, evidenceOf } from '../records.ts'
import { DELETED_BY_ID, DOCUMENTS_BY_ID, EVIDENCE } from '../statements/reading.ts'

export type Sources = ReadonlyMap<DocumentId, NonNullable<Evidence['document']>>

/** The claims of these ids, in their order; those that are not there are left out. */
export async function readEvidence(engine: Engine, ids: readonly ClaimId[]): Promise<readonly Evidence[]> {
  if (ids.length === 0) return []
  const rows = (await engine.read(EVIDENCE, { ids })).map(claimRow)
  const sources = await readSources(engine, rows.flatMap(({ document }) => document ?? []))
  const found = new Map(rows.map((row) => [row.id, evidenceOf(row, sources)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** What can be cited of these documents, also of those that are deleted. */
export async function readSources(engine: Engine, ids: readonly DocumentId[]): Promise<Sources> {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return new Map()
  const present = (await engine.read(DOCUMENTS_BY_ID, { ids: unique })).map(citationOf)
  const known = new Set(present.map(({ id }) => id))
  const missing = unique.filter((id) => !known.has(id))
  const deleted = missing.length === 0 ? [] : (await engine.read(DELETED_BY_ID, { ids: missing })).map(citationOfDeleted)
  return new Map([...present, ...deleted].map((source) => [source.id, source]))
}
