import { describe, expect, it } from 'vitest'
import { describeSummary, splitAddresses } from '../../web/add/words.ts'

const NOTHING = { documents: 0, added: 0, updated: 0, unchanged: 0, duplicates: 0, notExtracted: 0, languages: [], pagesWithoutText: 0, failed: [], entities: 0, claims: 0, relationships: 0, seconds: 1 }

describe('what became of a job', () => {
  it.each([
    [{ documents: 1 }, '1 read', 'all is well'],
    [
      { documents: 2611, pagesWithoutText: 347, notExtracted: 42, languages: [{ language: 'ru', documents: 42 }], failed: [1, 2, 3].map((n) => ({ path: String(n), error: 'broken' })) },
      '2,611 read, 347 pages without text, 42 documents in Russian stored and searchable but not extracted, 3 failed',
      'all that can go wrong',
    ],
    [{ documents: 3, unchanged: 2, duplicates: 1 }, '3 read, 2 of them here already, 1 copy of others, counted once', 'what was known'],
    [{ documents: 1, notExtracted: 1, languages: [{ language: 'und', documents: 1 }] }, '1 read, 1 document in a language that could not be told stored and searchable but not extracted', 'an unknown language'],
  ])('%o: %s (%s)', (part, words, _why) => {
    expect(describeSummary({ ...NOTHING, ...part })).toBe(words)
  })
})

it.each([
  ['https://a.example\nhttps://b.example', ['https://a.example', 'https://b.example'], 'one a line'],
  [' a.example, b.example;a.example ', ['a.example', 'b.example'], 'with commas, one of them twice'],
  ['', [], 'nothing'],
])('addresses in %j: %j (%s)', (text, addresses) => {
  expect(splitAddresses(text)).toEqual(addresses)
})
