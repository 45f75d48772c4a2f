// Takes documents out of the graph. What people confirmed keeps its sentence and its source, unless it is a purge.

import type { Transaction } from '../engines/engine.ts'
import { NotFoundError } from '../errors.ts'
import { parseClaimId } from '../ids.ts'
import type { ClaimId, DocumentId } from '../model.ts'
import { textOf } from '../records.ts'
import { redactReviews } from '../reviews/redaction.ts'
import type { FindDates } from '../reviews/state.ts'
import { LOSE_ANCHORS } from '../statements/reviews.ts'
import * as statements from '../statements/writing.ts'
import { judgeChange, readCopies, writeVerdicts } from './copies.ts'
import { countDocuments, readFootprint, relationshipsOfJudged, removeLayer } from './footprint.ts'
import { removeOrphans } from './orphans.ts'
import { readStanding, rebuildRelationships } from './relationships.ts'

export interface Deleting {
  /** Takes what people confirmed too, and the names out of Reviews. */
  readonly purge: boolean
  /** ISO 8601 time. */
  readonly now: string
  readonly findDates: FindDates
}

/** See GraphStore.deleteDocument. */
export async function deleteDocument(transaction: Transaction, id: DocumentId, { purge, now, findDates }: Deleting): Promise<void> {
  await requireDocument(transaction, id, purge)
  const before = await readFootprint(transaction, id)
  const kept = purge ? [] : await readKept(transaction, id)
  const [copy] = await readCopies(transaction, [id])
  const verdicts = await judgeChange(transaction, { id, before: copy ?? null, after: null })
  const touched = [...before.relationships, ...(await relationshipsOfJudged(transaction, verdicts))]
  const standing = await readStanding(transaction, touched)
  const claims = await readClaims(transaction, id, kept)
  await removeLayer(transaction, id, kept)
  await removeDocument(transaction, id, { kept, now })
  await writeVerdicts(transaction, verdicts)
  await rebuildRelationships(transaction, touched, standing)
  await countDocuments(transaction, before.mentioned, [])
  await transaction.run(LOSE_ANCHORS, { ids: claims })
  if (purge) {
    await transaction.run(statements.FORGET_DELETED, { id })
    await redactReviews(transaction, { document: id, named: before.named, findDates })
  }
  await removeOrphans(transaction, before.named)
}

/** A purge may come after a deletion that has kept something. */
async function requireDocument(transaction: Transaction, id: DocumentId, purge: boolean): Promise<void> {
  if ((await transaction.run(statements.FIND_DOCUMENT, { id })).length > 0) return
  const isDeleted = (await transaction.run(statements.FIND_DELETED, { id })).length > 0
  if (isDeleted && purge) return
  throw new NotFoundError(isDeleted ? `Document ${id} is deleted; what people confirmed of it is kept. Purge it to take that too.` : `There is no document ${id}.`)
}

async function readKept(transaction: Transaction, id: DocumentId): Promise<readonly ClaimId[]> {
  return (await transaction.run(statements.CLAIMS_TO_KEEP, { id })).map((row) => parseClaimId(textOf(row, 'id')))
}

async function readClaims(transaction: Transaction, id: DocumentId, kept: readonly ClaimId[]): Promise<readonly string[]> {
  const rows = await transaction.run(statements.CLAIMS_OF_DOCUMENT, { id })
  return rows.map((row) => textOf(row, 'id')).filter((claim) => !kept.some((own) => own === claim))
}

async function removeDocument(transaction: Transaction, id: DocumentId, { kept, now }: { readonly kept: readonly ClaimId[]; readonly now: string }): Promise<void> {
  await transaction.run(statements.UNLINK_DOCUMENT, { id })
  if (kept.length > 0) await transaction.run(statements.KEEP_SOURCE, { id, at: now })
  else await transaction.run(statements.DELETE_DOCUMENT, { id })
}
