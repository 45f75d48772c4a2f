// Keys under which names that may be those of one entity meet, so that no name has to be held against every other. They
// are kept beside the name in the graph; graph/names/likeness.ts then judges the few that share one.

import { normalizeName } from '../ids.ts'
import { countryCodeOf } from './countries.ts'
import { soundKey } from './sound.ts'
import { acronymsOf, wordsOf } from './words.ts'

/** Shorter words, and shorter halves of names, are shared by too many. */
const LEAST_WORD = 4
const LEAST_HALF = 3
const LONGEST_ACRONYM = 10

interface Kind {
  readonly letter: string
  readonly reason: string
  readonly find: (name: string, words: readonly string[]) => readonly (string | null)[]
}

const KINDS: readonly Kind[] = [
  { letter: 's', reason: 'one sound in two spellings: Andijan, Andizhan', find: (name) => [soundKey(name)] },
  { letter: 'a', reason: 'an acronym and its full form: UNHCR, UN High Commissioner for Refugees', find: (name, words) => (words.length === 1 ? [name.length <= LONGEST_ACRONYM ? name : null] : acronymsOf(name)) },
  { letter: 'c', reason: 'a country and its code: Kazakhstan, KZ', find: (name) => [countryCodeOf(name)] },
  { letter: 'w', reason: 'a word in common, as it sounds: a surname and a full name, an office with and without its country', find: (_, words) => words.filter((word) => word.length >= LEAST_WORD).map((word) => soundKey(word) ?? word) },
  { letter: 'h', reason: 'one letter more, less or another: the other half is the same', find: halvesOf },
]

/** The keys of a name; names that share none are never held against each other. */
export function blocksOf(name: string): readonly string[] {
  const key = normalizeName(name)
  const words = wordsOf(key)
  return [...new Set(KINDS.flatMap(({ letter, find }) => find(key, words).flatMap((block) => (block === null ? [] : [`${letter}:${block}`]))))]
}

/**
 * Two names with one letter of difference share their first or their last half. Where one is longer, the halves differ in
 * length by one: so each has its halves in two lengths.
 */
function halvesOf(name: string): readonly string[] {
  const text = name.replaceAll(' ', '')
  const lengths = new Set([Math.floor(text.length / 2), Math.floor((text.length - 1) / 2)])
  return [...lengths].filter((length) => length >= LEAST_HALF).flatMap((length) => [`<${text.slice(0, length)}`, `>${text.slice(-length)}`])
}
