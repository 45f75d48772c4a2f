// The shapes that the HTTP API takes and gives. The server validates with these and the page is typed by them.

import { z } from 'zod'
import { CATEGORIES, ENTITY_TYPES, FACTUALITIES, RELATIONSHIP_TYPES, STATUSES } from '../../graph/ontology.ts'
import { nextPage, pageRequest, rankedPageRequest, LONGEST_PAGE } from './pages.ts'

export * from './accounts.ts'
export * from './jobs.ts'
export * from './pages.ts'
export * from './queries.ts'
export * from './take-away.ts'
export * from './reviews.ts'

const names = <const T extends readonly { readonly name: string }[]>(rows: T) => z.enum(rows.map((row) => row.name) as [T[number]['name'], ...T[number]['name'][]])

export const entityType = z.enum(ENTITY_TYPES)
export const category = names(CATEGORIES)
export const factuality = names(FACTUALITIES)
export const status = z.enum(STATUSES)
export const relationshipType = z.enum(
  RELATIONSHIP_TYPES.map((row) => row.type) as [(typeof RELATIONSHIP_TYPES)[number]['type'], ...(typeof RELATIONSHIP_TYPES)[number]['type'][]],
)
/** An ISO 8601 date; intervals are inclusive. */
const isoDate = z.string().nullable()
const span = z.object({ start: z.int(), end: z.int() })

export const entity = z.object({
  id: z.string(),
  type: entityType,
  name: z.string(),
  names: z.array(z.string()),
  status,
  version: z.int(),
  degree: z.int(),
  attributes: z.object({
    country: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    from: isoDate,
    to: isoDate,
    roles: z.array(z.string()),
  }),
})

export const entityReference = entity.pick({ id: true, type: true, name: true })

export const relationship = z.object({
  id: z.string(),
  type: relationshipType,
  category,
  head: z.string(),
  tail: z.string(),
  factuality,
  status,
  confidence: z.number(),
  claims: z.int(),
  documents: z.int(),
  from: isoDate,
  to: isoDate,
  contested: z.boolean(),
})

export const subgraph = z.object({ entities: z.array(entity), relationships: z.array(relationship) })

export const documentSummary = z.object({
  id: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  published: isoDate,
  language: z.string(),
  collection: z.string(),
  file: z.string(),
  words: z.int(),
  entities: z.int(),
  claims: z.int(),
  version: z.int(),
})

export const evidence = z.object({
  id: z.string(),
  type: relationshipType,
  category,
  subject: entityReference,
  object: entityReference,
  by: entityReference.nullable(),
  at: entityReference.nullable(),
  saidBy: entityReference.nullable(),
  predicate: z.string(),
  factuality,
  from: isoDate,
  to: isoDate,
  dateText: z.string().nullable(),
  confidence: z.number(),
  foundBy: z.string(),
  origin: z.enum(['extracted', 'added']),
  status,
  version: z.int(),
  /** New evidence for something that people rejected: in no relationship until somebody decides. */
  waiting: z.boolean(),
  /** Why a claim that nobody rejected is in no relationship: an end was rejected, retyped, or merged with the other. */
  aside: z.enum(['entity', 'type', 'self', 'mention']).nullable(),
  sentence: span.extend({ id: z.string(), index: z.int(), page: z.int().nullable(), text: z.string() }).nullable(),
  spans: z.object({
    subject: z.array(span),
    object: z.array(span),
    predicate: z.array(span),
    by: z.array(span),
    at: z.array(span),
    date: z.array(span),
    speaker: z.array(span),
  }),
  document: documentSummary.pick({ id: true, title: true, publisher: true, published: true, url: true, author: true }).extend({ deleted: z.boolean() }).nullable(),
})

// ---- requests and responses ------------------------------------------------------------------------------------

/** GET /api/status */
export const statusResponse = z.object({
  version: z.string(),
  /** Whether Ligature was told to fetch nothing from the network. */
  offline: z.boolean(),
  store: z.object({ description: z.string(), location: z.string() }),
  counts: z.object({
    documents: z.int(),
    sentences: z.int(),
    entities: z.int(),
    claims: z.int(),
    relationships: z.int(),
    byEntityType: z.record(entityType, z.int()),
    byCategory: z.record(category, z.int()),
    collections: z.array(z.object({ name: z.string(), documents: z.int() })),
  }),
})

