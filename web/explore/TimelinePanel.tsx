// When things happened: a histogram of the relationships on the canvas, and a brush to see one stretch of time.

import { useMemo } from 'react'
import { countOf, formatCount, formatInterval } from '../graph/dates.ts'
import { applyFilters, type Scope } from '../graph/filters.ts'
import { buildTimeline } from '../graph/timeline.ts'
import type { View } from '../graph/view.ts'
import { Button } from '../parts/Button.tsx'
import { useExplore } from './ExploreProvider.tsx'
import { TimelineChart } from './TimelineChart.tsx'
import styles from './Explore.module.css'

export function TimelinePanel({ view, scope }: { readonly view: View; readonly scope: Scope | null }) {
  const { state, dispatch } = useExplore()
  const { filters } = state
  const timeline = useMemo(() => buildTimeline([...applyFilters(view, filters, { ignoreRange: true, scope }).relationships.values()]), [view, filters, scope])
  if (timeline === null) {
    return (
      <section className={styles['timeline']} aria-label="Timeline">
        <div className={styles['when']}>{view.entities.size === 0 ? 'Dates appear here.' : 'No relationship on the canvas has a date.'}</div>
      </section>
    )
  }
  const { range } = filters
  const whole = formatInterval(timeline.whole.from, timeline.whole.to)
  const aside = [timeline.earlier > 0 ? `${formatCount(timeline.earlier)} earlier` : null, timeline.undated > 0 ? `${formatCount(timeline.undated)} without a date` : null].filter((part) => part !== null)
  return (
    <section className={styles['timeline']} aria-label="Timeline">
      <div className={styles['when']}>
        <strong>{range === null ? whole : formatInterval(range.from, range.to)}</strong>
        {range === null ? (
          <span>{[`by ${timeline.unit}`, ...aside].join(' · ')}</span>
        ) : (
          <span>
            {timeline.undated > 0 && `${countOf(timeline.undated, 'relationship')} without a date hidden · `}
            <Button tone="link" onClick={() => dispatch({ kind: 'range', range: null })}>
              Show all dates
            </Button>
          </span>
        )}
      </div>
      <TimelineChart timeline={timeline} range={range} choose={(next) => dispatch({ kind: 'range', range: next })} />
    </section>
  )
}
