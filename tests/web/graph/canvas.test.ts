// The canvas as a value: adding, collapsing, pinning, arranging, grouping; and the layouts that need no forces.

import { describe, expect, it } from 'vitest'
import { formatView, parseView, type AddressedView } from '../../../web/explore/address.ts'
import { EMPTY_STATE, reduce, type ExploreAction } from '../../../web/explore/state.ts'
import { arrange, LAYOUTS, type LayoutNode, type LayoutTask } from '../../../web/graph/arrangement.ts'
import { addPart, collapse, EMPTY_CANVAS, findCollapsible, pinnedOn, unpin, type Canvas } from '../../../web/graph/canvas.ts'
import { DEFAULT_FILTERS, toggleSource } from '../../../web/graph/filters.ts'
import { findLeafGroups } from '../../../web/graph/leaves.ts'
import { groupIntoLines } from '../../../web/graph/lines.ts'
import { countTangles } from '../../../web/graph/readability.ts'
import type { Relationship } from '../../../web/api/types.ts'
import { entity, relationship } from './make.ts'

const part = (...relationships: readonly Relationship[]) => ({
  entities: [...new Set(relationships.flatMap(({ head, tail }) => [head, tail]))].map((id) => entity(id)),
  relationships,
})
const after = (...actions: readonly ExploreAction[]) => actions.reduce(reduce, EMPTY_STATE)
const names = (canvas: Canvas) => [...canvas.entities.keys()].sort().join('')

describe('collapsing', () => {
  const opened = addPart(EMPTY_CANVAS, part(relationship('a-b'), relationship('b-c')))
  const expanded = addPart(opened, part(relationship('a-x'), relationship('a-y'), relationship('y-b')), 'a')
  it.each([
    { reason: 'takes back what expanding brought, linked to others or not', canvas: expanded, left: 'abc' },
    { reason: 'leaves what was expanded itself', canvas: addPart(expanded, part(relationship('x-z')), 'x'), left: 'abcxz' },
    { reason: 'leaves what was pinned', canvas: { ...expanded, places: new Map([['y', { x: 0, y: 0, pinned: true }]]) }, left: 'abcy' },
  ])('$reason', ({ canvas, left }) => {
    expect(names(collapse(canvas, 'a'))).toBe(left)
  })
  it('of what was never expanded takes the neighbours that hang on it alone', () => {
    expect(findCollapsible(opened, 'b')).toEqual(['a', 'c'])
    expect(findCollapsible(opened, 'a')).toEqual([])
  })
})

describe('places', () => {
  const open: ExploreAction = { kind: 'open', part: part(relationship('a-b')) }
  const drag: ExploreAction = { kind: 'move', moves: [{ id: 'a', from: { x: 0, y: 0 }, to: { x: 9, y: 9 } }], label: 'Moved a' }
  it('pins what is dragged, and undo puts it back', () => {
    expect(after(open, drag).history.present.places.get('a')).toEqual({ x: 9, y: 9, pinned: true })
    expect(after(open, drag, { kind: 'undo' }).history.present.places.get('a')).toEqual({ x: 0, y: 0, pinned: false })
    expect(after(open, drag, { kind: 'undo' }, { kind: 'redo' }).history.present.places.get('a')?.x).toBe(9)
  })
  it('lets go of a pin without moving', () => {
    const { present } = after(open, drag).history
    expect(pinnedOn(present)).toEqual(['a'])
    expect(unpin(present, ['a']).places.get('a')).toEqual({ x: 9, y: 9, pinned: false })
  })
  it('undoes a layout, places and all', () => {
    const arranged: ExploreAction = {
      kind: 'arrange',
      label: 'Arranged by date',
      arrangement: { layout: 'date', before: new Map([['a', { x: 1, y: 1 }]]), after: new Map([['a', { x: 5, y: 5 }]]) },
    }
    expect(after(open, arranged).history.present).toMatchObject({ layout: 'date' })
    const undone = after(open, arranged, { kind: 'undo' }).history.present
    expect([undone.layout, undone.places.get('a')]).toEqual(['force', { x: 1, y: 1, pinned: false }])
  })
  it('forgets that something is selected which has gone', () => {
    expect([...after(open, { kind: 'mark', ids: ['a', 'b'] }, { kind: 'remove', ids: ['a'], label: '' }).marked]).toEqual(['b'])
  })
})

describe('leaves of a hub', () => {
  const spokes = Array.from({ length: 9 }, (_, index) => relationship(`hub-leaf${index}`))
  const canvas = addPart(EMPTY_CANVAS, part(...spokes, relationship('hub-other'), relationship('other-leaf0')))
  const lines = groupIntoLines(canvas.relationships.values(), () => false)
  const members = (options: { ungrouped?: string[]; keep?: string[]; limit?: number }) =>
    findLeafGroups(canvas, lines, { limit: options.limit ?? 8, ungrouped: new Set(options.ungrouped), keep: new Set(options.keep) }).map((group) => group.members.length)
  it.each([
    { reason: 'are one from the limit on; one with another line is no leaf', options: {}, groups: [8] },
    { reason: 'stand alone below it', options: { limit: 9 }, groups: [] },
    { reason: 'stand alone when opened', options: { ungrouped: ['group:hub:Person'] }, groups: [] },
    { reason: 'leave out what must be seen', options: { keep: ['leaf3'] }, groups: [] },
  ])('$reason', ({ options, groups }) => {
    expect(members(options)).toEqual(groups)
  })
  it('do not take in what stood for itself before they came', () => {
    const [old, ...others] = Array.from({ length: 12 }, (_, index) => relationship(`hub-leaf${index}`))
    const { single } = after({ kind: 'open', part: part(old ?? relationship('hub-leaf0')) }, { kind: 'add', part: part(...others), by: 'hub', label: '' }).history.present
    expect([...single].sort()).toEqual(['hub', 'leaf0'])
  })
})

