// Reads documents: their list, one with its text and mentions, those with certain words.

import type { Engine } from '../engines/engine.ts'
import { InvalidInputError, NotFoundError } from '../errors.ts'
import type { DocumentId, DocumentSummary } from '../model.ts'
import { countOf, documentMention, documentSentence, documentSummary, outdatedDocument, textOf } from '../records.ts'
import * as statements from '../statements/reading.ts'
import type { DocumentContent, OutdatedDocument } from '../store.ts'

/** See GraphStore.documents. */
export async function readDocuments(
  engine: Engine,
  { limit, after, collection }: { readonly limit: number; readonly after?: DocumentId; readonly collection?: string },
): Promise<readonly DocumentSummary[]> {
  const published = after === undefined ? null : await readPublished(engine, after)
  const rows = await engine.read(statements.DOCUMENTS, { limit, after: after ?? null, published, collection: collection ?? null })
  return rows.map((row) => documentSummary(row.document))
}

/** See GraphStore.outdatedDocuments. */
export async function readOutdated(engine: Engine, extractor: string): Promise<readonly OutdatedDocument[]> {
  return (await engine.read(statements.OUTDATED, { extractor })).map(outdatedDocument)
}

/** See GraphStore.countOutdated. */
export async function countOutdated(engine: Engine, extractor: string): Promise<number> {
  return countOf((await engine.read(statements.COUNT_OUTDATED, { extractor }))[0])
}

async function readPublished(engine: Engine, id: DocumentId): Promise<string> {
  const [row] = await engine.read(statements.PUBLISHED, { id })
  if (row === undefined) throw new InvalidInputError(`There is no document ${id} to go on after; begin the list anew.`)
  return textOf(row, 'published')
}

/** See GraphStore.document. */
export async function readDocument(engine: Engine, id: DocumentId): Promise<DocumentContent> {
  const [row] = await engine.read(statements.DOCUMENT_TEXT, { id })
  if (row === undefined) throw new NotFoundError(`There is no document ${id}.`)
  const sentences = await engine.read(statements.DOCUMENT_SENTENCES, { id })
  const mentions = await engine.read(statements.DOCUMENT_MENTIONS, { id })
  return {
    ...documentSummary(row.document),
    text: textOf(row, 'text'),
    sentences: sentences.map(documentSentence),
    mentions: mentions.map(documentMention),
  }
}

/** Documents with the words of `text`, best first. */
export async function searchDocuments(engine: Engine, text: string, { limit, skip }: { readonly limit: number; readonly skip: number }): Promise<readonly DocumentSummary[]> {
  const ids = (await engine.searchDocuments(text, skip + limit)).slice(skip)
  const found = new Map((await readSummaries(engine, ids)).map((document): [string, DocumentSummary] => [document.id, document]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Newest first. */
export async function readSummaries(engine: Engine, ids: readonly string[]): Promise<readonly DocumentSummary[]> {
  const rows = await engine.read(statements.DOCUMENTS_BY_ID, { ids })
  return rows
    .map((row) => documentSummary(row.document))
    .sort((left, right) => compare(right.published ?? '', left.published ?? '') || compare(left.id, right.id))
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
