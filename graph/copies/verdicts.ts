// Which of several documents with one text or one address count. Pure: it is told what there is and says what follows.

import type { DocumentId } from '../model.ts'
import { NEAR, similarity, type Shingles } from './shingles.ts'

/** Why the claims of a document do not count: it repeats another, or a newer text stands at its address. */
export type Uncounted = 'duplicate' | 'superseded'

/** A document as far as its copies matter. */
export interface Copy {
  readonly id: DocumentId
  readonly url: string | null
  readonly published: string | null
  readonly ingestedAt: string
  readonly textHash: string
  readonly shingles: Shingles
  /** What the graph says now. */
  readonly uncounted: Uncounted | null
}

/** What shall be said of a document. */
export interface Verdict {
  readonly id: DocumentId
  readonly uncounted: Uncounted | null
  /** Whether its claims begin or cease to count. */
  readonly changes: boolean
  readonly duplicateOf: DocumentId | null
  readonly supersededBy: DocumentId | null
}

export interface Family {
  /** The documents to judge. */
  readonly members: readonly Copy[]
  /** Documents outside it that count and go on counting. */
  readonly standing: readonly Copy[]
  /** The member whose text is new: it comes last, so that what counted goes on counting. */
  readonly newcomer: DocumentId | null
}

/**
 * Of the texts at one address only the newest counts, by date of publication, else of reading. Of texts that are near
 * each other one counts: that which counted already, else that which was read first.
 */
export function judge({ members, standing, newcomer }: Family): readonly Verdict[] {
  const superseded = findSuperseded(members)
  const counting = [...standing]
  const verdicts: Verdict[] = []
  for (const copy of [...members].sort(inTurn(newcomer))) {
    const supersededBy = superseded.get(copy.id) ?? null
    const original = supersededBy === null ? findOriginal(copy, counting) : null
    if (supersededBy === null && original === null) counting.push(copy)
    const uncounted = supersededBy !== null ? 'superseded' : original !== null ? 'duplicate' : null
    verdicts.push({ id: copy.id, uncounted, changes: uncounted !== copy.uncounted, duplicateOf: original, supersededBy })
  }
  return verdicts
}

/** Older texts by the newest document at their address; the same text read twice is no new version. */
function findSuperseded(members: readonly Copy[]): ReadonlyMap<DocumentId, DocumentId> {
  const newest = new Map<string, Copy>()
  for (const copy of members) {
    const other = copy.url === null ? undefined : newest.get(copy.url)
    if (copy.url !== null && (other === undefined || age(other) < age(copy))) newest.set(copy.url, copy)
  }
  return new Map(
    members.flatMap((copy) => {
      const current = copy.url === null ? undefined : newest.get(copy.url)
      return current === undefined || current.textHash === copy.textHash ? [] : [[copy.id, current.id]]
    }),
  )
}

function age({ published, ingestedAt, id }: Copy): string {
  return `${published ?? ingestedAt.slice(0, 10)} ${ingestedAt} ${id}`
}

function inTurn(newcomer: DocumentId | null): (left: Copy, right: Copy) => number {
  const turn = ({ id, uncounted, ingestedAt }: Copy) => `${id === newcomer ? 2 : uncounted === null ? 0 : 1} ${ingestedAt} ${id}`
  return (left, right) => (turn(left) < turn(right) ? -1 : 1)
}

/** The document nearest to this one, if near enough; the first of several that are equally near. */
function findOriginal(copy: Copy, counting: readonly Copy[]): DocumentId | null {
  const near = counting.map(({ id, textHash, shingles }) => ({ id, likeness: textHash === copy.textHash ? 1 : similarity(shingles, copy.shingles) }))
  const [first, ...others] = near.filter(({ likeness }) => likeness >= NEAR)
  return first === undefined ? null : others.reduce((best, other) => (other.likeness > best.likeness ? other : best), first).id
}
