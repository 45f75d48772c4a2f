// The queue of jobs: one at a time, because writing is serial anyhow. What became of them outlives the server.

import { NotFoundError } from '../graph/errors.ts'
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

/** What a job reads; `release` is called once it has ended, whatever its end. */
export interface JobRequest {
  /** What it reads, for people. */
  readonly title: string
  readonly collection: string
  /** How many documents there are, as far as is known. */
  readonly total: number
  /** Called when the job's turn has come: its files, fetched first where they are elsewhere. */
  readonly gather: (options: GatherOptions) => Promise<Gathered>
  readonly release: () => Promise<void>
}

export interface JobQueue {
  /** Puts a job at the end of the queue. */
  submit(request: JobRequest): Job
  /** @throws NotFoundError */
  get(id: string): Job
  /** Every job that is remembered, the newest first. */
  list(): readonly Job[]
  /** Calls `listener` after every change of the job; the function returned ends that. */
  watch(id: string, listener: () => void): () => void
  /** Stops the job that runs and waits until its files are gone; jobs that wait fail. */
  close(): Promise<void>
}

export interface JobQueueOptions {
  readonly run: (request: JobRequest, options: GatherOptions) => Promise<IngestSummary>
  readonly newId: () => string
  /** ISO 8601. */
  readonly now: () => string
  /** Where jobs are kept for the time after a restart. */
  readonly shelf: Shelf<Job>
  /** Told of errors that are not the documents' own. */
  readonly onError: (error: unknown) => void
  /** How many ended jobs are remembered. */
  readonly remember?: number
}

/** A queue that runs its jobs with `run`, in the order in which they were submitted. */
export function createJobQueue({ run, newId, now, shelf, onError, remember = 200 }: JobQueueOptions): JobQueue {
  const jobs = new Map(shelf.items().map((job) => [job.id, broken(job)]))
  const listeners = new Map<string, Set<() => void>>()
  const stopping = new AbortController()
  let last: Promise<void> = Promise.resolve()

  const change = (id: string, changes: Partial<Job>): void => {
    const job = jobs.get(id)
    if (job === undefined) return
    jobs.set(id, { ...job, ...changes })
    for (const listener of [...(listeners.get(id) ?? [])]) listener()
  }

  const keep = (): Promise<void> => shelf.replace([...jobs.values()]).catch(onError)

  const execute = async (id: string, request: JobRequest): Promise<void> => {
    try {
      stopping.signal.throwIfAborted()
      change(id, { state: 'running' })
      const summary = await run(request, { signal: stopping.signal, onProgress: (progress) => change(id, progress) })
      change(id, { state: 'done', ended: now(), current: null, summary: { ...summary, failed: [...summary.failed], languages: [...summary.languages] } })
    } catch (error) {
      if (!stopping.signal.aborted) onError(error)
      change(id, { state: 'failed', ended: now(), current: null, error: stopping.signal.aborted ? 'The server was stopped.' : describe(error) })
    } finally {
      await request.release()
      await keep()
    }
  }

  return {
    submit(request) {
      const job = waiting(newId(), now(), request)
      forgetOldest(jobs, remember)
      jobs.set(job.id, job)
      void keep()
      last = last.then(() => execute(job.id, request)).catch(onError)
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
    async close() {
      stopping.abort()
      await last
    },
  }
}

function waiting(id: string, submitted: string, { title, collection, total }: JobRequest): Job {
  return { id, state: 'waiting', title, collection, submitted, ended: null, done: 0, total, current: null, summary: null, error: null }
}

/** A job that had not ended when its server did will not go on. */
function broken(job: Job): Job {
  if (job.state === 'done' || job.state === 'failed') return job
  return { ...job, state: 'failed', current: null, error: 'The server stopped before it had read everything. Add the documents again: what was read is not read twice.' }
}

function forgetOldest(jobs: Map<string, Job>, remember: number): void {
  for (const [id, job] of jobs) {
    if (jobs.size < remember) return
    if (job.state === 'done' || job.state === 'failed') jobs.delete(id)
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
