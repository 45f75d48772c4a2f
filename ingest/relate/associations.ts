// Two names in one sentence and nothing better known: ASSOCIATED_WITH, so that an analyst can still find them together.

import type { ResolvedMention } from '../stages.ts'
import type { ResolvedSentence } from './chunks.ts'
import { pairUp, type Finding } from './findings.ts'

/** Above this many entities a sentence is a list, and only neighbours in it are paired. */
const ALL_PAIRS = 4
const CONFIDENCE = 0.3

/** The pairs of named entities of a sentence that no typed finding joins, in text order. */
export function findAssociations({ mentions }: ResolvedSentence, typed: readonly Finding[]): Finding[] {
  const named = firstMentions(mentions)
  const joined = new Set(typed.flatMap(({ head, tail }) => [`${head.entity}|${tail.entity}`, `${tail.entity}|${head.entity}`]))
  return named.flatMap((a, i) =>
    named.slice(i + 1, named.length > ALL_PAIRS ? i + 2 : undefined).flatMap((b) => {
      if (joined.has(`${a.entity}|${b.entity}`)) return []
      const [head, tail] = a.entity < b.entity ? [a, b] : [b, a]
      return pairUp({ type: 'ASSOCIATED_WITH', heads: [head], tails: [tail], predicate: [], foundBy: 'sentence.together', confidence: CONFIDENCE, factuality: 'asserted', notDated: true })
    }),
  )
}

function firstMentions(mentions: readonly ResolvedMention[]): ResolvedMention[] {
  const named = mentions.filter((mention) => mention.kind === 'name')
  return named.filter((mention, i) => named.findIndex((other) => other.entity === mention.entity) === i)
}
