// Documents that repeat or replace each other: finds whom a change of one document concerns, and writes what was judged.

import { BANDS, findBands, findShingles } from '../copies/shingles.ts'
import { judge, type Copy, type Verdict } from '../copies/verdicts.ts'
import type { Transaction } from '../engines/engine.ts'
import { parseDocumentId } from '../ids.ts'
import type { DocumentId } from '../model.ts'
import { copyRow, textOf } from '../records.ts'
import * as statements from '../statements/copies.ts'

/** A document that is about to be written, or to go (`after` is null). */
export interface Change {
  readonly id: DocumentId
  readonly before: Copy | null
  readonly after: Copy | null
}

/** The properties under which texts near a document's are found. */
export function bandProperties(document: { readonly title: string; readonly text: string }): Readonly<Record<string, string>> {
  return Object.fromEntries(findBands(findShingles(document)).map((key, band) => [`band${band}`, key]))
}

/** Documents as far as their copies matter, in no order. */
export async function readCopies(transaction: Transaction, ids: readonly DocumentId[]): Promise<readonly Copy[]> {
  return (await transaction.run(statements.COPIES, { ids })).map(copyRow)
}

/** Whether a document keeps what its standing among copies rests on. */
export function keepsStanding(before: Copy, after: Copy): boolean {
  return before.textHash === after.textHash && before.url === after.url && before.published === after.published
}

/** What a change means for the document itself, for the texts at its addresses, and for what repeats any of them. */
export async function judgeChange(transaction: Transaction, change: Change): Promise<readonly Verdict[]> {
  const { id, before, after } = change
  const urls = [before?.url, after?.url].filter((url) => typeof url === 'string')
  const versions = await findIds(transaction, statements.AT_ADDRESSES, { urls })
  const repeated = await findIds(transaction, statements.DUPLICATES_OF, { ids: [id, ...versions] })
  const others = await readCopies(transaction, [...new Set([...versions, ...repeated])].filter((other) => other !== id))
  const members = after === null ? others : [...others, after]
  const standing = await findStanding(transaction, members, new Set([id, ...members.map((member) => member.id)]))
  const newcomer = before === null || before.textHash !== after?.textHash || before.uncounted !== null ? id : null
  return judge({ members, standing, newcomer })
}

/**
 * Writes the verdicts: links, and marks on documents and on the claims of those that begin or cease to count.
 * `added` is the one document among them that has no links yet.
 */
export async function writeVerdicts(transaction: Transaction, verdicts: readonly Verdict[], added: DocumentId | null = null): Promise<void> {
  const ids = verdicts.map(({ id }) => id).filter((id) => id !== added)
  const rows = verdicts.map((verdict) => ({ ...verdict }))
  await transaction.run(statements.UNLINK_COPIES, { ids })
  await transaction.run(statements.UNLINK_VERSIONS, { ids })
  await transaction.run(statements.LINK_COPIES, { rows: rows.filter((row) => row.duplicateOf !== null) })
  await transaction.run(statements.LINK_VERSIONS, { rows: rows.filter((row) => row.supersededBy !== null) })
  await markUncounted(transaction, verdicts.filter(({ id, changes }) => changes && id !== added))
}

/** Says of documents and their claims whether they count. */
export async function markUncounted(transaction: Transaction, marks: readonly Pick<Copy, 'id' | 'uncounted'>[]): Promise<void> {
  const rows = marks.map(({ id, uncounted }) => ({ id, uncounted }))
  await transaction.run(statements.MARK_DOCUMENTS, { rows })
  await transaction.run(statements.MARK_CLAIMS, { rows })
}

/** Documents outside the family that count and that a member may repeat. */
async function findStanding(transaction: Transaction, members: readonly Copy[], family: ReadonlySet<DocumentId>): Promise<readonly Copy[]> {
  const found = new Set<DocumentId>()
  for (const { textHash, shingles } of members) {
    const bands = findBands(shingles)
    const keys = Object.fromEntries(Array.from({ length: BANDS }, (_, band) => [`band${band}`, bands[band] ?? null]))
    for (const id of await findIds(transaction, statements.MAY_BE_NEAR, { hash: textHash, ...keys })) found.add(id)
  }
  const near = await readCopies(transaction, [...found].filter((id) => !family.has(id)))
  return [...near].sort((left, right) => (left.ingestedAt + left.id < right.ingestedAt + right.id ? -1 : 1))
}

async function findIds(transaction: Transaction, statement: string, parameters: Parameters<Transaction['run']>[1]): Promise<readonly DocumentId[]> {
  return (await transaction.run(statement, parameters)).map((row) => parseDocumentId(textOf(row, 'id')))
}
