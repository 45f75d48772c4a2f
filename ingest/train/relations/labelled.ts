// Pairs of arguments with what a corpus says of them: what every corpus is turned into.

import type { Span } from '../../../graph/model.ts'
import type { Argument, ArgumentType } from '../../relate/classifier/arguments.ts'
import { BUCKETS, CLASSES } from '../../relate/classifier/classes.ts'
import { describePair, FeatureBuffer, hashSentence } from '../../relate/classifier/features.ts'
import type { Token } from '../../stages.ts'
import type { Example } from './maxent.ts'

export interface LabelledPair extends Example {
  readonly head: Span & { readonly type: ArgumentType }
  readonly tail: Span & { readonly type: ArgumentType }
}

/** The column of a class by its label. */
export function columnOf(label: string): number {
  return CLASSES.findIndex((row) => row.label === label)
}

const NEVER_HEADS: ReadonlySet<ArgumentType> = new Set(['Date', 'Nationality', 'Country'])

/** Every pair of arguments of one sentence that may be a head and a tail, with its features. */
export function pairSentence(tokens: readonly Token[], found: readonly Argument[]): Pick<LabelledPair, 'head' | 'tail' | 'features'>[] {
  const hashed = hashSentence(tokens, found)
  const buffer = new FeatureBuffer()
  const spans = found.map(({ from, to, type }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, type }))
  return spans.flatMap((head, h) =>
    spans.flatMap((tail, t) => {
      if ((head.start < tail.end && tail.start < head.end) || NEVER_HEADS.has(head.type)) return []
      describePair(hashed, { head: h, tail: t }, buffer)
      return [{ head, tail, features: buffer.toArray().map((feature) => feature % BUCKETS) }]
    }),
  )
}
