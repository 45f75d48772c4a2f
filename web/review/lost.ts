// Which claims of a document are most like one that was lost.

import type { Evidence } from '../api/types.ts'
import { fieldsOf, textOf, type Subject } from '../history/describe.ts'

/** The likest first: the same two entities, the same type, words of the sentence in common; else in the document's order. */
export function rankClaims(claims: readonly Evidence[], { values, sentence }: Pick<Subject, 'values' | 'sentence'>): readonly Evidence[] {
  const ends = new Set([fieldsOf(values['subject'])['id'], fieldsOf(values['object'])['id']])
  const type = textOf(values['type'])
  const words = wordsOf(sentence ?? '')
  const likeness = (claim: Evidence): number => {
    const shared = [claim.subject.id, claim.object.id].filter((id) => ends.has(id)).length
    const own = wordsOf(claim.sentence?.text ?? '')
    const common = [...own].filter((word) => words.has(word)).length / Math.max(1, own.size)
    return 2 * shared + (claim.type === type ? 1 : 0) + common
  }
  return claims
    .map((claim) => ({ claim, rank: likeness(claim) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ claim }) => claim)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
}
