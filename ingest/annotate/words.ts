// Small questions about tokens that several finders ask.

import type { Span } from '../../graph/model.ts'
import type { Token } from '../stages.ts'

/** A half-open range of token indexes in one sentence. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

const CAPITAL = /^(?:\p{Lu}|(?:al|el|ad|as|an|ar|ul|ibn|bin)-\p{Lu})/u
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&/-]{1,9}|(?:\p{Lu}\.){2,6})s?$/u
const POSSESSIVE = /^['\u2019]s?$/iu
const LARGE_FIRST = /^\p{Lu}/u
const SMALL_FIRST = /^\p{Ll}/u
const LETTER_AND_DIGITS = /^\p{Lu}\d+$/u

/** Starts with a capital ("Osh", "al-Qaida", "UN"), the pronoun "I" excepted. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && CAPITAL.test(token.text) && token.text !== 'I'
}

/** All capitals, two to ten of them, with or without periods; a plural "s" may follow. */
export function isAcronym(text: string): boolean {
  return ACRONYM.test(text) && !LETTER_AND_DIGITS.test(text)
}

export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && token.text.length < 3 && POSSESSIVE.test(token.text)
}

/** Whether the first letter is a large one, without more ado. */
export function startsLarge(text: string): boolean {
  return LARGE_FIRST.test(text)
}

export function startsSmall(text: string): boolean {
  return SMALL_FIRST.test(text)
}

export function lower(token: Token | undefined): string {
  const word = token?.text.toLowerCase() ?? ''
  return word.includes('\u2019') ? word.replaceAll('\u2019', "'") : word
}

/** The characters that a range of tokens covers; `{0, 0}` for an empty one. */
export function spanOf(tokens: readonly Token[], range: TokenRange): Span {
  return { start: tokens[range.from]?.start ?? 0, end: tokens[range.to - 1]?.end ?? 0 }
}

/** The text of a range of tokens as it stands in the document, runs of white space made one space. */
export function textOf(tokens: readonly Token[], range: TokenRange): string {
  let text = ''
  for (let i = range.from; i < range.to; i++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (!token) break
    if (i > range.from && before && token.start > before.end) text += ' '
    text += token.text
  }
  return text
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
