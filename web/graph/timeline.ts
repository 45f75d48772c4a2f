// Relationships over time: the buckets of the histogram under the canvas.

import type { DateRange } from './filters.ts'

export type Unit = 'day' | 'week' | 'month' | 'year'

export interface Bucket extends DateRange {
  readonly count: number
}

export interface Timeline {
  readonly unit: Unit
  /** From the first date to the last that the buckets hold. */
  readonly whole: DateRange
  readonly buckets: readonly Bucket[]
  /** How many end before the first bucket: rare early dates would squeeze the rest together. */
  readonly earlier: number
  /** How many have no date. */
  readonly undated: number
}

interface Dated {
  readonly from: string | null
  readonly to: string | null
}

const DAY = 86_400_000
const MOST_BUCKETS = 64

/**
 * Counts what is dated in buckets of a day, a week, a month or a year, whichever keeps them under 64; null when nothing is
 * dated. What lasts counts in every bucket that it touches: the number is what choosing that bucket would show.
 */
export function buildTimeline(relationships: readonly Dated[]): Timeline | null {
  const ranges = relationships.flatMap(toRange)
  const starts = ranges.map(({ from }) => from).sort()
  const first = starts[Math.floor(starts.length * 0.06)]
  const last = ranges.map(({ to }) => to).sort().at(-1)
  if (first === undefined || last === undefined) return null
  const unit = chooseUnit(first, last)
  const buckets = makeBuckets(first, last, unit)
  const opening = buckets[0]?.from ?? first
  const counts = countTouching(buckets, ranges)
  return {
    unit,
    whole: { from: starts.find((date) => date >= opening) ?? first, to: last },
    buckets: buckets.map((bucket, index) => ({ ...bucket, count: counts[index] ?? 0 })),
    earlier: ranges.filter(({ to }) => to < opening).length,
    undated: relationships.length - ranges.length,
  }
}

/** How many ranges touch each bucket: those that begin by its end, less those that end before it begins. */
function countTouching(buckets: readonly DateRange[], ranges: readonly DateRange[]): readonly number[] {
  const [starts, ends] = [ranges.map(({ from }) => from).sort(), ranges.map(({ to }) => to).sort()]
  let begun = 0
  let ended = 0
  return buckets.map(({ from, to }) => {
    while (begun < starts.length && (starts[begun] ?? '') <= to) begun++
    while (ended < ends.length && (ends[ended] ?? '') < from) ended++
    return begun - ended
  })
}

function toRange({ from, to }: Dated): readonly DateRange[] {
  const [start, end] = [from ?? to, to ?? from]
  return start === null || end === null ? [] : [{ from: start, to: end }]
}

function chooseUnit(first: string, last: string): Unit {
  const days = (Date.parse(last) - Date.parse(first)) / DAY
  if (days < MOST_BUCKETS - 1) return 'day'
  if (days / 7 < MOST_BUCKETS) return 'week'
  return days / 30.4 < MOST_BUCKETS ? 'month' : 'year'
}

function makeBuckets(first: string, last: string, unit: Unit): readonly DateRange[] {
  const ranges: DateRange[] = []
  let start = floorTo(first, unit)
  while (start <= last) {
    const next = advance(start, unit)
    ranges.push({ from: start, to: toIso(Date.parse(next) - DAY) })
    start = next
  }
  return ranges
}

function floorTo(date: string, unit: Unit): string {
  if (unit === 'year') return `${date.slice(0, 4)}-01-01`
  if (unit === 'month') return `${date.slice(0, 7)}-01`
  if (unit === 'day') return date
  const time = Date.parse(date)
  const weekday = (new Date(time).getUTCDay() + 6) % 7
  return toIso(time - weekday * DAY)
}

function advance(date: string, unit: Unit): string {
  const time = new Date(date)
  if (unit === 'day') return toIso(time.getTime() + DAY)
  if (unit === 'week') return toIso(time.getTime() + 7 * DAY)
  if (unit === 'month') return toIso(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + 1, 1))
  return toIso(Date.UTC(time.getUTCFullYear() + 1, 0, 1))
}

function toIso(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
