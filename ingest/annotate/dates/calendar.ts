// Arithmetic on ISO dates ("2005-07-12") and inclusive intervals of them. No clock: everything starts from a given day.

export interface Interval {
  readonly from: string
  readonly to: string
}

export const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
] as const

/** Sunday first, as getUTCDay counts. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

export const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const
export type Season = (typeof SEASONS)[number]

const DAY_MS = 86_400_000

/** The ISO date of a year, month (1 to 12) and day; null when the month has no such day. */
export function toIsoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? formatDay(date) : null
}

export function addDays(iso: string, days: number): string {
  return formatDay(new Date(Date.parse(iso) + days * DAY_MS))
}

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = readDay(iso)
  const target = listMonth(year, month + months)
  return toIsoDay(readDay(target.from).year, readDay(target.from).month, day) ?? target.to
}

export function readDay(iso: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return { year, month, day }
}

/** 0 for Sunday. */
export function findWeekday(iso: string): number {
  return new Date(Date.parse(iso)).getUTCDay()
}

/** Days from one date to another; negative when the second is earlier. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** A whole month; months beyond 1 to 12 run into the neighbouring years. */
export function listMonth(year: number, month: number): Interval {
  return { from: formatDay(new Date(Date.UTC(year, month - 1, 1))), to: formatDay(new Date(Date.UTC(year, month, 0))) }
}

/** From the first day of one month of a year to the last of another. */
export function listMonths(year: number, first: number, last: number): Interval {
  return { from: listMonth(year, first).from, to: listMonth(year, last).to }
}

export function listYear(year: number): Interval {
  return listMonths(year, 1, 12)
}

/** The week, Monday to Sunday, that a day lies in. */
export function listWeek(iso: string): Interval {
  const monday = addDays(iso, -((findWeekday(iso) + 6) % 7))
  return { from: monday, to: addDays(monday, 6) }
}

/** A northern season by its first month; winter is named by the year that it begins in. */
export function listSeason(season: Season, year: number): Interval {
  const first = season === 'winter' ? 12 : SEASONS.indexOf(season) * 3
  return listMonths(year, first, first + 2)
}

function formatDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
