// Ligature's API as the commands use it.

import { openAsBlob } from 'node:fs'
import type { Readable } from 'node:stream'
import { Readable as NodeReadable } from 'node:stream'
import type { z } from 'zod'
import { InvalidInputError, LoginRequiredError, QueryFailedError, StoreUnavailableError } from '../../graph/errors.ts'
import type { IngestSource } from '../../ingest/pipeline.ts'
import { collectionsResponse, deletedResponse, job, problem, queryResponse } from '../api/schemas.ts'
import type { CollectionsResponse, DeletedResponse, ExportFormat, Job, QueryResponse } from '../api/schemas.ts'

type Collection = CollectionsResponse['collections'][number]

export interface ApiClient {
  readonly url: string
  /** Whether a Ligature server is alive there. */
  readonly answers: () => Promise<boolean>
  readonly submit: (sources: readonly IngestSource[], collection: string) => Promise<Job>
  /** A job that reads anew what another version has read. */
  readonly reextract: () => Promise<Job>
  readonly job: (id: string) => Promise<Job>
  readonly query: (request: { cypher: string; parameters: unknown; maxRows: number; timeoutMs: number }) => Promise<QueryResponse>
  readonly export: (format: ExportFormat) => Promise<Readable>
  readonly backup: () => Promise<Readable>
  /** All of them. */
  readonly collections: () => Promise<readonly Collection[]>
  readonly deleteCollection: (name: string, purge: boolean) => Promise<DeletedResponse>
  readonly deleteDocument: (id: string, purge: boolean) => Promise<DeletedResponse>
}

/**
 * A client of the server at `url`, which sends `token` where there is one. Its calls throw LoginRequiredError when the
 * server wants another, QueryFailedError where a query is wrong at some place, and InvalidInputError with the server's
 * reason when it refuses anything else.
 */
export function createClient(url: string, token: string | undefined): ApiClient {
  const send = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (token !== undefined) headers.set('Authorization', `Bearer ${token}`)
    return request(new URL(`/api/${path}`, url), { ...init, headers })
  }
  const read = async <Shape extends z.ZodType>(shape: Shape, path: string, init?: RequestInit): Promise<z.output<Shape>> =>
    shape.parse(await (await send(path, init)).json())
  const receive = async (path: string): Promise<Readable> => {
    const { body } = await send(path)
    if (body === null) throw new StoreUnavailableError(`The server at ${url} sent an empty file`)
    return NodeReadable.from(body)
  }
  return {
    url,
    answers: () => isAlive(new URL('/api/health', url)),
    submit: async (sources, collection) => read(job, 'jobs', { method: 'POST', body: await fillForm(sources, collection) }),
    reextract: () => read(job, 'jobs/outdated', { method: 'POST' }),
    job: (id) => read(job, `jobs/${encodeURIComponent(id)}`),
    query: (body) => read(queryResponse, 'query', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    export: (format) => receive(`export?format=${format}`),
    backup: () => receive('backup'),
    collections: async () => {
      const all: Collection[] = []
      for (let after = ''; ; ) {
        const { collections, next } = await read(collectionsResponse, `collections?limit=500${after}`)
        all.push(...collections)
        if (next === null) return all
        after = `&after=${encodeURIComponent(next)}`
      }
    },
    deleteCollection: (name, purge) => read(deletedResponse, `collections/${encodeURIComponent(name)}?purge=${purge}`, { method: 'DELETE' }),
    deleteDocument: (id, purge) => read(deletedResponse, `documents/${encodeURIComponent(id)}?purge=${purge}`, { method: 'DELETE' }),
  }
}

async function request(url: URL, init: RequestInit | undefined): Promise<Response> {
  const response = await fetch(url, init).catch((error: unknown) => {
    throw new StoreUnavailableError(`The Ligature server at ${url.origin} does not answer (${String(error)})`)
  })
  if (response.ok) return response
  if (response.status === 401) throw new LoginRequiredError(`The server at ${url.origin} wants ${new Headers(init?.headers).has('Authorization') ? 'another token: this one is wrong, revoked or over' : 'a token'}. Make one with \`npm run ligature -- tokens add --user NAME\` and set LIGATURE_TOKEN to it, or LIGATURE_TOKEN_FILE to a file that holds it.`)
  const { data } = problem.safeParse(await response.json().catch(() => null))
  if (data?.position !== undefined) throw new QueryFailedError(data.detail, data.position)
  throw new InvalidInputError(data?.detail ?? `The server at ${url.origin} answered ${response.status} ${response.statusText}`)
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
