import { describe, expect, test } from 'vitest'
import { findDates } from '../../../ingest/annotate/dates.ts'

/** A Wednesday. */
const PUBLISHED = '2005-08-24'

function read(text: string, published: string | null = PUBLISHED): readonly string[] {
  return findDates(text, { offset: 0, published }).map((date) => `${date.text}: ${date.from ?? '?'} ${date.to ?? '?'}`)
}

describe('a sentence with one date', () => {
  test.each<[string, string, string | null, string | null, string]>([
    // days with their year
    ['It fell on 12 July 2005.', '12 July 2005', '2005-07-12', '2005-07-12', 'day first'],
    ['It fell on July 12, 2005.', 'July 12, 2005', '2005-07-12', '2005-07-12', 'month first'],
    ['It fell on Tuesday, 12 July 2005.', 'Tuesday, 12 July 2005', '2005-07-12', '2005-07-12', 'with its weekday'],
    ['It fell on the 12th of July, 2005.', '12th of July, 2005', '2005-07-12', '2005-07-12', 'an ordinal'],
    ['Filed 2005-07-12.', '2005-07-12', '2005-07-12', '2005-07-12', 'ISO'],
    ['Filed 13/05/2005.', '13/05/2005', '2005-05-13', '2005-05-13', 'no month is 13'],
    ['Filed 05/13/2005.', '05/13/2005', '2005-05-13', '2005-05-13', 'American'],
    ['Filed 12.07.2005.', '12.07.2005', '2005-07-12', '2005-07-12', 'points are European'],
    ['Filed 12/07/2005.', '12/07/2005', null, null, 'July or December: not placed'],
    ['It fell on Feb. 3, 2004.', 'Feb. 3, 2004', '2004-02-03', '2004-02-03', 'an abbreviation'],
    ['ALMATY, 12 JULY 2005.', '12 JULY 2005', '2005-07-12', '2005-07-12', 'a dateline in capitals'],
    ['On 1 May 1004 he died.', '1 May 1004', '1004-05-01', '1004-05-01', 'long ago'],
    // days without one
    ['He was detained on July 1.', 'July 1', '2005-07-01', '2005-07-01', 'the nearest past'],
    ['He was detained on 24 August.', '24 August', '2005-08-24', '2005-08-24', 'the day of publication'],
    ['Voting was held on December 26.', 'December 26', '2004-12-26', '2004-12-26', 'the year before'],
    ['Voting will be held on December 4.', 'December 4', '2005-12-04', '2005-12-04', 'to come'],
    ['The summit is planned for 3 September.', '3 September', '2005-09-03', '2005-09-03', 'planned'],
    ['It ended on September 3.', 'September 3', null, null, 'just after publication: last year or a mistake'],
    ['The trial will open on July 12.', 'July 12', null, null, 'eleven months ahead: not likely'],
    ['Shots were heard on Friday, May 13.', 'Friday, May 13', '2005-05-13', '2005-05-13', 'the weekday agrees'],
    ['Shots were heard on Monday, May 13.', 'Monday, May 13', null, null, 'the weekday does not agree'],
    ['On July 12 last year he left.', 'July 12 last year', '2004-07-12', '2004-07-12', 'of the year before'],
    ['On 12 July that year he left.', '12 July that year', null, null, 'of some year'],
    ['In 2004, he left on 12 July.', '12 July', '2004-07-12', '2004-07-12', 'of the year that the sentence opens with'],
    ['On Feb. 3 he left.', 'Feb. 3', '2005-02-03', '2005-02-03', 'an abbreviation'],
    ['It began on the night of May 12.', 'night of May 12', '2005-05-12', '2005-05-13', 'a night ends on the day after'],
    ['The September 11 attacks changed that.', 'September 11', '2001-09-11', '2001-09-11', 'always 2001'],
    ['Since September 11 much has changed.', 'September 11', '2001-09-11', '2005-08-24', 'always 2001'],
    ['After 9/11 he left; 9/11 was the reason.', '9/11', null, null, 'after it'],
    // from day to day
    ['They met from 12 to 14 May 2005.', '12 to 14 May 2005', '2005-05-12', '2005-05-14', 'one month'],
    ['They met 12-13 May.', '12-13 May', '2005-05-12', '2005-05-13', 'a hyphen'],
    ['They met on May 12–14, 2005.', 'May 12–14, 2005', '2005-05-12', '2005-05-14', 'a dash'],
    ['Bombs went off from 28 March to 1 April 2004.', '28 March to 1 April 2004', '2004-03-28', '2004-04-01', 'two months'],
    ['Bombs went off between March 28 and April 1, 2004.', 'March 28 and April 1, 2004', '2004-03-28', '2004-04-01', 'between'],
    ['They met from 30 December to 2 January 2005.', '30 December to 2 January 2005', '2004-12-30', '2005-01-02', 'across the new year'],
    // months
    ['The unrest of May 2005 went on.', 'May 2005', '2005-05-01', '2005-05-31', 'with its year'],
    ['The unrest broke out in May.', 'May', '2005-05-01', '2005-05-31', 'after a preposition'],
    ['It began in August.', 'August', '2005-08-01', '2005-08-31', 'the month of publication'],
    ['The vote will be held in December.', 'December', '2005-12-01', '2005-12-31', 'to come'],
    ['It ended in November.', 'November', '2004-11-01', '2004-11-30', 'the nearest past'],
    ['It ended in September.', 'September', null, null, 'last year’s or next month'],
    ['It ended in mid-June.', 'mid-June', '2005-06-11', '2005-06-20', 'a third of a month'],
    ['It ended in late February 2004.', 'late February 2004', '2004-02-21', '2004-02-29', 'a leap year'],
    ['It ended at the end of June 2005.', 'end of June 2005', '2005-06-21', '2005-06-30', 'its end'],
    ['He left last May.', 'last May', '2005-05-01', '2005-05-31', 'the latest'],
    ['He left last November.', 'last November', '2004-11-01', '2004-11-30', 'the latest, of the year before'],
    ['It lasted from March to May 2005.', 'March to May 2005', '2005-03-01', '2005-05-31', 'from month to month'],
    // seasons and parts of a year
    ['He stayed with relatives last summer.', 'last summer', '2004-06-01', '2004-08-31', 'this summer is not over'],
    ['It thawed last winter.', 'last winter', '2004-12-01', '2005-02-28', 'across the new year'],
    ['It thawed this spring.', 'this spring', '2005-03-01', '2005-05-31', 'of this year'],
    ['It thawed in the spring of 2005.', 'spring of 2005', '2005-03-01', '2005-05-31', 'named'],
    ['It froze in winter 2005.', 'winter 2005', null, null, 'which end of the year?'],
    ['It froze in the winter of 2004-05.', 'winter of 2004-05', '2004-12-01', '2005-02-28', 'both ends'],
    ['He arrived in early 2004.', 'early 2004', '2004-01-01', '2004-04-30', 'a third of a year'],
    ['He left at the end of 2004.', 'end of 2004', '2004-09-01', '2004-12-31', 'its end'],
    ['Trade grew in the first half of 2005.', 'first half of 2005', '2005-01-01', '2005-06-30', 'a half'],
    ['Trade grew in the third quarter of 2004.', 'third quarter of 2004', '2004-07-01', '2004-09-30', 'a quarter'],
    // years and longer
    ['Kazakhstan hopes to chair it in 2009.', '2009', '2009-01-01', '2009-12-31', 'a whole year'],
    ['The 2005 uprising failed.', '2005', '2005-01-01', '2005-12-31', 'before a noun'],
    ['The union was founded between 2001 and 2003.', '2001 and 2003', '2001-01-01', '2003-12-31', 'from year to year'],
    ['The union was formed in the 1990s.', '1990s', '1990-01-01', '1999-12-31', 'a decade'],
    ['The port was built in the 1600s.', '1600s', '1600-01-01', '1699-12-31', 'a century, since nobody writes so of ten years'],
    ['The union was formed in the early 1990s.', 'early 1990s', '1990-01-01', '1993-12-31', 'its beginning'],
    ['He has ruled since 1991.', '1991', '1991-01-01', '2005-08-24', 'up to publication'],
    ['He has been held since 12 July.', '12 July', '2005-07-12', '2005-08-24', 'up to publication'],
    ['It was done in 2000.', '2000', '2000-01-01', '2000-12-31', 'a round year at the end'],
    ['It fell in the 19th century.', '19th century', '1801-01-01', '1900-12-31', 'a century'],
    // relative
    ['He arrived yesterday.', 'yesterday', '2005-08-23', '2005-08-23', 'a day before'],
    ['He arrived today.', 'today', '2005-08-24', '2005-08-24', 'that day'],
    ['He said so on Friday.', 'Friday', '2005-08-19', '2005-08-19', 'the nearest past'],
    ['He said so on Wednesday.', 'Wednesday', '2005-08-24', '2005-08-24', 'the day of publication'],
    ['He will speak on Friday.', 'Friday', '2005-08-26', '2005-08-26', 'to come'],
    ['The vote will go on, he said on Friday.', 'Friday', '2005-08-19', '2005-08-19', 'said in the past about what is to come'],
    ['He said so last Wednesday.', 'last Wednesday', '2005-08-17', '2005-08-17', 'never the day itself'],
    ['He speaks next Wednesday.', 'next Wednesday', '2005-08-31', '2005-08-31', 'never the day itself'],
    ['They met last week.', 'last week', '2005-08-15', '2005-08-21', 'Monday to Sunday'],
    ['They met this week.', 'this week', '2005-08-22', '2005-08-28', 'Monday to Sunday'],
    ['They met last month.', 'last month', '2005-07-01', '2005-07-31', 'a calendar month'],
    ['They met last year.', 'last year', '2004-01-01', '2004-12-31', 'a calendar year'],
    ['They met earlier this year.', 'earlier this year', '2005-01-01', '2005-08-24', 'up to publication'],
    ['They met two years ago.', 'two years ago', '2003-01-01', '2003-12-31', 'a calendar year'],
    ['They met ten days ago.', 'ten days ago', '2005-08-14', '2005-08-14', 'days are exact'],
    ['Ties grew over the last four years.', 'the last four years', '2001-08-24', '2005-08-24', 'a stretch'],
    ['Ties grew in the past year.', 'the past year', '2004-08-24', '2005-08-24', 'a stretch of one'],
    ['They met over the weekend.', 'over the weekend', '2005-08-20', '2005-08-21', 'the latest'],
    ['It will be built over the next two years.', 'the next two years', '2005-08-24', '2007-08-24', 'a stretch to come'],
    ['It was built between July 2003 and May 2005.', 'July 2003 and May 2005', '2003-07-01', '2005-05-31', 'from month to month'],
    // cannot be placed
    ['It grew over the next five years.', 'the next five years', null, null, 'a tale of the past'],
    ['He had spent the last five years there.', 'the last five years', null, null, 'a tale of the past'],
    ['He was released the next day.', 'the next day', null, null, 'after what?'],
    ['He was released two days later.', 'two days later', null, null, 'after what?'],
    ['He was released the following day.', 'the following day', null, null, 'after what?'],
    ['It must be done by May 2006.', 'May 2006', null, null, 'a bound, no interval'],
    ['Nobody was heard after 13 May.', '13 May', null, null, 'a bound, no interval'],
  ])('%s → %s', (sentence, text, from, to) => {
    const dates = findDates(sentence, { offset: 0, published: PUBLISHED })
    expect(dates.find((date) => date.text === text)).toEqual({ start: sentence.indexOf(text), end: sentence.indexOf(text) + text.length, text, from, to })
  })
})

