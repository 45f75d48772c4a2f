// The real application on a free port over a graph in memory, with a few documents in it: requests enter as they do in use.

import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { openStore } from '../../graph/open.ts'
import type { GraphStore } from '../../graph/store.ts'
import { findDates } from '../../ingest/annotate/dates.ts'
import { createPool } from '../../ingest/pool.ts'
import { findExtractorVersion } from '../../ingest/version.ts'
import type { Network } from '../../server/addresses/network.ts'
import type { SavedQuery } from '../../server/api/schemas.ts'
import { openAccess, type Access } from '../../server/access.ts'
import { createApp } from '../../server/app.ts'
import { openDesk } from '../../server/desk.ts'
import { findAllowedHosts } from '../../server/guard.ts'
import { openJobFolders } from '../../server/job-folders.ts'
import { memoryShelf } from '../../server/shelf.ts'
import { createMetrics } from '../../server/metrics.ts'
import { createJobs } from '../../server/start.ts'

export interface Application {
  readonly url: string
  readonly store: GraphStore
  readonly access: Access
  /** The data folder. */
  readonly data: string
  /** The application's own router, for the test that reads its addresses. */
  readonly router: unknown
  /** Fetches a path under the application. */
  readonly get: (path: string, init?: RequestInit) => Promise<Response>
  readonly close: () => Promise<void>
}

export interface ApplicationOptions {
  /** The folder of a page to serve. */
  readonly webFolder?: string | null
  /** What addresses may be fetched from: nothing, unless a test brings its own servers. */
  readonly network?: Network | null
  /** What it is bound to, as far as accounts are concerned, and the proxies that it believes. */
  readonly host?: string
  readonly proxies?: readonly string[]
  /** The first admin, where people have to log in. */
  readonly firstAdmin?: { readonly name: string; readonly password: string } | null
  /** With an admin, under whose token `get` asks. */
  readonly asAdmin?: boolean
}

const ADMIN = { name: 'Admin', password: 'correct horse battery' }

/** Starts it. */
export async function startApplication({ webFolder = null, network = null, host = '127.0.0.1', proxies = [], firstAdmin = null, asAdmin = false }: ApplicationOptions = {}): Promise<Application> {
  const store = await openStore('memory:', { findDates })
  const pool = createPool({ workers: 1 })
  const log = pino({ level: 'silent' })
  const data = await mkdtemp(path.join(tmpdir(), 'ligature-server-'))
  const originals = path.join(data, 'files')
  const metrics = createMetrics()
  const folders = await openJobFolders({ folder: path.join(data, 'jobs'), store: 'memory:', network, newId: randomUUID, now: () => new Date().toISOString() })
  const jobs = createJobs({ store, pool, originals, log, metrics, shelf: memoryShelf(), unfinished: [] })
  const queries = { shelf: memoryShelf<SavedQuery>(), newId: randomUUID, now: () => new Date().toISOString() }
  const access = await openAccess({ settings: { host, dataFolder: data, proxies, firstAdmin: asAdmin ? ADMIN : firstAdmin }, onError: (error) => { throw error } })
  const token = asAdmin ? (await access.accounts.addToken({ user: ADMIN.name, label: null, expires: null })).text : null
  const app = createApp({ store: metrics.watchQueries(store), jobs, folders, backup: { store, dataFolder: data, originals, version: '0.0.0', now: () => new Date().toISOString(), newId: randomUUID }, queries, network, version: '0.0.0', extractor: findExtractorVersion(), originals, desk: openDesk(data), webFolder, allowedHosts: findAllowedHosts('127.0.0.1', []), metrics, access, log })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  const url = `http://127.0.0.1:${address.port}`
  return {
    url,
    store,
    access,
    data,
    router: app.router,
    get: (target, init) => fetch(new URL(target, url), token === null ? init : { ...init, headers: { Authorization: `Bearer ${token}`, ...Object.fromEntries(new Headers(init?.headers)) } }),
    close: async () => {
      await jobs.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await access.settle()
      await pool.close()
      await store.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** Made for these tests; the names are examples. */
export const REPORTS = {
  'arrest.txt':
    'Activist held in Minsk\n\n3 May 2005\n\nPolice in Minsk arrested Ivan Petrov on 3 May 2005, the Interior Ministry of Belarus said. Petrov is a Belarusian activist. Norway criticized Belarus.\n',
  'envoys.txt': 'Peru expels envoys\n\n2 June 2006\n\nPeru expelled two diplomats of Chile on 2 June 2006, foreign minister Rosa Quispe said in Lima. Chile criticized Peru.\n',
} as const

/** A form with the reports above and any other files. */
export function fillForm(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>, collection = 'test'): FormData {
  const form = new FormData()
  form.set('collection', collection)
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name)
  return form
}

export const ROOT = path.resolve(import.meta.dirname, '../..')
