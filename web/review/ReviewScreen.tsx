// What is to be decided: claims by how certain or how weighty they are, new evidence for what was rejected, doubtful merges.

import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useRefusal } from '../account/AccountProvider.tsx'
import { lostQuery, mergesQuery, waitingQuery, type QueueGroup } from '../api/reviews.ts'
import { formatCount } from '../graph/dates.ts'
import { ClaimQueue } from './ClaimQueue.tsx'
import { LostQueue } from './LostQueue.tsx'
import { MergeQueue } from './MergeQueue.tsx'
import styles from './Review.module.css'

type Tab = QueueGroup | 'merges' | 'lost'

const TABS: readonly { readonly name: Tab; readonly label: string; readonly hint: string }[] = [
  { name: 'uncertain', label: 'Least certain', hint: 'What is most likely wrong comes first' },
  { name: 'consequential', label: 'Weighty', hint: 'Who harmed, held or accused whom: wrong ones do the most damage' },
  { name: 'again', label: 'Said again', hint: 'New evidence for something that people rejected' },
  { name: 'merges', label: 'Merges', hint: 'Two that may be one' },
  { name: 'lost', label: 'Lost', hint: 'Decisions whose claim was not found again' },
]

export function ReviewScreen() {
  const [tab, setTab] = useState<Tab>('uncertain')
  const { data: waiting } = useQuery(waitingQuery)
  const { data: found } = useQuery(mergesQuery)
  const { data: lost } = useQuery(lostQuery)
  const counts: Partial<Record<Tab, number | undefined>> = { again: waiting?.again, merges: found?.total, lost: lost?.length }
  const tabs = (
    <div className={styles['tabs']} role="group" aria-label="What is reviewed">
      {TABS.map(({ name, label, hint }) => {
        const count = counts[name] ?? 0
        return (
          <button key={name} type="button" title={hint} aria-pressed={name === tab} onClick={() => setTab(name)}>
            {label} {count > 0 && <span>{formatCount(count)}</span>}
          </button>
        )
      })}
    </div>
  )
  if (tab === 'lost') return <LostQueue tabs={tabs} />
  return tab === 'merges' ? <MergeQueue tabs={tabs} /> : <ClaimQueue key={tab} group={tab} tabs={tabs} />
}

interface HeadProps {
  readonly decided: number
  readonly all: number
  readonly tabs: ReactNode
  readonly children?: ReactNode
}

/** How far one has come, and what is reviewed. */
export function QueueHead({ decided, all, tabs, children }: HeadProps) {
  const refusal = useRefusal('review')
  return (
    <header className={styles['head']}>
      <div className={styles['title']}>
        <h1>Review</h1>
        <span role="status">
          {formatCount(decided)} of {formatCount(all)} decided
        </span>
      </div>
      <progress className={styles['progress']} value={decided} max={Math.max(all, 1)} aria-label="Decided" />
      {refusal !== null && <p className={styles['refusal']}>You can read what waits here. {refusal}</p>}
      {tabs}
      {children}
    </header>
  )
}
