// Which later Review rests on an earlier one, so that the earlier cannot be undone alone.

import type { FoundAnchor } from './anchors.ts'
import type { ActionName, Review } from './model.ts'
import { decisionOf } from './records.ts'

/** What an action shapes, and which later actions on it rest on that. Everything else can be undone in any order. */
const RESTING: Partial<Record<ActionName, { readonly later: readonly ActionName[] | 'any'; readonly reason: string }>> = {
  add: { later: 'any', reason: 'without it the claim is not there' },
  split: { later: 'any', reason: 'without it the new entity is not there' },
  mention: { later: 'any', reason: 'without it the new entity is not there' },
  edit: { later: ['confirm', 'reject', 'unsure', 'edit'], reason: 'they were decided on the edited words' },
  retype: { later: ['merge', 'edit', 'add'], reason: 'they may only be with the new type' },
  merge: { later: ['split'], reason: 'it divides what the merge has joined' },
}

/** Ids of what a Review has made or changed so that others may rest on it. */
export function shapedBy(review: Review): readonly string[] {
  const { action, made } = decisionOf(review)
  switch (action.action) {
    case 'add':
      return made.claim === null ? [] : [made.claim]
    case 'split':
    case 'mention':
      return made.entity === null ? [] : [made.entity]
    case 'edit':
      return review.targetIds
    case 'retype':
      return [action.entity]
    case 'merge':
      return [action.into]
    default:
      return []
  }
}

/** The first active Review after `review` that rests on it; `found` is all that holds on to what it has shaped. */
export function findDependent(review: Review, found: readonly FoundAnchor[]): Review | null {
  const rule = RESTING[review.action]
  if (rule === undefined) return null
  const later = found
    .map((item) => item.review)
    .filter(({ number, undone, action }) => number > review.number && undone === null && (rule.later === 'any' || rule.later.includes(action)))
    .sort((left, right) => left.number - right.number)
  return later[0] ?? null
}
