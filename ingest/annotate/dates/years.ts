// Which year a date without one means, and which day a weekday: nearest past or nearest coming, or better none.

import { MONTHS, addDays, countDays, findWeekday, toIsoDay } from './calendar.ts'
import type { DateContext } from './context.ts'

/** Further away than this, the other direction is as likely. */
const FAR_DAYS = 300

const PLANS = /\b(?:will|shall|plan(?:s|ned)?|scheduled|upcoming|expected|due|set (?:to|for)|(?:is|are|was|were) to (?:be|take|hold|begin|visit|meet|start|leave)|going to|would (?:be|take|hold|meet|visit|leave|begin|start)|next)\b/iu
/** After a plan, these words go back to the past: "elections will be held, officials said on Friday". */
const REPORTS = /\b(?:said|told|announced|reported|added|stated|warned|declared|wrote|confirmed|signed|adopted|met)\b/iu

/** "28 March and 1 April 2004": what may stand between a date without a year and the one that has it. */
const JOINED_DATE =
  /^,?\s*(?:and|or|to|until|through|[-–—,])\s*(?:on |from |the )?(?:(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{Lu}\p{L}{2,8})|(?<month2>\p{Lu}\p{L}{2,8})\.? (?<day2>\d{1,2})(?:st|nd|rd|th)?),? (?<year>[12]\d{3})\b/u

/** Whether the words before the expression say that it is still to come. */
export function isPlanned(before: string): boolean {
  const plan = [...before.matchAll(new RegExp(PLANS, 'giu'))].at(-1)
  return plan !== undefined && !REPORTS.test(before.slice(plan.index))
}

/** The ISO day of a month and day without a year; null where it cannot be told, undefined where there is no such day. */
export function placeYearless(month: number, day: number, context: DateContext): string | null | undefined {
  // 2004 was a leap year, so every day that there can be was in it.
  if (toIsoDay(2004, month, day) === null) return undefined
  const given = findJoinedYear(month, day, context.after) ?? context.sentenceYear
  if (given !== null) return toIsoDay(given, month, day)
  const reference = context.anchor?.reference ?? null
  return reference === null ? null : pickNearest({ month, day, reference, planned: isPlanned(context.before) })
}

function findJoinedYear(month: number, day: number, after: string): number | null {
  const groups = JOINED_DATE.exec(after)?.groups
  if (groups === undefined) return null
  const otherMonth = readMonth(groups['month'] ?? groups['month2'] ?? '')
  if (otherMonth === null) return null
  const otherDay = Number(groups['day'] ?? groups['day2'])
  // "30 December and 3 January 2004" begins in the year before.
  return Number(groups['year']) - (month * 100 + day > otherMonth * 100 + otherDay ? 1 : 0)
}

function pickNearest(options: { month: number; day: number; reference: string; planned: boolean }): string | null {
  const { month, day, reference, planned } = options
  const year = Number(reference.slice(0, 4))
  const days = [year - 1, year, year + 1].map((candidate) => toIsoDay(candidate, month, day)).filter((iso) => iso !== null)
  const picked = planned ? days.find((iso) => iso >= reference) : days.findLast((iso) => iso <= reference)
  return picked !== undefined && Math.abs(countDays(picked, reference)) <= FAR_DAYS ? picked : null
}

/** The day of a weekday (0 for Sunday) as seen from a day: that day or the nearest before, after plans the nearest after. */
export function placeWeekday(weekday: number, context: DateContext): string | null {
  const day = context.anchor?.day ?? null
  if (day === null) return null
  const back = (findWeekday(day) - weekday + 7) % 7
  return addDays(day, isPlanned(context.before) && back > 0 ? 7 - back : -back)
}

/** 1 to 12, of a month's name or its usual abbreviation; null for any other word. */
export function readMonth(word: string): number | null {
  const start = word.toLowerCase().replace(/\.$/u, '').slice(0, 4)
  const index = start.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(start.slice(0, 3)) && (month.startsWith(start) || start === 'sept'))
  return index === -1 ? null : index + 1
}
