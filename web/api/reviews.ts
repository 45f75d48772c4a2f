// What people have decided, what waits to be decided, and how a decision is sent.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { address, post, request } from './client.ts'
import type { Entity, Evidence, MergeQueueResponse, QueueResponse, Review, ReviewRequest, ReviewsResponse } from './types.ts'

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

/** How many sounds of names are looked through at once. */
const MOST_SOUNDS = 500

export const mergesQuery = queryOptions({
  queryKey: ['merges'],
  queryFn: async ({ signal }): Promise<readonly Pair[]> => {
    const { candidates } = await request<MergeQueueResponse>(address('/api/queue/merges', { limit: MOST_SOUNDS }), { signal })
    return candidates.map(({ entities: [left, right], reason, score }) => ({ left, right, reason, score })).sort((a, b) => b.score - a.score)
  },
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

/** The versions that claims, entities and documents have now, by id. @throws RequestError */
export async function readVersions(ids: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const rooms: Readonly<Record<string, string>> = { c: 'claims', e: 'entities', d: 'documents' }
  const found = await Promise.all(ids.map((one) => request<{ readonly version: number }>(`/api/${rooms[one.charAt(0)] ?? 'claims'}/${id(one)}`)))
  return Object.fromEntries(ids.map((one, index) => [one, found[index]?.version ?? 1]))
}
