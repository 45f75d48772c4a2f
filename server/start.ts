// Brings a server up in order: the port first (so that its address can be told to whoever meets the held store), then the
// store, the first run's samples, and last the application.

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { StoreUnavailableError } from '../graph/errors.ts'
import { openStore } from '../graph/open.ts'
import type { GraphStore, StoreCounts } from '../graph/store.ts'
import { findDates } from '../ingest/annotate/dates.ts'
import { ingest, sumUp } from '../ingest/pipeline.ts'
import type { IngestSummary } from '../ingest/pipeline.ts'
import { createPool } from '../ingest/pool.ts'
import type { ExtractionPool } from '../ingest/pool.ts'
import { reextract } from '../ingest/reextract.ts'
import type { ReextractOptions } from '../ingest/reextract.ts'
import { findExtractorVersion } from '../ingest/version.ts'
import { PUBLIC_NETWORK } from './addresses/network.ts'
import { job, savedQuery } from './api/schemas.ts'
import type { Job, SavedQuery } from './api/schemas.ts'
import { openAccess, type Access } from './access.ts'
import { createApp } from './app.ts'
import { openDesk } from './desk.ts'
import { findAllowedHosts } from './guard.ts'
import { answerHealth } from './health.ts'
import type { Phase } from './health.ts'
import { createJobQueue } from './jobs.ts'
import { openJobFolders } from './job-folders.ts'
import type { Gathered, GatherOptions, JobOutcome, JobQueue, JobRequest } from './jobs.ts'
import { createMetrics } from './metrics.ts'
import type { Metrics } from './metrics.ts'
import { describeProblem } from './problems.ts'
import { ingestSamples } from './samples.ts'
import { originalsFolder } from './settings.ts'
import type { Settings } from './settings.ts'
import { openShelf } from './shelf.ts'
import type { Shelf } from './shelf.ts'

export interface ServerOptions {
  readonly settings: Settings
  readonly version: string
  /** The folder that holds `samples/` and `dist/web/`. */
  readonly root: string
  readonly log: Logger
  /** Prints a line for the person who started the server. */
  readonly say: (line: string) => void
}

export interface RunningServer {
  readonly url: string
  /** Stops taking requests, ends the job at hand and closes the store. */
  readonly close: () => Promise<void>
}

/** Starts a server and resolves once it can answer for the graph. @throws StoreUnavailableError, InvalidInputError */
export async function startServer({ settings, version, root, log, say }: ServerOptions): Promise<RunningServer> {
  // Before the port: what others can reach is never served without accounts.
  const access = await openAccess({ settings, onError: (error) => log.error({ err: error }, 'Sessions cannot be kept') })
  let handler: RequestListener = answerStarting
  let phase: Phase = { name: 'starting' }
  const server = createServer(answerHealth(() => phase, () => handler))
  const url = await listen(server, settings)
  let store: GraphStore | null = null
  const pool = createPool()
  const originals = originalsFolder(settings.storeAddress, settings.dataFolder)
  try {
    await mkdir(settings.dataFolder, { recursive: true })
    const found: string[] = []
    const onFound = (line: string): void => {
      found.push(line)
      log.warn(line)
    }
    store = await openStore(settings.storeAddress, { ...settings.credentials, url, findDates, onFound })
    if (found.length > 0) log.warn(describeCounts(await store.counts()))
    await ingestSamples({ store, pool, folder: path.join(root, 'samples'), journalFile: path.join(settings.dataFolder, 'samples.journal'), originals, say })
  } catch (error) {
    await closeAll({ server, jobs: null, pool, store, access })
    throw error
  }
  const network = settings.offline ? null : PUBLIC_NETWORK
  const shelves = await openShelves(settings.dataFolder)
  const metrics = createMetrics()
  const folders = await openJobFolders({ folder: path.join(settings.dataFolder, 'jobs'), store: store.location, network, newId: randomUUID, now })
  const unfinished = await folders.unfinished()
  for (const request of unfinished) log.warn(describeUnfinished(request))
  const jobs = createJobs({ store, pool, originals, log, metrics, shelf: shelves.jobs, unfinished })
  const webFolder = path.join(root, 'dist', 'web')
  const allowedHosts = findAllowedHosts(settings.host, settings.extraHosts)
  const queries = { shelf: shelves.queries, newId: randomUUID, now }
  handler = createApp({ store: metrics.watchQueries(store), jobs, folders, backup: { store, dataFolder: settings.dataFolder, originals, version, now, newId: randomUUID }, queries, network, version, extractor: findExtractorVersion(), originals, desk: openDesk(settings.dataFolder), webFolder: existsSync(webFolder) ? webFolder : null, allowedHosts, metrics, access, log })
  phase = { name: 'up', store }
  const running = { server, jobs, pool, store, access }
  const close = (): Promise<void> => {
    phase = { name: 'stopping' }
    return closeAll(running)
  }
  return { url, close }
}

