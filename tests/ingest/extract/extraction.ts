// One extractor for a test file, and its result as short lines that tables can hold.

import { documentId } from '../../../graph/ids.ts'
import type { ExtractedDocument, SourceDocument } from '../../../graph/model.ts'
import { createExtractor } from '../../../ingest/extract.ts'

export const extractor = createExtractor()

export function documentOf(text: string, published = '2005-08-24'): SourceDocument {
  return {
    id: documentId('test'),
    title: 'A test',
    author: null,
    publisher: null,
    url: null,
    published,
    language: 'en',
    collection: 'tests',
    file: 'test.txt',
    sha256: '',
    text,
    words: text.split(/\s+/u).length,
    pages: [],
  }
}

export function extract(text: string, published?: string): ExtractedDocument {
  return extractor(documentOf(text, published))
}

/** "Person Ana Ruiz (Ruiz)". */
export function entityLines({ entities }: ExtractedDocument): string[] {
  return entities.map(({ type, name, aliases }) => `${type} ${name}${aliases.length > 0 ? ` (${aliases.join(', ')})` : ''}`)
}

/** "Ana Ruiz LEADS Peru", with what else the sentence says: "by Kenya", "at Lima", "said Peru", "alleged", "2005-07-01..2005-07-01". */
export function claimLines({ entities, claims }: ExtractedDocument): string[] {
  const names = new Map(entities.map((entity) => [entity.id, entity.name]))
  return claims
    .filter((claim) => claim.type !== 'ASSOCIATED_WITH')
    .map((claim) =>
      [
        `${names.get(claim.subject)} ${claim.type} ${names.get(claim.object)}`,
        ...(claim.by ? [`by ${names.get(claim.by)}`] : []),
        ...(claim.at ? [`at ${names.get(claim.at)}`] : []),
        ...(claim.saidBy ? [`said ${names.get(claim.saidBy)}`] : []),
        ...(claim.factuality === 'asserted' ? [] : [claim.factuality]),
        ...(claim.from ? [`${claim.from}..${claim.to}`] : []),
      ].join(', '),
    )
}
