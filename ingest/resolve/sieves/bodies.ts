// Sieves: shorter forms of the names of bodies, and a body's head noun alone.

import { normalizeName } from '../../../graph/ids.ts'
import { ORGANIZATION_HEADS } from '../../lexicons/organizations.ts'
import type { Group, Pair } from '../groups.ts'

/** "the National Security Committee" and "the Kazakh National Security Committee"; "Soros Foundation" and "Soros Kazakhstan Foundation". */
export function findBodyNames(groups: readonly Group[], text: string): Pair[] {
  const bodies = listBodies(groups)
  const known = listKnown(groups)
  return bodies.flatMap(({ key, words, start }) => {
    if (words.length < 2) return []
    const owner = findOwner(text, start)
    const longer = [...bodies, ...known].filter((other) => other.words.length > words.length && other.words.at(-1) === words.at(-1) && isSubsequence(words, other.words) && (owner === undefined || other.words.some((word) => word.startsWith(owner))))
    const [only] = longer
    return only && new Set(longer.map((other) => other.key)).size === 1 ? [[only.key, key] as const] : []
  })
}

/** "Taiwan’s Fisheries Agency" is not the Pacific one: how the word begins that possesses the name at `start`. */
function findOwner(text: string, start: number): string | undefined {
  const word = /(\p{Lu}[\p{L}-]+)['\u2019]s? $/u.exec(text.slice(Math.max(0, start - 40), start))?.[1]
  return word && normalizeName(word).slice(0, 4)
}

interface Body {
  readonly key: string
  readonly words: readonly string[]
  /** Where the document names it first. */
  readonly start: number
}

/** Bodies that are grouped under the name that the document gives them. */
function listBodies(groups: readonly Group[]): readonly Body[] {
  return groups
    .filter((group) => group.type === 'Organization' && !group.key.includes(':'))
    .map(({ key, members }) => ({ key, words: key.slice('Organization|'.length).split(' '), start: Math.min(...members.map(({ mention }) => mention.start)) }))
}

/** Bodies that the world knows, which are grouped under their usual name: one for each name that the document gives them. */
function listKnown(groups: readonly Group[]): readonly Body[] {
  return groups.filter(({ key }) => key.startsWith('Organization|known:')).flatMap(({ key, members }) => members.map(({ mention }) => ({ key, words: normalizeName(mention.text).split(' '), start: mention.start })))
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (word === short[at]) at += 1
  return at === short.length && (short[0] === long[0] || long.slice(long.length - short.length).join(' ') === short.join(' '))
}

/**
 * "Andina" after "Andina Telecom": a body is introduced by its full name and goes on by the beginning of it. One that was
 * called by the short name first is another: "Andina … its unit Andina Telecom".
 */
export function findShortBodies(groups: readonly Group[]): Pair[] {
  const bodies = listBodies(groups)
  const known = listKnown(groups)
  return bodies.flatMap(({ key, words, start }) => {
    const longer = [...bodies, ...known].filter((other) => other.words.length > words.length && words.every((word, i) => word === other.words[i]))
    const [only] = longer
    const names = !ORGANIZATION_HEADS.has(words.at(-1) ?? '') && new Set(longer.map((other) => other.key)).size === 1
    return only && names && only.start < start ? [[only.key, key] as const] : []
  })
}

/** "Houthi" and "Houthis": those who belong to it. */
export function findPlurals(groups: readonly Group[]): Pair[] {
  const keys = new Set(groups.filter(({ type }) => type === 'Organization').map(({ key }) => key))
  return [...keys].flatMap((key) => (!key.includes(' ') && keys.has(`${key}s`) ? [[key, `${key}s`] as const] : []))
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u

/** "the Committee" after "the National Security Committee": the head alone is the nearest body before it that ends so. */
export function findHeadsAlone(groups: readonly Group[]): Pair[] {
  const bodies = groups.filter((group) => group.type === 'Organization')
  return bodies.flatMap((group) => {
    // The tagger takes "the Parliament" for a name.
    const alone = ({ mention }: Group['members'][number]): boolean => mention.foundBy === 'organizations.head-alone' || (ORGANIZATION_HEADS.has(normalizeName(mention.text)) && CAPITALISED.test(mention.text))
    if (!group.members.every(alone)) return []
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
