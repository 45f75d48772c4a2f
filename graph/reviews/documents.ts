// Writes a document's title, date and publisher as people corrected them, with what was read beside it.

import type { Transaction } from '../engines/engine.ts'
import type { DocumentId } from '../model.ts'
import { DOCUMENT_STATE, UPDATE_DOCUMENT } from '../statements/reviews.ts'
import type { EntityProperties } from '../writing/properties.ts'
import { countVersions, findAnchors, listDecisions, type FoundAnchor } from './anchors.ts'
import { applyToDocument } from './apply.ts'
import { storedDocument } from './records.ts'
import type { DocumentState } from './state.ts'

export async function correctDocuments(transaction: Transaction, ids: readonly DocumentId[]): Promise<void> {
  for (const id of ids) {
    const [row] = await transaction.run(DOCUMENT_STATE, { id })
    if (row === undefined) continue
    const found = await findAnchors(transaction, [id])
    await transaction.run(UPDATE_DOCUMENT, { id, properties: correctedProperties(storedDocument(row).extracted, found) })
  }
}

/** The properties of a document that Reviews decide. Null takes one away. */
export function correctedProperties(read: DocumentState, found: readonly FoundAnchor[]): EntityProperties {
  const { id, title, published, publisher } = applyToDocument(read, listDecisions(found))
  const isSame = title === read.title && published === read.published && publisher === read.publisher
  return { title, published, publisher, version: countVersions(found)(id), extracted: isSame ? null : JSON.stringify({ id, title: read.title, published: read.published, publisher: read.publisher }) }
}
