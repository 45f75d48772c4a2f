// Decisions that have lost what they were about, since a document was read anew or went: what was decided and on which
// words, what the document says now, and the two ways on: it is this claim now, or let it go.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { documentClaimsQuery, lostQuery, type LostDecision } from '../api/reviews.ts'
import type { Evidence } from '../api/types.ts'
import { subjectsOf, type Subject } from '../history/describe.ts'
import { formatMoment } from '../history/moments.ts'
import { VERBS } from '../history/verbs.ts'
import { MarkedSentence } from '../inspect/MarkedSentence.tsx'
import { Button, Key } from '../parts/Button.tsx'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { useKeys } from '../parts/useKeys.ts'
import { Link } from '../route/Link.tsx'
import { toDocument } from '../route/route.ts'
import { ClaimWords } from './OpenItem.tsx'
import { QueueHead } from './ReviewScreen.tsx'
import { useReviewing } from './ReviewProvider.tsx'
import { rankClaims } from './lost.ts'
import styles from './Review.module.css'

const keyOf = ({ review, claim }: LostDecision): string => `${review.id} ${claim}`

export function LostQueue({ tabs }: { readonly tabs: ReactNode }) {
  const { data, error, refetch } = useQuery(lostQuery)
  const { decide } = useReviewing()
  const [key, setKey] = useState<string | null>(null)
  const [settled, setSettled] = useState(0)
  const lost = data ?? []
  const at = Math.max(0, lost.findIndex((one) => keyOf(one) === key))
  const open = lost[at]
  const move = (by: number) => {
    const next = lost[at + by]
    if (next !== undefined) setKey(keyOf(next))
  }
  const settle = (to: Evidence | null) => {
    if (open === undefined) return
    const next = lost[at + 1] ?? lost[at - 1]
    setKey(next === undefined ? null : keyOf(next))
    const { review, claim, words } = open
    const decision = {
      action: { action: 'reanchor' as const, review: review.id, claim, to: to?.id ?? null },
      versions: to === null ? {} : { [to.id]: to.version },
      says: to === null ? `Let go: ${words}` : `Found again: ${to.subject.name} – ${to.object.name}`,
    }
    void decide(decision, { onUndone: () => setSettled((count) => Math.max(0, count - 1)) }).then((made) => made !== null && setSettled((count) => count + 1))
  }
  useKeys({ n: () => settle(null), ArrowDown: () => move(1), ArrowUp: () => move(-1) })
  return (
    <div data-toasts="low" className={styles['review']}>
      <section className={styles['queue']} aria-label="Queue">
        <QueueHead decided={settled} all={settled + lost.length} tabs={tabs} />
        {error !== null && <Failure error={error} retry={() => void refetch()} />}
        {error === null && data === undefined && <Skeleton lines={6} label="Loading what was lost" />}
        {data?.length === 0 && <Notice title="No decision has lost its claim">When a document is read anew and no longer says what people have decided about, the decision waits here. Nothing is dropped.</Notice>}
        <ol className={styles['rows']}>
          {lost.map((one) => (
            <li key={keyOf(one)} data-current={one === open}>
              <button type="button" className={styles['row']} aria-current={one === open} onClick={() => setKey(keyOf(one))}>
                <span className={styles['what']}>{one.words}</span>
                <span className={styles['facts']}>
                  <b>{VERBS[one.review.action]}</b>
                  <span>{one.document?.title ?? 'document deleted'}</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles['work']} aria-label="Decide">
        {open !== undefined && <OpenDecision key={keyOf(open)} lost={open} settle={settle} />}
      </section>
    </div>
  )
}

interface OpenProps {
  readonly lost: LostDecision
  readonly settle: (to: Evidence | null) => void
}

function OpenDecision({ lost, settle }: OpenProps) {
  const { review, claim, words, document } = lost
  const subject = subjectsOf(review).find(({ id }) => id === claim)
  return (
    <div className={styles['sheet']}>
      <div className={styles['card']}>
        <h2 className={styles['claim']}>{words}</h2>
        <p className={styles['remark']}>
          {document === null ? 'The document that said it was deleted.' : 'The document was read anew and no longer says it in these words.'} The decision about it is kept, and has no effect until its claim is found.
        </p>
        <div className={styles['bar']}>
          <Button needs="review" onClick={() => settle(null)}>
            Let it go <Key>N</Key>
          </Button>
          {document !== null && (
            <Link to={toDocument(document.id)}>Open the document</Link>
          )}
          <Link to={{ screen: 'history', target: null, review: review.id }}>Show it in the history</Link>
        </div>
      </div>
      <section className={styles['context']} aria-label="What was decided">
        <p>
          <b>{review.author}</b> {VERBS[review.action].toLowerCase()} it, {formatMoment(review.at)}.
        </p>
        {review.note !== null && <q>{review.note}</q>}
        {subject !== undefined && subject.sentence !== null && <blockquote className={styles['passage']}>{subject.sentence.trim()}</blockquote>}
        {document !== null && <p className={styles['source']}>{document.title}</p>}
      </section>
      {document !== null && subject !== undefined && <SaidNow document={document.id} subject={subject} settle={settle} />}
    </div>
  )
}

interface SaidProps {
  readonly document: string
  readonly subject: Subject
  readonly settle: OpenProps['settle']
}

/** What the document says now, what is most like the lost claim first. */
function SaidNow({ document, subject, settle }: SaidProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(documentClaimsQuery(document))
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={5} label="Loading what the document says now" />
  const claims = rankClaims(data.pages.flatMap((page) => page.claims), subject)
  if (claims.length === 0) return <Notice title="The document says nothing of this kind now">Let the decision go, or open the document and state the relationship from its words.</Notice>
  return (
    <section aria-label="What the document says now">
      <h3 className={styles['again']}>Which of these is it now?</h3>
      <ul className={styles['members']}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <div className={styles['member']}>
              <span className={styles['claim']}>
                <ClaimWords claim={claim} />
              </span>
              <Button needs="review" onClick={() => settle(claim)} aria-label={`It is this one: ${claim.subject.name}, ${claim.type.toLowerCase().replaceAll('_', ' ')}, ${claim.object.name}`}>
                It is this one
              </Button>
            </div>
            {claim.sentence !== null && <MarkedSentence claim={claim} sentence={claim.sentence} />}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </section>
  )
}
