// Brings a server up in order: the port first (so that its address can be told to whoever meets the held store), then the
// store, the first run's samples, and last the application.

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Logger } from 'pino'
import { StoreUnavailableError } from '../graph/errors.ts'
import { openStore } from '../graph/open.ts'
import type { GraphStore } from '../graph/store.ts'
import { findDates } from '../ingest/annotate/dates.ts'
import { ingest } from '../ingest/pipeline.ts'
import { createPool } from '../ingest/pool.ts'
import type { ExtractionPool } from '../ingest/pool.ts'
import { PUBLIC_NETWORK } from './addresses/network.ts'
import { job, savedQuery } from './api/schemas.ts'
import type { Job, SavedQuery } from './api/schemas.ts'
import { createApp } from './app.ts'
import { openDesk } from './desk.ts'
import { findAllowedHosts } from './guard.ts'
import { createJobQueue } from './jobs.ts'
import type { JobQueue } from './jobs.ts'
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
  let handler: RequestListener = answerStarting
  const server = createServer((request, response) => handler(request, response))
  const url = await listen(server, settings)
  let store: GraphStore | null = null
  const pool = createPool()
  const originals = originalsFolder(settings.storeAddress)
  try {
    await mkdir(settings.dataFolder, { recursive: true })
    store = await openStore(settings.storeAddress, { ...settings.credentials, url, findDates })
    await ingestSamples({ store, pool, folder: path.join(root, 'samples'), originals, say })
  } catch (error) {
    await closeAll({ server, jobs: null, pool, store })
    throw error
  }
  const shelves = await openShelves(settings.dataFolder)
  const jobs = createJobs({ store, pool, originals, log, shelf: shelves.jobs })
  const webFolder = path.join(root, 'dist', 'web')
  const allowedHosts = findAllowedHosts(settings.host, settings.extraHosts)
  const queries = { shelf: shelves.queries, newId: randomUUID, now }
  const network = settings.offline ? null : PUBLIC_NETWORK
  handler = createApp({ store, jobs, queries, network, version, originals, desk: openDesk(settings.dataFolder), webFolder: existsSync(webFolder) ? webFolder : null, allowedHosts, log })
  const running = { server, jobs, pool, store }
  return { url, close: () => closeAll(running) }
}

interface JobsOptions {
  readonly shelf: Shelf<Job>
  readonly store: GraphStore
  readonly pool: ExtractionPool
  readonly originals: string | null
  readonly log: Logger
}

/** Jobs that read what was uploaded into the store. */
export function createJobs({ store, pool, originals, log, shelf }: JobsOptions): JobQueue {
  return createJobQueue({
    run: async ({ collection, gather }, { signal, onProgress }) => {
      const { sources, failed } = await gather({ signal, onProgress })
      const summary = await ingest({ sources, collection, store, pool, originals, signal, onProgress, now: () => performance.now() })
      return { ...summary, failed: [...failed, ...summary.failed] }
    },
    newId: randomUUID,
    now,
    shelf,
    onError: (error) => log.error({ err: error }, 'A job broke off'),
  })
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

interface Running {
  readonly server: Server
  readonly jobs: JobQueue | null
  readonly pool: ExtractionPool
  readonly store: GraphStore | null
}

async function closeAll({ server, jobs, pool, store }: Running): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  await jobs?.close()
  server.closeAllConnections()
  await Promise.all([closed, pool.close()])
  await store?.close()
}
