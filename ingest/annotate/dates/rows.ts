// The table of date expressions. No row reads a bare number as a year, or "may" and "march" without a day, a year or
// a preposition. Of overlapping matches the one that begins first wins, then the longest.

import { addDays, findWeekday, listMonths, listSeason, listYear, toIsoDay, WEEKDAYS } from './calendar.ts'
import type { DateContext, DateRow, Groups, Placement } from './context.ts'
import { COUNT, DAY, ENDED, FRESH, LONE_YEAR, MONTH, NOUN_YEAR, PART, SAFE_MONTH, SEASON, TO, UNIT, WEEKDAY, WHOLE_MONTH, YEAR } from './patterns.ts'
import { cutDecade, cutMonth, cutYear, oneDay, placeAgo, placeDay, placeDays, placeMonth, placeStretch } from './placing.ts'
import { placeWhichMonth, placeWhichSeason, placeWhichUnit, readNumber, readSeason, readShift, spanDays } from './placing.ts'
import { placeWeekday } from './years.ts'

const rx = (source: string): RegExp => new RegExp(source, 'gu')

const OF_YEAR = `(?:,? (?<year>${YEAR})|,? (?:of )?(?<which>[Ll]ast|[Tt]his|[Nn]ext) year\\b|${ENDED})`
const DAY_OF = `(?:(?<weekday>${WEEKDAY}),? )?`
/** "the night of 12 May" ends on the 13th. */
const NIGHT = `(?<night>night (?:of|on) (?:the )?)?`
const MONTH_BEFORE = '(?<=\\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Tt]hroughout) )'
const SAFE_BEFORE = '(?<=\\b(?:[Bb]y|[Ff]rom|[Uu]ntil|[Tt]hrough|[Aa]fter|[Bb]efore|of|to) )'
const YEAR_BEFORE = '(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|[Tt]hrough(?:out)?|of|[Yy]ear|[Aa]s of|back to) )'
const OWNER_BEFORE = "(?<=\\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) |['’]s? )"
/** "Black Friday" is a name, "every Friday" no one day. */
const NAMED_DAYS = 'Black|Good|Bloody|Super|Palm|Easter|Ash|Fat|Holy|Maundy|Red|[Ee]very|[Ee]ach|[Aa]ny|a|some|[Tt]hat|following|previous|[Tt]he next|[Tt]he last'
/** Nor are prayers and papers that are named after a weekday dates. */
const NOT_DATE_NAME = '(?! (?:[Pp]rayers?|Times|Mirror|Telegraph|Post|Agreement|Mosque)\\b)'

/** A day with its weekday or its night; a weekday that does not fall on the day shows that the year was guessed wrong. */
function placeWholeDay(groups: Groups, context: DateContext): Placement {
  const day = placeDay(groups, context)
  const { weekday, year, night } = groups
  if (typeof day === 'string' && weekday !== undefined && year === undefined && weekdayNumber(weekday) !== findWeekday(day)) return null
  return night !== undefined && typeof day === 'string' ? { from: day, to: addDays(day, 1) } : oneDay(day)
}

/** Numbers alone: a day above 12 tells which is the month, points are European; else the date cannot be placed. */
function placeNumbers({ first, second, mark, year }: Groups): Placement {
  const [a, b, y] = [readNumber(first), readNumber(second), readNumber(year)]
  if (mark === '.' || a > 12) return oneDay(toIsoDay(y, b, a) ?? undefined)
  if (b > 12 || a === b) return oneDay(toIsoDay(y, a, b) ?? undefined)
  return toIsoDay(y, a, b) === null ? undefined : null
}

const HALVES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['first half', [1, 6]], ['second half', [7, 12]],
  ['first quarter', [1, 3]], ['second quarter', [4, 6]], ['third quarter', [7, 9]], ['fourth quarter', [10, 12]], ['last quarter', [10, 12]],
])

function placeHalf(groups: Groups, year: number | null): Placement {
  const [first, last] = HALVES.get((groups['part'] ?? '').toLowerCase()) ?? []
  return year === null || first === undefined || last === undefined ? null : listMonths(year, first, last)
}

const weekdayNumber = (name: string | undefined): number => WEEKDAYS.findIndex((day) => day === (name ?? '').toLowerCase())