describe('layouts', () => {
  const node = (id: string, changes: Partial<LayoutNode> = {}): LayoutNode => ({ id, x: 0, y: 0, width: 60, height: 40, dy: 8, degree: 1, date: null, fixed: false, ...changes })
  const task = (name: LayoutTask['name'], fixed = false): LayoutTask => ({
    name,
    aspect: 1.4,
    nodes: [node('hub', { degree: 9 }), node('pinned', { x: 77, y: 5, fixed }), node('late', { date: '2006-01-01' }), node('early', { date: '2005-01-01' }), ...Array.from({ length: 20 }, (_, index) => node(`n${index}`))],
    edges: ['pinned', 'late', 'early', 'n1', 'n2'].map((target) => ({ source: 'hub', target })),
  })
  it.each(LAYOUTS.map(({ name }) => name))('%s gives every node a place of its own, the same every time, and leaves the pinned', (name) => {
    const places = arrange(task(name, true), (_, start) => start)
    expect(new Set([...places.values()].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(24)
    expect(places.get('pinned')).toEqual({ x: 77, y: 5 })
    expect(arrange(task(name, true), (_, start) => start)).toEqual(places)
  })
  it('many newcomers stand around what is there, without forces', () => {
    const standing = [node('hub', { x: 500, y: 500, degree: 9, fixed: true }), node('other', { x: 900, y: 500, fixed: true })]
    const crowd: LayoutTask = { name: 'join', aspect: 1.4, nodes: [...standing, ...Array.from({ length: 500 }, (_, index) => node(`n${index}`))], edges: [{ source: 'other', target: 'n3' }] }
    const places = arrange(crowd, () => expect.fail('forces take too long'))
    const far = [...places].filter(([id]) => id.startsWith('n')).map(([, { x, y }]) => Math.hypot(x - 700, y - 500))
    expect(Math.min(...far)).toBeGreaterThan(200)
    expect(places.get('other')).toEqual({ x: 900, y: 500 })
    expect(new Set([...places.values()].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(502)
  })
  it('by date runs from left to right', () => {
    const places = arrange(task('date'), (_, start) => start)
    expect(places.get('early')?.x).toBeLessThan(places.get('late')?.x ?? 0)
  })
  it('counts what makes a picture hard to read', () => {
    const square: LayoutTask = { name: 'force', aspect: 1, nodes: ['a', 'b', 'c', 'd'].map((id) => node(id)), edges: [{ source: 'a', target: 'c' }, { source: 'b', target: 'd' }] }
    const at = (x: number, y: number) => ({ x, y })
    expect(countTangles(square, new Map([['a', at(0, 0)], ['c', at(100, 100)], ['b', at(100, 0)], ['d', at(0, 100)]]))).toBe(1)
    expect(countTangles(square, new Map([['a', at(0, 0)], ['c', at(100, 0)], ['b', at(0, 100)], ['d', at(100, 100)]]))).toBe(0)
    expect(countTangles(square, new Map([['a', at(0, 0)], ['c', at(100, 0)], ['b', at(50, 1)], ['d', at(50, 200)]]))).toBe(2)
  })
})

describe('the view in an address', () => {
  const view = (changes: Partial<AddressedView>): AddressedView => ({ on: null, filters: DEFAULT_FILTERS, marked: [], layout: 'force', ...changes })
  it.each([
    { said: 'nothing when nothing is changed', value: view({}), hash: '' },
    { said: 'what is on the canvas', value: view({ on: ['e_01', 'e_02'] }), hash: '#on=01.02' },
    { said: 'an empty canvas', value: view({ on: [] }), hash: '#on=' },
    { said: 'that nothing is hidden', value: view({ filters: { ...DEFAULT_FILTERS, categories: new Set() } }), hash: '#categories=' },
    { said: 'what is hidden, when, and what is chosen', value: view({ filters: { ...toggleSource(DEFAULT_FILTERS, 'collections', 'field & reports'), types: new Set(['Place']), range: { from: '2005-01-01', to: '2005-12-31' } } }), hash: '#types=Place&dates=2005-01-01..2005-12-31&collection=field+%26+reports' },
    { said: 'the selection and the layout', value: view({ marked: ['e_01', 'e_02'], layout: 'date' }), hash: '#selected=01.02&layout=date' },
  ])('$said', ({ value, hash }) => {
    expect(formatView(value)).toBe(hash)
    expect(parseView(hash)).toEqual(value)
  })
  it('takes no nonsense', () => {
    expect(parseView('#layout=random&dates=yesterday')).toEqual(view({}))
  })
})
