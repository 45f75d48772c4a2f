// Why two entities may be one, judged by their names, for a person to decide. Each ground is a row with what it is worth;
// the first that holds gives the reason.

import { normalizeName } from '../ids.ts'
import type { Entity } from '../model.ts'
import type { EntityType } from '../ontology.ts'
import { countryCodeOf } from './countries.ts'
import { soundKey, soundLikeness } from './sound.ts'
import { acronymsOf, countEdits, isAcronym, wordsOf } from './words.ts'

export interface Likeness {
  /** 0 to 1; ranks what is offered first. */
  readonly score: number
  /** For people: why they are offered. */
  readonly reason: string
  /** How many neighbours they must have in common, for the name to be worth a question at all. */
  readonly shared: number
}

export type Named = Pick<Entity, 'type' | 'name' | 'names' | 'attributes'>

interface Ground {
  readonly types: readonly EntityType[]
  readonly sample: string
  readonly shared: number
  readonly find: (one: Named, other: Named) => Omit<Likeness, 'shared'> | undefined
}

const ALL: readonly EntityType[] = ['Person', 'Organization', 'Country', 'Place', 'Event']
const BODIES: readonly EntityType[] = ['Organization', 'Country', 'Event']
/** From here on two spellings are one name often enough to ask. */
const SAME_SOUND = 0.85

const GROUNDS: readonly Ground[] = [
  { types: ALL, sample: 'Andijan, Andizhan', shared: 0, find: findSameSound },
  { types: ['Country'], sample: 'KZ, Kazakhstan', shared: 0, find: either(findCode) },
  { types: BODIES, sample: 'UNHCR, UN High Commissioner for Refugees', shared: 0, find: either(findAcronym) },
  { types: ['Person'], sample: 'Petrov Ivan, Ivan Petrov', shared: 0, find: findOtherOrder },
  { types: ['Person'], sample: 'Ivan Petrov, Ivan Ivanovich Petrov', shared: 0, find: either(findFurtherName) },
  { types: ['Person'], sample: 'I. Petrov, Ivan Petrov', shared: 0, find: either(findInitial) },
  { types: ALL, sample: 'Norwood, Norwod', shared: 0, find: findMisprint },
  { types: ALL, sample: 'Karimov, which Islam Karimov is called too', shared: 0, find: either(findNamePart) },
  { types: ['Person'], sample: 'Karimov, Islam Karimov', shared: 0, find: either(findSurname) },
  { types: ['Organization', 'Place', 'Event'], sample: 'Security Council, National Security Council', shared: 1, find: either(findFewerWords) },
  { types: ['Organization', 'Place', 'Event'], sample: 'Almaty city police, police department of Almaty', shared: 2, find: findSharedWord },
]

/** Why two entities may be one, or undefined where nothing says so or something contradicts it. */
export function findLikeness(one: Named, other: Named): Likeness | undefined {
  if (one.type !== other.type || contradict(one, other)) return undefined
  for (const { types, shared, find } of GROUNDS) {
    const found = types.includes(one.type) ? find(one, other) : undefined
    if (found !== undefined) return { ...found, shared }
  }
  return undefined
}

function contradict(one: Named, other: Named): boolean {
  const [first, second] = [one.attributes, other.attributes]
  // Brigades, resolutions and schools differ by their number.
  if (/\d/u.test(one.name) && /\d/u.test(other.name) && digitsOf(one.name) !== digitsOf(other.name)) return true
  if (first.country !== null && second.country !== null && first.country !== second.country) return true
  if (first.from === null || first.to === null || second.from === null || second.to === null) return false
  return first.to < second.from || second.to < first.from
}

function either(find: Ground['find']): Ground['find'] {
  return (one, other) => find(one, other) ?? find(other, one)
}

/** A person's given name or surname alone proves nothing, so only whole names count. */
function wholeNames({ type, name, names }: Named): readonly string[] {
  return type === 'Person' ? names.filter((known) => known === name || normalizeName(known).includes(' ')) : names
}

interface NamePair {
  readonly first: string
  readonly second: string
}

/** Pairs of names that differ in comparing form; one acronym may be that of two. */
function pairsOf(one: Named, other: Named): readonly NamePair[] {
  const pairs = wholeNames(one).flatMap((first) => wholeNames(other).map((second) => ({ first, second })))
  return pairs.filter(({ first, second }) => normalizeName(first) !== normalizeName(second))
}

function findSameSound(one: Named, other: Named) {
  const [best] = pairsOf(one, other)
    .filter(({ first, second }) => soundKey(first) !== null && soundKey(first) === soundKey(second))
    .map((pair) => ({ ...pair, score: soundLikeness(pair.first, pair.second) }))
    .filter(({ score }) => score >= SAME_SOUND)
    .sort((a, b) => b.score - a.score)
  return best && { score: round(Math.min(0.97, best.score)), reason: `“${best.first}” and “${best.second}” may be two spellings of one name` }
}

