// Shortest ways between nodes, on small graphs drawn by hand.

import { describe, expect, it } from 'vitest'
import { findConnections } from '../../graph/paths.ts'

function graph(...edges: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const adjacency = new Map<string, Set<string>>()
  for (const edge of edges) {
    const [a = '', b = ''] = edge.split('-')
    adjacency.set(a, (adjacency.get(a) ?? new Set()).add(b))
    adjacency.set(b, (adjacency.get(b) ?? new Set()).add(a))
  }
  return adjacency
}

const CASES = [
  { reason: 'side by side', edges: ['a-b', 'a-x', 'x-b'], seeds: ['a', 'b'], hops: 4, ids: 'ab', connected: true },
  { reason: 'by way of one, and of another', edges: ['a-x', 'x-b', 'a-y', 'y-b', 'a-z'], seeds: ['a', 'b'], hops: 4, ids: 'abxy', connected: true },
  { reason: 'the long way when there is no shorter', edges: ['a-x', 'x-y', 'y-z', 'z-b'], seeds: ['a', 'b'], hops: 4, ids: 'abxyz', connected: true },
  { reason: 'not farther than allowed', edges: ['a-x', 'x-y', 'y-z', 'z-b'], seeds: ['a', 'b'], hops: 3, ids: 'ab', connected: false },
  { reason: 'three by way of one in the middle', edges: ['a-m', 'b-m', 'c-m', 'm-n'], seeds: ['a', 'b', 'c'], hops: 2, ids: 'abcm', connected: true },
  { reason: 'three, of which one stands apart', edges: ['a-m', 'b-m', 'c-n'], seeds: ['a', 'b', 'c'], hops: 6, ids: 'abcm', connected: false },
  { reason: 'joined by way of the third alone', edges: ['a-x', 'x-c', 'c-y', 'y-b'], seeds: ['a', 'b', 'c'], hops: 2, ids: 'abcxy', connected: true },
  { reason: 'nobody known', edges: [], seeds: ['a', 'b'], hops: 4, ids: 'ab', connected: false },
]

describe('what connects', () => {
  it.each(CASES)('$reason', ({ edges, seeds, hops, ids, connected }) => {
    const found = findConnections(graph(...edges), seeds, hops)
    expect({ ids: [...found.ids].sort().join(''), connected: found.connected }).toEqual({ ids, connected })
  })
})
