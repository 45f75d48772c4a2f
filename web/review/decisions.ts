// Decisions as the page makes them: what is sent, which versions were seen, and the words that say what it did.

import type { Entity, Evidence, Review, ReviewAction } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { NO_COMPANY, type Renewal } from '../graph/renewal.ts'

export type Verdict = 'confirm' | 'reject' | 'unsure'

export interface Decision {
  readonly action: ReviewAction
  readonly versions: Readonly<Record<string, number>>
  readonly note?: string | null
  /** What it did, in words: "Rejected 12 claims". */
  readonly says: string
}

export const VERDICTS: readonly { readonly name: Verdict; readonly label: string; readonly done: string; readonly key: string }[] = [
  { name: 'confirm', label: 'Confirm', done: 'Confirmed', key: 'Y' },
  { name: 'reject', label: 'Reject', done: 'Rejected', key: 'N' },
  { name: 'unsure', label: 'Unsure', done: 'Marked unsure', key: 'U' },
]

export const DONE: Readonly<Record<Verdict, string>> = { confirm: 'Confirmed', reject: 'Rejected', unsure: 'Unsure' }

export function versionsOf(things: readonly { readonly id: string; readonly version: number }[]): Readonly<Record<string, number>> {
  return Object.fromEntries(things.map(({ id, version }) => [id, version]))
}

/** "Rejected 12 claims", or what the one claim says. */
export function decideClaims(verdict: Verdict, claims: readonly Evidence[]): Decision {
  const done = VERDICTS.find(({ name }) => name === verdict)?.done ?? verdict
  const [only] = claims
  const what = claims.length === 1 && only !== undefined ? `${only.subject.name} – ${only.object.name}` : countOf(claims.length, 'claim')
  return { action: { action: verdict, target: targetOf(claims) }, versions: versionsOf(claims), says: `${done} ${what}` }
}

export function targetOf(claims: readonly Pick<Evidence, 'id'>[]): { readonly kind: 'claims'; ids: string[] } {
  return { kind: 'claims', ids: claims.map(({ id }) => id) }
}

type Whole = Pick<Entity, 'id' | 'name' | 'version'>

export function decideEntity(verdict: Verdict, entity: Whole): Decision {
  const done = VERDICTS.find(({ name }) => name === verdict)?.done ?? verdict
  return { action: { action: verdict, target: { kind: 'entities', ids: [entity.id] } }, versions: versionsOf([entity]), says: `${done} ${entity.name}` }
}

export function mergeEntities({ into, other, name }: { readonly into: Whole; readonly other: Whole; readonly name: string }): Decision {
  return {
    action: { action: 'merge', into: into.id, entities: [other.id], name: name === into.name ? null : name },
    versions: versionsOf([into, other]),
    says: `Merged ${other.name} into ${name}`,
  }
}

/** Two that were confirmed, or doubted, together are not asked about again. */
export function keepApart(verdict: 'confirm' | 'unsure', pair: readonly Whole[]): Decision {
  const names = pair.map(({ name }) => name).join(' and ')
  return {
    action: { action: verdict, target: { kind: 'entities', ids: pair.map(({ id }) => id) } },
    versions: versionsOf(pair),
    note: verdict === 'confirm' ? 'Two, not one' : null,
    says: verdict === 'confirm' ? `Kept ${names} apart` : `Left open whether ${names} are one`,
  }
}

/** Which entities a Review brings beside others, and which its undoing gives back. */
export function companyOf(review: Review): Pick<Renewal, 'joining' | 'beside'> {
  const { after } = review
  if (typeof after !== 'object' || after === null || !('action' in after) || typeof after.action !== 'object' || after.action === null) return NO_COMPANY
  const { action } = after
  if ('into' in action && 'entities' in action && Array.isArray(action.entities)) {
    const [into, entities] = [String(action.into), action.entities.map(String)]
    return review.undone === null ? { joining: [into], beside: entities } : { joining: entities, beside: [into] }
  }
  const made = 'made' in after && typeof after.made === 'object' && after.made !== null && 'entity' in after.made ? after.made.entity : null
  return typeof made === 'string' && review.undone === null && review.targetKind === 'entity' ? { joining: [made], beside: review.targetIds } : NO_COMPANY
}
