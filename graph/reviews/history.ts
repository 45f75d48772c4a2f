// Reads Reviews: all, those of one thing, those that have lost what they were about.

import type { Engine } from '../engines/engine.ts'
import { groupBy } from '../group.ts'
import { textOf } from '../records.ts'
import { ALL_CLAIMS_OF_RELATIONSHIP, REVIEWS, REVIEWS_OF_TARGETS } from '../statements/reviews.ts'
import type { PageOf, UnmatchedReview } from '../store.ts'
import { parseClaimId } from '../ids.ts'
import { readSummaries } from '../reading/documents.ts'
import { findLostAnchors, type FoundAnchor } from './anchors.ts'
import type { Review } from './model.ts'
import { reviewOf } from './records.ts'

/** See GraphStore.reviews. */
export async function readReviews(engine: Engine, { limit, before, target }: { readonly limit: number; readonly before?: number; readonly target?: string }): Promise<readonly Review[]> {
  const page = { limit, before: before ?? null }
  const rows = await (target === undefined ? engine.read(REVIEWS, page) : engine.read(REVIEWS_OF_TARGETS, { ...page, targets: await findTargets(engine, target) }))
  return rows.map((row) => reviewOf(row.r))
}

/** What is decided about a relationship is decided about its claims. */
async function findTargets(engine: Engine, target: string): Promise<readonly string[]> {
  if (!target.startsWith('r_')) return [target]
  return (await engine.read(ALL_CLAIMS_OF_RELATIONSHIP, { id: target })).map((row) => textOf(row, 'id'))
}

/** See GraphStore.unmatchedReviews. */
export async function readUnmatched(engine: Engine, page: PageOf<number>): Promise<readonly UnmatchedReview[]> {
  const lost = await findLostAnchors({ run: (statement, parameters) => engine.read(statement, parameters) }, page)
  const ids = [...new Set(lost.flatMap(({ anchor }) => anchor.document ?? []))]
  const documents = new Map((await readSummaries(engine, ids)).map(({ id, title }) => [id, { id, title }]))
  const claimOf = ({ anchor: { target, document } }: FoundAnchor) => ({ id: parseClaimId(target), document: document === null ? null : (documents.get(document) ?? null) })
  return [...groupBy(lost, ({ review }) => review.id).values()].flatMap((group) => (group[0] === undefined ? [] : [{ review: group[0].review, claims: group.filter(({ anchor }) => anchor.kind === 'claim').map(claimOf) }]))
}