describe('no date', () => {
  test.each([
    ['The court may hear him.', 'the verb'],
    ['May he rest in peace.', 'the verb, capitalised'],
    ['They march on the capital; March they did.', 'the verb'],
    ['Theresa May and April Jones came with June.', 'names'],
    ['In 1998 cases nothing was found, and in 2003 people were freed.', 'counts'],
    ['About 1500 people and 2000 soldiers came.', 'counts'],
    ['A group of 1500 refugees was counted.', 'a count after a preposition'],
    ['Resolution 1373 and flight 1549 were named.', 'numbers'],
    ['It cost 2,005 dollars, up by 2005.50.', 'numbers with marks'],
    ['They met at 2000 GMT.', 'a time'],
    ['Friday prayers were held on Good Friday, as every Friday.', 'names and habits'],
    ['On 31 February 2005 nothing happened.', 'no such day'],
    ['The upcoming summit is near; spring came and the fall of the wall.', 'no time'],
    ['They settled there some 5,000 years ago, and left the next Tuesday.', 'a count cut in two; a weekday of a tale'],
    ['He ran for 12 May-time games in Mar del Plata with Jan Novak.', 'words that look like months'],
  ])('in %s (%s)', (sentence) => {
    expect(read(sentence)).toEqual([])
  })
})

