// What one word tells by itself: its letters, its shape, its cluster and the lists that have it. Computed once a word.

import { hashText, mix } from './hash.ts'
import { bitOf, LIST_KINDS, SPAN_KINDS, wordKey } from './lists.ts'

/** What the features of words are read from; shipped with the model. */
export interface WordKnowledge {
  /** The clusters of a word, coarse to fine, -1 for a word that has none. */
  readonly clustersOf: (key: number) => readonly number[]
  /** The lists that have the name under this key, as bits; 0 when none has. */
  readonly listsOf: (key: number) => number
}

/** How a word stands: as in running text, in a line of capitals, or in a line where every word has one. */
export type Setting = 'plain' | 'shouted' | 'titled'

export interface TaggedWord {
  readonly text: string
  readonly key: number
  readonly shape: number
  readonly clusters: readonly number[]
  /** Lists that need no context. */
  readonly bits: number
  /** Of the lists, those that speak of people, as one number. */
  readonly personBits: number
  readonly capital: boolean
  /** Small words that may stand inside a name. */
  readonly connector: boolean
  readonly kind: WordKind
}

/** Hashes of what a word tells, at its own place, beside it, and two places off. */
export type WordAtoms = readonly [own: readonly number[], beside: readonly number[], further: readonly number[]]

/** By this the weights of two labels in a row differ. */
export const WORD_KINDS = ['lower', 'capital', 'connector', 'other'] as const
export type WordKind = (typeof WORD_KINDS)[number]

const CONNECTORS = new Set("of the and for in on to de la du del der van von bin al el & - 's ' ’s / da do dos di y".split(' '))
const COLLECTED = (['corpusPerson', 'corpusOrganization', 'corpusPlace', 'corpusEvent', 'corpusOther'] as const).reduce((mask, kind) => mask | bitOf(kind), 0)
const PERSON_MASK = (['given', 'ambiguousGiven', 'family', 'office'] as const).reduce((mask, kind) => mask | bitOf(kind), 0)

const CAPITAL = /^(?:\p{Lu}|(?:al|el|ad|as|an|ar|ul|bin|ibn)-\p{Lu})/u
const LETTER_FIRST = /^\p{L}/u
const SHOUTED = /^\p{Lu}[\p{Lu}'\u2019-]+$/u
const LARGE = /\p{Lu}/u
const SMALL = /\p{Ll}|\p{Lo}/u
const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u

/** Seeds keep what is told in different ways apart. */
const SEED = Object.fromEntries(['word', 'exact', 'shape', 'long', 'prefix', 'suffix', 'cluster', 'list', 'setting', 'part'].map((name) => [name, hashText(name)])) as Record<string, number>
const seed = (name: string): number => SEED[name] ?? 0

/** Reads a word in its setting. Pure; callers keep what it gives, word by word. */
export function readWord(text: string, setting: Setting, knowledge: WordKnowledge): TaggedWord {
  const shown = showWord(text, setting)
  const key = wordKey(shown)
  const clusters = clustersOf(shown, key, knowledge)
  const bits = knowledge.listsOf(key) & ~COLLECTED & ((1 << LIST_KINDS.length) - 1)
  const shape = hashText(setting === 'shouted' ? `!${shapeOf(shown)}` : shapeOf(shown))
  const capital = CAPITAL.test(shown)
  const connector = CONNECTORS.has(shown)
  return {
    text,
    key,
    shape,
    clusters,
    bits,
    personBits: bits & PERSON_MASK,
    capital,
    connector,
    kind: connector ? 'connector' : capital ? 'capital' : LETTER_FIRST.test(shown) ? 'lower' : 'other',
  }
}

/** What a word tells by itself, as hashes. Apart from the word, because only sums over them are kept. */
export function tellAtoms({ text, shape, clusters, bits }: TaggedWord, setting: Setting): WordAtoms {
  const shown = showWord(text, setting)
  const lower = shown.toLowerCase().replace(/\d/gu, '0')
  const near = [mix(seed('word'), hashText(lower)), mix(seed('shape'), shape), ...clusters.map((c, level) => mix(seed('cluster') + level, c)), ...listAtoms(bits)]
  const beside = [...near, ...suffixes(lower, 2, 3)]
  const own = [...near, mix(seed('exact'), hashText(shown)), mix(seed('long'), hashText(longShapeOf(shown))), mix(seed('setting'), hashText(setting + shapeOf(shown))), ...prefixes(lower), ...suffixes(lower, 1, 5), ...parts(lower)]
  return [own, beside, near]
}

/** In a line of capitals a word is read as if only its first letter were one. */
function showWord(text: string, setting: Setting): string {
  return setting === 'shouted' && SHOUTED.test(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text
}

function clustersOf(word: string, key: number, knowledge: WordKnowledge): readonly number[] {
  const known = knowledge.clustersOf(key)
  if ((known[0] ?? -1) >= 0 || !word.includes('-')) return known
  return knowledge.clustersOf(wordKey(word.slice(word.lastIndexOf('-') + 1)))
}

function listAtoms(bits: number): number[] {
  return LIST_KINDS.flatMap((kind, i) => ((bits & bitOf(kind)) === 0 ? [] : [mix(seed('list'), i)]))
}

function prefixes(lower: string): number[] {
  return [2, 3, 4].filter((n) => lower.length > n).map((n) => mix(seed('prefix') + n, hashText(lower.slice(0, n))))
}

function suffixes(lower: string, from: number, to: number): number[] {
  const atoms: number[] = []
  for (let n = from; n <= to && n < lower.length; n++) atoms.push(mix(seed('suffix') + n, hashText(lower.slice(-n))))
  return atoms
}

function parts(lower: string): number[] {
  return lower.includes('-') && lower.length > 2 ? lower.split('-').map((part) => mix(seed('part'), hashText(part))) : []
}

/** "Xx", "XX", "x-X", "X.X.", "0": the classes of the letters, runs made one. */
export function shapeOf(text: string): string {
  let shape = ''
  for (const letter of text.slice(0, 24)) {
    const sign = LARGE.test(letter) ? 'X' : SMALL.test(letter) ? 'x' : DIGIT.test(letter) ? '0' : letter
    if (!shape.endsWith(sign)) shape += sign
    else if (sign === 'X' && !shape.endsWith('XX')) shape += sign
  }
  return shape
}

/** The same with every letter up to six, so that "UN" and "UNHCR" differ. */
function longShapeOf(text: string): string {
  const letters = Array.from(text.slice(0, 7), (letter) => (LARGE.test(letter) ? 'X' : DIGIT.test(letter) ? '0' : LETTER.test(letter) ? 'x' : letter))
  return letters.join('') + String(Math.min(12, text.length))
}

/** Which of the span lists a set of bits holds, as indexes. */
export function spanKindsIn(bits: number): number[] {
  return SPAN_KINDS.flatMap((kind, i) => ((bits & bitOf(kind)) === 0 ? [] : [i]))
}

/** How the words of a line stand. */
export function settingOf(texts: readonly string[]): Setting {
  let words = 0
  let capitals = 0
  let shouted = 0
  for (const text of texts) {
    if (text.length < 3 || !LETTER_FIRST.test(text)) continue
    words += 1
    const first = text.charAt(0)
    if (first === first.toLowerCase()) continue
    capitals += text.length > 3 ? 1 : 0.5
    if (text === text.toUpperCase()) shouted += 1
  }
  if (words >= 3 && shouted / words > 0.7) return 'shouted'
  return words >= 4 && capitals / words > 0.8 && !/^[.!?]$/u.test(texts.at(-1) ?? '') ? 'titled' : 'plain'
}
