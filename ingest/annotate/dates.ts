// Finds date expressions in a sentence and the inclusive interval of days that each stands for. Our own rows, because
// no library gives what a claim needs: intervals for seasons, halves and "the last four years", and no date at all
// rather than a guessed one (chrono-node answers with points, and reads "may", "sat" and "second" as dates).

import type { DateMention } from '../stages.ts'
import { listMonth } from './dates/calendar.ts'
import type { Interval } from './dates/calendar.ts'
import { DATE_SIGNS, type Anchor, type DateContext, type DateRow, type DateSign } from './dates/context.ts'
import { DATE_ROWS } from './dates/rows.ts'

interface Candidate {
  readonly start: number
  readonly end: number
  readonly interval: Interval | null
}

const SIGN_NAMES = Object.keys(DATE_SIGNS) as DateSign[]

/** "by May 2005" and "after 12 May" say when something was not; such a bound is no interval. */
const BOUND_BEFORE = /\b(?:by|until|till|before|after|prior to|ahead of|no later than|as late as|up to)(?: the)?\s*$/iu
const SINCE_BEFORE = /\b(?:ever )?since\s*$/iu
const OPENING_YEAR = /^\W*In (1\d{3}|20\d{2})\b/u

/**
 * The date expressions of one sentence, in order and without overlaps. Spans are `offset` plus the place in `text`.
 * `published` (ISO, as precise as known) is what "last year", "Friday" and "July 1" count from; without it they have
 * no interval. A date without a year is the nearest past one, or the nearest coming one after "will", "planned" and
 * the like, and has no interval where both are as likely. "since 1991" runs to the day of publication.
 */
export function findDates(text: string, options: { offset: number; published: string | null }): DateMention[] {
  const anchor = readAnchor(options.published)
  const year = OPENING_YEAR.exec(text)?.[1]
  const sentenceYear = year === undefined ? null : Number(year)
  const signs = new Set(SIGN_NAMES.filter((name) => DATE_SIGNS[name].test(text)))
  const candidates = DATE_ROWS.filter(({ needs }) => needs.every((sign) => signs.has(sign))).flatMap((row) => matchRow(row, { text, anchor, sentenceYear }))
  return dropOverlaps(candidates).map(({ start, end, interval }) => ({
    start: options.offset + start,
    end: options.offset + end,
    text: text.slice(start, end),
    from: interval?.from ?? null,
    to: interval?.to ?? null,
  }))
}

function readAnchor(published: string | null): Anchor | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(published ?? '')
  if (match === null) return null
  const [found, year, month, day] = match
  if (month === undefined) return { day: null, reference: null, year: Number(year) }
  if (day === undefined) return { day: null, reference: listMonth(Number(year), Number(month)).to, year: Number(year) }
  return { day: found, reference: found, year: Number(year) }
}

function matchRow(row: DateRow, source: { text: string; anchor: Anchor | null; sentenceYear: number | null }): Candidate[] {
  const { text, anchor, sentenceYear } = source
  // Most rows match nowhere, and matchAll makes a pattern of its own each time.
  if (text.search(row.pattern) < 0) return []
  return [...text.matchAll(row.pattern)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const groups = match.groups ?? {}
    const context = { anchor, sentenceYear, before: text.slice(0, start), after: text.slice(end) }
    const placement = row.place(groups, context)
    if (placement === undefined) return []
    return [{ start, end, interval: bound(placement, context) }]
  })
}

/** Applies the preposition in front of an expression: "since" opens its interval, "by", "until" and "after" have none. */
function bound(interval: Interval | null, { before, anchor }: DateContext): Interval | null {
  if (interval === null || BOUND_BEFORE.test(before)) return null
  if (!SINCE_BEFORE.test(before)) return interval
  const day = anchor?.day ?? null
  return day !== null && day >= interval.from ? { from: interval.from, to: day } : null
}

/** Of overlapping expressions the one that begins first stays, of those the longest, of those the earlier row. */
function dropOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Candidate[] = []
  for (const candidate of ordered) if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate)
  return kept
}
