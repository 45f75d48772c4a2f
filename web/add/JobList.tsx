// The jobs, the newest open, the others to be opened.

import type { Job } from '../api/types.ts'
import { hasEnded } from '../api/jobs.ts'
import { Skeleton } from '../parts/Notice.tsx'
import { JobProgress } from './JobProgress.tsx'
import { describeSummary } from './words.ts'
import styles from './Add.module.css'

interface Props {
  readonly jobs: readonly Job[] | undefined
  readonly lost: boolean
}

export function JobList({ jobs, lost }: Props) {
  if (jobs === undefined) return <Skeleton lines={3} label="Loading earlier jobs" />
  if (jobs.length === 0) return null
  return (
    <section className={styles['jobs']} aria-label="Jobs">
      <h2>What was added</h2>
      <ul>
        {jobs.map((job, index) => (
          <li key={job.id}>{index === 0 || !hasEnded(job) ? <JobProgress job={job} lost={lost} /> : <Earlier job={job} />}</li>
        ))}
      </ul>
    </section>
  )
}

function Earlier({ job }: { readonly job: Job }) {
  return (
    <details className={styles['earlier']}>
      <summary>
        <b>{job.title}</b> <span>{job.summary === null ? (job.error ?? 'broke off') : describeSummary(job.summary)}</span> <small>{formatTime(job.submitted)}</small>
      </summary>
      <JobProgress job={job} lost={false} />
    </details>
  )
}

function formatTime(iso: string): string {
  return new Date(iso).toLocaleString('en', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false })
}
