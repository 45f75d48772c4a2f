// The queue of jobs: one at a time, because writing is serial anyhow. Jobs live as long as the server does.

import { NotFoundError } from '../graph/errors.ts'
import type { IngestProgress, IngestSource, IngestSummary } from '../ingest/pipeline.ts'
import type { Job } from './api/schemas.ts'

/** What a job reads; `release` is called once it has ended, whatever its end. */
export interface JobRequest {
  readonly collection: string
  readonly sources: readonly IngestSource[]
  readonly release: () => Promise<void>
}

export interface JobQueue {
  /** Puts a job at the end of the queue. */
  submit(request: JobRequest): Job
  /** @throws NotFoundError */
  get(id: string): Job
  /** Calls `listener` after every change of the job; the function returned ends that. */
  watch(id: string, listener: () => void): () => void
  /** Stops the job that runs and waits until its files are gone; jobs that wait fail. */
  close(): Promise<void>
}

export interface JobQueueOptions {
  readonly run: (request: JobRequest, options: { signal: AbortSignal; onProgress: (progress: IngestProgress) => void }) => Promise<IngestSummary>
  readonly newId: () => string
  /** Told of errors that are not the documents' own. */
  readonly onError: (error: unknown) => void
  /** How many ended jobs are remembered. */
  readonly remember?: number
}

/** A queue that runs its jobs with `run`, in the order in which they were submitted. */
export function createJobQueue({ run, newId, onError, remember = 200 }: JobQueueOptions): JobQueue {
  const jobs = new Map<string, Job>()
  const listeners = new Map<string, Set<() => void>>()
  const stopping = new AbortController()
  let last: Promise<void> = Promise.resolve()

  const change = (id: string, changes: Partial<Job>): void => {
    const job = jobs.get(id)
    if (job === undefined) return
    jobs.set(id, { ...job, ...changes })
    for (const listener of [...(listeners.get(id) ?? [])]) listener()
  }

  const execute = async (id: string, request: JobRequest): Promise<void> => {
    try {
      stopping.signal.throwIfAborted()
      change(id, { state: 'running' })
      const summary = await run(request, { signal: stopping.signal, onProgress: (progress) => change(id, progress) })
      change(id, { state: 'done', current: null, summary: { ...summary, failed: [...summary.failed] } })
    } catch (error) {
      if (!stopping.signal.aborted) onError(error)
      change(id, { state: 'failed', current: null, error: stopping.signal.aborted ? 'The server was stopped.' : describe(error) })
    } finally {
      await request.release()
    }
  }

  return {
    submit(request) {
      const job = waiting(newId(), request)
      forgetOldest(jobs, remember)
      jobs.set(job.id, job)
      last = last.then(() => execute(job.id, request)).catch(onError)
      return job
    },
    get(id) {
      const job = jobs.get(id)
      if (job === undefined) throw new NotFoundError(`There is no job "${id}"; jobs are forgotten when the server stops`)
      return job
    },
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

function waiting(id: string, request: JobRequest): Job {
  return { id, state: 'waiting', collection: request.collection, done: 0, total: request.sources.length, current: null, summary: null, error: null }
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
