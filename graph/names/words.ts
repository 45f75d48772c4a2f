// Names taken apart: their words, their initials, how few letters make one of another.

import { normalizeName } from '../ids.ts'

/** Words of names that have no letter in an acronym. */
const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'to', 'at', 'de', 'du', 'des', 'la', 'le', 'et', 'der', 'die', 'und', 'e', 'y'])
/** Words that are acronyms themselves: all their letters count. */
const SPELT: ReadonlySet<string> = new Set(['un', 'us', 'eu', 'uk', 'usa', 'ussr', 'nato'])
/** What stands before the name proper: UNHCR is an Office of the UN High Commissioner for Refugees. */
const HEADS: ReadonlySet<string> = new Set(['office', 'government', 'state', 'people', 'mission', 'embassy'])
const LONGEST_ACRONYM = 10

/** The words of a name in comparing form; "Co-operation" is one. */
export function wordsOf(name: string): readonly string[] {
  return normalizeName(name)
    .replace(/\bco (?=op|ord)/gu, 'co')
    .split(' ')
    .filter((word) => word !== '')
}

/** The acronyms that a name of several words may have, in lower case: of "UN High Commissioner for Refugees" unhcr. */
export function acronymsOf(name: string): readonly string[] {
  const words = wordsOf(name).filter((word) => !SMALL.has(word))
  if (words.length < 2) return []
  const lettersOf = (some: readonly string[]) => some.map((word) => (SPELT.has(word) ? word : word.charAt(0))).join('')
  const [head = '', ...rest] = words
  const found = HEADS.has(head) ? [lettersOf(words), lettersOf(rest)] : [lettersOf(words)]
  return [...new Set(found)].filter((letters) => letters.length >= 2 && letters.length <= LONGEST_ACRONYM)
}

/** Whether it is written as acronyms are: UNHCR, U.N., GfbV. */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(name) || /^\p{Lu}[\p{L}]*\p{Lu}[\p{L}]*$/u.test(name) && name.length <= LONGEST_ACRONYM
}

/** How many letters must be put in, left out or changed (Levenshtein 1966), as far as `most`; more is `most` + 1. */
export function countEdits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    if (Math.min(...current) > most) return most + 1
    above = current
  }
  return above[other.length] ?? most + 1
}
