// Helpers for tests of Reviews: an author who has seen the present versions, and the graph without the Reviews themselves.

import type { ClaimId, RelationshipId } from '../../../graph/model.ts'
import type { Review, ReviewAction } from '../../../graph/reviews/model.ts'
import type { GraphNode, GraphRelationship, GraphStore } from '../../../graph/store.ts'
import { items } from './dump.ts'

/** Makes a Review as somebody would who has just read everything. */
export async function act(store: GraphStore, action: ReviewAction, { note = 'because' }: { readonly note?: string | null } = {}): Promise<Review> {
  return store.review({ author: 'Ana', note, action, versions: await readVersions(store) })
}

export async function readVersions(store: GraphStore): Promise<Readonly<Record<string, number>>> {
  const nodes = (await items(store)).flatMap((item) => ('labels' in item ? [item] : []))
  return Object.fromEntries(nodes.map(({ id, properties: { version } }) => [id, typeof version === 'number' ? version : 1]))
}

export async function claimsOf(store: GraphStore, id: RelationshipId): Promise<readonly ClaimId[]> {
  return (await store.relationship(id)).claims.map((claim) => claim.id)
}

/** What is seen, one line an item: no Reviews, and nothing that says when something was written or how often reviewed. */
export async function shown(store: GraphStore): Promise<readonly string[]> {
  return (await items(store)).filter(isShown).map((item) => JSON.stringify({ ...item, properties: plain(item.properties) })).sort()
}

const HIDDEN: ReadonlySet<string> = new Set(['Review', 'Anchor'])

function isShown(item: GraphNode | GraphRelationship): boolean {
  return 'labels' in item ? !item.labels.some((label) => HIDDEN.has(label)) : item.type !== 'ABOUT'
}

function plain({ ingestedAt: _, sequence: __, version: ___, extractor: ____, decided: _____, ...properties }: GraphNode['properties']): GraphNode['properties'] {
  return properties
}
