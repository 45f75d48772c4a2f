// Every row of the cleaning tables takes its own sample; and lines that look alike but are text are left alone.

import { describe, expect, it, test } from 'vitest'
import { splitBlocks, isProse } from '../../../ingest/read/clean/blocks.ts'
import { BYLINES, parseByline } from '../../../ingest/read/clean/bylines.ts'
import { isCitation } from '../../../ingest/read/clean/citations.ts'
import { findDate, parseDate } from '../../../ingest/read/clean/dates.ts'
import { findFurniture, FURNITURE } from '../../../ingest/read/clean/furniture.ts'
import { findCopyrightOwner, findDatelineAgency, findDatelineDate, parsePublisher, PUBLISHER_LINES } from '../../../ingest/read/clean/publishers.ts'

function blockOf(text: string) {
  const [block] = splitBlocks(text)
  if (block === undefined) throw new Error('no block')
  return block
}

describe('furniture', () => {
  test.each(FURNITURE)('$what: $sample', (row) => {
    expect(row.pattern.test(row.sample)).toBe(true)
    expect(findFurniture(blockOf(row.sample), ['end', 'about'])).not.toBeNull()
  })

  const TEXT = [
    { line: 'Share the Wealth, Say Farmers', reason: 'a headline' },
    { line: '«Мы не знаем», сказал он', reason: 'a quotation, not an arrow' },
    { line: 'Il a dit « non »', reason: 'a quotation, not an arrow' },
    { line: 'Updated figures show 187 people died.', reason: 'a sentence' },
    { line: 'Read the verdict aloud', reason: 'not a counter' },
    { line: 'The copyright dispute between the two firms ended on Friday.', reason: 'a sentence' },
    { line: 'Police', reason: 'a heading may be one word' },
    { line: 'Comments by the minister', reason: 'not a counter' },
    { line: 'Print workers strike', reason: 'a headline' },
    { line: '5 Thoughts on the Ferry', reason: 'a headline' },
    { line: 'Join the army, he was told', reason: 'a sentence' },
    { line: 'The Ferry is a newspaper that the police closed in May, and its editor fled.', reason: 'only a row for the very end of a page may take it' },
  ]
  test.each(TEXT)('leaves “$line” alone: $reason', ({ line }) => {
    expect(findFurniture(blockOf(line), ['end'])).toBeNull()
  })
})

describe('bylines', () => {
  test.each(BYLINES)('$sample', ({ sample, author }) => {
    expect(parseByline(sample)?.author).toBe(author)
  })

  it('takes date and issue from what follows the name', () => {
    expect(parseByline('By Jane Example (5/14/2005 issue of the Example Review)')).toEqual({ author: 'Jane Example', publisher: 'Example Review', published: '2005-05-14' })
  })

  const NAMES = [
    { line: 'By Jane van der Example', author: 'Jane van der Example' },
    { line: 'BY JANE EXAMPLE', author: 'JANE EXAMPLE' },
    { line: 'By J. R. Example, Ali al-Sample and Jo Doe', author: 'J. R. Example, Ali al-Sample and Jo Doe' },
    { line: 'By Jane Example in Karasu', author: 'Jane Example' },
    { line: 'By Jane Example, Valley Press', author: 'Jane Example' },
    { line: 'By Jane Example | May 3, 2005', author: 'Jane Example' },
  ]
  test.each(NAMES)('$line', ({ line, author }) => {
    expect(parseByline(line)?.author).toBe(author)
  })

  const OTHERS = ['By train to Karasu', 'By Monday Evening the ferry had stopped', 'By the river', 'By May 3, 2005', 'By Friday Night', 'Bypass opened', 'By 2009 the bridge will be repaired.']
  test.each(OTHERS)('“%s” is none', (line) => {
    expect(parseByline(line)).toBeNull()
  })
})

