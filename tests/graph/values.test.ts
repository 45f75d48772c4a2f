import { describe, expect, test } from 'vitest'
import { isoDuration, makeNode, makeRelationship, plainNumber } from '../../graph/engines/values.ts'

test.each([
  [{ months: 14, days: 3, seconds: 14706 }, 'P1Y2M3DT4H5M6S'],
  [{ months: 0, days: 1, seconds: 0 }, 'P1D'],
  [{ months: 0, days: 0, seconds: 0.5 }, 'PT0.5S'],
  [{ months: 0, days: 0, seconds: 0 }, 'PT0S'],
])('%j is %s', (duration, text) => {
  expect(isoDuration(duration)).toBe(text)
})

test.each([
  [12n, 12],
  [9007199254740993n, '9007199254740993'],
  [-9007199254740993n, '-9007199254740993'],
  [0.5, 0.5],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
])('the number %s becomes %s', (value, plain) => {
  expect(plainNumber(value)).toBe(plain)
})

describe('ids', () => {
  test('a node has its own id, else the engine’s; labels and keys are sorted', () => {
    const node = makeNode('4:x:1', ['Person', 'Entity'], { name: 'a', id: 'e_1' })
    expect(JSON.stringify(node)).toBe('{"id":"e_1","labels":["Entity","Person"],"properties":{"id":"e_1","name":"a"}}')
    expect(makeNode('4:x:1', [], {}).id).toBe('4:x:1')
  })

  test('a relationship has its own id, else what it joins and where', () => {
    const ends = { head: 's_1', tail: 'e_1' }
    expect(makeRelationship('LEADS', ends, { id: 'r_1' }).id).toBe('r_1')
    expect(makeRelationship('MENTIONS', ends, { start: 0 }).id).toBe('s_1-MENTIONS-e_1-0')
    expect(makeRelationship('IN_DOCUMENT', ends, {}).id).toBe('s_1-IN_DOCUMENT-e_1')
  })
})
