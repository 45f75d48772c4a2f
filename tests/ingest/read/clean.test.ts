// What cleaning makes of whole texts, and what it must never take.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cleanText } from '../../../ingest/read/clean/clean.ts'
import { draftOf } from '../../../ingest/read/draft.ts'
import { readDocument } from './fixtures/reading.ts'
import { PAGES } from './fixtures/pages.ts'

describe('a whole page', () => {
  test.each(PAGES)('$what: $reason', async ({ input, title, author, publisher, published, body }) => {
    const document = await readDocument('page.txt', input)
    expect(document.text.split('\n\n')).toEqual(body)
    expect({ title: document.title, author: document.author, publisher: document.publisher, published: document.published }).toEqual({ title, author, publisher, published })
  })
})

describe('what is given outright', () => {
  const text = 'Bridge closed for the summer\n\nBy Dana Exampleva\n\n3 May 2005\n\nEngineers closed the bridge at Karasu on Monday after cracks appeared in it.'

  it('wins over what the text shows, which is still no part of the body', () => {
    const cleaned = cleanText(draftOf(text, { given: { title: 'BRIDGE CLOSED FOR THE SUMMER', author: 'D. Exampleva', published: '2005-05-02' } }))
    expect(cleaned).toMatchObject({ title: 'BRIDGE CLOSED FOR THE SUMMER', author: 'D. Exampleva', published: '2005-05-02' })
    expect(cleaned.text).toBe('Engineers closed the bridge at Karasu on Monday after cracks appeared in it.')
  })

  it('leaves a line alone that is not the given title', () => {
    const cleaned = cleanText(draftOf(text, { given: { title: 'Quite another title' } }))
    expect(cleaned.text.split('\n\n')[0]).toBe('Bridge closed for the summer')
  })

  it('is one line, without orders to a terminal and marks that turn it around', () => {
    const given = { title: 'Bridge\n \u001b[31mclosed\u0007 \u202eabc', author: 'D.\u200b Exampleva', publisher: '\u202e\u0000' }
    expect(cleanText(draftOf(text, { given }))).toMatchObject({ title: 'Bridge [31mclosed abc', author: 'D. Exampleva', publisher: null })
  })

  it('comes before what is guessed, and the text before that', () => {
    const cleaned = cleanText(draftOf(text, { guessed: { title: 'file_0341', author: 'scanner', publisher: 'Valley Press' } }))
    expect(cleaned).toMatchObject({ title: 'Bridge closed for the summer', author: 'Dana Exampleva', publisher: 'Valley Press' })
  })
})

describe('repeated paragraphs', () => {
  const base = 'The court in Karasu sentenced the two engineers to three years in prison on Friday, and the town was silent about it for a long while after the judge had gone home to his family.'
  const cases = [
    { what: 'the same but for punctuation', other: base.replace(',', ';').replace('prison', 'prison,'), kept: 1 },
    { what: 'the same but for a small word', other: base.replace('a long while', 'the long while'), kept: 1 },
    { what: 'a denial', other: base.replace('was silent', 'was not silent'), kept: 2 },
    { what: 'another number', other: base.replace('three', '3'), kept: 2 },
    { what: 'another place', other: base.replace('Karasu', 'Aksu'), kept: 2 },
  ]
  test.each(cases)('$what: $kept stay', ({ other, kept }) => {
    expect(cleanText(draftOf(`${base}\n\n${other}`)).text.split('\n\n')).toHaveLength(kept)
  })

  it('keeps short lines that recur', () => {
    const talk = 'Judge: Did you see the cracks?\n\nYes.\n\nJudge: Did you report them to anybody at all?\n\nYes.'
    expect(cleanText(draftOf(`A hearing in Karasu\n\n${base}\n\n${talk}`)).text.match(/^Yes\.$/gmu)).toHaveLength(2)
  })
})

describe('any text', () => {
  const paragraph = fc.array(fc.constantFrom('The', 'ferry', 'of', 'Karasu', 'was', '2005', 'Read', 'Share', 'By', 'closed.', 'Newsletter', '—', '\u00a0', '\t', '\u200b', 'é'), { maxLength: 30 }).map((words) => words.join(' '))
  const text = fc.array(paragraph, { maxLength: 12 }).map((parts) => parts.join('\n\n'))

  it('comes out without double spaces, stray blank lines or anything invisible, and cleaning it again finds nothing to join', () => {
    fc.assert(
      fc.property(text, (input) => {
        const cleaned = cleanText(draftOf(input)).text
        expect(cleaned).not.toMatch(/[^\S\n ]|\u200b| {2}|\n{3}|^\s|\s$/u)
        expect(cleaned === '').toBe(input.replace(/\u200b/gu, '').trim() === '')
      }),
      { seed: 2005, numRuns: 300 },
    )
  })
})
