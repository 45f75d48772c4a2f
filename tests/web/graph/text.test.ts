// Words on the screen: dates, labels, marked sentences, footnotes.

import { describe, expect, it } from 'vitest'
import type { TypeRow } from '../../../web/api/types.ts'
import { countOf, formatInterval } from '../../../web/graph/dates.ts'
import { breakLabel, nodeSize } from '../../../web/graph/labels.ts'
import { cutPassage, findEnds, findParagraphs, findSentence, tidySpan } from '../../../web/graph/passages.ts'
import { formatFootnote, lacksAgent, phraseOf } from '../../../web/graph/words.ts'
import { findMarks, wordsAt } from '../../../web/inspect/sentence.ts'
import { findWordStart } from '../../../web/search/Emphasis.tsx'
import { evidence } from './make.ts'

describe('intervals in words', () => {
  it.each([
    ['2005-07-12', '2005-07-12', '12 July 2005'],
    ['2005-07-01', '2005-07-31', 'July 2005'],
    ['2004-02-01', '2004-02-29', 'February 2004'],
    ['2005-02-01', '2005-02-27', '1 – 27 February 2005'],
    ['2005-01-01', '2005-12-31', '2005'],
    ['2003-01-01', '2005-12-31', '2003 – 2005'],
    ['2004-06-01', '2004-08-31', 'June – August 2004'],
    ['2004-12-01', '2005-02-28', 'December 2004 – February 2005'],
    ['2005-05-12', '2005-05-14', '12 – 14 May 2005'],
    ['2005-05-12', '2005-06-14', '12 May – 14 June 2005'],
    ['2004-12-31', '2005-01-02', '31 December 2004 – 2 January 2005'],
    ['2005-07-12', null, '12 July 2005'],
    [null, null, null],
  ])('%s to %s is %s', (from, to, words) => {
    expect(formatInterval(from, to)).toBe(words)
  })
})

describe('selected words', () => {
  it.each([
    { reason: 'a double click takes the blank after the word too', selected: 'left ', tidied: 'left' },
    { reason: 'a hand that slips cuts words', selected: 'na Cr', tidied: 'Ana Cruz' },
    { reason: 'quotes and commas belong to nobody', selected: '“the Bear”, ', tidied: 'the Bear' },
    { reason: 'a hyphen inside belongs to the name', selected: 'Al-Har', tidied: 'Al-Haram' },
    { reason: 'nothing but marks is nothing', selected: '”, ', tidied: null },
  ])('$reason', ({ selected, tidied }) => {
    const text = 'Ana Cruz, “the Bear”, left Al-Haram.'
    const start = text.indexOf(selected)
    const span = tidySpan(text, { start, end: start + selected.length })
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(tidied)
  })
})

describe('counts', () => {
  it.each([
    [0, '0 links'],
    [1, '1 link'],
    [12340, '12,340 links'],
  ])('%i → %s', (count, words) => {
    expect(countOf(count, 'link')).toBe(words)
  })
})

describe('labels', () => {
  it.each([
    ['UNHCR', 'UNHCR'],
    ['National Security Committee', 'National\nSecurity Committee'],
    ['Islamic Movement of Uzbekistan', 'Islamic Movement\nof Uzbekistan'],
    ['Organization for Security and Co-operation in Europe', 'Organization for\nSecurity and Co-ope…'],
    ['Donaudampfschifffahrtsgesellschaft', 'Donaudampfschifffah…'],
  ])('%s', (name, label) => {
    expect(breakLabel(name)).toBe(label)
  })

  it.each([
    [0, 22],
    [1, 22],
    [10, 42],
    [500, 56],
  ])('an entity with %i relationships is %i px', (degree, size) => {
    expect(nodeSize(degree)).toBe(size)
  })
})

