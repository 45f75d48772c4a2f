// Ligature's API as the commands use it.

import { openAsBlob } from 'node:fs'
import type { Readable } from 'node:stream'
import { Readable as NodeReadable } from 'node:stream'
import type { z } from 'zod'
import { InvalidInputError, StoreUnavailableError } from '../../graph/errors.ts'
import type { IngestSource } from '../../ingest/pipeline.ts'
import { collectionsResponse, deletedResponse, job, problem, queryResponse } from '../api/schemas.ts'
import type { CollectionsResponse, DeletedResponse, ExportFormat, Job, QueryResponse } from '../api/schemas.ts'

export interface ApiClient {
  readonly url: string
  /** Whether a Ligature server is alive there. */
  readonly answers: () => Promise<boolean>
  readonly submit: (sources: readonly IngestSource[], collection: string) => Promise<Job>
  readonly job: (id: string) => Promise<Job>
  readonly query: (request: { cypher: string; parameters: unknown; maxRows: number; timeoutMs: number }) => Promise<QueryResponse>
  readonly export: (format: ExportFormat) => Promise<Readable>
  readonly collections: () => Promise<CollectionsResponse>
  readonly deleteCollection: (name: string, purge: boolean) => Promise<DeletedResponse>
  readonly deleteDocument: (id: string, purge: boolean) => Promise<DeletedResponse>
}

/** A client of the server at `url`. Its calls throw InvalidInputError with the server's reason when it refuses. */
export function createClient(url: string): ApiClient {
  const send = (path: string, init?: RequestInit): Promise<Response> => request(new URL(`/api/${path}`, url), init)
  const read = async <Shape extends z.ZodType>(shape: Shape, path: string, init?: RequestInit): Promise<z.output<Shape>> =>
    shape.parse(await (await send(path, init)).json())
  return {
    url,
    answers: () => isAlive(new URL('/api/health', url)),
    submit: async (sources, collection) => read(job, 'jobs', { method: 'POST', body: await fillForm(sources, collection) }),
    job: (id) => read(job, `jobs/${encodeURIComponent(id)}`),
    query: (body) => read(queryResponse, 'query', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    export: async (format) => {
      const { body } = await send(`export?format=${format}`)
      if (body === null) throw new StoreUnavailableError(`The server at ${url} sent an empty export`)
      return NodeReadable.from(body)
    },
    collections: () => read(collectionsResponse, 'collections?limit=500'),
    deleteCollection: (name, purge) => read(deletedResponse, `collections/${encodeURIComponent(name)}?purge=${purge}`, { method: 'DELETE' }),
    deleteDocument: (id, purge) => read(deletedResponse, `documents/${encodeURIComponent(id)}?purge=${purge}`, { method: 'DELETE' }),
  }
}

async function request(url: URL, init: RequestInit | undefined): Promise<Response> {
  const response = await fetch(url, init).catch((error: unknown) => {
    throw new StoreUnavailableError(`The Ligature server at ${url.origin} does not answer (${String(error)})`)
  })
  if (response.ok) return response
  const body = problem.safeParse(await response.json().catch(() => null))
  throw new InvalidInputError(body.success ? body.data.detail : `The server at ${url.origin} answered ${response.status} ${response.statusText}`)
}

async function isAlive(url: URL): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    // Not answering is the answer; opening the store then says who holds it.
    return false
  }
}

async function fillForm(sources: readonly IngestSource[], collection: string): Promise<FormData> {
  const form = new FormData()
  form.set('collection', collection)
  for (const { path, name } of sources) form.append('files', await openAsBlob(path), name)
  return form
}
