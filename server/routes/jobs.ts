// Reading documents in the background: files come up, progress goes down as server-sent events.

import { Router } from 'express'
import type { Request, Response } from 'express'
import type { GraphStore } from '../../graph/store.ts'
import { addressesRequest, jobsRequest, textRequest } from '../api/schemas.ts'
import type { Job, JobsResponse, OutdatedResponse } from '../api/schemas.ts'
import { hasEnded } from '../job-states.ts'
import type { JobQueue } from '../jobs.ts'
import { takePage } from '../paging.ts'
import { requestAddresses, requestOutdated, requestText } from '../requests.ts'
import type { AddressesOptions } from '../requests.ts'
import { receiveUpload } from '../upload.ts'
import { respond } from './respond.ts'

const EVENTS_EVERY_MS = 100
const HEARTBEAT_MS = 15_000

export interface JobRoutesOptions extends AddressesOptions {
  readonly store: GraphStore
  /** The version that documents are read by now. */
  readonly extractor: string
}

/** POST /jobs, /jobs/text, /jobs/addresses, /jobs/outdated and /jobs/:id/stop; GET /outdated, /jobs, /jobs/:id and /jobs/:id/events. */
export function jobRoutes(jobs: JobQueue, { store, extractor, ...options }: JobRoutesOptions): Router {
  return Router()
    .get('/outdated', async (_request, response) => {
      respond<OutdatedResponse>(response, { documents: await store.countOutdated(extractor) })
    })
    .post('/jobs/outdated', async (_request, response) => {
      respond<Job>(response, await jobs.submit(await requestOutdated(await store.countOutdated(extractor), options.folders)), 202)
    })
    .get('/jobs', (request, response) => {
      const { items, next } = takePage(jobs.list(), ({ id }) => id, jobsRequest.parse(request.query))
      respond<JobsResponse>(response, { jobs: items, next })
    })
    .post('/jobs/text', async (request, response) => {
      respond<Job>(response, await jobs.submit(await requestText(textRequest.parse(request.body), options.folders)), 202)
    })
    .post('/jobs/addresses', async (request, response) => {
      respond<Job>(response, await jobs.submit(await requestAddresses(addressesRequest.parse(request.body), options)), 202)
    })
    .post('/jobs', async (request, response) => {
      const upload = await receiveUpload(request, options.folders)
      request.auditTarget = upload.title
      respond<Job>(response, await jobs.submit(upload), 202)
    })
    .get('/jobs/:id', (request, response) => {
      respond<Job>(response, jobs.get(request.params.id))
    })
    .post('/jobs/:id/stop', async (request, response) => {
      const { id } = request.params
      request.auditTarget = `stop ${jobs.get(id).title}`
      respond<Job>(response, await jobs.stop(id))
    })
    .get('/jobs/:id/events', (request, response) => {
      jobs.get(request.params.id)
      streamJob({ jobs, id: request.params.id, request, response })
    })
}

interface JobStream {
  readonly jobs: JobQueue
  readonly id: string
  readonly request: Request
  readonly response: Response
}

/** Sends the job as it is now, then whenever it changes (at most ten times a second) until it has ended. */
function streamJob({ jobs, id, request, response }: JobStream): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
  let pending: NodeJS.Timeout | null = null
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS)
  const send = (): void => {
    pending = null
    const current = jobs.get(id)
    response.write(`data: ${JSON.stringify(current)}\n\n`)
    if (hasEnded(current)) {
      stop()
      response.end()
    }
  }
  const stopWatching = jobs.watch(id, () => {
    pending ??= setTimeout(send, EVENTS_EVERY_MS)
  })
  const stop = (): void => {
    stopWatching()
    clearInterval(heartbeat)
    if (pending !== null) clearTimeout(pending)
  }
  // A server that is being stopped waits for nobody who only listens.
  const hangUp = (): void => {
    stop()
    response.end()
  }
  jobs.closing.addEventListener('abort', hangUp, { once: true })
  request.on('close', () => {
    jobs.closing.removeEventListener('abort', hangUp)
    stop()
  })
  send()
}
