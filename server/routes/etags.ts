// ETags: which version of something an answer showed, and what a Review says that its author saw.

import { OutdatedReviewError, VersionRequiredError } from '../../graph/errors.ts'
import { sha256 } from '../../graph/ids.ts'
import type { ClaimId } from '../../graph/model.ts'
import type { ReviewAction, ReviewRequest } from '../../graph/reviews/model.ts'
import type { GraphStore } from '../../graph/store.ts'

/** Of an entity, a document or a claim. */
export function etagOf(version: number): string {
  return `"${version}"`
}

/** Of a relationship: it changes with every Review of its claims and with every claim that comes or goes. */
export function etagOfClaims(versions: ReadonlyMap<ClaimId, number>): string {
  const lines = [...versions].map(([id, version]) => `${id} ${version}`).sort()
  return `"${sha256(lines.join('\n')).slice(0, 16)}"`
}

/**
 * The versions that the author saw, of a request with `If-Match`: by id, as the store checks them.
 * @throws OutdatedReviewError when the relationship has other claims or versions now, VersionRequiredError when the
 *   header cannot stand for all that the Review is about
 */
export async function readIfMatch(header: string, action: ReviewAction, store: GraphStore): Promise<ReviewRequest['versions']> {
  if ('target' in action && action.target.kind === 'relationship') {
    const { versions } = await store.relationship(action.target.id, { limit: 1 })
    if (etagOfClaims(versions) !== header) throw new OutdatedReviewError(`What ${action.target.id} rests on has changed since you read it. Read it again, then decide.`)
    return Object.fromEntries(versions)
  }
  const [id, ...others] = singleTarget(action)
  const version = /^"(\d+)"$/u.exec(header)?.[1]
  if (id === undefined || others.length > 0 || version === undefined) {
    throw new VersionRequiredError(`If-Match ${header} cannot say which versions you saw; send them as "versions", by id.`)
  }
  return { [id]: Number(version) }
}

function singleTarget(action: ReviewAction): readonly string[] {
  if ('target' in action) return 'ids' in action.target ? action.target.ids : [action.target.id]
  if ('entity' in action) return [action.entity]
  return 'document' in action ? [action.document] : []
}
