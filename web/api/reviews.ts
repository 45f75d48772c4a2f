// What people have decided, what waits to be decided, and how a decision is sent.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { subjectsOf } from '../history/describe.ts'
import { address, LONGEST_PAGE, post, readPages, request } from './client.ts'
import type { ClaimsResponse, Entity, Evidence, MergeQueueResponse, QueueResponse, Review, RelationshipResponse, ReviewRequest, ReviewsResponse, UnmatchedResponse } from './types.ts'

export type QueueGroup = 'uncertain' | 'consequential' | 'again'

/** How many claims the queue lays out at a time; when some are decided, others come after. */
export const LAID_OUT = 100

const id = encodeURIComponent

export const queueQuery = (group: QueueGroup) =>
  queryOptions({
    queryKey: ['queue', group],
    queryFn: ({ signal }) => request<QueueResponse>(address('/api/queue', { group, limit: LAID_OUT }), { signal }),
  })
/** Two that may be one. */
export interface Pair {
  readonly left: Entity
  readonly right: Entity
  readonly reason: string
  readonly score: number
}

/** Pairs, the likeliest first, of all that wait. */
export interface Pairs {
  readonly pairs: readonly Pair[]
  readonly total: number
}

export const mergesQuery = queryOptions({
  queryKey: ['merges'],
  queryFn: async ({ signal }): Promise<Pairs> => {
    const { candidates, total } = await request<MergeQueueResponse>(address('/api/queue/merges', { limit: LAID_OUT }), { signal })
    return { pairs: candidates.map(({ entities: [left, right], reason, score }) => ({ left, right, reason, score })), total }
  },
})
/** A decision and one claim of it that is no longer found; `words` say what the claim was. */
export interface LostDecision {
  readonly review: Review
  readonly claim: string
  readonly words: string
  readonly document: { readonly id: string; readonly title: string } | null
}

export const lostQuery = queryOptions({
  queryKey: ['lost'],
  queryFn: async ({ signal }): Promise<readonly LostDecision[]> => {
    const pages = await readPages<UnmatchedResponse>('/api/reviews/unmatched', signal)
    return pages.flatMap(({ unmatched }) =>
      unmatched.flatMap(({ review, claims }) => claims.map(({ id: claim, document }) => ({ review, claim, document, words: subjectsOf(review).find((one) => one.id === claim)?.words ?? 'A claim' }))),
    )
  },
})
/** What a document says now, a page at a time. */
export const documentClaimsQuery = (document: string) =>
  infiniteQueryOptions({
    queryKey: ['said', document],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => request<ClaimsResponse>(address(`/api/documents/${id(document)}/claims`, { limit: LONGEST_PAGE, after: pageParam }), { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  })
/** How many claims wait, new evidence for something rejected among them. */
export const waitingQuery = queryOptions({
  queryKey: ['waiting'],
  queryFn: async ({ signal }) => {
    const [open, again] = await Promise.all(['uncertain', 'again'].map((group) => request<QueueResponse>(address('/api/queue', { group, limit: 1 }), { signal })))
    return { open: open?.total ?? 0, again: again?.total ?? 0 }
  },
})
/** Newest first; of one claim, entity, relationship or document, or of all. */
export const historyQuery = (target: string | null, limit = 50) =>
  infiniteQueryOptions({
    queryKey: ['reviews', target, limit],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => request<ReviewsResponse>(address('/api/reviews', { limit, after: pageParam, target: target ?? undefined }), { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  })
export const claimQuery = (claim: string) =>
  queryOptions({
    queryKey: ['claim', claim],
    queryFn: ({ signal }) => request<Evidence>(`/api/claims/${id(claim)}`, { signal }),
  })

/** @throws RequestError; 412 when somebody was faster, and nothing is changed then */
export function sendReview(asked: ReviewRequest): Promise<Review> {
  return post<Review>('/api/reviews', asked)
}

/** @throws RequestError; 409 when another Review rests on it */
export function sendUndo(review: string, author: string): Promise<Review> {
  return post<Review>(`/api/reviews/${id(review)}/undo`, { author })
}

/** The versions of a relationship's claims from the cursor `after` on, by id. @throws RequestError */
export async function readFurtherVersions(relationship: string, after: string | null): Promise<Readonly<Record<string, number>>> {
  const versions: Record<string, number> = {}
  for (let next = after; next !== null; ) {
    const page = await request<RelationshipResponse>(address(`/api/relationships/${id(relationship)}`, { limit: LONGEST_PAGE, after: next }))
    for (const claim of page.claims) versions[claim.id] = claim.version
    next = page.next
  }
  return versions
}

/** The versions that claims, entities and documents have now, by id. @throws RequestError */
export async function readVersions(ids: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const rooms: Readonly<Record<string, string>> = { c: 'claims', e: 'entities', d: 'documents' }
  const found = await Promise.all(ids.map((one) => request<{ readonly version: number }>(`/api/${rooms[one.charAt(0)] ?? 'claims'}/${id(one)}`)))
  return Object.fromEntries(ids.map((one, index) => [one, found[index]?.version ?? 1]))
}
