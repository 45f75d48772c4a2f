// Names are looked up as a plain keyboard would write them.

import { normalizeName } from '../../graph/ids.ts'

/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ə: 'a', ħ: 'h', þ: 'th' }),
)
const PLAIN_NAME = /^(?!the )[a-z]+(?: [a-z]+)*$/iu

/** The key under which "Łódź", "Lodz" and "LODZ" are one. */
export function foldName(name: string): string {
  // Most names are plain, and tens of thousands are folded when a lexicon is built.
  if (PLAIN_NAME.test(name)) return name.toLowerCase()
  return normalizeName(name).replace(/[łøđðıßæœəħþ]/gu, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
}
