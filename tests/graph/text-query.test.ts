// Text queries: what is typed, and which texts answer it.

import { describe, expect, it } from 'vitest'
import { findMatches, parseTextQuery, wordsIn } from '../../graph/text-query.ts'

const TEXT = 'The ministry’s envoy met Kôfi Mensah in Accra. The envoy left Accra on Monday.'

const CASES: readonly (readonly [query: string, found: readonly string[] | null, reason: string])[] = [
  ['envoy accra', ['envoy', 'Accra', 'envoy', 'Accra'], 'every word must be there'],
  ['envoy lagos', null, 'one is missing'],
  ['"the envoy"', ['The envoy'], 'a phrase is words one after another'],
  ['"envoy met kofi"', ['envoy met Kôfi'], 'without case and accents'],
  ['"met envoy"', null, 'in that order'],
  ['lagos OR monday', ['Monday'], 'one of them'],
  ['envoy AND monday', ['envoy', 'envoy', 'Monday'], 'AND is what words mean anyway'],
  ['accra NOT lagos', ['Accra', 'Accra'], 'one that must not be there'],
  ['accra -monday', null, 'nor this'],
  ['ministry', ['ministry’s'], 'possessives are the same word'],
  ['"unclosed envoy', null, 'a quote that is never closed ends with the query'],
  ['envo', null, 'whole words'],
  ['OR AND -', null, 'nothing to look for'],
  ['*:* ) title:x~ /', null, 'another engine’s syntax is only words'],
]

describe('text queries', () => {
  it.each(CASES)('%s', (query, found, reason) => {
    const matches = findMatches(parseTextQuery(query), TEXT)
    expect({ reason, found: matches?.map(({ start, end }) => TEXT.slice(start, end)) ?? null }).toEqual({ reason, found })
  })
  it('name the words that an index is asked for, once each', () => {
    expect(wordsIn(parseTextQuery('"old bridge" OR bridge NOT river'))).toEqual(['old', 'bridge'])
  })
})
