import { expect, test } from 'vitest'
import { entityId } from '../../graph/ids.ts'
import { pickConnected } from '../../graph/overview.ts'

type Link = readonly [string, string]

/** Names with their degrees, links between names, the limit, the names expected in order. */
const CASES: readonly (readonly [reason: string, ranked: readonly (readonly [string, number])[], links: readonly Link[], limit: number, expected: string])[] = [
  ['outward from the most connected', [['a', 9], ['b', 5], ['c', 4], ['d', 1]], [['a', 'c'], ['c', 'd'], ['b', 'd']], 4, 'a c d b'],
  ['the most connected neighbour first', [['a', 9], ['b', 5], ['c', 4]], [['c', 'a'], ['a', 'b']], 2, 'a b'],
  ['another piece when the first is used up', [['a', 9], ['b', 8], ['c', 1], ['d', 1]], [['a', 'c'], ['b', 'd']], 4, 'a c b d'],
  ['neighbours that are no candidates do not count', [['a', 9], ['b', 5]], [['a', 'x'], ['x', 'b']], 3, 'a b'],
  ['nothing from nothing', [], [], 5, ''],
  ['nobody at limit 0', [['a', 1]], [], 0, ''],
]

test.each(CASES)('%s', (_, ranked, links, limit, expected) => {
  const id = (name: string) => entityId('Person', name)
  const names = new Map(ranked.map(([name]) => [id(name), name]))
  const picked = pickConnected(
    ranked.map(([name, degree]) => ({ id: id(name), degree })),
    links.map(([head, tail]) => ({ head: id(head), tail: id(tail) })),
    limit,
  )
  expect(picked.map((one) => names.get(one)).join(' ')).toBe(expected)
})
