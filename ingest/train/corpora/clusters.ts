// What corpora of coreference have in common: a text, and the mentions of each entity in it.

import type { Span } from '../../../graph/model.ts'

export type ClusterType = 'Person' | 'Organization' | 'Place' | 'Event'

export interface GoldMention extends Span {
  readonly text: string
  /** Of a pronoun, the type of what it stands for; what no type of ours holds is an event here. */
  readonly type: ClusterType
  readonly kind: 'name' | 'pronoun'
  /** The word that a found mention has to cover to be this one; a whole name where the corpus says no more. */
  readonly head: Span
  /** Mentions of one cluster are one entity. */
  readonly cluster: string
}

export interface ClusteredDocument {
  readonly id: string
  readonly text: string
  readonly mentions: readonly GoldMention[]
}
