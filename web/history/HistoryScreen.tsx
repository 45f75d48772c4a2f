// Everything that people have decided, newest first: who, when, what was before and what after, and the way back.

import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { historyQuery } from '../api/reviews.ts'
import type { Review } from '../api/types.ts'
import { Button } from '../parts/Button.tsx'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE, toHistory } from '../route/route.ts'
import { EntitySearch } from '../review/fields.tsx'
import { formatDay } from './moments.ts'
import { ReviewEntry } from './ReviewEntry.tsx'
import { EntityName } from './ReviewWords.tsx'
import formStyles from '../review/Forms.module.css'
import styles from './History.module.css'

interface Props {
  readonly target: string | null
  readonly review: string | null
}

export function HistoryScreen({ target, review }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(historyQuery(target))
  const reviews = data?.pages.flatMap((page) => page.reviews) ?? []
  const isFound = review === null || reviews.some(({ id }) => id === review)
  // A decision that was asked for is looked for among the earlier ones too.
  useEffect(() => {
    if (!isFound && error === null && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [isFound, error, hasNextPage, isFetchingNextPage, fetchNextPage])
  return (
    <div data-toasts="low" className={styles['screen']}>
      <header className={styles['top']}>
        <h1>History</h1>
        <TargetFilter target={target} />
      </header>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton lines={8} label="Loading the history" />}
      {data !== undefined && !isFound && !hasNextPage && <UnknownReview review={review} />}
      {data !== undefined && reviews.length === 0 && <NoHistory target={target} />}
      {byDay(reviews).map(([day, made]) => (
        <section key={day}>
          <h2 className={styles['day']}>{day}</h2>
          <ol>
            {made.map((one) => (
              <ReviewEntry key={one.id} review={one} marked={one.id === review} />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <div className={styles['more']}>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Earlier decisions
          </Button>
        </div>
      )}
    </div>
  )
}

function byDay(reviews: readonly Review[]): readonly (readonly [string, readonly Review[]])[] {
  const days = new Map<string, Review[]>()
  for (const review of reviews) days.set(formatDay(review.at), [...(days.get(formatDay(review.at)) ?? []), review])
  return [...days]
}

/** The history of one entity alone; that of a relationship is reached from its panel. */
function TargetFilter({ target }: { readonly target: string | null }) {
  const { navigate } = useNavigation()
  const [text, setText] = useState('')
  if (target !== null) {
    return (
      <p className={styles['target']}>
        Of <b>{target.startsWith('e_') ? <EntityName id={target} /> : KINDS[target.charAt(0)]}</b>
        <Button tone="link" onClick={() => navigate(toHistory())}>
          Show everything
        </Button>
      </p>
    )
  }
  return (
    <div className={`${formStyles['form'] ?? ''} ${styles['filter'] ?? ''}`}>
      <EntitySearch
        label="Of one entity alone"
        types={['Person', 'Organization', 'Country', 'Place', 'Event']}
        text={text}
        setText={setText}
        choose={(entity) => {
          setText('')
          if (entity !== null) navigate(toHistory(entity.id))
        }}
      />
    </div>
  )
}

function UnknownReview({ review }: { readonly review: string }) {
  return <Notice title="No such decision here">There is none with the id “{review}”. The address may be mistyped, or be of another graph.</Notice>
}

const KINDS: Readonly<Record<string, string>> = { r: 'one relationship', c: 'one claim', d: 'one document' }

function NoHistory({ target }: { readonly target: string | null }) {
  const { navigate } = useNavigation()
  if (target !== null) return <Notice title="Nothing was decided about it">What people confirm, reject or change here is kept with its author and can be undone.</Notice>
  return (
    <Notice
      title="Nothing has been decided yet"
      actions={
        <>
          <Button tone="accent" onClick={() => navigate({ screen: 'review' })}>
            Review what waits
          </Button>
          <Button onClick={() => navigate(EXPLORE)}>Explore the graph</Button>
        </>
      }
    >
      Every confirmation, rejection and change will stand here with its author, and can be undone here, in any order.
    </Notice>
  )
}
