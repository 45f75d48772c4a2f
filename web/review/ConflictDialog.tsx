// Somebody was faster: who changed what, and what becomes of the decision that came second. Nothing is lost either way.

import { Modal } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { historyQuery, readVersions } from '../api/reviews.ts'
import { ReviewWords } from '../history/ReviewWords.tsx'
import { formatMoment } from '../history/moments.ts'
import { Button } from '../parts/Button.tsx'
import { Failure, Skeleton } from '../parts/Notice.tsx'
import type { Decision } from './decisions.ts'
import styles from './Forms.module.css'

export interface Conflict {
  readonly decision: Decision
  /** The server's words; they name what has changed. */
  readonly detail: string
  /** Decides all the same, on the versions that are there now. */
  readonly again: (versions: Readonly<Record<string, number>>) => void
  readonly leave: () => void
}

/** The latest few say what happened since one looked. */
const LATEST = 3

export function ConflictDialog({ conflict: { decision, detail, again, leave }, close }: { readonly conflict: Conflict; readonly close: () => void }) {
  const ids = Object.keys(decision.versions)
  const changed = /[ced]_[0-9a-f]{16}/u.exec(detail)?.[0] ?? ids[0] ?? null
  const { data, error } = useInfiniteQuery(historyQuery(changed, LATEST))
  const [failure, setFailure] = useState<unknown>(null)
  const reviews = data?.pages[0]?.reviews.slice(0, LATEST)
  const end = (finish: () => void) => () => {
    close()
    finish()
  }
  const repeat = () => {
    readVersions(ids)
      .then((versions) => end(() => again(versions))())
      .catch(setFailure)
  }
  const others = [...new Set(reviews?.slice(0, 1).map(({ author, undone }) => undone?.author ?? author))]
  return (
    <Modal opened onClose={end(leave)} title={others.length === 0 ? 'Somebody was faster' : `${others.join(' and ')} was faster`} size={520} closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={styles['form']}>
        <p className={styles['quiet']}>This has changed since you looked at it:</p>
        {reviews === undefined && error === null && <Skeleton lines={2} label="Loading what changed" />}
        {reviews?.length === 0 && <p>{detail}</p>}
        <ul className={styles['changes']}>
          {reviews?.map((review) => (
            <li key={review.id}>
              <time dateTime={review.at}>{formatMoment(review.at)}</time>
              <span>
                <b>{review.author}</b>: <ReviewWords review={review} />
                {review.undone !== null && <span className={styles['quiet']}> · undone by {review.undone.author}</span>}
                {review.note !== null && <q>{review.note}</q>}
              </span>
            </li>
          ))}
        </ul>
        <p>
          Your decision is kept and not yet made: <b>{decision.says}</b>
          {decision.note != null && <q className={styles['note']}>{decision.note}</q>}
        </p>
        {failure !== null && <Failure error={failure} />}
        <footer className={styles['buttons']}>
          <Button tone="accent" onClick={end(leave)} data-autofocus>
            Leave it as it is now
          </Button>
          <Button onClick={repeat}>Decide all the same</Button>
        </footer>
      </div>
    </Modal>
  )
}
