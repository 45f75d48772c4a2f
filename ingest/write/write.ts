// The last stage: one document's entities are linked to those that the graph knows, then it is written.

import type { ExtractedDocument } from '../../graph/model.ts'
import type { GraphStore, WriteOutcome } from '../../graph/store.ts'
import { linkDocument } from '../link/link.ts'

/** Links and writes one document. Call it for one document at a time, in their order. */
export async function writeExtracted(extracted: ExtractedDocument, store: GraphStore): Promise<WriteOutcome['outcome']> {
  const { outcome } = await store.writeDocument(await linkDocument(extracted, store))
  return outcome
}
