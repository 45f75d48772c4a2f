// Lists of names as a table from the hash of a name to the kinds of list that have it; compiled once, shipped with the model.

import { hashText, mix } from './hash.ts'

/** What a list can say of a name. Those of `corpus` were collected from annotated text, the others from lexicons. */
export const LIST_KINDS = [
  'country', 'demonym', 'city', 'commonCity', 'town', 'region', 'organization', 'organizationHead', 'given', 'ambiguousGiven', 'family',
  'office', 'eventNoun', 'corpusPerson', 'corpusOrganization', 'corpusPlace', 'corpusEvent', 'corpusOther', 'oftenLower', 'rarelyLower',
  'legalForm', 'placeNoun', 'month',
] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** Longer names are not looked up. */
export const LONGEST_NAME = 7
/** Set for hashes at which a longer name may go on. */
export const PREFIX = 1 << 30

export function bitOf(kind: ListKind): number {
  return 1 << LIST_KINDS.indexOf(kind)
}

/** Kinds that speak of a name of several words as well as of one. */
export const SPAN_KINDS: readonly ListKind[] = ['country', 'city', 'commonCity', 'town', 'region', 'organization', 'office', 'corpusPerson', 'corpusOrganization', 'corpusPlace', 'corpusEvent', 'corpusOther']
export const SPAN_MASK = SPAN_KINDS.reduce((mask, kind) => mask | bitOf(kind), 0)

/** The key of a word within names: letter case and periods do not count. */
export function wordKey(word: string): number {
  return hashText(word.toLowerCase().replace(/\u2019/gu, "'"))
}

/** The key of a name from the key of the name before its last word and of that word. */
export function extendKey(key: number, word: number): number {
  return mix(key ^ 0x51ed270b, word)
}

/** The key of a name of several words. */
export function nameKey(words: readonly number[]): number {
  return words.slice(1).reduce(extendKey, words[0] ?? 0)
}
