// One row of the filters: what it looks like on the canvas, its name, how many there are.

import type { ReactNode } from 'react'
import { formatCount } from '../graph/dates.ts'
import styles from './Explore.module.css'

interface Props {
  readonly label: string
  readonly mark: ReactNode
  readonly shown: boolean
  /** How many are on the canvas. */
  readonly count: number
  /** How many the graph has. */
  readonly stored?: number | undefined
  readonly toggle: () => void
  readonly only: () => void
}

export function FilterRow({ label, mark, shown, count, stored, toggle, only }: Props) {
  const all = stored === undefined || stored === count
  return (
    <div className={styles['row']}>
      <button type="button" className={styles['toggle']} aria-pressed={shown} title={all ? undefined : `${formatCount(count)} on the canvas, ${formatCount(stored)} in the graph`} onClick={toggle}>
        <span className={styles['mark']}>{mark}</span>
        <span className={styles['label']}>
          {label}
          {!shown && <small> hidden</small>}
        </span>
        <span className={styles['count']}>
          {formatCount(count)}
          {!all && <small> / {formatCount(stored)}</small>}
        </span>
      </button>
      <button type="button" className={styles['only']} onClick={only} aria-label={`Show only ${label.toLowerCase()}`}>
        only
      </button>
    </div>
  )
}
