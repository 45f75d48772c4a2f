// When two texts count once, and which of them does.

import { describe, expect, it, test } from 'vitest'
import { BANDS, findBands, findShingles, similarity } from '../../graph/copies/shingles.ts'
import { judge, type Copy } from '../../graph/copies/verdicts.ts'
import { documentId } from '../../graph/ids.ts'

const WORDS = Array.from({ length: 104 }, (_, i) => `word${i}`)
const text = (words: readonly string[]) => words.join(' ')
const shinglesOf = (words: string, title = '') => findShingles({ title, text: words })

describe('similarity', () => {
  it.each([
    { name: 'the same text', other: text(WORDS), expected: 1 },
    { name: 'other case and punctuation', other: WORDS.join(', ').toUpperCase(), expected: 1 },
    { name: 'one word in the middle replaced: five of its hundred runs', other: text(WORDS.with(50, 'other')), expected: 95 / 105 },
    { name: 'ten words more at the end', other: text([...WORDS, ...WORDS.slice(0, 10).map((word) => `${word}x`)]), expected: 100 / 110 },
    { name: 'the half', other: text(WORDS.slice(0, 54)), expected: 50 / 100 },
    { name: 'nothing in common', other: text(WORDS.map((word) => `${word}x`)), expected: 0 },
    { name: 'too short for a run of five', other: 'word0 word1 word2 word3', expected: 0 },
  ])('$name', ({ other, expected }) => {
    expect(similarity(shinglesOf(text(WORDS)), shinglesOf(other))).toBeCloseTo(expected, 10)
  })

  it('ignores the title at the start of the text', () => {
    const one = shinglesOf(`A headline of some words\n${text(WORDS)}`, 'A headline of some words')
    expect(similarity(one, shinglesOf(text(WORDS)))).toBe(1)
  })
})

describe('bands', () => {
  const shared = (one: string, other: string) => {
    const bands = findBands(shinglesOf(one))
    return findBands(shinglesOf(other)).filter((band, i) => band === bands[i]).length
  }
  it('are sixteen for a text, and none for one without runs', () => {
    expect([findBands(shinglesOf(text(WORDS))).length, findBands(shinglesOf('four words are few')).length]).toEqual([BANDS, 0])
  })
  it('bring near texts together and keep strangers apart', () => {
    expect(shared(text(WORDS), text(WORDS.with(50, 'other')))).toBeGreaterThan(0)
    expect(shared(text(WORDS), text(WORDS.map((word) => `${word}x`)))).toBe(0)
  })
  it('miss hardly any pair at the threshold', () => {
    const pairs = Array.from({ length: 200 }, (_, n) => {
      const own = WORDS.map((word) => `${word}-${n}`)
      return [text(own), text([...own, ...own.slice(0, 25).map((word) => `${word}x`)])] as const
    })
    expect(pairs.filter(([one, other]) => shared(one, other) === 0).length).toBeLessThanOrEqual(6)
  })
})

describe('judge', () => {
  const copy = (source: string, own: Partial<Copy> = {}): Copy => ({
    ...{ id: documentId(source), url: null, published: null, ingestedAt: '2026-01-01T00:00:00Z', textHash: source, uncounted: null },
    shingles: shinglesOf(text(WORDS)),
    ...own,
  })
  const far = shinglesOf(text(WORDS.map((word) => `${word}x`)))
  const a = copy('a')
  const cases = [
    { name: 'one alone counts', members: [a], expected: { a: null } },
    { name: 'of two near ones the first read counts', members: [copy('b', { ingestedAt: '2026-01-02T00:00:00Z' }), a], expected: { b: 'duplicate', a: null } },
    { name: 'which counted already goes on', members: [copy('b', { ingestedAt: '2026-01-02T00:00:00Z' }), { ...a, uncounted: 'duplicate' as const }], expected: { b: null, a: 'duplicate' } },
    { name: 'whose text is new comes last', members: [a, copy('b')], newcomer: a.id, expected: { a: 'duplicate', b: null } },
    { name: 'a far one counts', members: [a, copy('b', { shingles: far })], expected: { a: null, b: null } },
    { name: 'what counts outside goes first', members: [a], standing: [copy('s')], expected: { a: 'duplicate' } },
    { name: 'the newest at an address counts', members: [copy('a', { url: 'u', published: '2005-01-01' }), copy('b', { url: 'u', published: '2005-01-02', shingles: far })], expected: { a: 'superseded', b: null } },
    { name: 'without a date the last read is the newest', members: [copy('a', { url: 'u' }), copy('b', { url: 'u', ingestedAt: '2026-01-02T00:00:00Z', shingles: far })], expected: { a: 'superseded', b: null } },
  ]
  test.each(cases)('$name', ({ members, standing = [], newcomer = null, expected }) => {
    const verdicts = judge({ members, standing, newcomer })
    const said = Object.fromEntries(Object.entries(expected).map(([source, uncounted]) => [documentId(source), uncounted]))
    expect(Object.fromEntries(verdicts.map(({ id, uncounted }) => [id, uncounted]))).toEqual(said)
  })
})
