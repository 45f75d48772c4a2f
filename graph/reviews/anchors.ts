// Which Reviews concern something: by the claims, entities and documents that they hold on to.

import type { Transaction } from '../engines/engine.ts'
import { groupBy } from '../group.ts'
import type { ClaimId, DocumentId, EntityId } from '../model.ts'
import { parseClaimId, parseEntityId } from '../ids.ts'
import { textOf } from '../records.ts'
import type { PageOf } from '../store.ts'
import { ANCHORS_IN_DOCUMENTS, ANCHORS_OF_REVIEW, ANCHORS_ON, LOST_ANCHORS, LOST_REVIEWS } from '../statements/reviews.ts'
import type { Anchor, Decision, Review, ReviewId } from './model.ts'
import { anchorOf, decisionOf, reviewOf } from './records.ts'

export interface FoundAnchor {
  readonly anchor: Anchor
  readonly review: Review
}

/** Of everything with one of these ids. */
export async function findAnchors(transaction: Transaction, ids: Iterable<string>): Promise<readonly FoundAnchor[]> {
  return read(transaction, ANCHORS_ON, { ids: [...new Set(ids)] })
}

/** Of the claims and words of a document, also of those that it had before it was read anew. */
export async function findAnchorsInDocument(transaction: Transaction, document: DocumentId): Promise<readonly FoundAnchor[]> {
  return read(transaction, ANCHORS_IN_DOCUMENTS, { ids: [document] })
}

export async function findAnchorsOfReview(transaction: Transaction, review: Review): Promise<readonly FoundAnchor[]> {
  return findAnchorsOf(transaction, review.id)
}

export async function findAnchorsOf(transaction: Transaction, review: ReviewId): Promise<readonly FoundAnchor[]> {
  return read(transaction, ANCHORS_OF_REVIEW, { id: review })
}

/** Of the first `limit` active Reviews after the number `after` whose claim or words could not be found again. */
export async function findLostAnchors(transaction: Pick<Transaction, 'run'>, { limit, after }: PageOf<number>): Promise<readonly FoundAnchor[]> {
  const rows = await transaction.run(LOST_REVIEWS, { limit, after: after ?? null })
  return read(transaction, LOST_ANCHORS, { ids: rows.map((row) => textOf(row, 'id')) })
}

/** Of these entities and of all that active Reviews join to them or have split off them. */
export async function findAnchorsOfEntities(transaction: Transaction, ids: Iterable<EntityId>): Promise<readonly FoundAnchor[]> {
  const seen = new Set<EntityId>()
  const found: FoundAnchor[] = []
  for (let next = [...new Set(ids)]; next.length > 0; ) {
    for (const id of next) seen.add(id)
    const anchors = (await findAnchors(transaction, next)).filter(({ anchor }) => anchor.role === 'target')
    found.push(...anchors)
    next = [...new Set(anchors.flatMap(({ review }) => (review.undone === null ? joinedBy(review) : [])))].filter((id) => !seen.has(id))
  }
  return found
}

/** The entities that a Review makes one or two of. */
export function joinedBy(review: Pick<Review, 'after'>): readonly EntityId[] {
  const { action, made } = decisionOf(review)
  if (action.action === 'merge') return [action.into, ...action.entities]
  if (action.action === 'rename') return made.adopts === null ? [] : [action.entity, made.adopts]
  return action.action === 'split' && made.entity !== null ? [action.entity, made.entity] : []
}

/** The active Reviews behind these anchors, in their order, with the claims that the anchors hold. */
export function listDecisions(found: readonly FoundAnchor[]): readonly Decision[] {
  const active = found.filter(({ review }) => review.undone === null)
  return [...groupBy(active, ({ review }) => review.id)]
    .flatMap(([id, group]) => (group[0] === undefined ? [] : [{ id, number: group[0].review.number, ...decisionOf(group[0].review), claims: claimsOf(group), words: wordsOf(group) }]))
    .sort((left, right) => left.number - right.number)
}

function claimsOf(group: readonly FoundAnchor[]): ReadonlySet<ClaimId> {
  return new Set(group.flatMap(({ anchor }) => (anchor.kind === 'claim' && anchor.role === 'target' && !anchor.lost ? [parseClaimId(anchor.target)] : [])))
}

function wordsOf(group: readonly FoundAnchor[]): Decision['words'] {
  for (const { anchor: { document, words, lost } } of group) {
    if (document !== null && words !== null && !lost) return { document, start: words.start, end: words.end, text: words.text }
  }
  return null
}

/** The version of each target: 1, and one more for every Review of it and every undoing of one. It never goes back. */
export function countVersions(found: readonly FoundAnchor[]): (id: string) => number {
  const anchors = new Map(found.filter(({ anchor }) => anchor.role === 'target').map((item) => [item.anchor.id, item]))
  const groups = groupBy(anchors.values(), ({ anchor }) => anchor.target)
  return (id) => 1 + (groups.get(id) ?? []).reduce((sum, { review }) => sum + (review.undone === null ? 1 : 2), 0)
}

/** The entities among what these anchors hold. */
export function entitiesOf(found: readonly FoundAnchor[]): readonly EntityId[] {
  const held = found.flatMap(({ anchor }) => (anchor.kind === 'entity' ? [parseEntityId(anchor.target)] : []))
  return [...new Set([...held, ...found.flatMap(({ review }) => joinedBy(review))])]
}

async function read(transaction: Pick<Transaction, 'run'>, statement: string, parameters: Readonly<Record<string, string | readonly string[]>>): Promise<readonly FoundAnchor[]> {
  const rows = await transaction.run(statement, parameters)
  return rows.map((row) => ({ anchor: anchorOf(row.a), review: reviewOf(row.r) }))
}
