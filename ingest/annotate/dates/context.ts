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

export interface DateRow {
  readonly sample: string
  readonly pattern: RegExp
  readonly place: (groups: Groups, context: DateContext) => Placement
}
