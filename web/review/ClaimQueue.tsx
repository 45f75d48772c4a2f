// A queue of claims at work: the rows on the left, the one that is open in the middle, what is known of it on the right.

import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { QueueGroup } from '../api/reviews.ts'
import { useToast } from '../parts/ToastProvider.tsx'
import { useKeys } from '../parts/useKeys.ts'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { ClaimAside } from './ClaimAside.tsx'
import type { Verdict } from './decisions.ts'
import { findNext, groupClaims, GROUPINGS, type Grouping, type Item } from './items.ts'
import { OpenItem } from './OpenItem.tsx'
import { QueueHead } from './ReviewScreen.tsx'
import { QueueRow } from './QueueRow.tsx'
import { progressOf } from './session.ts'
import { useSitting, type Sitting } from './useSitting.ts'
import styles from './Review.module.css'

interface Props {
  readonly group: QueueGroup
  readonly tabs: ReactNode
}

export function ClaimQueue({ group, tabs }: Props) {
  const sitting = useSitting(group)
  const { session, error, pending, retry } = sitting
  const [grouping, setGrouping] = useState<Grouping>('none')
  const items = useMemo(() => groupClaims([...session.claims.values()], grouping), [session.claims, grouping])
  const work = useWork(items, sitting)
  const { item } = work
  return (
    <div data-toasts="low" className={styles['review']}>
      <section className={styles['queue']} aria-label="Queue">
        <QueueHead {...progressOf(session)} tabs={tabs}>
          <div className={styles['grouping']} role="group" aria-label="Grouped by">
            {GROUPINGS.map(({ name, label, hint }) => (
              <button key={name} type="button" title={hint} aria-pressed={name === grouping} onClick={() => setGrouping(name)}>
                {label}
              </button>
            ))}
          </div>
        </QueueHead>
        {error !== null && items.length === 0 && <Failure error={error} retry={retry} />}
        {error === null && pending && <Skeleton lines={8} label="Loading the queue" />}
        <ol className={styles['rows']} tabIndex={-1}>
          {items.map((one) => (
            <QueueRow key={one.key} item={one} outcomes={session.outcomes} current={one.key === item?.key} open={() => work.open(one.key)} />
          ))}
        </ol>
      </section>
      <section className={styles['work']} aria-label="Decide">
        {item === undefined && !pending && error === null && <NothingWaits group={group} />}
        {item !== undefined && <OpenItem key={item.key} item={item} outcomes={session.outcomes} work={work} />}
      </section>
      <ClaimAside claim={item?.claims.length === 1 ? (item.claims[0] ?? null) : null} grouped={item !== undefined && item.claims.length > 1} />
    </div>
  )
}

export interface Work {
  readonly item: Item | undefined
  readonly open: (key: string) => void
  readonly move: (by: number) => void
  readonly editing: boolean
  readonly setEditing: (editing: boolean) => void
  /** Claims of a group that the decision leaves out. */
  readonly left: ReadonlySet<string>
  readonly leave: (id: string) => void
  readonly settle: (verdict: Verdict) => void
  readonly change: Sitting['change']
}

/** Where one is in the queue, and what the keys do there. */
function useWork(items: readonly Item[], { session, settle, change, undoLast }: Sitting): Work {
  const toast = useToast()
  const [key, setKey] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const isOpen = ({ claims }: Item) => claims.some(({ id }) => !session.outcomes.has(id))
  // A claim keeps its place when the grouping changes.
  const found = items.findIndex((one) => one.key === key || one.claims.some(({ id }) => id === key))
  const at = found >= 0 ? found : Math.max(0, items.findIndex(isOpen))
  const item = items[at]
  const open = (next: string) => {
    setKey(next)
    setEditing(false)
    setLeft(new Set())
  }
  const move = (by: number) => {
    const next = items[at + by]
    if (next !== undefined) open(next.key)
  }
  const decide = (verdict: Verdict) => {
    const claims = item?.claims.filter(({ id }) => !session.outcomes.has(id) && !left.has(id)) ?? []
    if (claims.length === 0 || editing) return
    settle(verdict, claims)
    const next = findNext(items, at, isOpen)
    if (next !== undefined) open(next.key)
  }
  const undo = () => {
    void undoLast().then((ids) => {
      const [first] = ids
      if (first !== undefined) open(first)
      else toast({ message: 'Nothing was decided here that could be undone. The history has everything.' })
    })
  }
  useKeys({
    y: () => decide('confirm'),
    n: () => decide('reject'),
    u: () => decide('unsure'),
    e: () => {
      if (item?.claims.length === 1 && isOpen(item)) setEditing(true)
    },
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ArrowRight: () => move(1),
    ArrowLeft: () => move(-1),
    Escape: () => setEditing(false),
    'mod+z': undo,
  })
  useEffect(() => {
    document.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [item?.key])
  const leave = (id: string) => setLeft((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])))
  return { item, open, move, editing, setEditing, left, leave, settle: decide, change }
}

const EMPTY: Readonly<Record<QueueGroup, string>> = {
  uncertain: 'Every claim has been looked at. When documents are added, what they say waits here.',
  consequential: 'No claim of harm, arrest or accusation waits to be looked at.',
  again: 'When a new document says what people have rejected, it waits here and stays out of the graph until somebody decides.',
}

function NothingWaits({ group }: { readonly group: QueueGroup }) {
  return <Notice title={group === 'again' ? 'Nothing that was rejected has been said again' : 'Nothing waits to be decided'}>{EMPTY[group]}</Notice>
}
