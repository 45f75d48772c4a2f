// Corpora give tokens; the stages want a text. Lays tokens out as a text and says where each came to lie.

import { documentId } from '../../../graph/ids.ts'
import type { SourceDocument, Span } from '../../../graph/model.ts'

export interface LaidToken {
  readonly text: string
  /** Whether white space follows it in the text. */
  readonly spaced: boolean
}

export interface LaidText {
  readonly text: string
  /** By sentence and token. */
  readonly spans: readonly (readonly Span[])[]
}

/** Sentences follow each other with a space between them, as in a paragraph. */
export function layOut(sentences: readonly (readonly LaidToken[])[]): LaidText {
  let text = ''
  const spans = sentences.map((sentence) =>
    sentence.map((token, i) => {
      const start = text.length
      text += token.text
      const end = text.length
      if (token.spaced || i === sentence.length - 1) text += ' '
      return { start, end }
    }),
  )
  return { text: text.trimEnd(), spans }
}

/** A document that holds nothing but this text; corpora say little else of theirs. */
export function documentOf(name: string, text: string): SourceDocument {
  const words = text.split(/\s+/u).length
  return { id: documentId(name), title: name, author: null, publisher: null, url: null, published: null, language: 'en', collection: 'corpus', file: name, sha256: '', text, words, pages: [] }
}
