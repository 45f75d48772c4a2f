// The queue of jobs: one at a time, because writing is serial anyhow. Jobs outlive the server: one that was broken off, or
// whose store went away, goes on where it stopped. One that somebody stops is over.

import { NotFoundError, StoreUnavailableError } from '../graph/errors.ts'
import type { Journal } from '../ingest/journal.ts'
import type { IngestProgress, IngestSource, IngestSummary } from '../ingest/pipeline.ts'
import type { Job } from './api/schemas.ts'
import { cutTotal, forgetOldest, hasEnded, recall, refuseStop, waiting } from './job-states.ts'
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

/** What was read of a job; `stopped` when its signal ended it before that was all. */
export interface JobOutcome {
  readonly summary: IngestSummary
  readonly stopped: boolean
}

export interface JobQueue {
  /** Puts a job at the end of the queue; resolves when it will outlast the server. @throws DiskFullError */
  submit(request: JobRequest): Promise<Job>
  /** Ends a job that waits or runs; resolves with what came of it when that will outlast the server. @throws NotFoundError, JobEndedError */
  stop(id: string): Promise<Job>
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
  /** Ends soon when its signal is aborted. */
  readonly run: (request: JobRequest, options: GatherOptions) => Promise<JobOutcome>
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

/** A job that has not ended, and what ends it. */
interface Turn {
  readonly request: JobRequest
  readonly halt: AbortController
  readonly over: Promise<void>
}

/** A queue that runs its jobs with `run`, in the order in which they were submitted. */
export function createJobQueue({ run, now, shelf, unfinished, onError, pause, remember = 200 }: JobQueueOptions): JobQueue {
  const requests = new Map(unfinished.map((request) => [request.id, request]))
  const jobs = new Map(shelf.items().map((job) => [job.id, recall(job, requests.get(job.id))]))
  for (const request of unfinished) if (!jobs.has(request.id)) jobs.set(request.id, waiting(request))
  const turns = new Map<string, Turn>()
  const listeners = new Map<string, Set<() => void>>()
  const stopping = new AbortController()
  let last: Promise<void> = Promise.resolve()
  /** The job whose turn it is. */
  let current: string | null = null

  const change = (id: string, changes: Partial<Job>): void => {
    const job = jobs.get(id)
    if (job === undefined) return
    jobs.set(id, { ...job, ...changes })
    for (const listener of [...(listeners.get(id) ?? [])]) listener()
  }

  const get = (id: string): Job => {
    const job = jobs.get(id)
    if (job === undefined) throw new NotFoundError(`There is no job "${id}"; the last ${remember} are remembered`)
    return job
  }

  const keep = (): Promise<void> => shelf.replace([...jobs.values()])

  /** Runs it until its store lasts to the end; a store that has gone costs time, not documents. */
  const persist = async (request: JobRequest, signal: AbortSignal): Promise<JobOutcome> => {
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

  /** What becomes of a job that was let run: it ends, or waits for the next start of the server. */
  const attempt = async (request: JobRequest, halt: AbortSignal): Promise<Partial<Job>> => {
    const signal = AbortSignal.any([stopping.signal, halt])
    try {
      const { summary, stopped } = await persist(request, signal)
      if (stopped && !halt.aborted) return { state: 'waiting' }
      return { state: stopped ? 'stopped' : 'done', summary: { ...summary, failed: [...summary.failed], languages: [...summary.languages] } }
    } catch (error) {
      if (!isAbort(error, signal)) onError(error)
      if (halt.aborted) return { state: 'stopped' }
      return signal.aborted ? { state: 'waiting' } : { state: 'failed', error: describe(error) }
    }
  }

  const end = async (request: JobRequest, changes: Partial<Job>): Promise<void> => {
    change(request.id, { error: null, ...changes, current: null, ended: now(), ...(changes.state === 'stopped' ? cutTotal(jobs.get(request.id), request) : {}) })
    turns.delete(request.id)
    // Only when that is on the disk: a job without files that is not known to have ended would be one that was lost.
    await keep()
    await request.release()
  }

  const execute = async (request: JobRequest, halt: AbortSignal): Promise<void> => {
    // One that was stopped while it waited has ended.
    if (halt.aborted) return
    current = request.id
    const changes = await attempt(request, halt)
    if (changes.state === 'waiting') change(request.id, { ...changes, current: null })
    else await end(request, changes)
  }

  const enqueue = (request: JobRequest): void => {
    const halt = new AbortController()
    const over = last.then(() => execute(request, halt.signal))
    turns.set(request.id, { request, halt, over })
    last = over.catch(onError)
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
    async stop(id) {
      const turn = turns.get(id)
      if (turn === undefined) throw refuseStop(get(id))
      turn.halt.abort()
      if (current === id) await turn.over
      // It waits, for its turn or for the next start.
      if (turns.has(id)) await end(turn.request, { state: 'stopped' })
      const job = get(id)
      if (job.state !== 'stopped') throw refuseStop(job)
      return job
    },
    get,
    list: () => [...jobs.values()].reverse(),
    watch(id, listener) {
      const watching = listeners.get(id) ?? new Set()
      listeners.set(id, watching.add(listener))
      return () => {
        watching.delete(listener)
        if (watching.size === 0) listeners.delete(id)
      }
    },
    closing: stopping.signal,
    async close() {
      stopping.abort()
      await last
    },
  }
}

/** What ends because it was told to has nothing to say. */
function isAbort(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && error instanceof Error && error.name === 'AbortError'
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
