// The rows of a document's extracted layer as Reviews let them be seen.

import { quote, type ClaimRow, type Layer, type MentionRow } from '../writing/layer.ts'
import type { FoundAnchor } from './anchors.ts'
import { applyToClaim, applyToMention, findAddedMentions, type ClaimContext } from './apply.ts'
import { addedContent, ADDED } from './added.ts'
import { findAgain, findWordsAgain, sentenceRank } from './matching.ts'
import { addedMention, shownAs } from './mentions.ts'
import type { ClaimPlace, Decision } from './model.ts'
import { decisionOf } from './records.ts'

export interface Reviewing {
  readonly decisions: readonly Decision[]
  readonly context: ClaimContext
  readonly versionOf: (id: string) => number
}

export function reviewRow(row: ClaimRow, { decisions, context, versionOf }: Reviewing): ClaimRow {
  return { ...row, seen: applyToClaim(row.extracted, decisions, context), version: versionOf(row.extracted.id) }
}

/** The mentions of a document as Reviews let them be seen, and those that they add. */
export function reviewMentions({ id, mentions, sentences }: Layer, decisions: readonly Decision[]): readonly MentionRow[] {
  const seen = mentions.map(({ sentence, entity, properties: { start, end, text, ...own } }) => {
    const mention = applyToMention({ document: id, start, end, text, entity, added: null }, decisions)
    return { sentence, ...shownAs(mention, { own, first: entity }) }
  })
  const added = findAddedMentions(id, mentions.map(({ properties }) => properties), decisions).flatMap((state) => {
    const sentence = sentences.find(({ start, end }) => start <= state.start && state.end <= end)
    return sentence === undefined ? [] : [addedMention(sentence.id, state, decisions)]
  })
  return [...seen, ...added]
}

/** A Review's hold on a claim or on words of the document, moved to where they are now. */
export function findInLayer({ anchor, review }: FoundAnchor, layer: Layer): FoundAnchor {
  if (anchor.words !== null) {
    const words = findWordsAgain(anchor.words, layer.sentences.map(quote))
    return { review, anchor: { ...anchor, words: words ?? anchor.words, lost: words === null } }
  }
  const isAdded = decisionOf(review).made.claim === anchor.target
  const target = isAdded ? anchor.target : findAgain(anchor.target, anchor.place, layer.claims.map((row) => row.extracted))
  const lost = isAdded ? findSentence(anchor.place, layer) === null : target === null
  return { review, anchor: { ...anchor, target: target ?? anchor.target, lost } }
}

/** The claims that people added to the document; one whose sentence is gone goes on without it. */
export function addedRows(found: readonly FoundAnchor[], layer: Layer): readonly ClaimRow[] {
  return found.flatMap(({ anchor, review }) => {
    const { action, made } = decisionOf(review)
    if (action.action !== 'add' || made.claim === null || made.claim !== anchor.target || review.undone !== null) return []
    const row = findSentence(anchor.place, layer)
    const place = { document: layer.id, sentence: row === null ? null : quote(row), sequence: review.number }
    const extracted = { id: made.claim, origin: 'added' as const, ...place, content: addedContent(action.claim) }
    return [{ extracted, seen: { ...extracted, ...ADDED.seen }, version: 1, sentence: row?.id ?? null, own: ADDED.own }]
  })
}

function findSentence(place: ClaimPlace | null, layer: Layer) {
  const ranked = layer.sentences
    .map((row) => ({ row, rank: sentenceRank(place?.sentence ?? null, quote(row)) }))
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => right.rank - left.rank)
  return ranked[0]?.row ?? null
}
