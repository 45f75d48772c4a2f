// The queue of jobs: one at a time, because writing is serial anyhow. Jobs outlive the server: one that was broken off, or
// whose store went away, goes on where it stopped.

import { NotFoundError, StoreUnavailableError } from '../graph/errors.ts'
import type { Journal } from '../ingest/journal.ts'
import type { IngestProgress, IngestSource, IngestSummary } from '../ingest/pipeline.ts'
import type { Job } from './api/schemas.ts'
import type { Shelf } from './shelf.ts'

export interface GatherOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: IngestProgress) => void
}

/** What came of fetching a job's documents, and what could not be fetched. */
export interface Gathered {
  readonly sources: readonly IngestSource[]
  readonly failed: readonly { readonly path: string; readonly error: string }[]
}

/** What a job reads; `release` is called once it is done or has failed for good. */
export interface JobRequest {
  readonly id: string
  /** What it reads, for people. */
  readonly title: string
  /** What its documents belong to; null for a job that reads anew what the store holds. */
  readonly collection: string | null
  /** How many documents there are, as far as is known. */
  readonly total: number
  /** When it was taken, ISO 8601. */
  readonly submitted: string
  /** What of it is done. */
  readonly journal: Journal
  /** Called when the job's turn has come: its files, fetched first where they are elsewhere. */
  readonly gather: (options: GatherOptions) => Promise<Gathered>
  readonly release: () => Promise<void>
}

export interface JobQueue {
  /** Puts a job at the end of the queue; resolves when it will outlast the server. @throws DiskFullError */
  submit(request: JobRequest): Promise<Job>
  /** @throws NotFoundError */
  get(id: string): Job
  /** Every job that is remembered, the newest first. */
  list(): readonly Job[]
  /** Calls `listener` after every change of the job; the function returned ends that. */
  watch(id: string, listener: () => void): () => void
  /** Aborted when the queue is being closed. */
  readonly closing: AbortSignal
  /** Stops the job that runs after the document at hand; it and those that wait go on after the next start. */
  close(): Promise<void>
}

export interface JobQueueOptions {
  readonly run: (request: JobRequest, options: GatherOptions) => Promise<IngestSummary>
  /** ISO 8601. */
  readonly now: () => string
  /** Where jobs are kept for the time after a restart. */
  readonly shelf: Shelf<Job>
  /** Jobs that an earlier run did not end, the oldest first. */
  readonly unfinished: readonly JobRequest[]
  /** Told of errors that are not the documents' own. */
  readonly onError: (error: unknown) => void
  /** Waits; rejects when the signal is aborted. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
  /** How many ended jobs are remembered. */
  readonly remember?: number
}

/** A store that has gone is asked again after as long, twice as long every time, and at last every minute. */
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000

/** A queue that runs its jobs with `run`, in the order in which they were submitted. */
export function createJobQueue({ run, now, shelf, unfinished, onError, pause, remember = 200 }: JobQueueOptions): JobQueue {
  const requests = new Map(unfinished.map((request) => [request.id, request]))
  const jobs = new Map(shelf.items().map((job) => [job.id, recall(job, requests.get(job.id))]))
  for (const request of unfinished) if (!jobs.has(request.id)) jobs.set(request.id, waiting(request))
  const listeners = new Map<string, Set<() => void>>()
  const stopping = new AbortController()
  const { signal } = stopping
  let last: Promise<void> = Promise.resolve()

  const change = (id: string, changes: Partial<Job>): void => {
    const job = jobs.get(id)
    if (job === undefined) return
    jobs.set(id, { ...job, ...changes })
    for (const listener of [...(listeners.get(id) ?? [])]) listener()
  }

  const keep = (): Promise<void> => shelf.replace([...jobs.values()])

  /** Runs it until its store lasts to the end; a store that has gone costs time, not documents. */
  const persist = async (request: JobRequest): Promise<IngestSummary> => {
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      const before = request.journal.progress().done
      try {
        signal.throwIfAborted()
        change(request.id, { state: 'running', error: null })
        return await run(request, { signal, onProgress: (progress) => change(request.id, progress) })
      } catch (error) {
        if (signal.aborted || !(error instanceof StoreUnavailableError)) throw error
        onError(error)
        if (request.journal.progress().done > before) wait = FIRST_PAUSE_MS
        change(request.id, { state: 'waiting', current: null, error: `${error.message} It goes on by itself.` })
        await pause(wait, signal)
      }
    }
  }

  const execute = async (request: JobRequest): Promise<void> => {
    try {
      const summary = await persist(request)
      change(request.id, { state: 'done', ended: now(), current: null, summary: { ...summary, failed: [...summary.failed], languages: [...summary.languages] } })
    } catch (error) {
      if (signal.aborted) {
        change(request.id, { state: 'waiting', current: null })
        return
      }
      onError(error)
      change(request.id, { state: 'failed', ended: now(), current: null, error: describe(error) })
    }
    // Only when that is on the disk: a job without files that is not known to have ended would be one that was lost.
    await keep()
    await request.release()
  }

  const enqueue = (request: JobRequest): void => {
    last = last.then(() => execute(request)).catch(onError)
  }

  for (const request of unfinished) {
    if (hasEnded(jobs.get(request.id))) last = last.then(() => request.release()).catch(onError)
    else enqueue(request)
  }

  return {
    async submit(request) {
      const job = waiting(request)
      forgetOldest(jobs, remember)
      jobs.set(job.id, job)
      await keep().catch(async (error: unknown) => {
        jobs.delete(job.id)
        await request.release()
        throw error
      })
      enqueue(request)
      return job
    },
    get(id) {
      const job = jobs.get(id)
      if (job === undefined) throw new NotFoundError(`There is no job "${id}"; the last ${remember} are remembered`)
      return job
    },
    list: () => [...jobs.values()].reverse(),
    watch(id, listener) {
      const watching = listeners.get(id) ?? new Set()
      listeners.set(id, watching.add(listener))
      return () => {
        watching.delete(listener)
        if (watching.size === 0) listeners.delete(id)
      }
    },
    closing: signal,
    async close() {
      stopping.abort()
      await last
    },
  }
}

export function hasEnded(job: Job | undefined): boolean {
  return job?.state === 'done' || job?.state === 'failed'
}

function waiting({ id, submitted, title, collection, total, journal }: JobRequest): Job {
  return { id, state: 'waiting', title, collection, submitted, ended: null, done: journal.progress().done, total, current: null, summary: null, error: null }
}

/** A job as an earlier run left it. One whose files are gone cannot go on. */
function recall(job: Job, request: JobRequest | undefined): Job {
  if (hasEnded(job)) return job
  if (request !== undefined) return { ...waiting(request), total: Math.max(job.total, request.total) }
  return { ...job, state: 'failed', current: null, error: 'The server stopped before it had read everything, and the files that were sent are gone. Add the documents again: what was read is not read twice.' }
}

function forgetOldest(jobs: Map<string, Job>, remember: number): void {
  for (const [id, job] of jobs) {
    if (jobs.size < remember) return
    if (hasEnded(job)) jobs.delete(id)
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
