// How a Review finds its claim again when a document was read anew: by document, type, both mentions' text and the
// overlapping sentence; and its words: by the sentence in which they stand.

import type { ClaimId, Span } from '../model.ts'
import { textOfSpans } from './apply.ts'
import type { ClaimPlace, WordsPlace } from './model.ts'
import type { ClaimState } from './state.ts'

/** What of an extracted claim outlasts another reading of its document. */
export function placeOf({ content, sentence }: ClaimState): ClaimPlace {
  const { type, subject, object, spans } = content
  return { type, subject, object, subjectText: textOfSpans(spans.subject, sentence), objectText: textOfSpans(spans.object, sentence), sentence }
}

/** The claim of this id, else the one at this place; of several the one whose sentence has the same words, then the longest overlap. */
export function findAgain(target: string, place: ClaimPlace | null, claims: readonly ClaimState[]): ClaimId | null {
  const same = claims.find((claim) => claim.id === target)
  if (same !== undefined || place === null) return same?.id ?? null
  const ranked = claims
    .map((claim) => ({ claim, rank: sentenceRank(place.sentence, claim.sentence) }))
    .filter(({ claim, rank }) => rank > 0 && namesTheSame(place, placeOf(claim)))
    .sort((left, right) => right.rank - left.rank || (left.claim.id < right.claim.id ? -1 : 1))
  return ranked[0]?.claim.id ?? null
}

function namesTheSame(left: ClaimPlace, right: ClaimPlace): boolean {
  const sameEnd = (leftText: string | null, rightText: string | null, sameId: boolean) => (leftText === null || rightText === null ? sameId : leftText === rightText)
  const straight = sameEnd(left.subjectText, right.subjectText, left.subject === right.subject) && sameEnd(left.objectText, right.objectText, left.object === right.object)
  return left.type === right.type && straight
}

/** Infinity for the same words, else the number of code units that both cover. */
export function sentenceRank(left: ClaimPlace['sentence'], right: ClaimPlace['sentence']): number {
  if (left === null || right === null) return left === right ? 1 : 0
  return left.text === right.text ? Infinity : overlap(left, right)
}

function overlap(left: Span, right: Span): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start))
}

/** The same words in the sentence that is likest: of several the ones that stand where they stood. Null when they are gone. */
export function findWordsAgain(place: WordsPlace, sentences: readonly WordsPlace['sentence'][]): WordsPlace | null {
  const offset = place.start - place.sentence.start
  const ranked = sentences
    .map((sentence) => ({ sentence, rank: sentenceRank(place.sentence, sentence) }))
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => right.rank - left.rank || left.sentence.start - right.sentence.start)
  for (const { sentence } of ranked) {
    const [at] = findWords(sentence.text, place.text).sort((left, right) => Math.abs(left - offset) - Math.abs(right - offset))
    if (at !== undefined) return { start: sentence.start + at, end: sentence.start + at + place.text.length, text: place.text, sentence }
  }
  return null
}

function findWords(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}
