// Dates and numbers in words: an interval reads as the day, month or years that it is.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** "12 July 2005", "July 2005", "2005", "June – August 2004", "May 2005 – 2006"; null when there is no date at all. */
export function formatInterval(from: string | null, to: string | null): string | null {
  const start = from ?? to
  const end = to ?? from
  if (start === null || end === null) return null
  const [a, b] = [parse(start), parse(end)]
  if (start === end) return formatDay(a)
  if (startsYear(a) && endsYear(b)) return a.year === b.year ? String(a.year) : `${a.year} – ${b.year}`
  if (a.day === 1 && endsMonth(b)) return formatMonths(a, b)
  if (a.year !== b.year) return `${formatDay(a)} – ${formatDay(b)}`
  return a.month === b.month ? `${a.day} – ${formatDay(b)}` : `${a.day} ${name(a)} – ${formatDay(b)}`
}

/** "24 August 2005". */
export function formatDate(date: string | null): string | null {
  return formatInterval(date, date)
}

/** "1 sentence", "12,340 sentences". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

export function formatCount(count: number): string {
  return count.toLocaleString('en-GB')
}

function formatMonths(a: Day, b: Day): string {
  if (a.year !== b.year) return `${name(a)} ${a.year} – ${name(b)} ${b.year}`
  return a.month === b.month ? `${name(a)} ${a.year}` : `${name(a)} – ${name(b)} ${b.year}`
}

function parse(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day }
}

const name = ({ month }: Day): string => MONTHS[month - 1] ?? ''
const formatDay = (date: Day): string => `${date.day} ${name(date)} ${date.year}`
const startsYear = ({ month, day }: Day): boolean => month === 1 && day === 1
const endsYear = ({ month, day }: Day): boolean => month === 12 && day === 31
const endsMonth = ({ year, month, day }: Day): boolean => day === new Date(Date.UTC(year, month, 0)).getUTCDate()
