// What a Review touches: all that may have to be seen anew when it comes or is undone.

import { parseClaimId, parseEntityId } from '../ids.ts'
import type { ClaimId, DocumentId, EntityId } from '../model.ts'
import type { Anchor, Made, MentionPlace, ReviewAction } from './model.ts'

/** What may look different once a Review is there or is undone. */
export interface Touched {
  readonly claims: readonly ClaimId[]
  /** Entities all of whose claims may change, and of `mentioned` all of whose mentions may. */
  readonly entities: readonly EntityId[]
  readonly mentioned: readonly EntityId[]
  /** Entities that may give back what a Review has led to them. */
  readonly giving: readonly EntityId[]
  readonly documents: readonly DocumentId[]
  /** Words whose mentions, and the claims that rest on them, may change. */
  readonly marked: readonly MentionPlace[]
}

const NOTHING_TOUCHED: Touched = { claims: [], entities: [], mentioned: [], giving: [], documents: [], marked: [] }

export function touchedBy(action: ReviewAction, made: Made, anchors: readonly Anchor[]): Touched {
  const claims = anchors.flatMap(({ kind, role, target, lost }) => (kind === 'claim' && role === 'target' && !lost ? [parseClaimId(target)] : []))
  const entities = anchors.flatMap(({ kind, role, target }) => (kind === 'entity' && role === 'target' ? [parseEntityId(target)] : []))
  const touched = { ...NOTHING_TOUCHED, claims }
  switch (action.action) {
    case 'merge':
      return { ...touched, entities: action.entities, mentioned: action.entities, giving: [action.into] }
    case 'rename':
      return made.adopts === null ? { ...touched, entities } : { ...touched, entities, mentioned: [made.adopts], giving: entities }
    case 'split':
      return { ...touched, entities, mentioned: entities }
    case 'mention':
    case 'unmention': {
      const inDocument = { documents: [action.document], marked: anchors.flatMap(placeOfWords) }
      return { ...touched, ...inDocument, ...(made.entity === null ? { giving: entities } : { entities }) }
    }
    case 'correct':
      return { ...touched, documents: [action.document] }
    case 'annotate':
      return { ...touched, giving: [], entities, documents: action.target.kind === 'document' ? [action.target.id] : [] }
    default:
      return { ...touched, entities }
  }
}

function placeOfWords({ kind, document, words, lost }: Anchor): readonly MentionPlace[] {
  return kind !== 'document' || document === null || words === null || lost ? [] : [{ document, start: words.start, end: words.end }]
}
