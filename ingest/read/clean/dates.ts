// Finds the dates that bylines and date lines give, as ISO 8601, as precise as they are written.

interface MonthRow {
  readonly month: number
  readonly names: string
}

// Matched as whole words; an abbreviation may end in a full stop.
const MONTHS: readonly MonthRow[] = [
  { month: 1, names: 'january|jan|января|январь|janvier|januar|enero' },
  { month: 2, names: 'february|feb|февраля|февраль|février|februar|febrero' },
  { month: 3, names: 'march|mar|марта|март|mars|märz|marzo' },
  { month: 4, names: 'april|apr|апреля|апрель|avril|abril' },
  { month: 5, names: 'may|мая|май|mai|mayo' },
  { month: 6, names: 'june|jun|июня|июнь|juin|juni|junio' },
  { month: 7, names: 'july|jul|июля|июль|juillet|juli|julio' },
  { month: 8, names: 'august|aug|августа|август|août|agosto' },
  { month: 9, names: 'september|sept|sep|сентября|сентябрь|septembre|septiembre' },
  { month: 10, names: 'october|oct|октября|октябрь|octobre|oktober|octubre' },
  { month: 11, names: 'november|nov|ноября|ноябрь|novembre|noviembre' },
  { month: 12, names: 'december|dec|декабря|декабрь|décembre|dezember|diciembre' },
]

const MONTH = `(?<name>${MONTHS.map((row) => row.names).join('|')})\\.?`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.)?`
const YEAR = String.raw`(?<year>(?:1[6-9]|20|21)\d\d)`

interface DateRow {
  readonly pattern: RegExp
  readonly sample: string
}

const row = (pattern: string, sample: string): DateRow => ({ pattern: new RegExp(`(?<![\\p{L}\\p{N}/.-])${pattern}(?![\\p{L}\\p{N}/-])`, 'iu'), sample })

// The first row that matches where the text first has a date decides; the more precise come first.
export const DATE_ROWS: readonly DateRow[] = [
  row(String.raw`${YEAR}-(?<month>\d\d)-(?<day>\d\d)(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?)?`, '2005-08-24T09:30:00Z'),
  row(String.raw`${DAY}(?:\s+of|\s+de)?[\s-]+${MONTH}(?:\s+de)?[\s,-]+${YEAR}`, '24 August 2005'),
  row(String.raw`${MONTH}\s+${DAY},?\s+${YEAR}`, 'August 24, 2005'),
  row(String.raw`${YEAR}/(?<month>\d{1,2})/(?<day>\d{1,2})`, '2005/08/24'),
  row(String.raw`(?<first>\d{1,2})/(?<second>\d{1,2})/${YEAR}`, '8/24/2005'),
  row(String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.${YEAR}`, '24.08.2005'),
  row(String.raw`${MONTH},?\s+${YEAR}`, 'August 2005'),
  row(String.raw`${YEAR}-(?<month>\d\d)`, '2005-08'),
]

export interface FoundDate {
  /** "2005-08-24", "2005-08" or "2005". */
  readonly iso: string
  readonly start: number
  readonly end: number
}

/** The first date in a line, or null. "8/24/2005" can only be American; "3/4/2005" may be either, so only its year is sure. */
export function findDate(text: string): FoundDate | null {
  const found = DATE_ROWS.map(({ pattern }) => pattern.exec(text))
    .map((match) => (match === null ? null : toFound(match)))
    .filter((one) => one !== null)
  return found.reduce<FoundDate | null>((best, one) => (best === null || one.start < best.start ? one : best), null)
}

/** The date that a field holds, whatever stands around it; a bare year and 20050824 count. Null when it holds none. */
export function parseDate(text: string): string | null {
  const even = text.trim()
  const compact = /^((?:1[6-9]|20|21)\d\d)(\d\d)(\d\d)$/u.exec(even)
  if (compact !== null) return isoDay(compact.slice(1).join('-'))
  if (/^(?:1[6-9]|20|21)\d\d$/u.test(even)) return even
  return findDate(even)?.iso ?? null
}

/** The day at the start of an ISO timestamp, or null when there is no such day. */
export function isoDay(text: string): string | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/u.exec(text)
  return parts === null ? null : toIso(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function toFound(match: RegExpExecArray): FoundDate | null {
  const groups = match.groups ?? {}
  const iso = groups['first'] === undefined ? toIso(Number(groups['year']), monthOf(groups), dayOf(groups)) : slashDate(groups)
  return iso === null ? null : { iso, start: match.index, end: match.index + match[0].length }
}

type Groups = Readonly<Record<string, string | undefined>>

function monthOf(groups: Groups): number | null {
  if (groups['month'] !== undefined) return Number(groups['month'])
  const name = groups['name']?.toLowerCase() ?? ''
  return MONTHS.find((month) => month.names.split('|').includes(name))?.month ?? null
}

function dayOf(groups: Groups): number | null {
  return groups['day'] === undefined ? null : Number(groups['day'])
}

function slashDate(groups: Groups): string | null {
  const [year, first, second] = [Number(groups['year']), Number(groups['first']), Number(groups['second'])]
  if (first > 12) return toIso(year, second, first)
  if (second > 12 || first === second) return toIso(year, first, second)
  return first === 0 || second === 0 ? null : String(year)
}

/** Null for a day or month that no calendar has. */
function toIso(year: number, month: number | null, day: number | null): string | null {
  if (month === null) return String(year)
  if (month < 1 || month > 12) return null
  const start = `${year}-${String(month).padStart(2, '0')}`
  if (day === null) return start
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? `${start}-${String(day).padStart(2, '0')}` : null
}
