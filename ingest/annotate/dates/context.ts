// What the rows of the date table are, and what they see besides their match.

import type { Interval } from './calendar.ts'

/** The day that relative expressions count from. */
export interface Anchor {
  /** Null when the document's date is only a month or a year. */
  readonly day: string | null
  /** The day, or the last of the month; null when only the year is known. */
  readonly reference: string | null
  readonly year: number
}

export interface DateContext {
  readonly anchor: Anchor | null
  /** The sentence up to the expression, and after it. */
  readonly before: string
  readonly after: string
  /** The year that the sentence opens with ("In 2004, …"), which dates without a year then belong to. */
  readonly sentenceYear: number | null
}

/** What a row makes of its match: an interval, null for a date that cannot be placed, undefined for no date at all. */
export type Placement = Interval | null | undefined

export type Groups = Readonly<Record<string, string | undefined>>

/** What a date expression is told by; a row needs each of its signs somewhere in the sentence. */
export const DATE_SIGNS = {
  digit: /\d/u,
  year: /\d{4}/u,
  month: /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)/u,
  weekday: /(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day/u,
  season: /[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter/u,
  unit: /day|tomorrow|week|month|year|decade|morning|evening|night/u,
} as const
export type DateSign = keyof typeof DATE_SIGNS

export interface DateRow {
  readonly sample: string
  /** Most sentences have none of these, and testing six signs is quicker than forty patterns. */
  readonly needs: readonly DateSign[]
  readonly pattern: RegExp
  readonly place: (groups: Groups, context: DateContext) => Placement
}
