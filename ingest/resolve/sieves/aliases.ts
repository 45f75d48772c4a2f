// Sieve: a name that the text gives as another name of the one before it.

import { findNameBefore } from '../../annotate/aliases.ts'
import type { AnnotatedDocument, NameMention } from '../../stages.ts'
import type { Pair } from '../groups.ts'

/** "Dagalo, known as Hemedti": two names of one type are one entity. */
export function findOtherNames(document: AnnotatedDocument, keys: ReadonlyMap<NameMention, string>): Pair[] {
  return document.sentences.flatMap(({ tokens, names }) =>
    names.flatMap((other) => {
      const end = findNameBefore(tokens, tokens.findIndex(({ start }) => start >= other.start))
      const name = end === undefined ? undefined : names.find((first) => first.end === tokens[end - 1]?.end && first.type === other.type)
      const [one, two] = [name && keys.get(name), keys.get(other)]
      const pair: Pair[] = one !== undefined && two !== undefined && one !== two ? [[one, two]] : []
      return pair
    }),
  )
}
