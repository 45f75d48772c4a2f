// The states of a job: how it begins, what an earlier run left of it, and what is said of one that has ended.

import { JobEndedError } from '../graph/errors.ts'
import type { Job } from './api/schemas.ts'
import type { JobRequest } from './jobs.ts'

export function hasEnded(job: Job | undefined): boolean {
  return job !== undefined && job.state !== 'waiting' && job.state !== 'running'
}

/** A file of many documents tells how many only at its end, so that nobody knows how many of them were left. */
export function cutTotal(job: Job | undefined, request: JobRequest): Partial<Job> {
  return job === undefined || job.total <= request.total ? {} : { total: job.done }
}

const ENDS: Readonly<Partial<Record<Job['state'], string>>> = { done: 'has been read to its end', stopped: 'was stopped already', failed: 'broke off by itself' }

/** Why a job cannot be stopped. */
export function refuseStop({ title, state }: Job): JobEndedError {
  return new JobEndedError(`“${title}” ${ENDS[state] ?? 'was only just sent, and is not taken yet'}: there is nothing to stop`)
}

/** A job that was just taken, or goes on. */
export function waiting({ id, submitted, title, collection, total, journal }: JobRequest): Job {
  return { id, state: 'waiting', title, collection, submitted, ended: null, done: journal.progress().done, total, current: null, summary: null, error: null }
}

/** A job as an earlier run left it. One whose files are gone cannot go on. */
export function recall(job: Job, request: JobRequest | undefined): Job {
  if (hasEnded(job)) return job
  if (request !== undefined) return { ...waiting(request), total: Math.max(job.total, request.total) }
  return { ...job, state: 'failed', current: null, error: 'The server stopped before it had read everything, and the files that were sent are gone. Add the documents again: what was read is not read twice.' }
}

/** Takes ended jobs out until there is room for one more. */
export function forgetOldest(jobs: Map<string, Job>, remember: number): void {
  for (const [id, job] of jobs) {
    if (jobs.size < remember) return
    if (hasEnded(job)) jobs.delete(id)
  }
}
