// What a finder of relationships hands on: a typed pair of mentions with the words that say so.

import { mayJoin, type Factuality, type RelationshipType } from '../../graph/ontology.ts'
import type { ResolvedMention } from '../stages.ts'
import type { Chunk, ResolvedSentence } from './chunks.ts'
import type { Clause } from './clauses.ts'

/** One sentence, parsed once for all finders. */
export interface ParsedSentence {
  readonly sentence: ResolvedSentence
  readonly chunks: readonly Chunk[]
  readonly clauses: readonly Clause[]
}

export interface Finding {
  readonly type: RelationshipType
  readonly head: ResolvedMention
  readonly tail: ResolvedMention
  readonly by: ResolvedMention | null
  /** Token ranges of the words that carry the relationship, in text order. */
  readonly predicate: readonly { readonly from: number; readonly to: number }[]
  readonly foundBy: string
  readonly confidence: number
  /** Null when the words around the predicate decide. */
  readonly factuality: Factuality | null
  /** The speaker where the construction itself names one ("accusations … for harboring"). */
  readonly speaker?: ResolvedMention
  /** The date beside it does not say when: offices, nationalities, suspicions. */
  readonly notDated?: true
  /** It lies in how a name is made, so nobody says it but the author. */
  readonly structural?: true
}

export interface PairOptions extends Omit<Finding, 'head' | 'tail' | 'by'> {
  readonly heads: readonly ResolvedMention[]
  readonly tails: readonly ResolvedMention[]
  readonly by?: readonly ResolvedMention[]
}

/** Every pair of heads and tails that the ontology allows and that is not one entity with itself. */
export function pairUp({ heads, tails, by = [], ...rest }: PairOptions): Finding[] {
  return heads.flatMap((head) =>
    tails.flatMap((tail) => (head.entity !== tail.entity && mayJoin(rest.type, head.type, tail.type) ? [{ head, tail, by: by[0] ?? null, ...rest }] : [])),
  )
}
