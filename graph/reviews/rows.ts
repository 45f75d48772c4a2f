// The rows of a document's extracted layer as Reviews let them be seen.

import type { DocumentId } from '../model.ts'
import { quote, type ClaimRow, type Layer, type MentionRow } from '../writing/layer.ts'
import { withoutNulls } from '../writing/properties.ts'
import type { FoundAnchor } from './anchors.ts'
import { applyToClaim, followEntity, type ClaimContext } from './apply.ts'
import { addedContent, ADDED } from './added.ts'
import { findAgain, sentenceRank } from './matching.ts'
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

export function leadMention(row: MentionRow, document: DocumentId, decisions: readonly Decision[]): MentionRow {
  const { start, end, text } = row.properties
  const spans = typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : []
  const entity = followEntity(row.entity, { document, claim: null, spans, text: typeof text === 'string' ? text : null }, decisions)
  return entity === row.entity ? row : { ...row, entity, properties: withoutNulls({ ...row.properties, extracted: row.entity }) }
}

/** A Review's hold on a claim of the document, moved to what the claim is now. */
export function findInLayer({ anchor, review }: FoundAnchor, layer: Layer): FoundAnchor {
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
