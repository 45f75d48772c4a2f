// The canvas after a decision: what stands keeps standing, what was rejected goes, also from what undo would bring back.

import { describe, expect, it } from 'vitest'
import { addPart, EMPTY_CANVAS } from '../../../web/graph/canvas.ts'
import { change, startHistory, undo } from '../../../web/graph/history.ts'
import { entitiesOf, NO_COMPANY, renewCanvas, renewHistory } from '../../../web/graph/renewal.ts'
import { entity, relationship } from './make.ts'

const [a, b, c] = [entity('a'), entity('b'), entity('c')] as const
const canvas = { ...addPart(EMPTY_CANVAS, { entities: [a, b], relationships: [relationship('a-b')] }), places: new Map([['a', { x: 1, y: 2, pinned: true }]]) }

describe('renewCanvas', () => {
  it('drops what is gone, renews what is there, and moves nothing', () => {
    const renewed = renewCanvas(canvas, { part: { entities: [{ ...a, name: 'Anew' }, b], relationships: [] }, ...NO_COMPANY })
    expect([...renewed.entities.values()].map(({ name }) => name)).toEqual(['Anew', b.name])
    expect(renewed.relationships.size).toBe(0)
    expect(renewed.places).toBe(canvas.places)
  })

  it.each([
    { reason: 'what a split gave joins where the other stands', beside: ['a'], shown: ['a', 'b', 'c'] },
    { reason: 'and stays away where it does not', beside: ['z'], shown: ['a', 'b'] },
  ])('$reason', ({ beside, shown }) => {
    const renewed = renewCanvas(canvas, { part: { entities: [a, b, c], relationships: [] }, joining: ['c'], beside })
    expect([...renewed.entities.keys()]).toEqual(shown)
  })

  it('what was rejected leaves the canvas', () => {
    const renewed = renewCanvas(canvas, { part: { entities: [a, { ...b, status: 'rejected' }], relationships: [relationship('a-b')] }, ...NO_COMPANY })
    expect([[...renewed.entities.keys()], renewed.relationships.size]).toEqual([['a'], 0])
  })

  it('mere co-occurrence stays away unless it was there', () => {
    const beside = relationship('a-b', { id: 'beside', category: 'none', type: 'ASSOCIATED_WITH' })
    const part = { entities: [a, b], relationships: [beside] }
    expect(renewCanvas(canvas, { part, ...NO_COMPANY }).relationships.size).toBe(0)
    const shown = addPart(canvas, part)
    expect([...renewCanvas(shown, { part, ...NO_COMPANY }).relationships.keys()]).toEqual(['beside'])
  })
})

describe('renewHistory', () => {
  it('asks for every entity of every state, and lets undo bring back nothing that was rejected', () => {
    const history = change(startHistory(canvas), EMPTY_CANVAS, 'Removed all')
    expect(entitiesOf(history)).toEqual(['a', 'b'])
    const renewed = renewHistory(history, { part: { entities: [a], relationships: [] }, ...NO_COMPANY })
    expect([...undo(renewed).present.entities.keys()]).toEqual(['a'])
  })
})
