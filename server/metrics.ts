// What the server counts and measures, in the format that Prometheus reads. The only module that imports the client.

import type { RequestHandler } from 'express'
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { QueryFailedError, QueryRefusedError, QueryStoppedError, QueryTimeoutError } from '../graph/errors.ts'
import type { GraphStore } from '../graph/store.ts'
import type { ExtractionPool } from '../ingest/pool.ts'
import type { IngestSummary } from '../ingest/pipeline.ts'
import type { JobQueue } from './jobs.ts'

export interface Metrics {
  /** Times every request; before all routes. */
  readonly requests: RequestHandler
  /** The same store, whose users' queries are counted by what became of them. */
  readonly watchQueries: (store: GraphStore) => GraphStore
  readonly countDocuments: (summary: IngestSummary) => void
  /** Lets the state of jobs and of the reading processes be asked for when the metrics are. */
  readonly watch: (sources: { readonly jobs: JobQueue; readonly pool: ExtractionPool }) => void
  /** All of them as text. */
  readonly write: () => Promise<{ readonly mediaType: string; readonly text: string }>
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 0.5, 1, 2.5, 10, 30]
const JOB_STATES = ['waiting', 'running', 'done', 'stopped', 'failed'] as const
const MEBIBYTE = 1024 * 1024

/** Metrics of one server; those of the process (memory, processor, lag of the event loop) are among them. */
export function createMetrics(): Metrics {
  const registers = [new Registry()]
  const [registry] = registers
  if (registry === undefined) throw new RangeError('There is no registry.')
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({ name: 'ligature_request_seconds', help: 'Duration of requests by route and status', labelNames: ['method', 'route', 'status'], buckets: SECONDS, registers })
  const queries = new Histogram({ name: 'ligature_query_seconds', help: 'Duration of queries that users wrote, by what became of them', labelNames: ['outcome'], buckets: SECONDS, registers })
  const documents = new Counter({ name: 'ligature_documents_total', help: 'Documents that were read, by what became of them', labelNames: ['outcome'], registers })
  return {
    requests: (request, response, next) => {
      const stop = requests.startTimer()
      response.on('close', () => void stop({ method: request.method, route: routeOf(request), status: String(response.statusCode) }))
      next()
    },
    watchQueries: (store) => ({ ...store, query: async (...asked) => observe(queries, () => store.query(...asked)) }),
    countDocuments: ({ added, updated, unchanged, duplicates, failed }) => {
      for (const [outcome, count] of Object.entries({ added, updated, unchanged, duplicate: duplicates, failed: failed.length })) documents.inc({ outcome }, count)
    },
    watch: ({ jobs, pool }) => {
      makeGauges(registers, { jobs, pool })
    },
    write: async () => ({ mediaType: registry.contentType, text: await registry.metrics() }),
  }
}

function makeGauges(registers: Registry[], { jobs, pool }: { readonly jobs: JobQueue; readonly pool: ExtractionPool }): void {
  const states = new Gauge({
    ...{ name: 'ligature_jobs', help: 'Jobs that are remembered, by their state', labelNames: ['state'], registers },
    collect: () => {
      const list = jobs.list()
      for (const state of JOB_STATES) states.set({ state }, list.filter((job) => job.state === state).length)
    },
  })
  const memory = new Gauge({
    ...{ name: 'ligature_worker_resident_bytes', help: 'Resident memory of each process that reads documents', labelNames: ['worker'], registers },
    collect: async () => {
      const sizes = await pool.memory()
      memory.reset()
      for (const [worker, size] of sizes.entries()) memory.set({ worker: String(worker) }, Math.round(size * MEBIBYTE))
    },
  })
}

const OUTCOMES = [
  { error: QueryRefusedError, outcome: 'refused' },
  { error: QueryFailedError, outcome: 'failed' },
  { error: QueryTimeoutError, outcome: 'timeout' },
  { error: QueryStoppedError, outcome: 'stopped' },
] as const

async function observe<T>(histogram: Histogram<'outcome'>, work: () => Promise<T>): Promise<T> {
  const stop = histogram.startTimer()
  try {
    const result = await work()
    stop({ outcome: 'answered' })
    return result
  } catch (error) {
    stop({ outcome: OUTCOMES.find((row) => error instanceof row.error)?.outcome ?? 'broken' })
    throw error
  }
}

/** The pattern of the address, never the address: that has ids in it, of which there is no end. */
function routeOf(request: Parameters<RequestHandler>[0]): string {
  const route: unknown = request.route
  const pattern = typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string' ? route.path : null
  if (pattern === null) return 'other'
  // An error leaves the router where the base of its addresses is known.
  return request.originalUrl.startsWith('/api/') ? `/api${pattern}` : pattern
}