export const DATE_ROWS: readonly DateRow[] = [
  // ---- days
  // First, because in later years the day alone would be taken for the nearest 11 September.
  { sample: 'the September 11 attacks', needs: ['digit'], pattern: rx(`\\b(?:September 11(?:th)?|11 September|Sept\\. 11)(?=,? (?:terror|attack|hijack|strikes))|\\b9/11\\b|(?<=\\b(?:[Ss]ince |[Pp]ost-))(?:September 11|11 September)${ENDED}(?!,? \\d)`), place: () => oneDay('2001-09-11') },
  { sample: '2005-07-12', needs: ['year'], pattern: rx(`${FRESH}(?<year>${YEAR})-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])`), place: ({ year, month, day }) => oneDay(toIsoDay(readNumber(year), readNumber(month), readNumber(day)) ?? undefined) },
  { sample: '13/05/2005', needs: ['year'], pattern: rx(`${FRESH}(?<first>\\d{1,2})(?<mark>[/.])(?<second>\\d{1,2})\\k<mark>(?<year>${YEAR})(?![/\\d])`), place: placeNumbers },
  { sample: 'Friday, 12 July 2005', needs: ['digit', 'month'], pattern: rx(`${FRESH}${NIGHT}${DAY_OF}(?<day>${DAY})(?: of)? (?<month>${MONTH})${OF_YEAR}`), place: placeWholeDay },
  { sample: 'the night of July 12, 2005', needs: ['digit', 'month'], pattern: rx(`${FRESH}${NIGHT}${DAY_OF}(?<month>${MONTH}) (?<day>${DAY})${OF_YEAR}`), place: placeWholeDay },
  { sample: '12 July that year', needs: ['digit', 'month', 'unit'], pattern: rx(`${FRESH}(?:${DAY} ${MONTH}|${MONTH} ${DAY}),? (?:of )?(?:that|the same|the following|the previous) year\\b`), place: () => null },

  // ---- from day to day
  { sample: '12 to 14 May 2005', needs: ['digit', 'month'], pattern: rx(`${FRESH}(?<day>${DAY})(?:${TO}| and )(?<day2>${DAY}) (?<month>${MONTH})(?:,? (?<year>${YEAR})|${ENDED})`), place: placeDays },
  { sample: 'May 12-14, 2005', needs: ['digit', 'month'], pattern: rx(`${FRESH}(?<month>${MONTH}) (?<day>${DAY})(?:${TO}| and )(?<day2>${DAY})(?:,? (?<year>${YEAR})|${ENDED})(?! ${WHOLE_MONTH})`), place: placeDays },
  { sample: '28 March to 1 April 2004', needs: ['digit', 'month'], pattern: rx(`${FRESH}(?<day>${DAY}) (?<month>${MONTH})${TO}(?<day2>${DAY}) (?<month2>${MONTH})(?:,? (?<year>${YEAR})|${ENDED})`), place: placeDays },
  { sample: 'March 28 to April 1, 2004', needs: ['digit', 'month'], pattern: rx(`${FRESH}(?<month>${MONTH}) (?<day>${DAY})${TO}(?<month2>${MONTH}) (?<day2>${DAY})(?:,? (?<year>${YEAR})|${ENDED})`), place: placeDays },
  { sample: 'between 28 March and 1 April 2004', needs: ['digit', 'month'], pattern: rx(`(?<=\\b[Bb]etween )(?<day>${DAY}) (?<month>${MONTH}) and (?<day2>${DAY}) (?<month2>${MONTH})(?:,? (?<year>${YEAR})|${ENDED})`), place: placeDays },
  { sample: 'between March 28 and April 1, 2004', needs: ['digit', 'month'], pattern: rx(`(?<=\\b[Bb]etween )(?<month>${MONTH}) (?<day>${DAY}) and (?<month2>${MONTH}) (?<day2>${DAY})(?:,? (?<year>${YEAR})|${ENDED})`), place: placeDays },

  // ---- months
  { sample: 'May 2005', needs: ['year', 'month'], pattern: rx(`${FRESH}(?<!\\d(?:st|nd|rd|th)? )(?<month>${MONTH})(?:,| of)? (?<year>${YEAR})`), place: placeMonth },
  { sample: 'mid-June 2005', needs: ['month'], pattern: rx(`\\b(?<part>${PART})[- ](?<month>${MONTH})(?:,? (?<year>${YEAR})|${ENDED})`), place: (groups, context) => cutMonth(groups['part'], placeMonth(groups, context)) },
  { sample: 'the end of June 2005', needs: ['month'], pattern: rx(`\\b(?<part>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd) of (?<month>${WHOLE_MONTH})(?:,? (?<year>${YEAR})|${ENDED})`), place: (groups, context) => cutMonth(groups['part'], placeMonth(groups, context)) },
  { sample: 'in May', needs: ['month'], pattern: rx(`${MONTH_BEFORE}(?<month>${WHOLE_MONTH})${ENDED}(?! (?:Day|took|has|had|is|was|became)\\b)`), place: placeMonth },
  { sample: 'from July', needs: ['month'], pattern: rx(`${SAFE_BEFORE}(?<month>${SAFE_MONTH})${ENDED}`), place: placeMonth },
  { sample: 'last May', needs: ['month'], pattern: rx(`\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) (?<month>${WHOLE_MONTH})${ENDED}(?! \\d)`), place: placeWhichMonth },
  { sample: 'between July 2003 and May 2005', needs: ['year', 'month'], pattern: rx(`(?<=\\b(?:[Ff]rom|[Bb]etween) )(?<month>${WHOLE_MONTH}) (?<year>${YEAR})(?:${TO}| and )(?<month2>${WHOLE_MONTH}) (?<year2>${YEAR})`), place: ({ month, year, month2, year2 }, context) => spanDays(placeMonth({ month, year }, context)?.from, placeMonth({ month: month2, year: year2 }, context)?.to) },
  { sample: 'from March to May 2005', needs: ['year', 'month'], pattern: rx(`(?<=\\b(?:[Ff]rom|[Bb]etween) )(?<month>${WHOLE_MONTH})(?:${TO}| and )(?<month2>${WHOLE_MONTH}) (?<year>${YEAR})`), place: ({ month, month2, year }, context) => spanDays(placeMonth({ month, year }, context)?.from, placeMonth({ month: month2, year }, context)?.to) },

  // ---- seasons and parts of years
  { sample: 'spring of 2005', needs: ['year', 'season'], pattern: rx(`\\b(?<season>${SEASON})(?: of)? (?<year>${YEAR})(?![-–/]\\d)`), place: ({ season, year }) => (readSeason(season) === 'winter' ? null : listSeason(readSeason(season), readNumber(year))) },
  { sample: 'winter of 2004-05', needs: ['year', 'season'], pattern: rx(`\\b[Ww]inter(?: of)? (?<year>(?:19|20)\\d{2})[-–/](?:\\d{2}|\\d{4})\\b`), place: ({ year }) => listSeason('winter', readNumber(year)) },
  { sample: 'last summer', needs: ['season'], pattern: rx(`\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) (?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]all(?! of| in| from))\\b`), place: placeWhichSeason },
  { sample: 'early 2004', needs: ['year'], pattern: rx(`\\b(?<part>${PART})[- ](?:in )?(?<year>${YEAR})`), place: ({ part, year }) => cutYear(part, readNumber(year)) },
  { sample: 'the end of 2005', needs: ['year'], pattern: rx(`\\b(?<part>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd) of (?<year>${LONE_YEAR})`), place: ({ part, year }) => cutYear(part, readNumber(year)) },
  { sample: 'the first half of 2005', needs: ['year'], pattern: rx(`\\b(?<part>(?:[Ff]irst|[Ss]econd) half|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast) quarter) of (?<year>${LONE_YEAR})`), place: (groups) => placeHalf(groups, readNumber(groups['year'])) },
  { sample: 'the first half of this year', needs: ['unit'], pattern: rx(`\\b(?<part>(?:[Ff]irst|[Ss]econd) half|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) quarter) of (?<which>last|this|next) year\\b`), place: (groups, { anchor }) => placeHalf(groups, anchor === null ? null : anchor.year + readShift(groups['which'])) },

  // ---- years and longer
  { sample: 'in 2009', needs: ['year'], pattern: rx(`${YEAR_BEFORE}(?<year>${LONE_YEAR})`), place: ({ year }) => listYear(readNumber(year)) },
  { sample: 'the 2005 uprising', needs: ['year'], pattern: rx(`${OWNER_BEFORE}(?<year>${NOUN_YEAR})`), place: ({ year }) => listYear(readNumber(year)) },
  { sample: 'between 2001 and 2003', needs: ['year'], pattern: rx(`(?<=\\b(?:[Ff]rom|[Bb]etween|[Ii]n|[Dd]uring|of) )(?<first>${YEAR})(?:${TO}| and )(?<year>${YEAR})`), place: ({ first, year }) => spanDays(listYear(readNumber(first)).from, listYear(readNumber(year)).to) },
  { sample: 'the 1600s', needs: ['year'], pattern: rx(`\\b(?<century>1[0-8])00['’]?s\\b`), place: ({ century }) => spanDays(listYear(readNumber(century) * 100).from, listYear(readNumber(century) * 100 + 99).to) },
  { sample: 'the early 1990s', needs: ['year'], pattern: rx(`\\b(?:(?<part>${PART})[- ](?:the )?)?(?<decade>(?:1[0-9]|20)\\d0)['’]?s\\b`), place: ({ part, decade }) => cutDecade(part, readNumber(decade)) },
  { sample: 'the 19th century', needs: ['digit'], pattern: rx(`(?<![Ee]arly |[Ll]ate |[Mm]id[- ])\\b(?<count>1\\d|20)th[- ]century\\b`), place: ({ count }) => ({ from: listYear(readNumber(count) * 100 - 99).from, to: listYear(readNumber(count) * 100).to }) },

  // ---- relative to the day of publication
  { sample: 'yesterday', needs: ['unit'], pattern: rx(`\\b(?<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night)\\b`), place: ({ word }, { anchor }) => placeNearDay(word, anchor?.day ?? null) },
  { sample: 'on Friday', needs: ['weekday'], pattern: rx(`(?<!\\b(?:${NAMED_DAYS}) )\\b(?<weekday>${WEEKDAY})${ENDED}${NOT_DATE_NAME}`), place: (groups, context) => oneDay(placeWeekday(weekdayNumber(groups['weekday']), context)) },
  { sample: 'last Friday', needs: ['weekday'], pattern: rx(`(?<!\\b[Tt]he )\\b(?<which>[Ll]ast|[Nn]ext) (?<weekday>${WEEKDAY})${ENDED}${NOT_DATE_NAME}`), place: (groups, { anchor }) => oneDay(placeWhichDay(groups, anchor?.day ?? null)) },
  { sample: 'last week', needs: ['unit'], pattern: rx(`(?<!\\b(?:[Tt]he|[Oo]ver|[Ii]n) )\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) (?<unit>week|month|year)\\b(?!-)`), place: placeWhichUnit },
  { sample: 'last weekend', needs: ['unit'], pattern: rx(`\\b(?:[Ll]ast weekend|[Oo]ver the weekend|[Aa]t the weekend)\\b`), place: (_, { anchor }) => placeWeekend(anchor?.day ?? null) },
  { sample: 'earlier this year', needs: ['unit'], pattern: rx(`\\b[Ee]arlier this (?<unit>week|month|year)\\b`), place: (groups, context) => spanDays(placeWhichUnit({ ...groups, which: 'this' }, context)?.from ?? null, context.anchor?.day ?? null) },
  { sample: 'later this year', needs: ['unit'], pattern: rx(`\\b[Ll]ater this (?<unit>week|month|year)\\b`), place: (groups, context) => spanDays(context.anchor?.day ?? null, placeWhichUnit({ ...groups, which: 'this' }, context)?.to ?? null) },
  { sample: 'two years ago', needs: ['unit'], pattern: rx(`(?<![\\d,.]|[-–] ?)\\b(?<count>${COUNT}|[Aa]n?) (?<unit>day|week|month|year)s? ago\\b`), place: ({ count, unit }, context) => placeAgo({ count: /^an?$/iu.test(count ?? '') ? 'one' : count, unit }, context) },
  { sample: 'over the last four years', needs: ['unit'], pattern: rx(`\\b[Tt]he (?<which>last|past|next|coming) (?<count>${COUNT}) (?<unit>${UNIT})s?\\b(?! and \\d)`), place: placeStretch },
  { sample: 'in the past year', needs: ['unit'], pattern: rx(`\\b[Tt]he (?<which>last|past) (?<unit>week|month|year|decade)\\b(?! of\\b)`), place: placeStretch },

  // ---- relative to another date: kept as text
  { sample: 'two days later', needs: ['unit'], pattern: rx(`\\b(?:${COUNT}|[Aa]|[Tt]he|[Ss]everal|a few|some) (?:${UNIT})s? (?:later|earlier|before|afterwards?)\\b`), place: () => null },
  { sample: 'the following day', needs: ['unit'], pattern: rx(`\\b[Tt]he (?:next|following|previous|same|preceding) (?:day|week|month|year|night|morning|evening)\\b`), place: () => null },
  { sample: 'later that day', needs: ['unit'], pattern: rx(`\\b(?:[Ll]ater|[Ee]arlier) (?:that|the same) (?:day|week|month|year)\\b|\\b[Tt]hat (?:same )?(?:day|night|year)\\b`), place: () => null },
]

function placeNearDay(word: string | undefined, day: string | null): Placement {
  if (day === null) return null
  const name = (word ?? '').toLowerCase()
  if (name === 'last night') return { from: addDays(day, -1), to: day }
  return oneDay(addDays(day, { yesterday: -1, tomorrow: 1 }[name] ?? 0))
}

/** "last Friday" is before the day of publication even when that is a Friday, "next Friday" after it. */
function placeWhichDay(groups: Groups, day: string | null): string | null {
  if (day === null) return null
  const apart = weekdayNumber(groups['weekday']) - findWeekday(day)
  return readShift(groups['which']) < 0 ? addDays(day, -(((6 - apart) % 7) + 1)) : addDays(day, ((apart + 6) % 7) + 1)
}

/** The latest Saturday and Sunday that are over, or that the day lies in. */
function placeWeekend(day: string | null): Placement {
  if (day === null) return null
  const saturday = addDays(day, -((findWeekday(day) + 1) % 7))
  return { from: saturday, to: addDays(saturday, 1) }
}
