// How the rows of the date table turn their groups into intervals.

import { addDays, addMonths, countDays, listMonth, listMonths, listSeason, listWeek, listYear, readDay, toIsoDay } from './calendar.ts'
import type { Interval, Season } from './calendar.ts'
import type { DateContext, Groups, Placement } from './context.ts'
import { isPlanned, placeYearless, readMonth } from './years.ts'

const SHIFTS: ReadonlyMap<string, number> = new Map([['last', -1], ['previous', -1], ['this', 0], ['next', 1], ['coming', 1], ['past', -1]])

export const readNumber = (text: string | undefined): number => Number.parseInt(text ?? '', 10)
export const readShift = (word: string | undefined): number => SHIFTS.get((word ?? '').toLowerCase()) ?? 0
const readMonthNumber = (text: string | undefined): number => readMonth(text ?? '') ?? 0

const COUNT_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const COUNTS: ReadonlyMap<string, number> = new Map([...COUNT_WORDS.map((word, index): [string, number] => [word, index + 1]), ['twenty', 20], ['thirty', 30]])

export function readCount(text: string | undefined): number {
  return text === undefined ? 1 : (COUNTS.get(text.toLowerCase()) ?? readNumber(text))
}

export function oneDay(iso: string | null | undefined): Placement {
  return iso === null || iso === undefined ? iso : { from: iso, to: iso }
}

/** From one day to another; null when they are in the wrong order. */
export function spanDays(from: string | null | undefined, to: string | null | undefined): Placement {
  if (from === undefined || to === undefined) return undefined
  return from === null || to === null || from > to ? null : { from, to }
}

/** The day of a `day`, `month` and perhaps `year` or `which` ("last year") group; undefined for 31 February. */
export function placeDay(groups: Groups, context: DateContext): string | null | undefined {
  const [month, day] = [readMonthNumber(groups['month']), readNumber(groups['day'])]
  const { year, which } = groups
  if (year !== undefined) return toIsoDay(readNumber(year), month, day) ?? undefined
  if (which === undefined) return placeYearless(month, day, context)
  return context.anchor === null ? null : toIsoDay(context.anchor.year + readShift(which), month, day)
}

/** A range of days, whose end alone may name the month (`day` to `day2`) and the year; "30 December to 2 January 2005". */
export function placeDays(groups: Groups, context: DateContext): Placement {
  const { day, day2, month, month2 = month, year } = groups
  const crosses = readMonthNumber(month) > readMonthNumber(month2)
  const first = year === undefined ? undefined : String(readNumber(year) - (crosses ? 1 : 0))
  const end = placeDay({ day: day2, month: month2, year }, context)
  // Without a year the days could fall on either side of the day of publication: the end decides.
  if (first === undefined && typeof end === 'string' && !crosses) return spanDays(placeDay({ day, month, year: end.slice(0, 4) }, context), end)
  return spanDays(placeDay({ day, month, year: first }, context), end)
}

/** A whole month, of the year that is named or else as a date without a year. */
export function placeMonth(groups: Groups, context: DateContext): Interval | null {
  const month = readMonthNumber(groups['month'])
  const year = groups['year'] === undefined ? context.sentenceYear : readNumber(groups['year'])
  if (year !== null) return listMonth(year, month)
  const reference = context.anchor?.reference ?? null
  if (reference !== null && readDay(reference).month === month) return listMonth(readDay(reference).year, month)
  const day = placeYearless(month, 15, context)
  return typeof day === 'string' ? listMonth(readDay(day).year, month) : null
}

/** "last May" is the latest that is over, "next May" the first to come, "this May" that of the year. */
export function placeWhichMonth(groups: Groups, { anchor }: DateContext): Interval | null {
  const reference = anchor?.reference ?? null
  if (reference === null) return null
  const { year } = readDay(reference)
  return pickWhich(groups['which'], reference, [-1, 0, 1].map((shift) => listMonth(year + shift, readMonthNumber(groups['month']))))
}

/** The same for seasons; "this winter" only during it, as in spring it may be the last or the next. */
export function placeWhichSeason(groups: Groups, { anchor }: DateContext): Interval | null {
  const reference = anchor?.reference ?? null
  if (reference === null) return null
  const { year } = readDay(reference)
  const season = readSeason(groups['season'])
  const picked = pickWhich(groups['which'], reference, [-2, -1, 0, 1].map((shift) => listSeason(season, year + shift)))
  const isThis = readShift(groups['which']) === 0
  return season === 'winter' && isThis && picked !== null && (reference < picked.from || reference > picked.to) ? null : picked
}

