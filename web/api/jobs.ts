// Sends documents to be read and follows how far the server has come.

import { queryOptions } from '@tanstack/react-query'
import { address, post, request } from './client.ts'
import type { AddressesRequest, Job, JobsResponse, OutdatedResponse, TextRequest } from './types.ts'

const LISTED = 20

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => request<JobsResponse>(address('/api/jobs', { limit: LISTED }), { signal }),
})

export const outdatedQuery = queryOptions({
  queryKey: ['outdated'],
  queryFn: ({ signal }) => request<OutdatedResponse>('/api/outdated', { signal }),
})

/** Has documents that another version has read read anew; the job that does. @throws RequestError */
export function sendOutdated(): Promise<Job> {
  return post<Job>('/api/jobs/outdated', {})
}

/** Sends one text; the job that reads it. @throws RequestError */
export function sendText(text: TextRequest): Promise<Job> {
  return post<Job>('/api/jobs/text', text)
}

/** Has addresses fetched; the job that reads them. @throws RequestError */
export function sendAddresses(addresses: AddressesRequest): Promise<Job> {
  return post<Job>('/api/jobs/addresses', addresses)
}

/** Sends files into a collection; the job that reads them. @throws RequestError */
export async function sendFiles(files: readonly File[], collection: string): Promise<Job> {
  const form = new FormData()
  form.set('collection', collection)
  for (const file of files) form.append('files', file, file.webkitRelativePath || file.name)
  return request<Job>('/api/jobs', { method: 'POST', body: form })
}

interface Follower {
  readonly onJob: (job: Job) => void
  /** The connection is lost; it is tried again by itself. */
  readonly onLost: () => void
}

/** Follows a job until it is done or failed; returns how to stop. */
export function followJob(id: string, { onJob, onLost }: Follower): () => void {
  let source = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`)
  let retry: number | undefined
  const listen = () => {
    source.onmessage = (event: MessageEvent<string>) => {
      // The server writes each event by the schema that Job comes from.
      const job = JSON.parse(event.data) as Job
      if (hasEnded(job)) source.close()
      onJob(job)
    }
    source.onerror = () => {
      onLost()
      // Refused, as it is while nobody is logged in: the browser does not try that again by itself.
      if (source.readyState === EventSource.CLOSED) retry = window.setTimeout(again, REFUSED_RETRY_MS)
    }
  }
  const again = () => {
    source = new EventSource(source.url)
    listen()
  }
  listen()
  return () => {
    window.clearTimeout(retry)
    source.close()
  }
}

const REFUSED_RETRY_MS = 5000

export function hasEnded({ state }: Job): boolean {
  return state === 'done' || state === 'failed'
}
