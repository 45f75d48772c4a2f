// A sitting at the queue: nothing that was laid out moves, and nothing counts twice.

import { describe, expect, it } from 'vitest'
import { findNext, groupClaims, type Grouping } from '../../../web/review/items.ts'
import { excerptOf } from '../../../web/review/excerpt.ts'
import { NEW_SESSION, progressOf, reduceSession, type SessionAction } from '../../../web/review/session.ts'
import { cutAround } from '../../../web/review/surroundings.ts'
import { evidence } from '../graph/make.ts'

const claim = (id: string, confidence: number, version = 1) => evidence({ id, confidence, version })
const [a, b, c] = [claim('a', 0.1), claim('b', 0.2), claim('c', 0.3)] as const

const arrive = (claims: readonly ReturnType<typeof claim>[], { total = claims.length, next = null }: { total?: number; next?: string | null } = {}): SessionAction => ({
  kind: 'arrive',
  answer: { claims: [...claims], next, total },
})

interface Case {
  readonly reason: string
  readonly actions: readonly SessionAction[]
  readonly order: string
  readonly outcomes: Readonly<Record<string, string>>
  readonly progress: readonly [decided: number, all: number]
}

const CASES: readonly Case[] = [
  { reason: 'what arrives waits', actions: [arrive([a, b, c])], order: 'abc', outcomes: {}, progress: [0, 3] },
  { reason: 'what is decided counts at once', actions: [arrive([a, b, c]), { kind: 'decide', ids: ['a', 'b'], verdict: 'reject' }], order: 'abc', outcomes: { a: 'reject', b: 'reject' }, progress: [2, 3] },
  { reason: 'what is decided keeps its place when the queue comes without it', actions: [arrive([a, b, c]), { kind: 'decide', ids: ['a'], verdict: 'confirm' }, arrive([b, c])], order: 'abc', outcomes: { a: 'confirm' }, progress: [1, 3] },
  { reason: 'what is undone waits again', actions: [arrive([a, b]), { kind: 'decide', ids: ['a'], verdict: 'confirm' }, { kind: 'reopen', ids: ['a'] }], order: 'ab', outcomes: {}, progress: [0, 2] },
  { reason: 'what comes back in a later version was undone elsewhere', actions: [arrive([a, b]), { kind: 'decide', ids: ['a'], verdict: 'confirm' }, arrive([claim('a', 0.1, 3), b])], order: 'ab', outcomes: {}, progress: [0, 2] },
  { reason: 'what is gone without being decided here was decided elsewhere', actions: [arrive([a, b, c]), arrive([b, c])], order: 'abc', outcomes: { a: 'elsewhere' }, progress: [1, 3] },
  { reason: 'what lies beyond the page is not gone', actions: [arrive([a, b, c]), arrive([a, b], { total: 3, next: 'b' })], order: 'abc', outcomes: {}, progress: [0, 3] },
  { reason: 'what comes later comes after', actions: [arrive([b]), arrive([a, b])], order: 'ba', outcomes: {}, progress: [0, 2] },
]

describe('reduceSession', () => {
  it.each(CASES)('$reason', ({ actions, order, outcomes, progress }) => {
    const session = actions.reduce(reduceSession, NEW_SESSION)
    const { decided, all } = progressOf(session)
    expect({ order: [...session.claims.keys()].join(''), outcomes: Object.fromEntries(session.outcomes), progress: [decided, all] }).toEqual({ order, outcomes, progress })
  })
})

describe('groupClaims', () => {
  const who = (id: string) => ({ id, type: 'Person' as const, name: id })
  const claims = [
    evidence({ id: '1', foundBy: 'x', predicate: 'met', subject: who('p'), object: who('q') }),
    evidence({ id: '2', foundBy: 'y', predicate: 'Met', subject: who('r'), object: who('p') }),
    evidence({ id: '3', foundBy: 'x', predicate: 'saw', subject: who('p'), object: who('s') }),
    evidence({ id: '4', foundBy: 'z', predicate: 'sued', subject: who('t'), object: who('u') }),
  ]
  it.each<readonly [Grouping, string]>([
    ['none', '1 2 3 4'],
    ['rule', '13 2 4'],
    ['words', '12 3 4'],
    ['entity', '123 4'],
  ])('by %s', (by, expected) => {
    expect(groupClaims(claims, by).map((item) => item.claims.map(({ id }) => id).join('')).join(' ')).toBe(expected)
  })

  it('goes on to the next that is open, and begins anew at the end', () => {
    const items = groupClaims(claims, 'none')
    expect(findNext(items, 1, ({ key }) => key !== '3')?.key).toBe('4')
    expect(findNext(items, 3, ({ key }) => key === '1')?.key).toBe('1')
    expect(findNext(items, 0, () => false)).toBeUndefined()
  })
})

describe('excerptOf and cutAround', () => {
  const long = `${'First words come here. '.repeat(6)}Then somebody met somebody. ${'Last words come here. '.repeat(6)}`
  const start = long.indexOf('met')
  it('an excerpt is about the words that carry the claim, and cut between words', () => {
    const text = excerptOf({ sentence: { id: 's', index: 0, page: null, start: 0, end: long.length, text: long }, spans: { ...evidence({}).spans, predicate: [{ start, end: start + 3 }] } })
    expect(text).toMatch(/^… .*somebody met somebody.* …$/u)
    expect(text.length).toBeLessThan(110)
  })

  it('a sentence comes in its paragraph, with the ones before and after; a long paragraph is cut to sentences', () => {
    const text = 'One.\n\nTwo. Three.\n\nFour.'
    const sentences = [{ start: 0, end: 4 }, { start: 6, end: 10 }, { start: 11, end: 17 }, { start: 19, end: 24 }].map((span, index) => ({ ...span, id: String(index), index, page: null }))
    expect(cutAround({ text, sentences }, { start: 11, end: 17 }).map((span) => text.slice(span.start, span.end))).toEqual(['One.', 'Two. Three.', 'Four.'])
    const endless = 'Word word word. '.repeat(300)
    const many = Array.from({ length: 300 }, (_, index) => ({ start: index * 16, end: index * 16 + 15, id: String(index), index, page: null }))
    const [only, ...others] = cutAround({ text: endless, sentences: many }, { start: 1600, end: 1615 })
    expect(others).toEqual([])
    expect([only?.start, only?.end].map((at) => (at ?? 0) % 16)).toEqual([0, 15])
    expect((only?.end ?? 0) - (only?.start ?? 0)).toBeLessThan(1000)
  })
})