/** Of intervals in order: the last that is over, the first to come, or the one around a day, else of the same year. */
function pickWhich(which: string | undefined, day: string, intervals: readonly Interval[]): Interval | null {
  const shift = readShift(which)
  if (shift < 0) return intervals.findLast(({ to }) => to < day) ?? null
  if (shift > 0) return intervals.find(({ from }) => from > day) ?? null
  return intervals.find(({ from, to }) => from <= day && day <= to) ?? intervals.find(({ from }) => from.slice(0, 4) === day.slice(0, 4)) ?? null
}

export function readSeason(word: string | undefined): Season {
  const name = (word ?? '').toLowerCase()
  return name === 'spring' || name === 'summer' || name === 'winter' ? name : 'autumn'
}

type Third = 'early' | 'mid' | 'late'

function readThird(part: string | undefined): Third {
  const word = (part ?? '').toLowerCase()
  if (/^(?:early|beginning|start)$/u.test(word)) return 'early'
  return /^mid(?:dle)?$/u.test(word) ? 'mid' : 'late'
}

/** Early is the first ten days of a month, mid the second ten, late the rest. */
export function cutMonth(part: string | undefined, month: Interval | null): Interval | null {
  if (month === null) return null
  const [tenth, eleventh, twentieth, twentyFirst] = [9, 10, 19, 20].map((days) => addDays(month.from, days))
  const thirds = { early: { from: month.from, to: tenth }, mid: { from: eleventh, to: twentieth }, late: { from: twentyFirst, to: month.to } }
  const { from = month.from, to = month.to } = thirds[readThird(part)]
  return { from, to }
}

/** Early, mid and late are four months each. */
export function cutYear(part: string | undefined, year: number): Interval {
  const first = { early: 1, mid: 5, late: 9 }[readThird(part)]
  return listMonths(year, first, first + 3)
}

/** A decade, or its years 0 to 3, 4 to 6 or 7 to 9. */
export function cutDecade(part: string | undefined, decade: number): Interval {
  if (part === undefined) return { from: listYear(decade).from, to: listYear(decade + 9).to }
  const first = { early: 0, mid: 4, late: 7 }[readThird(part)]
  return { from: listYear(decade + first).from, to: listYear(decade + (first === 0 ? 3 : first + 2)).to }
}

/** "last week", "this month", "next year": the calendar unit before, around or after the day of publication. */
export function placeWhichUnit(groups: Groups, { anchor }: DateContext): Interval | null {
  const shift = readShift(groups['which'])
  const unit = groups['unit']
  if (anchor === null) return null
  if (unit === 'year') return listYear(anchor.year + shift)
  if (unit === 'month') return anchor.reference === null ? null : listUnit('month', addMonths(anchor.reference, shift))
  return anchor.day === null ? null : listUnit(unit, addDays(anchor.day, 7 * shift))
}

/** "two years ago": the calendar unit so many before; days are exact. */
export function placeAgo(groups: Groups, { anchor }: DateContext): Placement {
  const day = anchor?.day ?? null
  return day === null ? null : listUnit(groups['unit'], shiftDay(day, groups['unit'], -readCount(groups['count'])))
}

/**
 * "over the last four years": so many units up to the day of publication; "the next two weeks": from it on. A tale of
 * the past ("he had spent the last two years there", "over the next five years it grew") counts from another day.
 */
export function placeStretch(groups: Groups, { anchor, before }: DateContext): Interval | null {
  const day = anchor?.day ?? null
  const isTold = readShift(groups['which']) > 0 ? !isPlanned(before) : /\bhad\b/u.test(before)
  if (day === null || isTold) return null
  const other = shiftDay(day, groups['unit'], (readShift(groups['which']) > 0 ? 1 : -1) * readCount(groups['count']))
  return countDays(day, other) > 0 ? { from: day, to: other } : { from: other, to: day }
}

function shiftDay(iso: string, unit: string | undefined, count: number): string {
  const months = new Map([['month', 1], ['year', 12], ['decade', 120]]).get(unit ?? '')
  return months === undefined ? addDays(iso, count * (unit === 'week' ? 7 : 1)) : addMonths(iso, count * months)
}

function listUnit(unit: string | undefined, iso: string): Interval {
  const { year, month } = readDay(iso)
  if (unit === 'week') return listWeek(iso)
  if (unit === 'month') return listMonth(year, month)
  return unit === 'year' ? listYear(year) : { from: iso, to: iso }
}
