// What may stand on either side of a classified claim: names, pronouns and dates of a sentence, laid on its tokens.

import type { Span } from '../../../graph/model.ts'
import { lower, type TokenRange } from '../../annotate/words.ts'
import type { DateMention, NameMention, Token } from '../../stages.ts'

/** Types that the classifier tells apart: those of the ontology, nationalities, dates, and pronouns by what they may stand for. */
export const ARGUMENT_TYPES = ['Person', 'Organization', 'Country', 'Place', 'Event', 'Nationality', 'Date', 'He', 'It', 'We', 'Who'] as const
export type ArgumentType = (typeof ARGUMENT_TYPES)[number]

/** A name as far as it matters here. */
type Name = Pick<NameMention, 'start' | 'end' | 'type' | 'foundBy'>

export interface Argument<N = Name> {
  /** Token range, half open. */
  readonly from: number
  readonly to: number
  readonly type: ArgumentType
  /** What it was made of; null for dates and pronouns. */
  readonly name: N | null
}

export interface ArgumentSource<N extends Name> {
  readonly tokens: readonly Token[]
  readonly dates: readonly DateMention[]
  readonly names: readonly N[]
}

const PRONOUNS: ReadonlyMap<string, ArgumentType> = new Map([
  ...'he she him his her hers himself herself i my me'.split(' ').map((word) => [word, 'He'] as const),
  ...'it its itself'.split(' ').map((word) => [word, 'It'] as const),
  ...'we our us they their them'.split(' ').map((word) => [word, 'We'] as const),
  ...'who whom whose which that'.split(' ').map((word) => [word, 'Who'] as const),
])

/** Every argument of a sentence in text order: names (nested ones too), dates, then pronouns that no name covers. */
export function findArguments<N extends Name>({ tokens, dates, names }: ArgumentSource<N>): Argument<N>[] {
  const named = names.flatMap((name) => layOn(tokens, name).map((range) => ({ type: typeOf(name), name, ...range })))
  const covered = new Uint8Array(tokens.length)
  for (const { from, to } of named) covered.fill(1, from, to)
  const dated = dates.flatMap((date) => layOn(tokens, date)).filter(({ from }) => covered[from] === 0)
  const pronouns = tokens.flatMap((token, at): Argument<N>[] => {
    const type = covered[at] === 1 ? undefined : PRONOUNS.get(lower(token))
    return type === undefined ? [] : [{ from: at, to: at + 1, type, name: null }]
  })
  return [...named, ...dated.map((range) => ({ type: 'Date' as const, name: null, ...range })), ...pronouns].sort((a, b) => a.from - b.from || a.to - b.to)
}

function typeOf({ type, foundBy }: Name): ArgumentType {
  return foundBy.startsWith('countries.demonym') ? 'Nationality' : type
}

/** The tokens that a span covers; none where it lies outside. */
function layOn(tokens: readonly Token[], span: Span): TokenRange[] {
  let from = 0
  while (from < tokens.length && (tokens[from]?.end ?? 0) <= span.start) from += 1
  let to = from
  while (to < tokens.length && (tokens[to]?.start ?? Infinity) < span.end) to += 1
  return to === from ? [] : [{ from, to }]
}
