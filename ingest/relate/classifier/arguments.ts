// What may stand on either side of a classified claim: names, pronouns and dates of a sentence, laid on its tokens.

import { lower } from '../../annotate/words.ts'
import type { DateMention, NameMention, Token } from '../../stages.ts'

/** Types that the classifier tells apart: those of the ontology, nationalities, dates, and pronouns by what they may stand for. */
export const ARGUMENT_TYPES = ['Person', 'Organization', 'Country', 'Place', 'Event', 'Nationality', 'Date', 'He', 'It', 'We', 'Who'] as const
export type ArgumentType = (typeof ARGUMENT_TYPES)[number]

export interface Argument {
  /** Token range, half open. */
  readonly from: number
  readonly to: number
  readonly type: ArgumentType
}

export interface ArgumentSource {
  readonly tokens: readonly Token[]
  readonly dates: readonly DateMention[]
  readonly names: readonly Pick<NameMention, 'start' | 'end' | 'type' | 'foundBy'>[]
}

const PRONOUNS: ReadonlyMap<string, ArgumentType> = new Map([
  ...'he she him his her hers himself herself i my me'.split(' ').map((word) => [word, 'He'] as const),
  ...'it its itself'.split(' ').map((word) => [word, 'It'] as const),
  ...'we our us they their them'.split(' ').map((word) => [word, 'We'] as const),
  ...'who whom whose which that'.split(' ').map((word) => [word, 'Who'] as const),
])

/** Every argument of a sentence in text order: names (nested ones too), dates, then pronouns that no name covers. */
export function findArguments(source: ArgumentSource): Argument[] {
  const { tokens, dates, names } = source
  const named = names.flatMap((name) => layOn(tokens, name, typeOf(name)))
  const covered = new Uint8Array(tokens.length)
  for (const { from, to } of named) covered.fill(1, from, to)
  const dated = dates.flatMap((date) => layOn(tokens, date, 'Date')).filter(({ from }) => covered[from] === 0)
  const pronouns = tokens.flatMap((token, at): Argument[] => {
    const type = covered[at] === 1 ? undefined : PRONOUNS.get(lower(token))
    return type === undefined ? [] : [{ from: at, to: at + 1, type }]
  })
  return [...named, ...dated, ...pronouns].sort((a, b) => a.from - b.from || a.to - b.to)
}

function typeOf({ type, foundBy }: ArgumentSource['names'][number]): ArgumentType {
  return foundBy.startsWith('countries.demonym') ? 'Nationality' : type
}

function layOn(tokens: readonly Token[], span: { readonly start: number; readonly end: number }, type: ArgumentType): Argument[] {
  const from = tokens.findIndex((token) => token.end > span.start)
  let to = from
  while (to < tokens.length && (tokens[to]?.start ?? Infinity) < span.end) to += 1
  return from < 0 || to === from ? [] : [{ from, to, type }]
}