describe('dates', () => {
  const DATES = [
    ['2005-08-24T09:30:00Z', '2005-08-24'],
    ['Wednesday, 24 August 2005', '2005-08-24'],
    ['24th of August, 2005', '2005-08-24'],
    ['August 24, 2005', '2005-08-24'],
    ['Aug. 24, 2005', '2005-08-24'],
    ['8/24/2005', '2005-08-24'],
    ['24/8/2005', '2005-08-24'],
    ['3/4/2005', '2005'],
    ['5/5/2005', '2005-05-05'],
    ['24.08.2005', '2005-08-24'],
    ['2005/08/24', '2005-08-24'],
    ['August 2005', '2005-08'],
    ['2005-08', '2005-08'],
    ['20050824', '2005-08-24'],
    ['2005', '2005'],
    ['24 августа 2005 г.', '2005-08-24'],
    ['24 août 2005', '2005-08-24'],
    ['24. August 2005', '2005-08-24'],
    ['24 de agosto de 2005', '2005-08-24'],
    ['31 June 2005', '2005-06'],
    ['29 February 2004', '2004-02-29'],
    ['soon', null],
    ['1/2', null],
    ['Maybe 2005 people', null],
  ] as const
  test.each(DATES)('%s is %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso)
  })

  it('says where the first date stands', () => {
    const line = 'Posted on May 3, 2005, changed 4 May 2005'
    const date = findDate(line)
    expect(line.slice(date?.start, date?.end)).toBe('May 3, 2005')
  })
})

describe('publishers', () => {
  test.each(PUBLISHER_LINES)('$sample', ({ sample, publisher }) => {
    expect(parsePublisher(sample)).toBe(publisher)
  })

  const LINES = [
    { line: 'Published in Road Notes on 3 May 2005', publisher: 'Road Notes' },
    { line: 'Published on 3 May 2005', publisher: null },
    { line: 'Published in 2005', publisher: null },
    { line: 'Posted by admin', publisher: null },
  ]
  test.each(LINES)('$line → $publisher', ({ line, publisher }) => {
    expect(parsePublisher(line)).toBe(publisher)
  })

  it('knows the agency of a dateline and the owner of a copyright', () => {
    expect(findDatelineAgency('KARASU, May 3 (Sample Press) — The bridge is closed.')).toBe('Sample Press')
    expect(findDatelineAgency('Karasu (a town) - The bridge is closed.')).toBeNull()
    expect(findCopyrightOwner('Copyright © 2004-2005 Valley Press. All rights reserved.')).toBe('Valley Press')
  })
})

describe('datelines', () => {
  test.each([
    { paragraph: 'KARASU, May 3, 2005 - The bridge is closed.', date: '2005-05-03' },
    { paragraph: 'KARASU (May 3, 2005) - The bridge is closed.', date: '2005-05-03' },
    { paragraph: 'KARASU, 3 May 2005 (Sample Press) — The bridge is closed.', date: '2005-05-03' },
    { paragraph: 'Karasu lay in ruins on May 3, 2005, they said.', date: null },
  ])('$paragraph → $date', ({ paragraph, date }) => {
    expect(findDatelineDate(paragraph)).toBe(date)
  })
})

describe('citations', () => {
  const LINES = [
    { line: 'Oped Dana Exampleva, "A Ferry Is Not a Bridge," The Valley, April 2, 2021.', is: true },
    { line: 'Book D. Exampleva and T. Sample, Rivers and Roads: Two Decades, Valley Institute, December 2001.', is: true },
    { line: 'The court sentenced him, his brother, and a third man in Karasu on May 3, 2005.', is: false },
    { line: 'He was born in Karasu, moved to the capital, and left the country in 1999.', is: false },
  ]
  test.each(LINES)('$is: $line', ({ line, is }) => {
    expect(isCitation(blockOf(line))).toBe(is)
  })
})

describe('running prose', () => {
  const LINES = [
    { line: 'President Samplov met Foreign Minister Exampleva in Karasu on Monday.', is: true },
    { line: 'Town Split in Two as Old Bridge Closes for the Winter', is: false },
    { line: 'Can the Old Bridge of Karasu Survive Another Hard Winter?', is: false },
    { line: 'Home', is: false },
    { line: '大橋は月曜日に閉鎖された。二つの橋脚に亀裂が見つかったためだと当局は述べた。', is: true },
  ]
  test.each(LINES)('$is: $line', ({ line, is }) => {
    expect(isProse(blockOf(line))).toBe(is)
  })
})