/** GET /api/ontology */
export const ontologyResponse = z.object({
  entityTypes: z.array(entityType),
  categories: z.array(z.object({ name: category, label: z.string() })),
  factualities: z.array(z.object({ name: factuality, label: z.string() })),
  relationshipTypes: z.array(
    z.object({
      type: relationshipType,
      category,
      head: z.array(entityType),
      tail: z.array(entityType),
      label: z.string(),
      inverse: z.string(),
      symmetric: z.boolean(),
      sample: z.string(),
    }),
  ),
})

/** GET /api/overview?limit → subgraph */
export const overviewRequest = z.object({ limit: z.coerce.number().int().min(1).max(300).default(40) })

/** GET /api/search?q&limit&after: a page has at most `limit` of each */
export const searchRequest = rankedPageRequest.extend({ q: z.string().trim().min(1).max(200) })
export const searchResponse = z.object({
  entities: z.array(entity.extend({ matched: z.string(), documents: z.int() })),
  documents: z.array(documentSummary),
  next: nextPage,
})

/** GET /api/entities/:id?limit&after: the entity, and its documents a page at a time, newest first */
export const entityRequest = pageRequest
export const entityResponse = entity.extend({ documents: z.array(documentSummary), documentCount: z.int(), mentions: z.int(), next: nextPage })

/** GET /api/entities/:id/neighbours?limit&after&types=A,B: the entity, and its neighbours a page at a time, the most connected first */
export const neighboursRequest = pageRequest.extend({
  types: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(relationshipType))
    .optional(),
})
export const neighboursResponse = subgraph.extend({
  available: z.array(z.object({ type: relationshipType, direction: z.enum(['out', 'in']), count: z.int() })),
  next: nextPage,
})

const MOST_IDS = 6000
const entityIds = z.array(z.string()).max(MOST_IDS)
/** POST /api/subgraph → the entities that are there, and the relationships among them */
export const subgraphRequest = z.object({ ids: entityIds, associations: z.boolean().default(false) })
/** POST /api/connections → what lies on the shortest ways between two to twelve entities */
export const connectionsRequest = z.object({ ids: z.array(z.string()).min(2).max(12), hops: z.int().min(1).max(8).default(6) })
export const connectionsResponse = subgraph.extend({ connected: z.boolean() })
/** POST /api/scope → which of these some documents or collections speak of */
export const scopeRequest = z.object({
  entities: entityIds,
  relationships: z.array(z.string()).max(5 * MOST_IDS),
  collections: z.array(z.string()).max(1000),
  documents: z.array(z.string()).max(1000),
})
export const scopeResponse = z.object({ entities: z.array(z.string()), relationships: z.array(z.string()) })

/** GET /api/find?q&limit&after → documents whose text answers a query */
export const findRequest = rankedPageRequest.extend({ q: z.string().trim().min(1).max(500) })
export const findResponse = z.object({
  documents: z.array(
    documentSummary.extend({
      matches: z.int(),
      snippets: z.array(z.object({ sentence: z.string(), page: z.int().nullable(), text: z.string(), marks: z.array(span) })),
    }),
  ),
  next: nextPage,
})
/** POST /api/names → for each name who is known under it; as many names at once as a page is long */
export const namesRequest = z.object({ names: z.array(z.string().max(500)).max(LONGEST_PAGE) })
export const namesResponse = z.object({
  names: z.array(z.object({ name: z.string(), entities: z.array(entityReference.extend({ documents: z.int() })) })),
})
/** GET /api/entities/:id/claims?limit&after → what is said of it, in order of time */
export const claimsRequest = pageRequest
export const claimsResponse = z.object({ claims: z.array(evidence), next: nextPage })

/** GET /api/desk/views and /api/desk/stars, PUT and DELETE /api/desk/views/:name and /api/desk/stars/:entity: what is kept for the people at this store */
export const savedView = z.object({
  name: z.string().trim().min(1).max(100),
  /** The part of the page's address after the #. */
  hash: z.string().max(200_000),
  places: z.record(z.string(), z.object({ x: z.number(), y: z.number(), pinned: z.boolean() })),
})
export const star = z.object({
  entity: z.string(),
  name: z.string(),
  type: entityType,
  /** The documents about it that were there at the last visit. */
  documents: z.array(z.string()),
})
export const deskRequest = pageRequest
export const viewsResponse = z.object({ views: z.array(savedView), next: nextPage })
export const starsResponse = z.object({ stars: z.array(star), next: nextPage })

