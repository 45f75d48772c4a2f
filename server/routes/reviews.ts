// What people decide, over HTTP: make a Review, undo one, read what was decided and what is still to be.

import { Router } from 'express'
import { parseClaimId, parseReviewId } from '../../graph/ids.ts'
import type { GraphStore } from '../../graph/store.ts'
import { authorOf } from '../accounts/author.ts'
import { pageRequest, queueRequest, reviewRequest, reviewsRequest, undoRequest, unmatchedRequest } from '../api/schemas.ts'
import type { EvidenceShape, MergeQueueResponse, QueueResponse, ReviewResponse, ReviewsResponse, UnmatchedResponse } from '../api/schemas.ts'
import { cutPage, parseCursor } from '../paging.ts'
import { etagOf, readIfMatch } from './etags.ts'
import { respond } from './respond.ts'

/** POST /reviews, GET /reviews, GET /reviews/unmatched, POST /reviews/:id/undo, GET /queue, /queue/merges and /claims/:id. */
export function reviewRoutes(store: GraphStore): Router {
  return Router()
    .post('/reviews', async (request, response) => {
      const asked = reviewRequest.parse(request.body)
      const header = request.get('If-Match')
      const seen = header === undefined ? {} : await readIfMatch(header, asked.action, store)
      respond<ReviewResponse>(response, await store.review({ ...asked, author: authorOf(request, asked.author), versions: { ...asked.versions, ...seen } }), 201)
    })
    .get('/reviews', async (request, response) => {
      const { limit, after, target } = reviewsRequest.parse(request.query)
      const options = { limit: limit + 1, ...(after === undefined ? {} : { before: after }), ...(target === undefined ? {} : { target }) }
      const { items, next } = cutPage(await store.reviews(options), limit, ({ number }) => String(number))
      respond<ReviewsResponse>(response, { reviews: items, next })
    })
    .get('/reviews/unmatched', async (request, response) => {
      const { limit, after } = unmatchedRequest.parse(request.query)
      const found = await store.unmatchedReviews({ limit: limit + 1, ...(after === undefined ? {} : { after }) })
      const { items, next } = cutPage(found, limit, ({ review }) => String(review.number))
      respond<UnmatchedResponse>(response, { unmatched: items, next })
    })
    .post('/reviews/:id/undo', async (request, response) => {
      const { author } = undoRequest.parse(request.body)
      respond<ReviewResponse>(response, await store.undoReview(parseReviewId(request.params.id), authorOf(request, author)))
    })
    .get('/queue/merges', async (request, response) => {
      const { limit, after } = pageRequest.parse(request.query)
      respond<MergeQueueResponse>(response, await store.mergeCandidates({ limit, ...(after === undefined ? {} : { after }) }))
    })
    .get('/queue', async (request, response) => {
      const { limit, after, group } = queueRequest.parse(request.query)
      respond<QueueResponse>(response, await store.reviewQueue({ limit, group, ...parseCursor(after, parseClaimId) }))
    })
    .get('/claims/:id', async (request, response) => {
      const claim = await store.claim(parseClaimId(request.params.id))
      respond<EvidenceShape>(response.set('ETag', etagOf(claim.version)), claim)
    })
}
