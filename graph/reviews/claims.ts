// Writes claims as they are seen, with what was extracted beside it where that differs.

import type { Transaction } from '../engines/engine.ts'
import type { EntityId, RelationshipId } from '../model.ts'
import { findRelationshipType } from '../ontology.ts'
import { relationshipOf } from '../relationships.ts'
import * as statements from '../statements/reviews.ts'
import { DELETE_CLAIMS_BY_ID } from '../statements/writing.ts'
import type { EntityProperties } from '../writing/properties.ts'
import type { ClaimContent, ClaimState, VisibleClaim } from './state.ts'

export interface ClaimChange {
  readonly extracted: ClaimState
  readonly before: VisibleClaim
  /** Null when the Review that added it is undone. */
  readonly after: VisibleClaim | null
  readonly version: { readonly before: number; readonly after: number }
}

export function endsOf({ subject, object, by, at, saidBy }: ClaimContent): readonly EntityId[] {
  return [subject, object, by, at, saidBy].filter((id) => id !== null)
}

export function relationshipIdOf({ content }: Pick<VisibleClaim, 'content'>): RelationshipId {
  return relationshipOf(content).id
}

/** The properties of a claim that Reviews decide. Null takes one away. */
export function reviewedProperties(claim: VisibleClaim, extracted: ClaimState, version: number): EntityProperties {
  const { type, factuality, from, to, spans } = claim.content
  return {
    ...{ type, factuality, from, to },
    category: findRelationshipType(type)?.category ?? 'none',
    relationship: relationshipIdOf(claim),
    spans: JSON.stringify(spans),
    ...{ status: claim.status, decided: claim.decided, aside: claim.aside, version },
    extracted: sameContent(claim.content, extracted.content) ? null : JSON.stringify(extracted.content),
  }
}

function sameContent(left: ClaimContent, right: ClaimContent): boolean {
  const key = ({ type, subject, object, by, at, saidBy, factuality, from, to, spans }: ClaimContent) =>
    JSON.stringify([type, subject, object, by, at, saidBy, factuality, from, to, spans])
  return key(left) === key(right)
}

const PARTS = [
  ['SUBJECT', 'subject'],
  ['OBJECT', 'object'],
  ['BY', 'by'],
  ['AT', 'at'],
  ['SAID_BY', 'saidBy'],
] as const

export async function writeClaims(transaction: Transaction, changes: readonly ClaimChange[]): Promise<void> {
  const kept = changes.flatMap(({ after, ...change }) => (after === null ? [] : [{ ...change, after }]))
  const rows = kept.filter(hasChanged).map(({ after, extracted, version }) => ({ id: after.id, properties: reviewedProperties(after, extracted, version.after) }))
  if (rows.length > 0) await transaction.run(statements.UPDATE_CLAIMS, { rows })
  for (const [part, key] of PARTS) {
    const moved = kept.filter(({ before, after }) => before.content[key] !== after.content[key])
    if (moved.length === 0) continue
    await transaction.run(statements.unlinkClaimPart(part), { ids: moved.map(({ after }) => after.id) })
    const links = moved.flatMap(({ after }) => (after.content[key] === null ? [] : [{ claim: after.id, entity: after.content[key] }]))
    await transaction.run(statements.linkClaimPart(part), { rows: links })
  }
}

function hasChanged({ before, after, extracted, version }: Omit<ClaimChange, 'after'> & { readonly after: VisibleClaim }): boolean {
  const wanted = JSON.stringify(reviewedProperties(after, extracted, version.after))
  return wanted !== JSON.stringify(reviewedProperties(before, extracted, version.before)) || !sameContent(before.content, after.content)
}

/** Claims whose adding was undone. */
export async function removeClaims(transaction: Transaction, changes: readonly ClaimChange[]): Promise<void> {
  const ids = changes.filter(({ after }) => after === null).map(({ before }) => before.id)
  if (ids.length > 0) await transaction.run(DELETE_CLAIMS_BY_ID, { ids })
}
