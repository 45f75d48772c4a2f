// Reading documents in the background: files come up, progress goes down as server-sent events.

import { Router } from 'express'
import type { Request, Response } from 'express'
import { addressesRequest, jobsRequest, textRequest } from '../api/schemas.ts'
import type { Job, JobsResponse } from '../api/schemas.ts'
import type { JobQueue } from '../jobs.ts'
import { takePage } from '../paging.ts'
import { requestAddresses, requestText } from '../requests.ts'
import type { AddressesOptions } from '../requests.ts'
import { receiveUpload } from '../upload.ts'
import { respond } from './respond.ts'

const EVENTS_EVERY_MS = 100
const HEARTBEAT_MS = 15_000

/** POST /jobs, /jobs/text and /jobs/addresses; GET /jobs, /jobs/:id and /jobs/:id/events. */
export function jobRoutes(jobs: JobQueue, options: AddressesOptions): Router {
  return Router()
    .get('/jobs', (request, response) => {
      const { items, next } = takePage(jobs.list(), ({ id }) => id, jobsRequest.parse(request.query))
      respond<JobsResponse>(response, { jobs: items, next })
    })
    .post('/jobs/text', async (request, response) => {
      respond<Job>(response, jobs.submit(await requestText(textRequest.parse(request.body))), 202)
    })
    .post('/jobs/addresses', async (request, response) => {
      respond<Job>(response, jobs.submit(await requestAddresses(addressesRequest.parse(request.body), options)), 202)
    })
    .post('/jobs', async (request, response) => {
      const upload = await receiveUpload(request)
      respond<Job>(response, jobs.submit(upload), 202)
    })
    .get('/jobs/:id', (request, response) => {
      respond<Job>(response, jobs.get(request.params.id))
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
    if (current.state === 'done' || current.state === 'failed') {
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
  request.on('close', stop)
  send()
}
