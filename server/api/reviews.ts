// Reviews, as they go over HTTP. Read something (its answer has an ETag and, in it, `version`), show it, and send what was
// decided together with the version that was shown: as `If-Match` with the ETag when the Review is about one entity,
// document, relationship or claim, else as `versions` by id. 412 says who was faster, 428 that no version was given;
// nothing is changed then. What waits to be decided is in GET /api/queue, what was decided in GET /api/reviews.

import { z } from 'zod'
import { parseClaimId, parseDocumentId, parseEntityId, parseRelationshipId, parseReviewId, parseSentenceId } from '../../graph/ids.ts'
import { FACTUALITIES, parseEntityType, parseRelationshipType } from '../../graph/ontology.ts'
import { nameUpTo, nextPage, pageRequest } from './pages.ts'

/** Ids are parsed where they enter; what cannot be one is not found. */
const claimId = z.string().transform(parseClaimId)
const documentId = z.string().transform(parseDocumentId)
const entityId = z.string().transform(parseEntityId)
const relationshipId = z.string().transform(parseRelationshipId)
const reviewId = z.string().transform(parseReviewId)
const sentenceId = z.string().transform(parseSentenceId)
const factuality = z.enum(FACTUALITIES.map((row) => row.name))
/** An ISO 8601 date; intervals are inclusive. */
const isoDate = z.string().nullable()
const span = z.object({ start: z.int(), end: z.int() })

const claimTarget = z.object({ kind: z.literal('claims'), ids: z.array(claimId).min(1).max(1000) })
const relationshipTarget = z.object({ kind: z.literal('relationship'), id: relationshipId })
const entityTarget = z.object({ kind: z.literal('entities'), ids: z.array(entityId).min(1).max(1000) })
const documentTarget = z.object({ kind: z.literal('document'), id: documentId })
const claimsOrRelationship = z.discriminatedUnion('kind', [claimTarget, relationshipTarget])
const decidable = z.discriminatedUnion('kind', [claimTarget, relationshipTarget, entityTarget])
const notable = z.discriminatedUnion('kind', [claimTarget, relationshipTarget, entityTarget, documentTarget])
const name = nameUpTo(300)
const ontologyType = z.string().transform(parseRelationshipType)
/** Offsets into a document's text, half open. */
const words = { document: documentId, start: z.int(), end: z.int() }
const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.nullable().default(null)

export const reviewAction = z.discriminatedUnion('action', [
  z.object({ action: z.enum(['confirm', 'reject', 'unsure']), target: decidable }),
  /** The words go into the Review's `note`. */
  z.object({ action: z.literal('annotate'), target: notable }),
  z.object({
    action: z.literal('edit'),
    target: claimsOrRelationship,
    changes: z.object({
      type: ontologyType.exactOptional(),
      /** True swaps subject and object. */
      turn: z.boolean().exactOptional(),
      from: isoDate.exactOptional(),
      to: isoDate.exactOptional(),
      at: entityId.nullable().exactOptional(),
      saidBy: entityId.nullable().exactOptional(),
      factuality: factuality.exactOptional(),
    }),
  }),
  z.object({
    action: z.literal('add'),
    claim: z.object({
      type: ontologyType,
      subject: entityId,
      object: entityId,
      by: maybe(entityId),
      at: maybe(entityId),
      saidBy: maybe(entityId),
      factuality: factuality.default('asserted'),
      from: maybe(z.string()),
      to: maybe(z.string()),
      /** The sentence of a document that says so. */
      sentence: maybe(sentenceId),
    }),
  }),
  z.object({ action: z.literal('rename'), entity: entityId, name }),
  z.object({ action: z.literal('retype'), entity: entityId, type: z.string().transform(parseEntityType) }),
  /** `entities` become one with `into`, which keeps its name unless another is given. */
  z.object({ action: z.literal('merge'), into: entityId, entities: z.array(entityId).min(1).max(100), name: maybe(name) }),
  /** What is listed, and what is mentioned by one of `names`, goes to a new entity. */
  z.object({
    action: z.literal('split'),
    entity: entityId,
    name,
    names: z.array(name).max(100).default([]),
    mentions: z.array(span.extend({ document: documentId })).max(10_000).default([]),
    claims: z.array(claimId).max(10_000).default([]),
  }),
  /** These words of a sentence mean an entity, known or new, and nobody else that they were taken to mean. */
  z.object({
    action: z.literal('mention'),
    ...words,
    means: z.union([entityId, z.object({ type: z.string().transform(parseEntityType), name })]),
  }),
  /** These words mean nobody whom they were taken to mean. */
  z.object({ action: z.literal('unmention'), ...words }),
  z.object({
    action: z.literal('correct'),
    document: documentId,
    changes: z.object({ title: name.exactOptional(), published: isoDate.exactOptional(), publisher: name.nullable().exactOptional() }),
  }),
  /** `claim`, which `review` did not find again, is `to` now; null lets the decision about it go. */
  z.object({ action: z.literal('reanchor'), review: reviewId, claim: claimId, to: maybe(claimId) }),
])

/**
 * Whose decision it is: the account that asks, where people log in; only without accounts is it said here. Another's name
 * is refused.
 */
const author = name.exactOptional()

/** POST /api/reviews → review (201) */
export const reviewRequest = z.object({
  author,
  note: maybe(z.string().trim().min(1).max(10_000)),
  action: reviewAction,
  versions: z.record(z.string(), z.int()).default({}),
})
export const review = z.object({
  id: z.string(),
  number: z.int(),
  action: z.enum(['confirm', 'reject', 'unsure', 'annotate', 'edit', 'add', 'rename', 'retype', 'merge', 'split', 'mention', 'unmention', 'correct', 'reanchor']),
  author: z.string(),
  at: z.string(),
  note: z.string().nullable(),
  targetKind: z.enum(['claim', 'entity', 'document']),
  targetIds: z.array(z.string()),
  /** What it was about, one object for each claim, entity or document. */
  before: z.unknown(),
  /** `{action, made}`: the action as it was sent, and the ids that it made. */
  after: z.unknown(),
  undone: z.object({ author: z.string(), at: z.string() }).nullable(),
})
/** POST /api/reviews/:id/undo → review */
export const undoRequest = z.object({ author })
/** GET /api/reviews?limit&after&target: newest first */
export const reviewsRequest = pageRequest.extend({ after: z.coerce.number().int().optional(), target: z.string().optional() })
export const reviewsResponse = z.object({ reviews: z.array(review), next: nextPage })
/** GET /api/reviews/unmatched?limit&after: Reviews whose claims or words were not found again, the oldest first */
export const unmatchedRequest = pageRequest.extend({ after: z.coerce.number().int().optional() })
export const unmatchedResponse = z.object({ unmatched: z.array(z.object({ review, claims: z.array(z.object({ id: z.string(), document: z.object({ id: z.string(), title: z.string() }).nullable() })) })), next: nextPage })
/** GET /api/queue?limit&after&group: claims to decide about */
export const QUEUE_GROUP_NAMES = ['uncertain', 'consequential', 'again'] as const
export const queueRequest = pageRequest.extend({ group: z.enum(QUEUE_GROUP_NAMES).default('uncertain') })

export type ReviewRequestShape = z.input<typeof reviewRequest>
export type ReviewResponse = z.infer<typeof review>
export type ReviewsResponse = z.infer<typeof reviewsResponse>
export type UnmatchedResponse = z.infer<typeof unmatchedResponse>
