// The canvas as a layout sees it, and the room that it takes.

import { describe, expect, it } from 'vitest'
import type { CanvasModel } from '../../../web/canvas/model.ts'
import { boundsOf, toTask } from '../../../web/canvas/places.ts'
import { groupIntoLines } from '../../../web/graph/lines.ts'
import { entity, relationship } from './make.ts'

const model: CanvasModel = {
  ...{ entities: ['a', 'b', 'c'].map((id) => entity(id)), groups: [], places: new Map(), layout: 'force' },
  lines: groupIntoLines([relationship('a-b', { from: '2005-07-01' }), relationship('b-c', { from: '2004-01-01' })], () => false),
  ...{ lone: new Set(), marked: new Set(), selectedEntity: null, selectedLine: null, wordsOf: () => '' },
}

describe('a task for the layout', () => {
  const task = toTask(model, { name: 'date', placeOf: () => ({ x: 1, y: 2 }), isFixed: (id) => id === 'b', aspect: 1.5 })
  it('has every node with the first date that its lines have, and what must not move', () => {
    expect(task.nodes.map(({ id, date, fixed }) => [id, date, fixed])).toEqual([
      ['a', '2005-07-01', false],
      ['b', '2004-01-01', true],
      ['c', '2004-01-01', false],
    ])
    expect(task.edges).toEqual([{ source: 'a', target: 'b' }, { source: 'b', target: 'c' }])
  })
})

describe('the room that nodes take together', () => {
  const node = (x: number, y: number) => ({ x, y, width: 20, height: 10, dy: 3 })
  it.each([
    { reason: 'none for none', nodes: [], bounds: null },
    { reason: 'reaches around labels too', nodes: [node(0, 0)], bounds: { x1: -10, y1: -2, x2: 10, y2: 8 } },
    { reason: 'spans them all', nodes: [node(0, 0), node(100, -50)], bounds: { x1: -10, y1: -52, x2: 110, y2: 8 } },
  ])('$reason', ({ nodes, bounds }) => {
    expect(boundsOf(nodes)).toEqual(bounds)
  })
})