/** GET /api/relationships/:id?limit&after: the relationship, and its claims a page at a time, those of the newest documents first */
export const relationshipRequest = pageRequest
export const relationshipResponse = z.object({ relationship, head: entity, tail: entity, claims: z.array(evidence), next: nextPage })

/** GET /api/documents?limit&after&collection */
export const documentsRequest = pageRequest.extend({ collection: z.string().optional() })
export const documentsResponse = z.object({ documents: z.array(documentSummary), next: nextPage })

/** GET /api/documents/:id */
export const documentResponse = documentSummary.extend({
  /** The kind of the original file ("pdf", "html"), where it was kept. */
  original: z.string().nullable(),
  text: z.string(),
  sentences: z.array(span.extend({ id: z.string(), index: z.int(), page: z.int().nullable() })),
  mentions: z.array(span.extend({ entity: z.string(), type: entityType, name: z.string() })),
})

/** GET /api/documents/:id/claims?limit&after → what it says, in its order */
export const documentClaimsRequest = pageRequest

/** POST /api/query */
export const queryRequest = z.object({
  cypher: z.string().min(1).max(100_000),
  parameters: z.record(z.string(), z.json()).default({}),
  /** Rows past this are left out, and `truncated` says so. */
  maxRows: z.int().min(1).max(1_000_000).default(1000),
  timeoutMs: z.int().min(100).max(600_000).default(30_000),
})
export const queryResponse = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.json())),
  truncated: z.boolean(),
  milliseconds: z.number(),
})

/** GET /api/collections?limit&after, by name */
export const collectionsRequest = pageRequest
export const collectionsResponse = z.object({ collections: z.array(z.object({ name: z.string(), documents: z.int() })), next: nextPage })
/** DELETE /api/collections/:name and DELETE /api/documents/:id: how many documents were taken away */
/** With `?purge=true` what people confirmed goes too, and the document's words and names out of Reviews. */
export const deleteRequest = z.object({ purge: z.stringbool().default(false) })
export const deletedResponse = z.object({ documents: z.int() })

/** GET /api/queue?limit&after&group */
export const queueResponse = z.object({ claims: z.array(evidence), next: nextPage, total: z.int() })

/** GET /api/queue/merges?limit&after: pairs that may be one entity, for people to merge or to leave apart */
export const mergeQueueResponse = z.object({
  candidates: z.array(z.object({ entities: z.tuple([entity, entity]), score: z.number(), reason: z.string() })),
  next: nextPage,
  total: z.int(),
})

/** Errors, as RFC 9457 problem details (application/problem+json). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  position: z.int().optional(),
  /** The id of the Review that rests on the one that was to be undone. */
  review: z.string().optional(),
})

export type StatusResponse = z.infer<typeof statusResponse>
export type OntologyResponse = z.infer<typeof ontologyResponse>
export type SubgraphResponse = z.infer<typeof subgraph>
export type EntityShape = z.infer<typeof entity>
export type RelationshipShape = z.infer<typeof relationship>
export type EvidenceShape = z.infer<typeof evidence>
export type DocumentSummaryShape = z.infer<typeof documentSummary>
export type SearchResponse = z.infer<typeof searchResponse>
export type EntityResponse = z.infer<typeof entityResponse>
export type NeighboursResponse = z.infer<typeof neighboursResponse>
export type ConnectionsResponse = z.infer<typeof connectionsResponse>
export type ScopeResponse = z.infer<typeof scopeResponse>
export type FindResponse = z.infer<typeof findResponse>
export type NamesResponse = z.infer<typeof namesResponse>
export type ClaimsResponse = z.infer<typeof claimsResponse>
export type SavedView = z.infer<typeof savedView>
export type Star = z.infer<typeof star>
export type ViewsResponse = z.infer<typeof viewsResponse>
export type StarsResponse = z.infer<typeof starsResponse>
export type RelationshipResponse = z.infer<typeof relationshipResponse>
export type DocumentsResponse = z.infer<typeof documentsResponse>
export type DocumentResponse = z.infer<typeof documentResponse>
export type QueryResponse = z.infer<typeof queryResponse>
export type CollectionsResponse = z.infer<typeof collectionsResponse>
export type DeletedResponse = z.infer<typeof deletedResponse>
export type QueueResponse = z.infer<typeof queueResponse>
export type MergeQueueResponse = z.infer<typeof mergeQueueResponse>
export type Problem = z.infer<typeof problem>
