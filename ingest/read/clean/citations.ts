// Lists of publications: lines that name an author, a title, an outlet and a date, and say nothing.

import type { Block } from './blocks.ts'

const LONGEST = 70
const ENDS_IN_DATE = /(?:(?:19|20)\d\d[a-z]?|\bforthcoming|\bpp?\.\s?\d[\d–-]*|https?:\/\/\S+)[)\]]?[.,;]?$/u
const NUMBERED = /^(?:\[\d{1,3}\]|\d{1,3}[.)]?)\s/u
const LEAST_CAPITALS = 0.4

/** Whether a block is one entry of a list of publications, and not a sentence. */
export function isCitation({ text, words }: Block): boolean {
  if (words < 4 || words > LONGEST || !ENDS_IN_DATE.test(text) || !/^[\p{Lu}\p{N}["“‘'(•*-]/u.test(text)) return false
  const commas = text.match(/,/gu)?.length ?? 0
  const quoted = /["“][^"”]{3,}["”]/u.test(text)
  if (commas + (quoted ? 1 : 0) < 2) return false
  return shareOfCapitals(text) >= LEAST_CAPITALS || (NUMBERED.test(text) && /,\s(?:["“]|\p{Lu})/u.test(text))
}

function shareOfCapitals(text: string): number {
  const starts = text.match(/(?<![\p{L}\p{N}'’.-])\p{L}/gu) ?? []
  return starts.filter((letter) => /\p{Lu}/u.test(letter)).length / Math.max(1, starts.length)
}
