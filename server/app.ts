// The application: one function that makes it from what it is given, so that tests and the server run the same one.

import path from 'node:path'
import express from 'express'
import type { Express, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { MethodNotAllowedError } from '../graph/errors.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Access } from './access.ts'
import { createAttempts } from './accounts/attempts.ts'
import { authorize, findOperation } from './accounts/authorize.ts'
import { createCsrfProtection } from './accounts/csrf.ts'
import { identify } from './accounts/identity.ts'
import type { Desk } from './desk.ts'
import type { Network } from './addresses/network.ts'
import { OPERATIONS } from './api/table.ts'
import { recordRequests } from './audit/record.ts'
import { guardRequests } from './guard.ts'
import type { JobFolders } from './job-folders.ts'
import type { JobQueue } from './jobs.ts'
import { refuseDeep, requireMediaType } from './media.ts'
import type { Metrics } from './metrics.ts'
import { answerErrors, answerUnknownPath } from './problems.ts'
import { auditRoutes } from './routes/audit.ts'
import type { BackupSource } from './backup/staging.ts'
import { backupRoutes } from './routes/backup.ts'
import { collectionRoutes } from './routes/collections.ts'
import { deskRoutes } from './routes/desk.ts'
import { documentRoutes } from './routes/documents.ts'
import { exploreRoutes } from './routes/explore.ts'
import { exportRoutes } from './routes/export.ts'
import { graphRoutes } from './routes/graph.ts'
import { jobRoutes } from './routes/jobs.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { ontologyRoutes } from './routes/ontology.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { originalRoutes } from './routes/originals.ts'
import { savedQueryRoutes, type SavedQueriesOptions } from './routes/queries.ts'
import { queryRoutes } from './routes/query.ts'
import { reviewRoutes } from './routes/reviews.ts'
import { sessionRoutes } from './routes/session.ts'
import { statusRoutes } from './routes/status.ts'
import { logRequests } from './request-log.ts'
import { userRoutes } from './routes/users.ts'
import { secureHeaders } from './security.ts'

export interface AppOptions {
  readonly store: GraphStore
  readonly jobs: JobQueue
  readonly folders: JobFolders
  readonly queries: SavedQueriesOptions
  /** What may be fetched from; null for nothing. */
  readonly network: Network | null
  readonly version: string
  /** The version that documents are read by. */
  readonly extractor: string
  /** Where the files lie that documents were read from; null where none are kept. */
  readonly originals: string | null
  readonly desk: Desk
  /** The folder of the built page, or null to serve the API alone. */
  readonly webFolder: string | null
  /** Host names that requests may name; null for any. */
  readonly allowedHosts: ReadonlySet<string> | null
  readonly metrics: Metrics
  readonly access: Access
  readonly backup: BackupSource
  readonly log: Logger
}

/** Ligature over HTTP: the API under /api, the page everywhere else. */
export function createApp({ store, jobs, folders, backup, queries, network, version, extractor, originals, desk, webFolder, allowedHosts, metrics, access, log }: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(logRequests(log), metrics.requests, secureHeaders(), guardRequests(allowedHosts))
  app.use(metricsRoutes(metrics, identify(access)))
  app.set('trust proxy', [...access.proxies])
  const csrf = createCsrfProtection(({ identity }) => identity?.by === 'session')
  const record = recordRequests(access.audit, (error) => log.error({ err: error }, 'The audit log cannot be written'))
  app.use('/api', neverCache, findOperation(OPERATIONS), identify(access), record, authorize, csrf.check, requireMediaType, express.json({ limit: '1mb' }), refuseDeep)
  app.use(
    '/api',
    statusRoutes(store, { version, offline: network === null }),
    openapiRoutes(version),
    sessionRoutes({ ...access, attempts: createAttempts(), csrf }),
    userRoutes(access.accounts, queries.now),
    auditRoutes(access.audit),
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
    backupRoutes(backup),
    jobRoutes(jobs, { store, network, folders, extractor }),
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
  app.use(requireReading)
  app.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  app.use(express.static(folder, { index: false }))
  app.get(/^\/(?!api(?:\/|$))/u, (_request, response, next) => {
    response.sendFile('index.html', { root: folder, headers: { 'Cache-Control': 'no-cache' } }, (error) => {
      if (error !== undefined) next(error)
    })
  })
}

/** @throws MethodNotAllowedError for whatever would change something */
const requireReading: RequestHandler = ({ method, originalUrl }, _response, next) => {
  const allowed = ['GET', 'HEAD']
  if (!allowed.includes(method)) throw new MethodNotAllowedError({ method, address: originalUrl.split('?')[0] ?? '', allowed })
  next()
}
