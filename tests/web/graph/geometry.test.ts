// Where things stand on the canvas, and which words can be read there.

import { describe, expect, it } from 'vitest'
import { chooseLabels, type Rectangle, type Ribbon } from '../../../web/graph/declutter.ts'
import { findRoom } from '../../../web/graph/spacing.ts'
import { findInDirection, placeAll, placeNew, stretchTo, type Point } from '../../../web/graph/placement.ts'

const distance = (a: Point | undefined, b: Point) => (a === undefined ? Number.NaN : Math.hypot(a.x - b.x, a.y - b.y))

describe('places for newcomers', () => {
  const placed = new Map([['hub', { x: 0, y: 0 }], ['leaf', { x: 300, y: 0 }]])

  it('puts them within reach of what they belong to, each in a place of its own', () => {
    const places = placeNew(['n1', 'n2', 'n3'], { placed, neighbours: () => ['leaf'] })
    const points = [...places.values()]
    for (const point of points) expect(distance(point, { x: 300, y: 0 })).toBeCloseTo(150)
    expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(3)
  })

  it('turns them away from the middle of the graph', () => {
    expect(placeNew(['n1'], { placed, neighbours: () => ['leaf'] }).get('n1')?.x).toBeGreaterThan(300)
  })

  it('puts a stranger beside the graph', () => {
    expect(placeNew(['n1'], { placed, neighbours: () => [] }).get('n1')?.x).toBeGreaterThan(300)
  })

  it('is the same every time', () => {
    expect(placeAll(['a', 'b', 'c'])).toEqual(placeAll(['a', 'b', 'c']))
    expect(placeAll(['a', 'b']).get('a')).toEqual({ x: 0, y: 0 })
  })
})

describe('stretching to the canvas', () => {
  const square = new Map([['a', { x: 0, y: 0 }], ['b', { x: 100, y: 100 }]])
  it.each([
    { aspect: 1.2, b: { x: 120, y: 100 }, why: 'wider' },
    { aspect: 0.8, b: { x: 100, y: 125 }, why: 'taller' },
    { aspect: 10, b: { x: 150, y: 100 }, why: 'never by more than half' },
  ])('$why', ({ aspect, b }) => {
    expect(stretchTo(square, aspect).get('b')).toEqual(b)
  })

  it('leaves a row of nodes alone', () => {
    const row = new Map([['a', { x: 0, y: 5 }], ['b', { x: 100, y: 5 }]])
    expect(stretchTo(row, 1)).toBe(row)
  })
})

describe('an arrow key', () => {
  const places = new Map([['near', { x: 100, y: 10 }], ['far', { x: 300, y: 0 }], ['above', { x: 0, y: -100 }]])
  it.each([
    { to: { x: 1, y: 0 }, finds: 'near' },
    { to: { x: 0, y: -1 }, finds: 'above' },
    { to: { x: -1, y: 0 }, finds: null },
  ])('towards $to.x, $to.y finds $finds', ({ to, finds }) => {
    expect(findInDirection({ x: 0, y: 0 }, places, to)).toBe(finds)
  })
})

describe('words on lines', () => {
  const ribbon = (id: string, changes: Partial<Ribbon> = {}): Ribbon => ({ id, middle: { x: 0, y: 0 }, angle: 0, length: 60, height: 12, room: 200, ...changes })

  it.each([
    { name: 'two that cross: the first is read', ribbons: [ribbon('a'), ribbon('b', { angle: Math.PI / 2 })], shown: ['a'] },
    { name: 'two side by side are both read', ribbons: [ribbon('a'), ribbon('b', { middle: { x: 0, y: 13 } })], shown: ['a', 'b'] },
    { name: 'words longer than their line are not', ribbons: [ribbon('a', { room: 50 })], shown: [] },
    { name: 'words on a node are not', ribbons: [ribbon('a', { middle: { x: 500, y: 0 } })], shown: [] },
    { name: 'turned words pass beside a node', ribbons: [ribbon('a', { middle: { x: 450, y: 0 }, angle: Math.PI / 2 })], shown: ['a'] },
  ])('$name', ({ ribbons, shown }) => {
    expect([...chooseLabels(ribbons, [{ x1: 470, y1: -20, x2: 530, y2: 20 }])]).toEqual(shown)
  })
})

describe('room for newcomers', () => {
  const box = (x: number, y: number): Rectangle => ({ x1: x, y1: y, x2: x + 40, y2: y + 20 })
  const after = (boxes: Readonly<Record<string, Rectangle>>, standing: readonly Rectangle[]) => {
    const movable = new Map(Object.entries(boxes))
    return [...findRoom(movable, standing)].map(([id, { x, y }]) => {
      const { x1, y1, x2, y2 } = movable.get(id) ?? box(0, 0)
      return { x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y }
    })
  }
  const apart = (a: Rectangle, b: Rectangle) => a.x2 <= b.x1 || b.x2 <= a.x1 || a.y2 <= b.y1 || b.y2 <= a.y1

  it.each([
    { name: 'one on a standing one', boxes: { a: box(5, 5) }, standing: [box(0, 0)] },
    { name: 'two on the same spot', boxes: { a: box(0, 0), b: box(0, 0) }, standing: [] },
    { name: 'three between two', boxes: { a: box(10, 0), b: box(20, 3), c: box(15, 8) }, standing: [box(-20, 0), box(60, 0)] },
  ])('$name: none lies on another', ({ boxes, standing }) => {
    const all = [...after(boxes, standing), ...standing]
    const overlaps = all.flatMap((one, index) => all.slice(index + 1).filter((other) => !apart(one, other)))
    expect(overlaps).toEqual([])
  })

  it('leaves alone what has room', () => {
    expect([...findRoom(new Map([['a', box(100, 0)]]), [box(0, 0)]).values()]).toEqual([{ x: 0, y: 0 }])
  })
})
