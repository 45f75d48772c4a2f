// Which pairs may be one entity, as a pure function: those whose names share a key, judged by their names, then by what
// stands around them.

import type { Entity } from '../model.ts'
import { findLikeness, type Likeness } from './likeness.ts'

export interface NamePair extends Likeness {
  readonly entities: readonly [Entity, Entity]
}

/** What stands around two entities. */
export interface Surroundings {
  /** Entities that are linked to both. */
  readonly shared: readonly string[]
  /** Whether a relationship joins the two. */
  readonly linked: boolean
  /** Whether a sentence names both. */
  readonly together: boolean
}

/** A key that more entities share tells nothing about any two of them. */
export const LARGEST_BLOCK = 24

/** One key for a pair, whichever is named first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

/** Pairs that share a key and have names that are alike; `blocks` are ids. */
export function pairUp(blocks: readonly (readonly string[])[], entities: ReadonlyMap<string, Entity>): readonly NamePair[] {
  const seen = new Set<string>()
  const pairs: NamePair[] = []
  for (const ids of blocks) {
    const known = [...ids].sort().flatMap((id) => entities.get(id) ?? [])
    known.forEach((one, index) => {
      for (const other of known.slice(index + 1)) {
        const key = pairKey(one.id, other.id)
        if (one.type !== other.type || seen.has(key)) continue
        seen.add(key)
        const likeness = findLikeness(one, other)
        if (likeness !== undefined) pairs.push({ entities: [one, other], ...likeness })
      }
    })
  }
  return pairs
}

/** Each common neighbour makes a pair likelier; two that are linked, or named side by side, are mostly two. */
export function weigh(pair: NamePair, { shared, linked, together }: Surroundings): NamePair | undefined {
  if (shared.length < pair.shared) return undefined
  const likelier = 1 - (1 - pair.score) * 0.85 ** Math.min(shared.length, 6)
  const score = Math.round(likelier * (linked ? 0.6 : 1) * (together ? 0.7 : 1) * 100) / 100
  const doubts = [linked ? 'a relationship joins the two' : null, together ? 'one sentence names both' : null].filter((doubt) => doubt !== null)
  return { ...pair, score, reason: doubts.length === 0 ? pair.reason : `${pair.reason}; but ${doubts.join(', and ')}` }
}

/** Likeliest first; ids break ties. */
export function compareLikelihood(one: Pick<NamePair, 'score' | 'entities'>, other: Pick<NamePair, 'score' | 'entities'>): number {
  return other.score - one.score || (keyOf(one) < keyOf(other) ? -1 : 1)
}

export function keyOf({ entities: [one, other] }: Pick<NamePair, 'entities'>): string {
  return pairKey(one.id, other.id)
}
