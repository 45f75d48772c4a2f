// How far the reading has come, and at its end what became of every document.

import type { Job } from '../api/types.ts'
import { countOf, formatCount } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { hasEnded } from '../api/jobs.ts'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE } from '../route/route.ts'
import { describeSummary } from './words.ts'
import styles from './Add.module.css'

interface Props {
  readonly job: Job
  readonly lost: boolean
}

export function JobProgress({ job, lost }: Props) {
  if (job.summary !== null && hasEnded(job)) return <JobSummary summary={job.summary} job={job} />
  if (job.state === 'failed') {
    return (
      <div className={styles['failed']} role="alert">
        <b>{job.title} could not be read.</b> {job.error}
      </div>
    )
  }
  return (
    <div className={styles['progress']} role="status">
      <p>
        <b>{job.state === 'waiting' ? `${job.title} waits for its turn` : `Read ${formatCount(job.done)} of ${countOf(job.total, 'document')}`}</b>
        {lost && <span> · the connection is lost, trying again</span>}
      </p>
      <progress aria-label="Documents read" value={job.done} max={Math.max(1, job.total)} />
      <p className={styles['current']}>{job.error ?? job.current ?? ' '}</p>
    </div>
  )
}

interface SummaryProps {
  readonly summary: NonNullable<Job['summary']>
  readonly job: Job
}

function JobSummary({ summary, job: { title, collection, error } }: SummaryProps) {
  const { navigate } = useNavigation()
  const { documents, failed, seconds } = summary
  return (
    <div className={styles['summary']} role="status">
      <h3>
        {countOf(documents, 'document')} {collection === null ? 'read anew' : `read into “${collection}”`} in {seconds < 10 ? seconds.toFixed(1) : formatCount(Math.round(seconds))} s
      </h3>
      <p className={styles['current']}>{title}</p>
      {error !== null && <p className={styles['failed']}>{error}</p>}
      <p className={styles['plain']}>{describeSummary(summary)}.</p>
      {documents > 0 && (
        <p className={styles['found']}>
          The graph holds {countOf(summary.entities, 'entity', 'entities')}, {countOf(summary.claims, 'claim')} and {countOf(summary.relationships, 'relationship')} now.
        </p>
      )}
      {failed.length > 0 && (
        <ul className={styles['failures']} aria-label="Failed files">
          {failed.map(({ path, error: reason }, index) => (
            <li key={`${path} ${index}`}>
              <b>{path}</b> {reason}
            </li>
          ))}
        </ul>
      )}
      {documents > 0 && (
        <div className={styles['after']}>
          <Button tone="accent" onClick={() => navigate(EXPLORE)}>
            Explore the graph
          </Button>
          <Button onClick={() => navigate({ screen: 'documents', collection })}>See the documents</Button>
        </div>
      )}
    </div>
  )
}
