// The canvas as a layout sees it, and the room that it takes.

import { describe, expect, it } from 'vitest'
import type { CanvasModel } from '../../../web/canvas/model.ts'
import { roomsOf, toTask } from '../../../web/canvas/places.ts'
import { boundsOf, frame } from '../../../web/graph/framing.ts'
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
    expect(boundsOf(roomsOf(nodes))).toEqual(bounds)
  })
})

describe('the view in which all can be seen', () => {
  const canvas = { width: 1000, height: 800, least: 0.05, corner: { width: 140, height: 100 } }
  const room = (x: number, y: number) => ({ x1: x - 20, y1: y - 20, x2: x + 20, y2: y + 20 })
  it.each([
    { reason: 'is in the middle while nothing lies under the corner', rooms: [room(0, 0), room(1000, 0)], covers: { right: 56, bottom: 56 } },
    { reason: 'gives way upwards where that costs less', rooms: [room(0, 0), room(900, 500)], covers: { right: 56, bottom: 108 } },
    { reason: 'and sideways where that does', rooms: [room(0, 0), room(500, 900)], covers: { right: 148, bottom: 56 } },
  ])('$reason', ({ rooms, covers }) => {
    const { zoom, pan } = frame(rooms, canvas) ?? expect.fail('nothing is shown')
    const [right, bottom] = [Math.max(...rooms.map(({ x2 }) => x2)) * zoom + pan.x, Math.max(...rooms.map(({ y2 }) => y2)) * zoom + pan.y]
    expect(right).toBeLessThanOrEqual(1000 - covers.right + 0.01)
    expect(bottom).toBeLessThanOrEqual(800 - covers.bottom + 0.01)
    expect(Math.min(1000 - covers.right - right, 800 - covers.bottom - bottom)).toBeLessThan(0.01)
    expect(Math.min(...rooms.map(({ x1 }) => x1)) * zoom + pan.x).toBeGreaterThan(55.9)
  })
  it('is none for nothing', () => {
    expect(frame([], canvas)).toBeNull()
  })
})
