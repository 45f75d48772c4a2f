import { describe, expect, it } from 'vitest'
import { readBrought } from '../../web/add/brought.ts'
import { readDropped } from '../../web/add/dropped.ts'
import { describeSummary, describeUnreadable, splitAddresses } from '../../web/add/words.ts'

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

it.each([
  ['https://a.example/report', { way: 'addresses', text: 'https://a.example/report' }, 'an address'],
  ['https://a.example http://b.example\n', { way: 'addresses', text: 'https://a.example\nhttp://b.example' }, 'addresses alone'],
  ['Petrov', null, 'a word that was copied'],
  ['javascript:alert(1)', null, 'no address that is fetched'],
  [`See https://a.example, where it says that the police in Minsk arrested somebody.`, { way: 'text', text: 'See https://a.example, where it says that the police in Minsk arrested somebody.' }, 'a text with an address in it'],
])('what is brought: %j', (text, draft, _why) => {
  expect(readBrought(text)).toEqual(draft)
})

/** What is dropped, as a browser gives it: folders hand out their entries a hundred at a time; null is a file that cannot be read. */
type Tree = string | null | { readonly [name: string]: Tree }

function entryOf(name: string, tree: Tree, parent = ''): unknown {
  const fullPath = `${parent}/${name}`
  if (typeof tree === 'string') return { name, fullPath, isFile: true, isDirectory: false, file: (done: (file: File) => void) => done(new File([tree], name)) }
  if (tree === null) return { name, fullPath, isFile: true, isDirectory: false, file: (_done: unknown, fail: (error: Error) => void) => fail(new DOMException('It cannot be read.', 'NotReadableError')) }
  const children = Object.entries(tree).map(([child, below]) => entryOf(child, below, fullPath))
  return { name, fullPath, isFile: false, isDirectory: true, createReader: () => ({ readEntries: (done: (entries: readonly unknown[]) => void) => done(children.splice(0, 100)) }) }
}

it('a dropped folder is walked to its end, hidden files left out, each file under its path', async () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`${String(n).padStart(3, '0')}.txt`, 'x']))
  const dropped = { reports: { 'one.txt': 'One.', '.hidden': 'x', '.git': { config: 'x' }, deep: { 'one.txt': 'Another.', many } }, 'alone.txt': 'Alone.' }
  const items = Object.entries(dropped).map(([name, tree]) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(name, tree) }))
  const { files: found, unreadable } = await readDropped({ items: [...items, { kind: 'string' }], files: [] } as unknown as DataTransfer)
  const names = found.map(({ name }) => name)
  expect(names.filter((name) => !name.includes('many'))).toEqual(['reports/deep/one.txt', 'reports/one.txt', 'alone.txt'])
  expect(names.filter((name) => name.startsWith('reports/deep/many/'))).toHaveLength(250)
  expect(unreadable).toEqual([])
  expect(await found.find(({ name }) => name === 'reports/deep/one.txt')?.text()).toBe('Another.')
})

it('what cannot be read of a folder is named, and the rest is kept', async () => {
  const dropped = { reports: { 'one.txt': 'One.', 'locked.txt': null, closed: null, deep: { 'two.txt': 'Two.', 'gone.txt': null } } }
  const items = Object.entries(dropped).map(([name, tree]) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(name, tree) }))
  const { files, unreadable } = await readDropped({ items, files: [] } as unknown as DataTransfer)
  expect(files.map(({ name }) => name)).toEqual(['reports/deep/two.txt', 'reports/one.txt'])
  expect(unreadable).toEqual(['reports/closed', 'reports/deep/gone.txt', 'reports/locked.txt'])
  expect(describeUnreadable(unreadable)).toBe('The browser cannot read reports/closed, reports/deep/gone.txt and 1 more; the rest is kept')
  expect(describeUnreadable(['a.txt'])).toBe('The browser cannot read a.txt; the rest is kept')
})
