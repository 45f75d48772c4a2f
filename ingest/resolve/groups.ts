// Mentions grouped by key, and the sieves that say which groups are one entity. Sieves run from the surest to the least
// sure (Raghunathan et al. 2010, "A Multi-Pass Sieve for Coreference Resolution"); each returns pairs and changes nothing.

import { normalizeName } from '../../graph/ids.ts'
import type { EntityType } from '../../graph/ontology.ts'
import { isAcronym } from '../annotate/words.ts'
import type { AnnotatedDocument, NameMention } from '../stages.ts'

export interface Located {
  readonly mention: NameMention
  readonly sentence: number
}

export interface Group {
  readonly key: string
  readonly type: EntityType
  readonly members: readonly Located[]
}

export type Pair = readonly [string, string]

const SMALL_WORDS = new Set('of the for and on in to de la against'.split(' '))

/** "National Security Committee (NSC)" and "NSC (National Security Committee)". */
export function findDefinedAcronyms(document: AnnotatedDocument, keys: ReadonlyMap<NameMention, string>): Pair[] {
  return document.sentences.flatMap((sentence) =>
    sentence.names.flatMap((inner) => {
      const open = document.document.text.slice(inner.start - 2, inner.start)
      const close = document.document.text.slice(inner.end, inner.end + 1)
      if (!open.endsWith('(') || close !== ')') return []
      const outer = sentence.names.find((name) => name !== inner && /^\s?$/u.test(document.document.text.slice(name.end, inner.start - 1)) && name.end <= inner.start)
      const [short, full] = outer && outer.text.length < inner.text.length ? [outer, inner] : [inner, outer]
      if (!full || !isAcronym(short.text) || !mayAbbreviate(short.text, full.text)) return []
      const pair: Pair = [keys.get(full) ?? '', keys.get(short) ?? '']
      return [pair]
    }),
  )
}

/** The acronym's letters occur in order, the first of them as the first letter of a word. */
export function mayAbbreviate(acronym: string, full: string): boolean {
  const letters = Array.from(acronym.replace(/[^\p{L}]/gu, '').toLowerCase())
  const text = normalizeName(full)
  let at = -1
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return text.split(' ').some((word) => word.startsWith(letters[0] ?? ''))
}

/** "NSC" is the one group whose words begin N, S, C. */
export function findInitials(groups: readonly Group[]): Pair[] {
  const fulls = groups.filter((group) => group.type === 'Organization')
  return groups.flatMap((group) => {
    const text = group.members[0]?.mention.text ?? ''
    if (group.type !== 'Organization' || !isAcronym(text)) return []
    const letters = text.replace(/[^\p{L}]/gu, '').toLowerCase()
    const matches = fulls.filter((full) => full.key !== group.key && full.members.some(({ mention }) => initials(mention.text).includes(letters)))
    const [match] = matches
    return match && matches.length === 1 && letters.length > 1 ? [[match.key, group.key] as const] : []
  })
}

/** With and without the small words: "imou" and "imu". */
function initials(name: string): string[] {
  const words = normalizeName(name).split(' ')
  const first = (list: readonly string[]): string => list.map((word) => word[0] ?? '').join('')
  return [first(words), first(words.filter((word) => !SMALL_WORDS.has(word)))].filter((letters) => letters.length > 1)
}

/** "Ruiz" is the one person named "… Ruiz"; "Ana Ruiz" and "Ana Maria Ruiz" are one. */
export function findPersonNames(groups: readonly Group[]): Pair[] {
  const persons = groups
    .filter((group) => group.type === 'Person')
    .map((group) => ({ key: group.key, words: group.key.slice('Person|'.length).split(' '), first: Math.min(...group.members.map(({ mention }) => mention.start)) }))
  return persons.flatMap(({ key, words, first }) => {
    const longer = persons.filter((other) => other.words.length > words.length && isShortFor(words, other.words))
    const chosen = longer.length > 1 && words.length === 1 ? nearestBefore(longer, first) : longer.length === 1 ? longer[0] : undefined
    return chosen ? [[chosen.key, key] as const] : []
  })
}

/** Of several with that surname, the one who was named last before it: texts introduce whom they go on to call so. */
function nearestBefore<T extends { readonly first: number }>(persons: readonly T[], offset: number): T | undefined {
  return persons.filter((person) => person.first < offset).sort((a, b) => b.first - a.first)[0]
}

function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 1) return short[0] === long.at(-1) || short[0] === long[0]
  return short[0] === long[0] && short.at(-1) === long.at(-1)
}

/** "the National Security Committee" and "the Kazakh National Security Committee"; "Soros Foundation" and "Soros Kazakhstan Foundation". */
export function findBodyNames(groups: readonly Group[]): Pair[] {
  const bodies = groups
    .filter((group) => group.type === 'Organization' && !group.key.includes(':'))
    .map((group) => ({ key: group.key, words: group.key.slice('Organization|'.length).split(' '), country: group.members[0]?.mention.country ?? null }))
  return bodies.flatMap(({ key, words }) => {
    if (words.length < 2) return []
    const longer = bodies.filter((other) => other.words.length > words.length && other.words.at(-1) === words.at(-1) && isSubsequence(words, other.words))
    const [only] = longer
    return only && longer.length === 1 ? [[only.key, key] as const] : []
  })
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (word === short[at]) at += 1
  return at === short.length && (short[0] === long[0] || long.slice(long.length - short.length).join(' ') === short.join(' '))
}

/** "the Committee" after "the National Security Committee": the head alone is the nearest body before it that ends so. */
export function findHeadsAlone(groups: readonly Group[]): Pair[] {
  const bodies = groups.filter((group) => group.type === 'Organization')
  return bodies.flatMap((group) => {
    if (!group.members.every(({ mention }) => mention.foundBy === 'organizations.head-alone')) return []
    const head = normalizeName(group.members[0]?.mention.text ?? '')
    const first = group.members[0]?.sentence ?? 0
    const named = bodies
      .filter((other) => other.key !== group.key && other.members.some(({ mention }) => normalizeName(mention.text).split(' ').includes(head)))
      .map((other) => ({ key: other.key, last: Math.max(...other.members.filter(({ sentence }) => sentence <= first).map(({ sentence }) => sentence), -1) }))
      .filter(({ last }) => last >= 0)
      .sort((a, b) => b.last - a.last)
    const [nearest] = named
    return nearest ? [[nearest.key, group.key] as const] : []
  })
}

/** "the Andijan events" are whatever else the document says happened in Andijan, when that is of one kind. */
export function findNeutralEvents(groups: readonly Group[]): Pair[] {
  const events = groups.filter((group) => group.key.includes('@'))
  return events.flatMap((group) => {
    const [kind = '', place = ''] = group.key.slice('Event|'.length).split('@')
    if (kind !== 'neutral') return []
    const others = events.filter((other) => other.key !== group.key && other.key.endsWith(`@${place}`))
    const [only] = others
    return only && others.length === 1 ? [[only.key, group.key] as const] : []
  })
}

/** Follows pairs to one representative key for every group; the first of a pair leads. */
export function unite(groups: readonly Group[], pairs: readonly Pair[]): Map<string, string> {
  const leader = new Map(groups.map((group) => [group.key, group.key]))
  const find = (key: string): string => {
    const up = leader.get(key) ?? key
    return up === key ? key : find(up)
  }
  for (const [a, b] of pairs) {
    const [first, second] = [find(a), find(b)]
    if (first !== second && leader.has(first) && leader.has(second)) leader.set(second, first)
  }
  return new Map(groups.map((group) => [group.key, find(group.key)]))
}
