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
