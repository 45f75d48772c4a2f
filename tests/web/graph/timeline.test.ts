// The buckets of the histogram.

import { describe, expect, it } from 'vitest'
import { buildTimeline } from '../../../web/graph/timeline.ts'

const on = (...dates: readonly string[]) => dates.map((date) => ({ from: date, to: date }))

describe('the timeline', () => {
  it.each([
    { name: 'two months are shown by day', dates: on('2005-05-13', '2005-07-12'), unit: 'day' },
    { name: 'a year by week', dates: on('2005-01-03', '2005-12-20'), unit: 'week' },
    { name: 'three years by month', dates: on('2003-01-03', '2005-12-20'), unit: 'month' },
    { name: 'thirty years by year', dates: on('1975-01-03', '2005-12-20'), unit: 'year' },
  ])('$name', ({ dates, unit }) => {
    expect(buildTimeline(dates)?.unit).toBe(unit)
  })

  it('is none when nothing is dated', () => {
    expect(buildTimeline([{ from: null, to: null }])).toBeNull()
  })

  it('has buckets that follow each other without a gap, weeks from Monday', () => {
    const buckets = buildTimeline(on('2005-05-13', '2005-08-12'))?.buckets ?? []
    expect(buckets[0]).toMatchObject({ from: '2005-05-09', to: '2005-05-15' })
    for (const [index, { to }] of buckets.slice(0, -1).entries()) {
      expect(Date.parse(buckets[index + 1]?.from ?? '') - Date.parse(to)).toBe(86_400_000)
    }
    expect(buckets.at(-1)?.to).toBe('2005-08-14')
  })

  it('counts what lasts in every bucket that it touches', () => {
    const buckets = buildTimeline([...on('2005-05-02', '2005-05-09'), { from: '2005-05-04', to: '2005-05-06' }])?.buckets ?? []
    expect(buckets.map(({ count }) => count)).toEqual([1, 0, 1, 1, 1, 0, 0, 1])
  })

  it('says how many are undated, and how many lie far before the rest', () => {
    const many = Array.from({ length: 40 }, (_, day) => `2005-05-${String((day % 28) + 1).padStart(2, '0')}`)
    const timeline = buildTimeline([...on('1924-10-27', ...many), { from: null, to: null }])
    expect(timeline).toMatchObject({ unit: 'day', earlier: 1, undated: 1 })
  })
})
