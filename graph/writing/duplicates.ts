// Documents with the same cleaned text: one of them, the original, counts; the others are linked to it and their claims
// kept out of relationships, until the original goes and the next takes its place.

import type { Transaction } from '../engines/engine.ts'
import { parseDocumentId } from '../ids.ts'
import type { DocumentId } from '../model.ts'
import { textOf } from '../records.ts'
import { FIND_SAME_TEXT, LINK_DUPLICATES, MARK_CLAIMS, MARK_DOCUMENTS, UNLINK_DUPLICATES } from '../statements/writing.ts'

export interface Copies {
  /** The one that counts; null when no document has the text. */
  readonly original: DocumentId | null
  readonly duplicates: readonly DocumentId[]
  /** Whether the graph says so already. */
  readonly settled: boolean
}

/**
 * Who has this text. A document that counted already goes on counting, else the one that came first does;
 * `newcomer`, which has the text only since now, comes last.
 */
export async function findCopies(transaction: Transaction, textHash: string, newcomer: DocumentId | null): Promise<Copies> {
  const rows = await transaction.run(FIND_SAME_TEXT, { hash: textHash })
  const copies = rows.map((row) => ({ id: parseDocumentId(textOf(row, 'id')), linked: row.duplicate === true }))
  const [first, ...others] = [...copies.filter(({ id }) => id !== newcomer), ...copies.filter(({ id }) => id === newcomer)]
  return {
    original: first?.id ?? null,
    duplicates: others.map(({ id }) => id),
    settled: first?.linked !== true && others.every(({ linked }) => linked),
  }
}

/** Links the copies and lets the claims of the original alone count. */
export async function settleCopies(transaction: Transaction, { original, duplicates, settled }: Copies): Promise<void> {
  if (original === null || settled) return
  await transaction.run(UNLINK_DUPLICATES, { ids: [original, ...duplicates] })
  await mark(transaction, [original], null)
  if (duplicates.length === 0) return
  await transaction.run(LINK_DUPLICATES, { original, ids: duplicates })
  await mark(transaction, duplicates, true)
}

/** The mark stands on the document too: it says in what state the claims are, which the links do not when an original goes. */
async function mark(transaction: Transaction, ids: readonly DocumentId[], duplicate: true | null): Promise<void> {
  await transaction.run(MARK_DOCUMENTS, { ids, duplicate })
  await transaction.run(MARK_CLAIMS, { ids, duplicate })
}
