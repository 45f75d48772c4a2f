// The last step of reading: a draft, cleaned, becomes the document that everything after works on.

import { UnreadableDocumentError } from '../../graph/errors.ts'
import { documentId } from '../../graph/ids.ts'
import type { ReadResult } from '../stages.ts'
import { countWords } from './clean/blocks.ts'
import { cleanText } from './clean/clean.ts'
import { makeTitle } from './clean/titles.ts'
import type { Draft } from './draft.ts'
import { detectLanguage } from './clean/language.ts'

/** Where a document comes from; `id` is what its id is made of. */
export interface Origin {
  readonly file: string
  readonly collection: string
  readonly sha256: string
  readonly id: string
}

/** The cleaned document of a draft. Rejects with UnreadableDocumentError when the draft holds no text. */
export async function buildDocument(draft: Draft, origin: Origin): Promise<Extract<ReadResult, { kind: 'document' }>> {
  const { text, pages, title, author, publisher, published, url } = cleanText(draft)
  if (text === '') throw new UnreadableDocumentError(origin.file, 'holds no text')
  return {
    kind: 'document',
    pagesWithoutText: draft.pagesWithoutText,
    document: {
      id: documentId(origin.id),
      title: title ?? makeTitle(text, origin.file),
      author,
      publisher,
      url,
      published,
      language: await detectLanguage(title === null ? text : `${title}\n${text}`),
      collection: origin.collection,
      file: origin.file,
      sha256: origin.sha256,
      text,
      words: countWords(text),
      pages,
    },
  }
}
