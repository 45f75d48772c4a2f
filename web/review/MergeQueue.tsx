// Pairs that may be one: what would come of merging them, and the way to say that they are two.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { entityQuery } from '../api/queries.ts'
import { mergesQuery, type Pair } from '../api/reviews.ts'
import type { Entity, Review } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { Button, Key } from '../parts/Button.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { useKeys } from '../parts/useKeys.ts'
import { keepApart, type Decision } from './decisions.ts'
import { MergePreview } from './MergePreview.tsx'
import { QueueHead } from './ReviewScreen.tsx'
import { useReviewing } from './ReviewProvider.tsx'
import formStyles from './Forms.module.css'
import styles from './Review.module.css'

const keyOf = ({ left, right }: Pair): string => `${left.id} ${right.id}`

interface Settled {
  readonly says: string
  readonly review: Promise<Review | null>
}

export function MergeQueue({ tabs }: { readonly tabs: ReactNode }) {
  const { pairs, waiting, settled, error, retry, settle, undoLast } = usePairs()
  const [key, setKey] = useState<string | null>(null)
  const found = pairs.findIndex((pair) => keyOf(pair) === key)
  const at = found >= 0 ? found : Math.max(0, pairs.findIndex((pair) => !settled.has(keyOf(pair))))
  const pair = pairs[at]
  const form = useRef<HTMLDivElement>(null)
  const move = (by: number) => {
    const next = pairs[at + by]
    if (next !== undefined) setKey(keyOf(next))
  }
  const decide = (decision: Decision) => {
    if (pair === undefined || settled.has(keyOf(pair))) return
    settle(keyOf(pair), decision)
    const next = pairs.slice(at + 1).find((one) => !settled.has(keyOf(one)))
    setKey(next === undefined ? keyOf(pair) : keyOf(next))
  }
  const apart = (verdict: 'confirm' | 'unsure') => pair !== undefined && decide(keepApart(verdict, [pair.left, pair.right]))
  useKeys({
    y: () => form.current?.querySelector('form')?.requestSubmit(),
    n: () => void apart('confirm'),
    u: () => void apart('unsure'),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    'mod+z': undoLast,
  })
  return (
    <div data-toasts="low" className={styles['review']}>
      <section className={styles['queue']} aria-label="Queue">
        <QueueHead decided={settled.size} all={settled.size + waiting} tabs={tabs} />
        {error !== null && <Failure error={error} retry={retry} />}
        {error === null && pairs.length === 0 && <Waiting />}
        <ol className={styles['rows']}>
          {pairs.map((one) => (
            <li key={keyOf(one)} data-current={one === pair}>
              <button type="button" className={styles['row']} data-settled={settled.has(keyOf(one))} aria-current={one === pair} onClick={() => setKey(keyOf(one))}>
                <span className={styles['what']}>
                  <EntityMark type={one.left.type} size={11} /> {one.left.name} · {one.right.name}
                </span>
                {!settled.has(keyOf(one)) && <span className={styles['pairs']}>{one.reason}</span>}
                <span className={styles['facts']}>
                  <b>{settled.get(keyOf(one))?.says ?? likelihoodOf(one.score)}</b>
                  <span>{countOf(one.left.degree + one.right.degree, 'relationship')}</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles['work']} aria-label="Decide">
        {pair !== undefined && (
          <div className={styles['sheet']}>
            <div className={styles['card']} ref={form}>
              <h2 className={styles['claim']}>Are these one?</h2>
              <p className={styles['remark']}>
                {likelihoodOf(pair.score)}: {pair.reason}.
              </p>
              {settled.has(keyOf(pair)) ? (
                <p className={formStyles['quiet']}>{settled.get(keyOf(pair))?.says}</p>
              ) : (
                <MergePreview pair={[pair.left, pair.right]} mergeKey="Y" merge={decide}>
                  <Button needs="review" onClick={() => void apart('confirm')}>
                    Two, not one <Key>N</Key>
                  </Button>
                  <Button needs="review" onClick={() => void apart('unsure')}>
                    Unsure <Key>U</Key>
                  </Button>
                </MergePreview>
              )}
            </div>
          </div>
        )}
      </section>
    </div>
  )
}

/** In words: nobody thinks in decimals. */
function likelihoodOf(score: number): string {
  return score >= 0.85 ? 'Very likely' : score >= 0.65 ? 'Likely' : score >= 0.45 ? 'Possible' : 'Doubtful'
}

function Waiting() {
  const { isPending } = useQuery(mergesQuery)
  if (isPending) return <Skeleton lines={8} label="Loading the pairs" />
  return <Notice title="No two look like one">When documents bring names that are much alike, the pairs wait here.</Notice>
}

/** Pairs stay where they lie when they are settled. */
function usePairs() {
  const { data, error, refetch } = useQuery(mergesQuery)
  const { decide, undo } = useReviewing()
  const client = useQueryClient()
  const [known, setKnown] = useState<ReadonlyMap<string, Pair>>(new Map())
  const [settled, setSettled] = useState<ReadonlyMap<string, Settled>>(new Map())
  useEffect(() => {
    if (data === undefined) return
    // What is gone and was not settled here was settled elsewhere, or is part of another pair now.
    const fresh = new Map(data.pairs.map((pair) => [keyOf(pair), pair]))
    setKnown((before) => new Map([...[...before].filter(([key]) => settled.has(key) || fresh.has(key)), ...fresh]))
  }, [data])
  // What is settled here no longer waits, before the list has been asked for anew.
  const waiting = Math.max(0, (data?.total ?? 0) - (data?.pairs ?? []).filter((pair) => settled.has(keyOf(pair))).length)
  /** Both have another version after a Review and its undoing: they are looked at again before they can be decided anew. */
  const reopen = async (key: string) => {
    const read = await Promise.allSettled(key.split(' ').map((id) => client.query({ ...entityQuery(id), staleTime: 0 })))
    const fresh = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const renew = (entity: Entity): Entity => ({ ...entity, version: fresh.find(({ id }) => id === entity.id)?.version ?? entity.version })
    setKnown((before) => new Map([...before].map(([one, pair]) => [one, one === key ? { ...pair, left: renew(pair.left), right: renew(pair.right) } : pair])))
    forget(key)
  }
  const forget = (key: string) => setSettled((before) => new Map([...before].filter(([one]) => one !== key)))
  return {
    pairs: [...known.values()],
    waiting,
    settled,
    error,
    retry: () => void refetch(),
    settle: (key: string, decision: Decision) => {
      const review = decide(decision, { onUndone: () => void reopen(key) })
      setSettled((before) => new Map([...before, [key, { says: decision.says, review }]]))
      void review.then((made) => made === null && forget(key))
    },
    undoLast: () => {
      const [key, last] = [...settled].at(-1) ?? []
      if (key === undefined || last === undefined) return
      void last.review.then(async (made) => {
        if (made !== null && (await undo(made, last.says))) await reopen(key)
      })
    },
  }
}
