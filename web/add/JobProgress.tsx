// How far the reading has come, and at its end what became of every file.

import type { Job } from '../api/types.ts'
import { countOf, formatCount } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { hasEnded } from '../api/jobs.ts'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE } from '../route/route.ts'
import styles from './Add.module.css'

interface Props {
  readonly job: Job
  readonly lost: boolean
  readonly again: () => void
}

export function JobProgress({ job, lost, again }: Props) {
  if (job.summary !== null && hasEnded(job)) return <JobSummary summary={job.summary} error={job.error} collection={job.collection} again={again} />
  if (job.state === 'failed') {
    return (
      <div className={styles['failed']} role="alert">
        <b>The documents could not be read.</b> {job.error}
        <p>
          <Button onClick={again}>Choose files again</Button>
        </p>
      </div>
    )
  }
  return (
    <div className={styles['progress']} role="status">
      <p>
        <b>{job.state === 'waiting' ? 'Waiting for its turn' : `Read ${formatCount(job.done)} of ${countOf(job.total, 'document')}`}</b>
        {lost && <span> · the connection is lost, trying again</span>}
      </p>
      <progress aria-label="Documents read" value={job.done} max={Math.max(1, job.total)} />
      <p className={styles['current']}>{job.current ?? ' '}</p>
    </div>
  )
}

interface SummaryProps {
  readonly summary: NonNullable<Job['summary']>
  readonly error: string | null
  readonly collection: string
  readonly again: () => void
}

function JobSummary({ summary, error, collection, again }: SummaryProps) {
  const { navigate } = useNavigation()
  const rows: readonly (readonly [label: string, count: number])[] = [
    ['Added', summary.added],
    ['Read anew', summary.updated],
    ['Here already', summary.unchanged],
    ['Same text as another', summary.duplicates],
    ['Stored, not extracted (not English)', summary.notExtracted],
    ['Pages without text', summary.pagesWithoutText],
    ['Failed', summary.failed.length],
  ]
  return (
    <div className={styles['summary']} role="status">
      <h2>
        {countOf(summary.documents, 'document')} read into “{collection}” in {summary.seconds < 10 ? summary.seconds.toFixed(1) : formatCount(Math.round(summary.seconds))} s
      </h2>
      {error !== null && <p className={styles['failed']}>{error}</p>}
      <p className={styles['found']}>
        {countOf(summary.entities, 'entity', 'entities')}, {countOf(summary.claims, 'claim')} and {countOf(summary.relationships, 'relationship')} found.
      </p>
      <dl>
        {rows
          .filter(([, count]) => count > 0)
          .map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{formatCount(count)}</dd>
            </div>
          ))}
      </dl>
      {summary.failed.length > 0 && (
        <ul className={styles['failures']} aria-label="Failed files">
          {summary.failed.map(({ path, error: reason }) => (
            <li key={path}>
              <b>{path}</b> {reason}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['after']}>
        <Button tone="accent" onClick={() => navigate(EXPLORE)}>
          Explore the graph
        </Button>
        <Button onClick={() => navigate({ screen: 'documents', collection })}>See the documents</Button>
        <Button onClick={again}>Add more</Button>
      </div>
    </div>
  )
}