function findCode(one: Named, other: Named) {
  const code = codeOf(one)
  if (code === null || code !== codeOf(other)) return undefined
  const short = one.names.find((name) => name.toUpperCase() === code)
  if (short !== undefined) return { score: 0.95, reason: `“${short}” is the country code of “${other.name}”` }
  return { score: 0.9, reason: `“${one.name}” and “${other.name}” both stand for the country with the code ${code}` }
}

function codeOf({ names, attributes: { country } }: Named): string | null {
  return country ?? names.map(countryCodeOf).find((code) => code !== null) ?? null
}

function findAcronym(short: Named, long: Named) {
  for (const name of short.names.filter(isAcronym)) {
    const letters = name.replaceAll('.', '').toLowerCase()
    const full = long.names.find((known) => acronymsOf(known).includes(letters))
    // Two letters are the initials of many.
    if (full !== undefined) return { score: letters.length > 2 ? 0.9 : 0.7, reason: `“${name}” has the initials of “${full}”` }
  }
  return undefined
}

function findOtherOrder(one: Named, other: Named) {
  const sorted = (name: string) => [...wordsOf(name)].sort().join(' ')
  const pair = pairsOf(one, other).find(({ first, second }) => sorted(first) === sorted(second))
  return pair && { score: 0.92, reason: `“${pair.first}” and “${pair.second}” are the same words in another order` }
}

function findFurtherName(short: Named, long: Named) {
  const pair = pairsOf(short, long).find(({ first, second }) => {
    const [few, many] = [wordsOf(first), wordsOf(second)]
    return few.length >= 2 && many.length > few.length && few[0] === many[0] && few.at(-1) === many.at(-1) && few.every((word) => many.includes(word))
  })
  return pair && { score: 0.85, reason: `“${pair.second}” has a name more than “${pair.first}”, and the others are the same` }
}

function findInitial(short: Named, long: Named) {
  const pair = pairsOf(short, long).find(({ first, second }) => {
    const [few, many] = [wordsOf(first), wordsOf(second)]
    const initials = few.slice(0, -1)
    return initials.length > 0 && many.length > 1 && few.at(-1) === many.at(-1) && initials.every((word, index) => word.length === 1 && many[index]?.startsWith(word) === true && index < many.length - 1)
  })
  return pair && { score: 0.8, reason: `“${pair.first}” may be “${pair.second}” with initials` }
}

/** One letter of seven, two of twelve. */
function findMisprint(one: Named, other: Named) {
  const bare = (name: string) => normalizeName(name).replaceAll(' ', '')
  const found = pairsOf(one, other).flatMap((pair) => {
    const [first, second] = [bare(pair.first), bare(pair.second)]
    const length = Math.min(first.length, second.length)
    if (length < 7) return []
    const edits = countEdits(first, second, length < 12 ? 1 : 2)
    return edits <= (length < 12 ? 1 : 2) ? [{ ...pair, edits, length }] : []
  })
  const [best] = found.sort((a, b) => a.edits / a.length - b.edits / b.length)
  return best && { score: round(0.85 - (2 * best.edits) / best.length), reason: `“${best.first}” and “${best.second}” differ by ${best.edits === 1 ? 'one letter' : 'two letters'}` }
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '')
}

function findNamePart(part: Named, whole: Named) {
  const key = normalizeName(part.name)
  if (!whole.names.some((name) => normalizeName(name) === key) || normalizeName(whole.name) === key) return undefined
  return { score: 0.6, reason: `“${part.name}” is also a name of “${whole.name}”` }
}

/** Spelt otherwise too; of two full names the surname says nothing. */
function findSurname(short: Named, long: Named) {
  const [surname, ...more] = wordsOf(short.name)
  if (surname === undefined || more.length > 0 || short.names.some((name) => wordsOf(name).length > 1)) return undefined
  const full = wholeNames(long).find((name) => wordsOf(name).length > 1 && sameSurname(wordsOf(name).at(-1) ?? '', surname))
  return full === undefined ? undefined : { score: 0.55, reason: `“${short.name}” may be “${full}”, who has that surname` }
}

function sameSurname(one: string, other: string): boolean {
  return one === other || (soundKey(one) !== null && soundKey(one) === soundKey(other) && soundLikeness(one, other) >= 0.9)
}

function findFewerWords(short: Named, long: Named) {
  const pair = pairsOf(short, long).find(({ first, second }) => {
    const [few, many] = [wordsOf(first), new Set(wordsOf(second))]
    return few.length >= 2 && many.size > few.length && few.every((word) => many.has(word))
  })
  return pair && { score: 0.5, reason: `every word of “${pair.first}” is in “${pair.second}”` }
}

function findSharedWord(one: Named, other: Named) {
  const pair = pairsOf(one, other).flatMap((names) => {
    const words = new Set(wordsOf(names.second))
    const shared = wordsOf(names.first).find((word) => word.length > 3 && words.has(word))
    return shared === undefined ? [] : [{ ...names, shared }]
  })[0]
  return pair && { score: 0.35, reason: `“${pair.first}” and “${pair.second}” share the word “${pair.shared}”` }
}

function round(score: number): number {
  return Math.round(score * 100) / 100
}
