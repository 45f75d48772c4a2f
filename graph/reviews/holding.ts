// The anchors of a Review: what it holds on to, so that it is found from there and finds it again.

import { placeOf } from './matching.ts'
import type { Anchor, Review } from './model.ts'
import { decisionOf } from './records.ts'
import { endsOfAdded, type Subjects } from './subjects.ts'

type Hold = Omit<Anchor, 'id' | 'review' | 'lost'>

export function makeAnchors(review: Review, subjects: Subjects): readonly Anchor[] {
  return [...holdsOf(review, subjects)].map((hold, index) => ({ ...hold, id: `${review.id}:${index}`, review: review.id, lost: false }))
}

function holdsOf(review: Review, { claims, sentence, lost, marked }: Subjects): readonly Hold[] {
  const { action, made } = decisionOf(review)
  const claimHolds = [...claims.values()].map(({ extracted }) => hold('target', 'claim', extracted.id, { document: extracted.document, place: placeOf(extracted) }))
  switch (action.action) {
    case 'add': {
      const quoted = sentence === null ? null : { start: sentence.start, end: sentence.end, text: sentence.text }
      const { type, subject, object } = action.claim
      const place = { type, subject, object, subjectText: null, objectText: null, sentence: quoted }
      const added = made.claim === null ? [] : [hold('target', 'claim', made.claim, { document: sentence?.document ?? null, place })]
      return [...added, ...endsOfAdded(action.claim).map((id) => hold('part', 'entity', id))]
    }
    case 'edit': {
      const ends = [...claims.values()].flatMap(({ visible: { content } }) => [content.subject, content.object])
      const parts = [...ends, action.changes.at, action.changes.saidBy].filter((id) => id != null)
      return [...claimHolds, ...[...new Set(parts)].map((id) => hold('part', 'entity', id))]
    }
    case 'rename':
    case 'split':
      return [...claimHolds, ...[action.entity, made.adopts, made.entity].flatMap((id) => (id === null ? [] : [hold('target', 'entity', id)]))]
    case 'reanchor':
      return [...claimHolds, ...(lost === null ? [] : [hold('part', 'claim', action.claim, { document: lost.anchor.document, place: null })])]
    case 'mention':
    case 'unmention': {
      if (marked === null) return []
      const { start, end } = action
      const quoted = { start: marked.sentence.start, end: marked.sentence.end, text: marked.sentence.text }
      const place = { document: action.document, words: { start, end, text: marked.words, sentence: quoted } }
      const meant = action.action === 'unmention' ? marked.mentions : [typeof action.means === 'string' ? action.means : made.entity]
      return [hold('target', 'document', action.document, place), ...meant.flatMap((id) => (id === null ? [] : [hold('target', 'entity', id, place)]))]
    }
    case 'correct':
      return [hold('target', 'document', action.document)]
    default: {
      const kind = review.targetKind
      return kind === 'claim' ? claimHolds : review.targetIds.map((id) => hold('target', kind, id))
    }
  }
}

function hold(role: Anchor['role'], kind: Anchor['kind'], target: string, rest: Partial<Pick<Hold, 'document' | 'place' | 'words'>> = {}): Hold {
  return { role, kind, target, document: null, place: null, words: null, ...rest }
}
