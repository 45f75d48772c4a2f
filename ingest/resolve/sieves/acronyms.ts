// Sieves: acronyms, defined or not, and the full names that they stand for.

import { normalizeName } from '../../../graph/ids.ts'
import { findInitials } from '../../annotate/initials.ts'
import { isAcronym } from '../../annotate/words.ts'
import type { AnnotatedDocument, NameMention } from '../../stages.ts'
import type { Group, Pair } from '../groups.ts'

const THREE_LARGE = /^\p{Lu}{3,}$/u

/** "National Security Committee (NSC)" and "NSC (National Security Committee)". */
export function findDefinedAcronyms(document: AnnotatedDocument, keys: ReadonlyMap<NameMention, string>): Pair[] {
  return document.sentences.flatMap((sentence) =>
    sentence.names.flatMap((inner) => {
      const open = document.document.text.slice(inner.start - 2, inner.start)
      const close = document.document.text.slice(inner.end, inner.end + 1)
      if (!open.endsWith('(') || close !== ')') return []
      const outer = sentence.names.find((name) => name !== inner && /^\s?$/u.test(document.document.text.slice(name.end, inner.start - 1)) && name.end <= inner.start)
      const [short, full] = outer && outer.text.length < inner.text.length ? [outer, inner] : [inner, outer]
      if (!full || !isDefinition(short, full)) return []
      const pair: Pair = [keys.get(full) ?? '', keys.get(short) ?? '']
      return [pair]
    }),
  )
}

/** Letters of the name, alone or before a word ("PSD-Unity"); where both are bodies also those of its name in another language. */
function isDefinition(short: NameMention, full: NameMention): boolean {
  const [letters = ''] = short.text.split(/[-\u2013]/u)
  if (!isAcronym(letters)) return false
  const foreign = short.type === 'Organization' && full.type === 'Organization' && full.text.includes(' ') && THREE_LARGE.test(letters)
  return foreign || mayAbbreviate(letters, full.text)
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
export function findUndefinedAcronyms(groups: readonly Group[]): Pair[] {
  const fulls = groups.filter((group) => group.type === 'Organization')
  return groups.flatMap((group) => {
    const text = group.members[0]?.mention.text ?? ''
    // What the world knows by these letters is meant by them.
    if (group.type !== 'Organization' || !isAcronym(text) || group.key.includes('known:')) return []
    const letters = text.replace(/[^\p{L}]/gu, '').toLowerCase()
    const matches = fulls.filter((full) => full.key !== group.key && full.members.some(({ mention }) => findInitials(mention.text).includes(letters)))
    const [match] = matches
    return match && matches.length === 1 && letters.length > 1 ? [[match.key, group.key] as const] : []
  })
}
