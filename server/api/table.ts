// Every address of the API as a row: what it takes, what it gives. The description that others read is made from it, and a
// test holds it against the addresses that are really served.

import { z } from 'zod'
import type { Need } from '../accounts/roles.ts'
import type { AuditAction } from '../audit/log.ts'
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
  /** What whoever asks must be allowed (server/accounts/roles.ts). */
  readonly needs: Need
  /** As what it is written down in the audit log; without it, it is not. */
  readonly audit?: AuditAction
  readonly query?: z.ZodObject
  readonly body?: z.ZodType | 'form'
  readonly answer: Answer
}

const ok = (shape: z.ZodType, status = 200): Answer => ({ status, shape })
const file = (mediaType: string): Answer => ({ status: 200, shape: null, mediaType })
const gone: Answer = { status: 204, shape: null }
const health = z.object({ status: z.literal('ok') })
const view = shapes.savedView.omit({ name: true })
const starred = shapes.star.omit({ entity: true })

export const OPERATIONS: readonly Operation[] = [
  { method: 'get', path: '/status', needs: 'read', says: 'What this Ligature is, and how much its graph holds', answer: ok(shapes.statusResponse) },
  { method: 'get', path: '/health', needs: 'anyone', says: 'Whether it is alive', answer: ok(health) },
  { method: 'get', path: '/openapi.json', needs: 'read', says: 'This description', answer: ok(z.record(z.string(), z.json())) },
  { method: 'get', path: '/', needs: 'read', says: 'This description, for reading', answer: file('text/html') },
  { method: 'get', path: '/ontology', needs: 'read', says: 'The types of entities and relationships, and how things are said', answer: ok(shapes.ontologyResponse) },
  { method: 'get', path: '/schema', needs: 'read', says: 'The labels, types and properties that the graph uses', answer: ok(shapes.schemaResponse) },
  // who asks
  { method: 'get', path: '/session', needs: 'anyone', says: 'Who is logged in, and what they may do', answer: ok(shapes.sessionResponse) },
  { method: 'post', path: '/session', needs: 'anyone', audit: 'login', says: 'Logs in', body: shapes.loginRequest, answer: ok(shapes.sessionResponse) },
  { method: 'delete', path: '/session', needs: 'anyone', audit: 'logout', says: 'Logs out', answer: gone },
  { method: 'put', path: '/session/password', needs: 'read', audit: 'users', says: 'Changes one’s own password', body: shapes.ownPasswordRequest, answer: ok(shapes.sessionResponse) },
  { method: 'get', path: '/users', needs: 'manage', says: 'The users, by name', query: shapes.usersRequest, answer: ok(shapes.usersResponse) },
  { method: 'post', path: '/users', needs: 'manage', audit: 'users', says: 'Makes a user', body: shapes.newUserRequest, answer: ok(shapes.userShape, 201) },
  { method: 'put', path: '/users/{name}', needs: 'manage', audit: 'users', says: 'Gives a user another role or password, and ends their sessions', body: shapes.userChanges, answer: ok(shapes.userShape) },
  { method: 'delete', path: '/users/{name}', needs: 'manage', audit: 'users', says: 'Takes a user away, with their tokens', answer: gone },
  { method: 'get', path: '/tokens', needs: 'manage', says: 'The tokens for programs, the newest first', query: shapes.tokensRequest, answer: ok(shapes.tokensResponse) },
  { method: 'post', path: '/tokens', needs: 'manage', audit: 'users', says: 'Makes a token; its text is told this once', body: shapes.newTokenRequest, answer: ok(shapes.newTokenResponse, 201) },
  { method: 'delete', path: '/tokens/{id}', needs: 'manage', audit: 'users', says: 'Revokes a token', answer: gone },
  { method: 'get', path: '/audit', needs: 'operate', says: 'What was done by whom, the newest first', query: shapes.auditRequest, answer: ok(shapes.auditResponse) },
  // the graph
  { method: 'get', path: '/overview', needs: 'read', says: 'The most connected entities and what joins them', query: shapes.overviewRequest, answer: ok(shapes.subgraph) },
  { method: 'get', path: '/search', needs: 'read', says: 'Entities by the beginning of any of their names, documents by their words', query: shapes.searchRequest, answer: ok(shapes.searchResponse) },
  { method: 'get', path: '/find', needs: 'read', says: 'Sentences and documents by their words', query: shapes.findRequest, answer: ok(shapes.findResponse) },
  { method: 'get', path: '/entities/{id}', needs: 'read', says: 'An entity with the documents that name it', query: shapes.entityRequest, answer: ok(shapes.entityResponse) },
  { method: 'get', path: '/entities/{id}/neighbours', needs: 'read', says: 'An entity, its neighbours and what joins them all', query: shapes.neighboursRequest, answer: ok(shapes.neighboursResponse) },
  { method: 'get', path: '/entities/{id}/claims', needs: 'read', says: 'What is claimed of an entity, sentence by sentence', query: shapes.claimsRequest, answer: ok(shapes.claimsResponse) },
  { method: 'get', path: '/relationships/{id}', needs: 'read', says: 'A relationship with the sentences that say so', query: shapes.relationshipRequest, answer: ok(shapes.relationshipResponse) },
  { method: 'post', path: '/names', needs: 'read', says: 'Which entities are known under these names', body: shapes.namesRequest, answer: ok(shapes.namesResponse) },
  { method: 'post', path: '/subgraph', needs: 'read', says: 'Entities by their ids, and what joins them', body: shapes.subgraphRequest, answer: ok(shapes.subgraph) },
  { method: 'post', path: '/connections', needs: 'read', says: 'What lies on the shortest ways between entities', body: shapes.connectionsRequest, answer: ok(shapes.connectionsResponse) },
  { method: 'post', path: '/scope', needs: 'read', says: 'Which of these some documents or collections speak of', body: shapes.scopeRequest, answer: ok(shapes.scopeResponse) },
  // documents
  { method: 'get', path: '/documents', needs: 'read', says: 'Documents, the newest first', query: shapes.documentsRequest, answer: ok(shapes.documentsResponse) },
  { method: 'get', path: '/documents/{id}', needs: 'read', says: 'A document with its text, sentences and mentions', answer: ok(shapes.documentResponse) },
  { method: 'get', path: '/documents/{id}/claims', needs: 'read', says: 'What a document says, claim by claim', query: shapes.documentClaimsRequest, answer: ok(shapes.claimsResponse) },
  { method: 'get', path: '/documents/{id}/original', needs: 'read', says: 'The file that it was read from', answer: file('*/*') },
  { method: 'delete', path: '/documents/{id}', needs: 'delete', audit: 'delete', says: 'Takes a document away', query: shapes.deleteRequest, answer: ok(shapes.deletedResponse) },
  { method: 'get', path: '/collections', needs: 'read', says: 'The sets that documents were read in', query: shapes.collectionsRequest, answer: ok(shapes.collectionsResponse) },
  { method: 'delete', path: '/collections/{name}', needs: 'delete', audit: 'delete', says: 'Takes every document of a collection away', query: shapes.deleteRequest, answer: ok(shapes.deletedResponse) },
  // bringing in
  { method: 'get', path: '/jobs', needs: 'read', says: 'Jobs that read documents, the newest first', query: shapes.jobsRequest, answer: ok(shapes.jobsResponse) },
  { method: 'post', path: '/jobs', needs: 'ingest', audit: 'ingest', says: 'Reads files: the field `collection`, then the files', body: 'form', answer: ok(shapes.job, 202) },
  { method: 'post', path: '/jobs/text', needs: 'ingest', audit: 'ingest', says: 'Reads one text', body: shapes.textRequest, answer: ok(shapes.job, 202) },
  { method: 'post', path: '/jobs/addresses', needs: 'ingest', audit: 'ingest', says: 'Fetches web addresses and reads them', body: shapes.addressesRequest, answer: ok(shapes.job, 202) },
  { method: 'get', path: '/outdated', needs: 'read', says: 'How many documents another version of the extractor has read', answer: ok(shapes.outdatedResponse) },
  { method: 'post', path: '/jobs/outdated', needs: 'ingest', audit: 'ingest', says: 'Reads those anew, from the files that were kept', answer: ok(shapes.job, 202) },
  { method: 'get', path: '/jobs/{id}', needs: 'read', says: 'A job as it stands', answer: ok(shapes.job) },
  { method: 'post', path: '/jobs/{id}/stop', needs: 'ingest', audit: 'ingest', says: 'Stops a job that waits or runs, and answers once it has ended; what it has read stays', answer: ok(shapes.job) },
  { method: 'get', path: '/jobs/{id}/events', needs: 'read', says: 'A job as it goes on: server-sent events, each a job', answer: file('text/event-stream') },
  // reviews
  { method: 'post', path: '/reviews', needs: 'review', audit: 'review', says: 'Decides: confirms, rejects, edits, merges …', body: shapes.reviewRequest, answer: ok(shapes.review, 201) },
  { method: 'get', path: '/reviews', needs: 'read', says: 'What was decided, the newest first', query: shapes.reviewsRequest, answer: ok(shapes.reviewsResponse) },
  { method: 'get', path: '/reviews/unmatched', needs: 'read', says: 'Decisions that find nothing any more', query: shapes.unmatchedRequest, answer: ok(shapes.unmatchedResponse) },
  { method: 'post', path: '/reviews/{id}/undo', needs: 'review', audit: 'review', says: 'Takes a decision back', body: shapes.undoRequest, answer: ok(shapes.review) },
  { method: 'get', path: '/queue', needs: 'read', says: 'Claims to decide on', query: shapes.queueRequest, answer: ok(shapes.queueResponse) },
  { method: 'get', path: '/queue/merges', needs: 'read', says: 'Pairs that may be one entity, the likeliest first', query: shapes.pageRequest, answer: ok(shapes.mergeQueueResponse) },
  { method: 'get', path: '/claims/{id}', needs: 'read', says: 'One claim, also one that counts in no relationship', answer: ok(shapes.evidence) },
  // asking
  { method: 'post', path: '/query', needs: 'query', audit: 'query', says: 'Runs read-only Cypher; it ends when the request is broken off', body: shapes.queryRequest, answer: ok(shapes.queryResponse) },
  { method: 'get', path: '/queries', needs: 'read', says: 'Queries that were kept, by name', query: shapes.savedQueriesRequest, answer: ok(shapes.savedQueriesResponse) },
  { method: 'post', path: '/queries', needs: 'keep', says: 'Keeps a query, in place of one of the same name', body: shapes.saveQueryRequest, answer: ok(shapes.savedQuery, 201) },
  { method: 'delete', path: '/queries/{id}', needs: 'keep', says: 'Forgets a query', answer: gone },
  // the desk
  { method: 'get', path: '/desk/views', needs: 'read', says: 'Named views, in the order in which they were kept', query: shapes.deskRequest, answer: ok(shapes.viewsResponse) },
  { method: 'put', path: '/desk/views/{name}', needs: 'keep', says: 'Keeps a view', body: view, answer: ok(shapes.savedView) },
  { method: 'delete', path: '/desk/views/{name}', needs: 'keep', says: 'Forgets a view', answer: gone },
  { method: 'get', path: '/desk/stars', needs: 'read', says: 'Starred entities, in the order in which they were starred', query: shapes.deskRequest, answer: ok(shapes.starsResponse) },
  { method: 'put', path: '/desk/stars/{entity}', needs: 'keep', says: 'Stars an entity', body: starred, answer: ok(shapes.star) },
  { method: 'delete', path: '/desk/stars/{entity}', needs: 'keep', says: 'Takes its star away', answer: gone },
  // taking away
  { method: 'get', path: '/export', needs: 'export', audit: 'export', says: 'The whole graph as a file', query: shapes.exportRequest, answer: file('*/*') },
  { method: 'post', path: '/export', needs: 'export', audit: 'export', says: 'Entities and what joins them as a file', body: shapes.selectionRequest, answer: file('*/*') },
  { method: 'post', path: '/report', needs: 'export', audit: 'export', says: 'Relationships with their sentences and sources, as one HTML file', body: shapes.reportRequest, answer: file('text/html') },
  { method: 'get', path: '/backup', needs: 'operate', audit: 'export', says: 'Everything in one file, for the command `restore`', answer: file('application/gzip') },
]
