// Tokens of words that the language model knows only half.

import { describe, expect, it } from 'vitest'
import { createTokenizer } from '../../../ingest/annotate/tokens.ts'

const { tokenize } = createTokenizer()

/** [text, lemmas, why]. */
const CASES: readonly (readonly [string, readonly string[], string])[] = [
  ['Sir Samuel Ive, spoke', ['sir', 'samuel', 'ive', ',', 'speak'], 'the model knows no lemma of this one: the word itself'],
]

describe('lemmas', () => {
  it.each(CASES)('%s', (text, lemmas) => {
    expect(tokenize(text).flatMap(({ tokens }) => tokens.map(({ lemma }) => lemma))).toEqual(lemmas)
  })
})

describe('words without end', () => {
  const before = 'Maria met '
  const after = ' in Lisbon.'
  /** [what is repeated, why]. */
  const REPEATED: readonly (readonly [string, string])[] = [
    ['a', 'letters'],
    ['a-', 'hyphens, which join words'],
    ['aш', 'letters of two scripts, which the model takes apart and we put together'],
    ["a'", 'apostrophes'],
    ['a.', 'periods'],
    ['😀', 'characters of two code units'],
    ['中', 'a script without spaces'],
  ]
  it.each(REPEATED)('of %j (%s) are cut, and every offset holds', (repeated) => {
    const text = before + repeated.repeat(30_000) + after
    const tokens = tokenize(text).flatMap((sentence) => sentence.tokens)
    expect(tokens.slice(0, 2).map((token) => token.text)).toEqual(['Maria', 'met'])
    expect(tokens.slice(-3).map((token) => token.text)).toEqual(['in', 'Lisbon', '.'])
    expect(tokens.filter((token) => text.slice(token.start, token.end) !== token.text)).toEqual([])
    expect(Math.max(...tokens.map((token) => token.text.length))).toBeLessThan(1000)
    // Nothing of it is lost.
    expect(tokens.map((token) => token.text).join('')).toBe(text.replaceAll(' ', ''))
  })
})
