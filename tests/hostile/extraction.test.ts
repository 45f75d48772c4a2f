// Whatever the text: every offset that comes of it is right, nothing is thrown, and time grows with the length alone.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExtractedDocument, SourceDocument, Span } from '../../graph/model.ts'
import { createExtractor } from '../../ingest/extract.ts'
import { cleanText } from '../../ingest/read/clean/clean.ts'
import { draftOf } from '../../ingest/read/draft.ts'
import { documentId, sha256 } from '../../graph/ids.ts'

const extract = createExtractor()
const LENGTH = 40_000

function documentOf(text: string): SourceDocument {
  return { id: documentId(text), title: 'Untitled', author: null, publisher: null, url: null, published: '2005-07-12', language: 'en', collection: 'hostile', file: 'a.txt', sha256: sha256(text), text, words: 1, pages: [] }
}

/** Words that the rules look for, and what breaks words. */
const FRAGMENTS = [
  ...['Maria Keller', 'Ivan', 'Petrov', 'Tashkent', 'the President of ', 'Uzbek', 'police', 'said', 'arrested', 'met', 'was', 'by', 'in', 'on 12 July 2005', 'he', 'her', 'Interior Ministry', 'UN', 'U.S.', 'Dr.', 'and', 'of'],
  ...[' ', '  ', '\n', '\n\n', '.', ',', '“', '”', "'s", '’', '-', '–', '(', ')', '[1]', '…', '\u200e', '\u202e', '\u0301', '\u200d', '👨‍👩‍👧', '😀', 'ß', 'İ', 'ﬁ', 'ǆ', '中文', 'عرب', '\ufffd', '\u2028', '\t', '&amp;', '<b>', '\\', '\u0000'],
]
const text = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 120 }).map((parts) => parts.join(''))

function expectValid({ document, sentences, entities, claims }: ExtractedDocument): void {
  const within = (start: number, end: number) => 0 <= start && start < end && end <= document.text.length
  let last = 0
  for (const { start, end } of sentences) {
    expect(start >= last && within(start, end)).toBe(true)
    last = end
  }
  for (const { mentions } of entities) {
    for (const mention of mentions) {
      expect(document.text.slice(mention.start, mention.end)).toBe(mention.text)
      expect(sentences.some(({ start, end }) => start <= mention.start && mention.end <= end)).toBe(true)
    }
  }
  const ids = new Set(entities.map(({ id }) => id))
  for (const { subject, object, spans, sentence } of claims) {
    expect([subject, object].filter((id) => !ids.has(id))).toEqual([])
    const all: readonly (readonly Span[])[] = Object.values(spans)
    for (const { start, end } of all.flat()) expect(within(start, end)).toBe(true)
    expect(sentence === null || sentences[sentence] !== undefined).toBe(true)
  }
}

describe('extraction', () => {
  it('gives offsets into the very text, whatever the text', () => {
    fc.assert(fc.property(text, (written) => expectValid(extract(documentOf(cleanText(draftOf(written)).text)))), { numRuns: 400 })
  })
})

/** What is repeated for 40,000 characters: it would take minutes if time grew with the square. */
const REPEATED: readonly string[] = [
  ...['a', 'A', '1', '.', ',', '-', "'", '"', '’', '_', '/', '@', '!', '?!', '…', '—', '(', ')', '()', '[', '[1] ', '{', ':', ';', '\\', '|', '*', '`', '<', '&amp;', '#', '%', '$1 '],
  ...['a.', 'A.', 'a-', 'Aa-', "a'", 'a@', 'a_', '1,', '1.', '1-', 'http://a', 'e\u0301', '\u0301', '\u200d', '😀', '👨‍', '中', 'ก', 'ب', 'aш', 'ß', 'İ', '\u00ad', '\u202e'],
  ...['the ', 'of the ', 'and ', 'he ', 'who ', 'said ', 'he said that ', 'was arrested ', 'by Ivan ', "Ivan's ", 'Ivan ', 'Ivan and ', 'Ivan, ', 'Ivan Petrov, ', 'President ', 'President of ', 'The ', 'Ministry of ', 'Minister of the ', 'Mr. ', 'A. B. ', 'Tashkent ', 'Uzbek ', '1 May ', '1999 ', '5 May 1999, ', 'Monday ', 'a (b) ', '"a" ', 'not ', 'will ', 'if '],
  ...['a\n', 'a\n\n', 'By Ivan\n\n', '# a\n\n', '- a\n', 'a-\n', '1 May 1999\n', 'Copyright a\n', 'LONDON, May 5 (AP) - ', '\t', ' ', ' . ', '\f', '\r', '\u2028', '| a ', '> ', '    a\n'],
]

describe('time grows with the length alone', () => {
  it.each(REPEATED)('%j', (repeated) => {
    const started = performance.now()
    const written = `Maria Keller met Tomas Brandt.\n\n${repeated.repeat(Math.ceil(LENGTH / repeated.length))} Maria Keller met Tomas Brandt.`
    expectValid(extract(documentOf(cleanText(draftOf(written)).text)))
    // Some tens of times what it takes: a machine may be slow, but not as slow as that.
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
