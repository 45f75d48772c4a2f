// Mentions grouped by key, and the union of the groups that the sieves say are one entity. Sieves run from the surest to the
// least sure (Raghunathan et al. 2010, "A Multi-Pass Sieve for Coreference Resolution"); each returns pairs and changes nothing.

import type { EntityType } from '../../graph/ontology.ts'
import type { NameMention } from '../stages.ts'

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