describe('several dates', () => {
  test.each([
    ['It began on 28 March and ended on 1 April 2004.', ['28 March: 2005-03-28 2005-03-28', '1 April 2004: 2004-04-01 2004-04-01'], 'no shared year across a verb'],
    ['Bombs went off on 28 March and 30 July 2004.', ['28 March: 2004-03-28 2004-03-28', '30 July 2004: 2004-07-30 2004-07-30'], 'a shared year'],
    ['He was seized on July 1 and handed over on July 12.', ['July 1: 2005-07-01 2005-07-01', 'July 12: 2005-07-12 2005-07-12'], 'each its own'],
    ['In 2004, he left in May.', ['2004: 2004-01-01 2004-12-31', 'May: 2004-05-01 2004-05-31'], 'the year first'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
})

describe('without a full date of publication', () => {
  test.each<[string | null, string, string, string]>([
    [null, 'He left on 12 July 2004.', '12 July 2004: 2004-07-12 2004-07-12', 'needs none'],
    [null, 'He left on 12 July.', '12 July: ? ?', 'which year?'],
    [null, 'He left last year.', 'last year: ? ?', 'before which?'],
    [null, 'He left on Friday.', 'Friday: ? ?', 'which week?'],
    ['2005', 'He left last year.', 'last year: 2004-01-01 2004-12-31', 'the year is enough'],
    ['2005', 'He left on 12 July.', '12 July: ? ?', 'may be of the year before'],
    ['2005-08', 'He left on 12 July.', '12 July: 2005-07-12 2005-07-12', 'the month is enough'],
    ['2005-08', 'He left last month.', 'last month: 2005-07-01 2005-07-31', 'the month is enough'],
    ['2005-08', 'He left yesterday.', 'yesterday: ? ?', 'the month is not enough'],
  ])('published %s: %s', (published, sentence, expected) => {
    expect(read(sentence, published)).toEqual([expected])
  })
})

test('spans are offset by where the sentence stands in the document', () => {
  const text = 'He left on 12 July 2005.'
  const document = `Before. ${text}`
  const [date] = findDates(text, { offset: 8, published: null })
  expect(document.slice(date?.start, date?.end)).toBe('12 July 2005')
})
