// A relationship is the sum of its claims: this computes it from them, and from nothing else.

import { relationshipId } from './ids.ts'
import type { ClaimId, DocumentId, EntityId, Relationship, RelationshipId } from './model.ts'
import { findRelationshipType, strongest, type Factuality, type RelationshipType, type Status } from './ontology.ts'

/** What a relationship needs to know of a claim. */
export interface CountedClaim {
  readonly id: ClaimId
  readonly type: RelationshipType
  readonly subject: EntityId
  readonly object: EntityId
  /** Null when the author says so. */
  readonly speaker: EntityId | null
  /** Null for background facts. */
  readonly document: DocumentId | null
  readonly factuality: Factuality
  readonly from: string | null
  readonly to: string | null
  readonly confidence: number
  readonly status: Status
  /** Number of the Review that decided the status; null while nobody has. */
  readonly decided: number | null
  /** When its document was first written, on the scale of the Reviews' numbers; null for background facts. */
  readonly sequence: number | null
  /** Whether a Review of its entities keeps it out of relationships. */
  readonly aside: boolean
}

export interface RelationshipEnds {
  readonly id: RelationshipId
  readonly type: RelationshipType
  readonly head: EntityId
  readonly tail: EntityId
}

/** The relationship that a claim belongs to; a symmetric one is stored once, smaller entity id first. */
export function relationshipOf(claim: Pick<CountedClaim, 'type' | 'subject' | 'object'>): RelationshipEnds {
  const { type, subject, object } = claim
  const turned = findRelationshipType(type)?.symmetric === true && object < subject
  const [head, tail] = turned ? [object, subject] : [subject, object]
  return { id: relationshipId(head, type, tail), type, head, tail }
}

/**
 * Of these claims, all of one head, type and tail, those that wait for a person: new evidence for something rejected.
 * They came after a Review had rejected every claim that there was, and none has been confirmed since.
 */
export function findWaiting(claims: readonly CountedClaim[]): ReadonlySet<ClaimId> {
  const standing = claims.filter((claim) => !claim.aside)
  if (standing.some((claim) => claim.status === 'confirmed')) return new Set()
  const cameBefore = (claim: CountedClaim, review: number) => (claim.sequence ?? 0) < review
  const rejections = standing
    .flatMap((claim) => (claim.status === 'rejected' ? (claim.decided ?? []) : []))
    .filter((review) => standing.every((claim) => claim.status === 'rejected' || !cameBefore(claim, review)))
  const first = Math.min(...rejections)
  return new Set(standing.filter((claim) => claim.status === 'open' && !cameBefore(claim, first)).map((claim) => claim.id))
}

/**
 * The relationship that these claims, all of one head, type and tail, add up to.
 * Null when none is left that counts: rejected ones do not, nor those that wait or were set aside.
 */
export function deriveRelationship(claims: readonly CountedClaim[]): Relationship | null {
  const waiting = findWaiting(claims)
  const counted = claims.filter((claim) => claim.status !== 'rejected' && !claim.aside && !waiting.has(claim.id))
  const [first] = counted
  if (first === undefined) return null
  return {
    ...relationshipOf(first),
    category: findRelationshipType(first.type)?.category ?? 'none',
    factuality: strongest(counted.map((claim) => claim.factuality)),
    status: sumStatus(counted),
    confidence: sumConfidence(counted),
    claims: counted.length,
    documents: new Set(counted.flatMap((claim) => claim.document ?? [])).size,
    from: extreme(counted.map((claim) => claim.from), (left, right) => left < right),
    to: extreme(counted.map((claim) => claim.to), (left, right) => left > right),
    contested: isContested(counted),
  }
}

function sumStatus(claims: readonly CountedClaim[]): Status {
  if (claims.some((claim) => claim.status === 'confirmed')) return 'confirmed'
  return claims.every((claim) => claim.status === 'unsure') ? 'unsure' : 'open'
}

/** 1 - Π(1 - c), one c (the highest) for each document: a text that repeats itself is no second witness. */
function sumConfidence(claims: readonly CountedClaim[]): number {
  const best = new Map<string, number>()
  for (const { document, confidence } of claims) best.set(document ?? '', Math.max(confidence, best.get(document ?? '') ?? 0))
  // Sorted, since the product's last digits depend on the order.
  const doubt = [...best.values()].sort((left, right) => left - right).reduce((product, confidence) => product * (1 - confidence), 1)
  return Math.round((1 - doubt) * 1e6) / 1e6
}

function extreme(dates: readonly (string | null)[], before: (left: string, right: string) => boolean): string | null {
  return dates.reduce((best, date) => (date !== null && (best === null || before(date, best)) ? date : best), null)
}

/** Whether one speaker asserts or alleges what another denies; without a named speaker it is the document's author who says so. */
function isContested(claims: readonly CountedClaim[]): boolean {
  const speakers = (...factualities: Factuality[]) =>
    new Set(claims.filter((claim) => factualities.includes(claim.factuality)).map((claim) => claim.speaker ?? `author of ${claim.document}`))
  const asserting = speakers('asserted', 'alleged')
  return [...speakers('denied')].some((denier) => [...asserting].some((speaker) => speaker !== denier))
}
