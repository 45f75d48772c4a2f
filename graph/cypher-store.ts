// GraphStore over an engine that speaks Cypher: which room does what. Nothing here knows which engine it is.

import type { Engine, Transaction } from './engines/engine.ts'
import { withoutVoid } from './engines/void.ts'
import { NotFoundError } from './errors.ts'
import { refuseUnsafe } from './guard.ts'
import { migrate } from './migrations.ts'
import { exportGraph } from './portability/export.ts'
import { importGraph } from './portability/import.ts'
import { createCandidates } from './reading/candidates.ts'
import { readCounts } from './reading/counts.ts'
import { countOutdated, readDocument, readDocuments, readOutdated, searchDocuments } from './reading/documents.ts'
import { findByNames, readEntity, readNeighbours, readOverview, searchEntities } from './reading/entities.ts'
import { readClaimsOf, readClaimsOfDocument, readConnections, readDocumentFile, readScope, readSubgraph } from './reading/exploring.ts'
import { searchText } from './reading/text.ts'
import { readClaim, readRelationship } from './reading/relationships.ts'
import { readSchema } from './reading/schema.ts'
import { parseDocumentId } from './ids.ts'
import { numberOf, textOf } from './records.ts'
import { readReviews, readUnmatched } from './reviews/history.ts'
import { readQueue } from './reviews/queue.ts'
import { review, undoReview } from './reviews/review.ts'
import type { FindDates } from './reviews/state.ts'
import { COLLECTION_DOCUMENTS } from './statements/reading.ts'
import { LOCK } from './statements/writing.ts'
import type { GraphStore } from './store.ts'
import { deleteDocument } from './writing/deletion.ts'
import { writeDocument, type Moment } from './writing/documents.ts'

export interface StoreTools {
  /** What time it is, ISO 8601. */
  readonly now: () => string
  /** Dates a document's claims again when people correct its own date. */
  readonly findDates: FindDates
}

/**
 * Lays down the schema and gives the store.
 * @throws StoreUnavailableError when a newer Ligature has written the graph
 */
export async function createStore(engine: Engine, { now, findDates }: StoreTools): Promise<GraphStore> {
  for (const definition of engine.dialect.schema) await engine.define(definition)
  await migrate(engine)
  return {
    description: engine.description,
    location: engine.location,
    ...writing(engine, { now, findDates }),
    ...reading(engine, now),
    query: async (cypher, parameters, limits) => {
      refuseUnsafe(cypher)
      return engine.query(cypher, parameters, limits)
    },
    schema: () => readSchema(engine),
    exportGraph: () => exportGraph(engine),
    importGraph: (read) => importGraph(engine, read),
    saveCopy: engine.saveCopy,
    // Whoever writes takes the lock first.
    still: (work) =>
      engine.write(async (transaction) => {
        await transaction.run(LOCK)
        return work()
      }),
    close: () => engine.close(),
  }
}

function writing(engine: Engine, { now, findDates }: StoreTools): Pick<GraphStore, 'writeDocument' | 'deleteDocument' | 'deleteCollection' | 'review' | 'undoReview'> {
  const locked = <Result>(work: (transaction: Transaction, moment: Moment) => Promise<Result>): Promise<Result> =>
    engine.write(async (opened) => {
      const transaction = withoutVoid(opened)
      const [row] = await transaction.run(LOCK)
      return work(transaction, { now: now(), number: row === undefined ? 0 : numberOf(row, 'number'), findDates })
    })
  return {
    writeDocument: (document) => locked((transaction, moment) => writeDocument(transaction, document, moment)),
    deleteDocument: (id, { purge = false } = {}) => locked((transaction, moment) => deleteDocument(transaction, id, { ...moment, purge })),
    deleteCollection: async (name, { purge = false } = {}) => {
      let deleted = 0
      for (const row of await engine.read(COLLECTION_DOCUMENTS, { name })) {
        const isOurs = await locked((transaction, moment) => deleteDocument(transaction, parseDocumentId(textOf(row, 'id')), { ...moment, purge })).then(() => true, unlessGone)
        if (isOurs) deleted += 1
      }
      return deleted
    },
    review: (request) => locked((transaction, moment) => review(transaction, request, moment)),
    undoReview: (id, author) => locked((transaction, moment) => undoReview(transaction, id, { author, ...moment })),
  }
}

/** Somebody else has taken it away in the meantime. */
function unlessGone(error: unknown): false {
  if (error instanceof NotFoundError) return false
  throw error
}

type Reading = Omit<GraphStore, 'description' | 'location' | 'query' | 'schema' | 'exportGraph' | 'importGraph' | 'saveCopy' | 'still' | 'close' | keyof ReturnType<typeof writing>>

function reading(engine: Engine, now: () => string): Reading {
  return {
    findByNames: (keys) => findByNames(engine, keys),
    mergeCandidates: createCandidates(engine, now),
    counts: () => readCounts(engine),
    overview: (limit) => readOverview(engine, limit),
    search: async (text, limit, skip = 0) => ({
      entities: await searchEntities(engine, text, { limit, skip }),
      documents: await searchDocuments(engine, text, { limit, skip }),
    }),
    entity: (id, page) => readEntity(engine, id, page),
    neighbours: (id, options) => readNeighbours(engine, id, options),
    subgraph: (ids, options) => readSubgraph(engine, ids, options),
    connections: (ids, options) => readConnections(engine, ids, options),
    scope: (request) => readScope(engine, request),
    searchText: (query, limit, skip = 0) => searchText(engine, query, { limit, skip }),
    claimsOf: (id, options) => readClaimsOf(engine, id, options),
    claimsOfDocument: (id, page) => readClaimsOfDocument(engine, id, page),
    documentFile: (id) => readDocumentFile(engine, id),
    relationship: (id, page) => readRelationship(engine, id, page),
    documents: (options) => readDocuments(engine, options),
    document: (id) => readDocument(engine, id),
    outdatedDocuments: (extractor) => readOutdated(engine, extractor),
    countOutdated: (extractor) => countOutdated(engine, extractor),
    reviews: (options) => readReviews(engine, options),
    unmatchedReviews: (options) => readUnmatched(engine, options),
    reviewQueue: (options) => readQueue(engine, options),
    claim: (id) => readClaim(engine, id),
  }
}