interface JobsOptions {
  readonly shelf: Shelf<Job>
  readonly store: GraphStore
  readonly pool: ExtractionPool
  readonly originals: string | null
  readonly metrics: Metrics
  readonly log: Logger
  /** Jobs that an earlier run did not end. */
  readonly unfinished: readonly JobRequest[]
}

/** Jobs that read what was uploaded into the store. */
export function createJobs({ store, pool, originals, log, metrics, shelf, unfinished }: JobsOptions): JobQueue {
  const jobs = createJobQueue({
    run: async (request, following) => {
      const outcome = await runJob(request, { store, pool, originals, ...following, now: () => performance.now() })
      metrics.countDocuments(outcome.summary)
      return outcome
    },
    now,
    shelf,
    unfinished,
    pause: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
    onError: (error) => log.error({ err: error }, 'A job broke off'),
  })
  metrics.watch({ jobs, pool })
  return jobs
}

async function runJob({ collection, gather, journal }: JobRequest, options: Omit<ReextractOptions, 'journal'> & GatherOptions): Promise<JobOutcome> {
  const started = options.now()
  const { sources, failed } = collection === null ? NOTHING : await gather(options)
  try {
    const reading = collection === null ? reextract({ ...options, journal }) : ingest({ ...options, sources, collection, journal })
    return { summary: addFailed(await reading, failed), stopped: false }
  } catch (error) {
    if (!options.signal.aborted || error !== options.signal.reason) throw error
    return { summary: addFailed(await sumUp({ journal, store: options.store, milliseconds: options.now() - started }), failed), stopped: true }
  }
}

const NOTHING: Gathered = { sources: [], failed: [] }

function addFailed(summary: IngestSummary, failed: Gathered['failed']): IngestSummary {
  return { ...summary, failed: [...failed, ...summary.failed] }
}

function describeCounts({ documents, relationships }: StoreCounts): string {
  return `The graph holds ${documents} documents and ${relationships} relationships`
}

function describeUnfinished({ title, total, journal }: JobRequest): string {
  const { done } = journal.progress()
  const place = done < total ? `at document ${done + 1} of ${total}` : `after ${done} documents`
  return `The last run had not ended a job: “${title}” goes on ${place}`
}

interface Shelves {
  readonly jobs: Shelf<Job>
  readonly queries: Shelf<SavedQuery>
}

/** The lists that are kept in the data folder. */
async function openShelves(folder: string): Promise<Shelves> {
  return {
    jobs: await openShelf({ file: path.join(folder, 'jobs.json'), shape: job }),
    queries: await openShelf({ file: path.join(folder, 'queries.json'), shape: savedQuery }),
  }
}

const now = (): string => new Date().toISOString()

function listen(server: Server, { host, port }: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListen(error, { host, port })))
    server.listen(port, host, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new StoreUnavailableError(`Cannot listen on ${host}:${port}`))
      else resolve(`http://${nameHost(address)}:${address.port}`)
    })
  })
}

/** Every address of the machine is reached by its loopback one too. */
function nameHost({ address, family }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1'
  return family === 'IPv6' ? `[${address}]` : address
}

function explainListen(error: Error, { host, port }: Pick<Settings, 'host' | 'port'>): Error {
  if (!('code' in error)) return error
  if (error.code === 'EADDRINUSE') return new StoreUnavailableError(`Port ${port} on ${host} is in use; stop what uses it, or set PORT to another (0 takes a free one)`)
  if (error.code === 'EACCES') return new StoreUnavailableError(`Port ${port} on ${host} may not be used by this account; set PORT to one above 1023`)
  return new StoreUnavailableError(`Cannot listen on ${host}:${port} (${error.message}); set HOST and PORT to an address of this machine`)
}

const answerStarting: RequestListener = (_request, response) => {
  const body = describeProblem(new StoreUnavailableError('Ligature is starting; ask again in a few seconds'))
  response.writeHead(body.status, { 'Content-Type': 'application/problem+json', 'Retry-After': '2' }).end(JSON.stringify(body))
}

/** How long requests that are being answered may still take. */
const REQUESTS_END_MS = 5000

interface Running {
  readonly server: Server
  readonly jobs: JobQueue | null
  readonly pool: ExtractionPool
  readonly store: GraphStore | null
  readonly access: Access
}

async function closeAll({ server, jobs, pool, store, access }: Running): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // What reads a document is ended; what writes one ends by itself. A job that was cut off goes on after the next start.
  const jobsClosed = jobs?.close()
  await Promise.all([jobsClosed, pool.close()])
  await Promise.race([closed, pause(REQUESTS_END_MS)])
  server.closeAllConnections()
  await closed
  await access.settle()
  await store?.close()
}
