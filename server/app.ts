// The application: one function that makes it from what it is given, so that tests and the server run the same one.

import path from 'node:path'
import express from 'express'
import type { Express, RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { GraphStore } from '../graph/store.ts'
import type { Desk } from './desk.ts'
import type { Network } from './addresses/network.ts'
import { guardRequests } from './guard.ts'
import type { JobQueue } from './jobs.ts'
import { answerErrors, answerUnknownPath } from './problems.ts'
import { collectionRoutes } from './routes/collections.ts'
import { deskRoutes } from './routes/desk.ts'
import { documentRoutes } from './routes/documents.ts'
import { exploreRoutes } from './routes/explore.ts'
import { exportRoutes } from './routes/export.ts'
import { graphRoutes } from './routes/graph.ts'
import { jobRoutes } from './routes/jobs.ts'
import { ontologyRoutes } from './routes/ontology.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { originalRoutes } from './routes/originals.ts'
import { savedQueryRoutes, type SavedQueriesOptions } from './routes/queries.ts'
import { queryRoutes } from './routes/query.ts'
import { reviewRoutes } from './routes/reviews.ts'
import { statusRoutes } from './routes/status.ts'
import { secureHeaders } from './security.ts'

export interface AppOptions {
  readonly store: GraphStore
  readonly jobs: JobQueue
  readonly queries: SavedQueriesOptions
  /** What may be fetched from; null for nothing. */
  readonly network: Network | null
  readonly version: string
  /** Where the files lie that documents were read from; null where none are kept. */
  readonly originals: string | null
  readonly desk: Desk
  /** The folder of the built page, or null to serve the API alone. */
  readonly webFolder: string | null
  /** Host names that requests may name; null for any. */
  readonly allowedHosts: ReadonlySet<string> | null
  readonly log: Logger
}

/** Ligature over HTTP: the API under /api, the page everywhere else. */
export function createApp({ store, jobs, queries, network, version, originals, desk, webFolder, allowedHosts, log }: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(secureHeaders(), guardRequests(allowedHosts))
  app.use('/api', neverCache, express.json({ limit: '1mb' }))
  app.use(
    '/api',
    statusRoutes(store, { version, offline: network === null }),
    openapiRoutes(version),
    ontologyRoutes(),
    graphRoutes(store),
    exploreRoutes(store),
    documentRoutes(store, originals),
    originalRoutes(store, originals),
    deskRoutes(desk),
    collectionRoutes(store),
    reviewRoutes(store),
    queryRoutes(store),
    savedQueryRoutes(queries),
    exportRoutes(store, queries.now),
    jobRoutes(jobs, { network }),
    answerUnknownPath,
  )
  if (webFolder !== null) servePage(app, webFolder)
  app.use(answerUnknownPath)
  app.use(answerErrors(log))
  return app
}

const neverCache: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** Built files have their content's hash in their name and may be kept; the page itself is asked for anew. */
function servePage(app: Express, folder: string): void {
  app.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  app.use(express.static(folder, { index: false }))
  app.get(/^\/(?!api(?:\/|$))/u, (_request, response, next) => {
    response.sendFile('index.html', { root: folder, headers: { 'Cache-Control': 'no-cache' } }, (error) => {
      if (error !== undefined) next(error)
    })
  })
}