describe('passages', () => {
  it('cuts at every edge and keeps every letter', () => {
    const pieces = cutPassage('Police arrested Petrov.', [
      { start: 100, end: 106, mark: 'subject' },
      { start: 107, end: 115, mark: 'predicate' },
      { start: 116, end: 122, mark: 'object' },
    ], 100)
    expect(pieces.map(({ text }) => text).join('')).toBe('Police arrested Petrov.')
    expect(pieces.filter(({ marks }) => marks.length > 0).map(({ text, marks }) => [text, ...marks])).toEqual([
      ['Police', 'subject'],
      ['arrested', 'predicate'],
      ['Petrov', 'object'],
    ])
  })

  it('shows overlapping spans both', () => {
    const pieces = cutPassage('abcdef', [{ start: 0, end: 4, mark: 1 }, { start: 2, end: 6, mark: 2 }])
    expect(pieces.map(({ text, marks }) => [text, marks])).toEqual([['ab', [1]], ['cd', [1, 2]], ['ef', [2]]])
  })

  it.each([
    { name: 'a span that begins before the text', span: { start: 0, end: 13 }, marked: 'abc' },
    { name: 'a span that ends after it', span: { start: 12, end: 99 }, marked: 'cdef' },
    { name: 'a span elsewhere', span: { start: 50, end: 60 }, marked: '' },
    { name: 'an empty span', span: { start: 12, end: 12 }, marked: '' },
  ])('counts $name as far as it lies in it', ({ span, marked }) => {
    expect(cutPassage('abcdef', [{ ...span, mark: true }], 10).filter(({ marks }) => marks.length > 0).map(({ text }) => text).join('')).toBe(marked)
  })

  it('finds paragraphs by their offsets', () => {
    const text = 'One.\n\nTwo,\nstill two.\n \n\nThree.\n'
    expect(findParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two,\nstill two.', 'Three.'])
  })
})

describe('a claim in words', () => {
  const row: TypeRow = { type: 'DETAINED_IN', category: 'legal', head: ['Person'], tail: ['Place'], label: 'was detained in', inverse: 'is where … was detained', symmetric: false, sample: '' }

  it.each([
    { direction: 'out' as const, phrase: { before: 'was detained in', after: '' } },
    { direction: 'in' as const, phrase: { before: 'is where', after: 'was detained' } },
  ])('reads $direction', ({ direction, phrase }) => {
    expect(phraseOf(row, direction, 'DETAINED_IN')).toEqual(phrase)
  })

  it('reads by its type until the ontology is there', () => {
    expect(phraseOf(undefined, 'out', 'HANDED_OVER_TO').before).toBe('handed over to')
  })

  it.each([
    { type: 'DETAINED_IN' as const, by: null, lacks: true, why: 'somebody did it, nobody is named' },
    { type: 'DETAINED_IN' as const, by: { id: 'p', type: 'Organization' as const, name: 'Police' }, lacks: false, why: 'somebody is named' },
    { type: 'ACCUSED' as const, by: null, lacks: false, why: 'the subject did it' },
  ])('$type: $why', ({ type, by, lacks }) => {
    expect(lacksAgent({ type, by })).toBe(lacks)
  })

  it.each([
    { name: 'all that is known', claim: evidence(), note: '“Rwanda accused Congo.” A. Writer, “On the border”, Examples, 24 August 2005, https://example.org/1.' },
    {
      name: 'a page, and no author',
      claim: evidence({
        sentence: { id: 's', index: 0, page: 7, start: 0, end: 2, text: 'So.' },
        document: { id: 'd', title: 'T', publisher: null, published: null, url: null, author: null, deleted: false },
      }),
      note: '“So.” “T”, p. 7.',
    },
    { name: 'a sentence whose document was removed', claim: evidence({ document: null }), note: '“Rwanda accused Congo.”' },
  ])('is a footnote with $name', ({ claim, note }) => {
    expect(formatFootnote(claim)).toBe(note)
  })

  it('marks the words of its sentence', () => {
    const claim = evidence()
    const sentence = claim.sentence ?? { start: 0, text: '' }
    const marked = cutPassage(sentence.text, findMarks(claim), sentence.start).filter(({ marks }) => marks.length > 0)
    expect(marked.map(({ text, marks }) => [text, marks[0]?.kind])).toEqual([['Rwanda', 'subject'], ['accused', 'predicate'], ['Congo', 'object']])
    expect(wordsAt(sentence, claim.spans.predicate)).toBe('accused')
    expect(wordsAt(sentence, [])).toBeNull()
  })
})

describe('what was typed in a name', () => {
  it.each([
    ['Islamic Movement of Uzbekistan', 'uzb', 20],
    ['Islamic Movement of Uzbekistan', 'move', 8],
    ['Kyrgyzstan', 'stan', -1],
    ['Stanislav of Kyrgyzstan', 'stan', 0],
    ['İstanbul', 'stan', -1],
  ])('%s, %s: %i', (text, query, at) => {
    expect(findWordStart(text, query)).toBe(at)
  })
})

describe('words that are selected', () => {
  const sentences = [{ start: 0, end: 20 }, { start: 21, end: 60 }]
  const mentions = [{ start: 2, end: 5, entity: 'a' }, { start: 25, end: 30, entity: 'b' }, { start: 35, end: 40, entity: 'c' }, { start: 50, end: 55, entity: 'b' }]
  it.each([
    { reason: 'stand in the sentence that they begin in', start: 20, sentence: undefined },
    { reason: 'its end is not part of it', start: 21, sentence: sentences[1] },
  ])('$reason', ({ start, sentence }) => {
    expect(findSentence(sentences, { start })).toBe(sentence)
  })
  it.each([
    { reason: 'who is selected comes first', selected: { start: 36, end: 38 }, ends: ['c', 'b'] },
    { reason: 'else whoever comes first in the sentence, each once', selected: { start: 31, end: 33 }, ends: ['b', 'c'] },
  ])('$reason', ({ selected, ends }) => {
    expect(findEnds(mentions, { sentence: { start: 21, end: 60 }, selected }).map(({ entity }) => entity)).toEqual(ends)
  })
})
