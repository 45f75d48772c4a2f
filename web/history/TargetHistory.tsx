// What people have decided about one thing, in the panel that shows it.

import { useInfiniteQuery } from '@tanstack/react-query'
import { historyQuery } from '../api/reviews.ts'
import { Link } from '../route/Link.tsx'
import { toHistory } from '../route/route.ts'
import { formatDay } from './moments.ts'
import { ReviewEntry } from './ReviewEntry.tsx'
import styles from './History.module.css'

const LATEST = 5

export function TargetHistory({ target }: { readonly target: string }) {
  const { data } = useInfiniteQuery(historyQuery(target, LATEST))
  const [page] = data?.pages ?? []
  const [first] = page?.reviews ?? []
  if (page === undefined || first === undefined) return null
  return (
    <section className={styles['panel']}>
      <h3>History, since {formatDay(page.reviews.at(-1)?.at ?? first.at)}</h3>
      <ol>
        {page.reviews.map((review) => (
          <ReviewEntry key={review.id} review={review} brief />
        ))}
      </ol>
      {page.next !== null && <Link to={toHistory(target)}>All of it</Link>}
    </section>
  )
}
