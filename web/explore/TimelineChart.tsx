// The bars of the timeline. Dragging over them chooses a stretch of time; a click without dragging lets go of it.

import { useRef, useState, type PointerEvent } from 'react'
import { formatCount, formatInterval } from '../graph/dates.ts'
import type { DateRange } from '../graph/filters.ts'
import type { Bucket, Timeline } from '../graph/timeline.ts'
import styles from './Explore.module.css'

interface Props {
  readonly timeline: Timeline
  readonly range: DateRange | null
  readonly choose: (range: DateRange | null) => void
}

export function TimelineChart({ timeline, range, choose }: Props) {
  const { buckets, unit } = timeline
  const chart = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<{ readonly start: number; readonly end: number } | null>(null)
  const most = Math.max(1, ...buckets.map(({ count }) => count))

  const bucketAt = (event: PointerEvent): number => {
    const box = chart.current?.getBoundingClientRect()
    if (box === undefined) return 0
    return Math.max(0, Math.min(buckets.length - 1, Math.floor(((event.clientX - box.left) / box.width) * buckets.length)))
  }
  const press = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = bucketAt(event)
    setDrag({ start: at, end: at })
  }
  const release = () => {
    if (drag === null) return
    setDrag(null)
    choose(drag.start === drag.end && range !== null ? null : rangeOf(buckets, drag))
  }
  const brush = drag === null ? (range === null ? null : findBuckets(buckets, range)) : { first: Math.min(drag.start, drag.end), last: Math.max(drag.start, drag.end) }
  return (
    <div
      ref={chart}
      className={styles['chart']}
      onPointerDown={press}
      onPointerMove={(event) => drag !== null && setDrag({ ...drag, end: bucketAt(event) })}
      onPointerUp={release}
      onPointerCancel={() => setDrag(null)}
    >
      <div className={styles['bars']} role="img" aria-label={`Relationships by ${unit}, ${formatInterval(buckets[0]?.from ?? null, buckets.at(-1)?.to ?? null) ?? ''}`}>
        {buckets.map(({ from, to, count }, index) => (
          <div
            key={from}
            className={styles['bar']}
            data-out={brush !== null && (index < brush.first || index > brush.last)}
            style={{ height: count === 0 ? 0 : `max(3px, ${(count / most) * 100}%)` }}
            title={`${formatInterval(from, to) ?? ''}: ${formatCount(count)}`}
          />
        ))}
      </div>
      {brush !== null && (
        <div className={styles['brush']} style={{ left: `${(brush.first / buckets.length) * 100}%`, right: `${(1 - (brush.last + 1) / buckets.length) * 100}%` }} />
      )}
      <div className={styles['axis']} aria-hidden="true">
        {findTicks(timeline).map(({ index, label }) => (
          <span key={index} style={{ left: `${(index / buckets.length) * 100}%` }}>
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}

function rangeOf(buckets: readonly Bucket[], { start, end }: { readonly start: number; readonly end: number }): DateRange | null {
  const [first, last] = [buckets[Math.min(start, end)], buckets[Math.max(start, end)]]
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to }
}

function findBuckets(buckets: readonly Bucket[], range: DateRange): { readonly first: number; readonly last: number } | null {
  const first = buckets.findIndex(({ to }) => to >= range.from)
  const last = buckets.findLastIndex(({ from }) => from <= range.to)
  return first < 0 || last < first ? null : { first, last }
}

/** Labels nearer to each other than this part of the chart cannot be read. */
const NEAR = 0.06

/** At most eight labels: days as they are, else where a month or a year begins. */
function findTicks({ buckets, unit }: Timeline): readonly { readonly index: number; readonly label: string }[] {
  const starts = buckets
    .map((bucket, index) => ({ index, label: labelOf(bucket, unit), month: bucket.to.slice(0, 7) }))
    .filter(({ month }, index) => unit === 'day' || index === 0 || month !== buckets[index - 1]?.to.slice(0, 7))
  const every = Math.ceil(starts.length / 8)
  const ticks = starts.filter(({ index }, tick) => tick % every === 0 && index < buckets.length * 0.96)
  // What was begun when the chart begins gives way to a whole one that follows at once.
  return ticks.filter(({ index }, tick) => (ticks[tick + 1]?.index ?? Infinity) - index >= buckets.length * NEAR)
}

function labelOf({ from, to }: Bucket, unit: Timeline['unit']): string {
  const [year, month] = [to.slice(0, 4), to.slice(5, 7)]
  if (unit === 'year') return from.slice(0, 4)
  const name = new Date(`${year}-${month}-01`).toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' })
  if (unit === 'day') return `${Number(from.slice(8))} ${name}`
  return month === '01' ? `${name} ${year}` : name
}
