// Every address of the API as a row: what it takes, what it gives. The description that others read is made from it, and a
// test holds it against the addresses that are really served.

import { z } from 'zod'
import * as shapes from './schemas.ts'

export type Method = 'get' | 'post' | 'put' | 'delete'

export interface Answer {
  readonly status: number
  /** The JSON that it holds; null for a file, a stream or nothing, whose `mediaType` tells which. */
  readonly shape: z.ZodType | null
  readonly mediaType?: string
}

export interface Operation {
  readonly method: Method
  /** Under /api, with parameters in braces. */
  readonly path: string
  readonly says: string
  readonly query?: z.ZodObject
  readonly body?: z.ZodType | 'form'
  readonly answer: Answer
}

const ok = (shape: z.ZodType, status = 200): Answer => ({ status, shape })
const file = (mediaType: string): Answer => ({ status: 200, shape: null, mediaType })
const health = z.object({ status: z.literal('ok') })
const view = shapes.savedView.omit({ name: true })
const starred = shapes.star.omit({ entity: true })

export const OPERATIONS: readonly Operation[] = [
  { method: 'get', path: '/status', says: 'What this Ligature is, and how much its graph holds', answer: ok(shapes.statusResponse) },
  { method: 'get', path: '/health', says: 'Whether it is alive', answer: ok(health) },
  { method: 'get', path: '/openapi.json', says: 'This description', answer: ok(z.record(z.string(), z.json())) },
  { method: 'get', path: '/ontology', says: 'The types of entities and relationships, and how things are said', answer: ok(shapes.ontologyResponse) },
  { method: 'get', path: '/schema', says: 'The labels, types and properties that the graph uses', answer: ok(shapes.schemaResponse) },
  // the graph
  { method: 'get', path: '/overview', says: 'The most connected entities and what joins them', query: shapes.overviewRequest, answer: ok(shapes.subgraph) },
  { method: 'get', path: '/search', says: 'Entities by the beginning of any of their names, documents by their words', query: shapes.searchRequest, answer: ok(shapes.searchResponse) },
  { method: 'get', path: '/find', says: 'Sentences and documents by their words', query: shapes.findRequest, answer: ok(shapes.findResponse) },
  { method: 'get', path: '/entities/{id}', says: 'An entity with the documents that name it', answer: ok(shapes.entityResponse) },
  { method: 'get', path: '/entities/{id}/neighbours', says: 'An entity, its neighbours and what joins them all', query: shapes.neighboursRequest, answer: ok(shapes.neighboursResponse) },
  { method: 'get', path: '/entities/{id}/claims', says: 'What is claimed of an entity, sentence by sentence', query: shapes.claimsRequest, answer: ok(shapes.claimsResponse) },
  { method: 'get', path: '/relationships/{id}', says: 'A relationship with the sentences that say so', answer: ok(shapes.relationshipResponse) },
  { method: 'post', path: '/names', says: 'Which entities are known under these names', body: shapes.namesRequest, answer: ok(shapes.namesResponse) },
  { method: 'post', path: '/subgraph', says: 'Entities by their ids, and what joins them', body: shapes.subgraphRequest, answer: ok(shapes.subgraph) },
  { method: 'post', path: '/connections', says: 'What lies on the shortest ways between entities', body: shapes.connectionsRequest, answer: ok(shapes.connectionsResponse) },
  { method: 'post', path: '/scope', says: 'Which of these some documents or collections speak of', body: shapes.scopeRequest, answer: ok(shapes.scopeResponse) },
  // documents
  { method: 'get', path: '/documents', says: 'Documents, the newest first', query: shapes.documentsRequest, answer: ok(shapes.documentsResponse) },
  { method: 'get', path: '/documents/{id}', says: 'A document with its text, sentences and mentions', answer: ok(shapes.documentResponse) },
  { method: 'get', path: '/documents/{id}/original', says: 'The file that it was read from', answer: file('*/*') },
  { method: 'delete', path: '/documents/{id}', says: 'Takes a document away', query: shapes.deleteRequest, answer: ok(shapes.deletedResponse) },
  { method: 'get', path: '/collections', says: 'The sets that documents were read in', query: shapes.collectionsRequest, answer: ok(shapes.collectionsResponse) },
  { method: 'delete', path: '/collections/{name}', says: 'Takes every document of a collection away', query: shapes.deleteRequest, answer: ok(shapes.deletedResponse) },
  // bringing in
  { method: 'get', path: '/jobs', says: 'Jobs that read documents, the newest first', query: shapes.jobsRequest, answer: ok(shapes.jobsResponse) },
  { method: 'post', path: '/jobs', says: 'Reads files: the field `collection`, then the files', body: 'form', answer: ok(shapes.job, 202) },
  { method: 'post', path: '/jobs/text', says: 'Reads one text', body: shapes.textRequest, answer: ok(shapes.job, 202) },
  { method: 'post', path: '/jobs/addresses', says: 'Fetches web addresses and reads them', body: shapes.addressesRequest, answer: ok(shapes.job, 202) },
  { method: 'get', path: '/jobs/{id}', says: 'A job as it stands', answer: ok(shapes.job) },
  { method: 'get', path: '/jobs/{id}/events', says: 'A job as it goes on: server-sent events, each a job', answer: file('text/event-stream') },
  // reviews
  { method: 'post', path: '/reviews', says: 'Decides: confirms, rejects, edits, merges …', body: shapes.reviewRequest, answer: ok(shapes.review, 201) },
  { method: 'get', path: '/reviews', says: 'What was decided, the newest first', query: shapes.reviewsRequest, answer: ok(shapes.reviewsResponse) },
  { method: 'get', path: '/reviews/unmatched', says: 'Decisions that find nothing any more', answer: ok(shapes.unmatchedResponse) },
  { method: 'post', path: '/reviews/{id}/undo', says: 'Takes a decision back', body: shapes.undoRequest, answer: ok(shapes.review) },
  { method: 'get', path: '/queue', says: 'Claims to decide on', query: shapes.queueRequest, answer: ok(shapes.queueResponse) },
  { method: 'get', path: '/queue/merges', says: 'Entities whose names may be two spellings of one', query: shapes.pageRequest, answer: ok(shapes.mergeQueueResponse) },
  { method: 'get', path: '/claims/{id}', says: 'One claim, also one that counts in no relationship', answer: ok(shapes.evidence) },
  // asking
  { method: 'post', path: '/query', says: 'Runs read-only Cypher; it ends when the request is broken off', body: shapes.queryRequest, answer: ok(shapes.queryResponse) },
  { method: 'get', path: '/queries', says: 'Queries that were kept, by name', query: shapes.savedQueriesRequest, answer: ok(shapes.savedQueriesResponse) },
  { method: 'post', path: '/queries', says: 'Keeps a query, in place of one of the same name', body: shapes.saveQueryRequest, answer: ok(shapes.savedQuery, 201) },
  { method: 'delete', path: '/queries/{id}', says: 'Forgets a query', answer: { status: 204, shape: null } },
  // the desk
  { method: 'get', path: '/desk', says: 'Named views and starred entities', answer: ok(shapes.deskResponse) },
  { method: 'put', path: '/desk/views/{name}', says: 'Keeps a view', body: view, answer: ok(shapes.deskResponse) },
  { method: 'delete', path: '/desk/views/{name}', says: 'Forgets a view', answer: ok(shapes.deskResponse) },
  { method: 'put', path: '/desk/stars/{entity}', says: 'Stars an entity', body: starred, answer: ok(shapes.deskResponse) },
  { method: 'delete', path: '/desk/stars/{entity}', says: 'Takes its star away', answer: ok(shapes.deskResponse) },
  // taking away
  { method: 'get', path: '/export', says: 'The whole graph as a file', query: shapes.exportRequest, answer: file('*/*') },
  { method: 'post', path: '/export', says: 'Entities and what joins them as a file', body: shapes.selectionRequest, answer: file('*/*') },
  { method: 'post', path: '/report', says: 'Relationships with their sentences and sources, as one HTML file', body: shapes.reportRequest, answer: file('text/html') },
]
