// The explore screen without a browser: its state, what it draws, what it lists, its keys; and query results as text.

import { describe, expect, it } from 'vitest'
import type { TypeRow } from '../../web/api/types.ts'
import { findLit, toEdgeData, toNodeData, type CanvasModel } from '../../web/canvas/model.ts'
import { EMPTY_STATE, reduce, type ExploreAction } from '../../web/explore/state.ts'
import { groupIntoLines } from '../../web/graph/lines.ts'
import { datedLinks, groupLinks } from '../../web/inspect/links.ts'
import { nameOf } from '../../web/parts/useKeys.ts'
import { formatCell, toCsv } from '../../web/query/cells.ts'
import { entity, relationship } from './graph/make.ts'

const after = (...actions: readonly ExploreAction[]) => actions.reduce(reduce, EMPTY_STATE)
const opening: ExploreAction = { kind: 'open', part: { entities: [entity('a'), entity('b')], relationships: [relationship('a-b')] } }

describe('the explore screen', () => {
  it('opens with nothing to undo', () => {
    expect(after(opening).history.past).toEqual([])
    expect(after(opening).opened).toBe(true)
  })

  it('undoes a removal, relationships and all', () => {
    const removed: ExploreAction = { kind: 'remove', ids: ['a'], label: 'Removed a' }
    expect(after(opening, removed).history.present.relationships.size).toBe(0)
    expect(after(opening, removed, { kind: 'undo' }).history.present).toEqual(after(opening).history.present)
    expect(after(opening, removed, { kind: 'undo' }, { kind: 'redo' }).history.present).toEqual(after(opening, removed).history.present)
  })

  it('keeps what an address brought when the opening graph comes later', () => {
    const brought: ExploreAction = { kind: 'bring', part: { entities: [entity('x')], relationships: [] } }
    expect([...after(brought, opening).history.present.entities.keys()]).toEqual(['x', 'a', 'b'])
  })

  it('resets every filter at once', () => {
    const filtered = after({ kind: 'toggle', group: 'types', name: 'Person' }, { kind: 'range', range: { from: '2005-01-01', to: '2005-12-31' } })
    expect(reduce(filtered, { kind: 'showAll' }).filters).toEqual(EMPTY_STATE.filters)
  })
})

describe('what is drawn', () => {
  const lines = groupIntoLines([relationship('a-b', { factuality: 'alleged', documents: 2 }), relationship('a-b', { type: 'KILLED' }), relationship('b-c')], () => false)
  const model: CanvasModel = { entities: ['a', 'b', 'c'].map((id) => entity(id)), lines, groups: [], places: new Map(), layout: 'force', lone: new Set(), marked: new Set(), selectedEntity: null, selectedLine: null, wordsOf: () => '' }

  it('says by colour, dash, width and words what a line stands for', () => {
    expect(lines.map((line) => toEdgeData(line, 'accused'))).toMatchObject([
      { source: 'a', target: 'b', label: 'accused +1', category: 'conflict', dash: 'dashed', width: 2.4, directed: 'yes' },
      { source: 'b', target: 'c', label: 'accused', dash: 'solid', width: 1.4 },
    ])
  })

  it('sizes a node by how connected it is', () => {
    expect(toNodeData(entity('hub', { degree: 17 })).size).toBeGreaterThan(toNodeData(entity('leaf')).size)
  })

  it.each([
    { selected: { selectedEntity: 'c' }, lit: ['c', 'b>c', 'b'] },
    { selected: { selectedLine: 'a>b' }, lit: ['a', 'b', 'a>b', 'b>c', 'c'] },
  ])('keeps lit what touches the selection: $lit', ({ selected, lit }) => {
    expect([...(findLit({ ...model, ...selected }) ?? [])]).toEqual(lit)
  })

  it('fades nothing when nothing is selected', () => {
    expect(findLit(model)).toBeNull()
  })
})

describe('an entity’s relationships', () => {
  const row = (type: TypeRow['type'], label: string, inverse: string): TypeRow => ({ type, category: 'conflict', head: [], tail: [], label, inverse, symmetric: label === inverse, sample: '' })
  const rows = new Map([row('ACCUSED', 'accused', 'was accused by'), row('MET_WITH', 'met with', 'met with')].map((one) => [one.type, one]))
  const source = {
    entities: ['a', 'b', 'c'].map((id) => entity(id)),
    relationships: [
      relationship('a-b', { type: 'MET_WITH', category: 'cooperation' }),
      relationship('c-a', { type: 'MET_WITH', category: 'cooperation', from: '2005-01-01', to: '2005-01-01' }),
      relationship('b-a', { from: '2004-05-01', to: '2004-05-01' }),
      relationship('a-c'),
      relationship('b-c'),
    ],
  }

  it('are grouped by type and direction, what happened first, dated ones in order', () => {
    expect(groupLinks('a', source, rows).map(({ words, rows: found }) => [words, ...found.map(({ other }) => other.id)])).toEqual([
      ['was accused by', 'b'],
      ['accused', 'c'],
      ['met with', 'c', 'b'],
    ])
  })

  it('are a story when they are dated', () => {
    expect(datedLinks('a', source).map(({ relationship: { from } }) => from)).toEqual(['2004-05-01', '2005-01-01'])
  })
})

describe('keys', () => {
  const press = (key: string, changes: Partial<KeyboardEvent> = {}) => nameOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...changes })
  it.each([
    { pressed: press('x'), name: 'x' },
    { pressed: press('X', { shiftKey: true }), name: 'x' },
    { pressed: press('?', { shiftKey: true }), name: '?' },
    { pressed: press('z', { ctrlKey: true }), name: 'mod+z' },
    { pressed: press('Z', { metaKey: true, shiftKey: true }), name: 'mod+shift+z' },
    { pressed: press('f', { ctrlKey: true }), name: 'mod+f' },
    { pressed: press('Escape'), name: 'Escape' },
  ])('$name', ({ pressed, name }) => {
    expect(pressed).toBe(name)
  })
})

describe('query results', () => {
  it.each([
    { value: null, text: '–' },
    { value: 0, text: '0' },
    { value: false, text: 'false' },
    { value: ['a', 1], text: 'a, 1' },
    { value: { id: '1', labels: ['Entity'], properties: { name: 'Norway' } }, text: 'Norway' },
    { value: { id: '2', labels: ['Document'], properties: { title: 'A report' } }, text: 'A report' },
    { value: { id: '3', type: 'ACCUSED', head: '1', tail: '2', properties: {} }, text: 'ACCUSED' },
    { value: { a: 1 }, text: '{"a":1}' },
  ])('$text', ({ value, text }) => {
    expect(formatCell(value)).toBe(text)
  })

  it('become a file that quotes what it must and runs nothing', () => {
    expect(toCsv({ columns: ['name', 'n'], rows: [['a "b", c', -1], ['=SUM(A1)', null], ['two\nlines', 2]] })).toBe(
      'name,n\r\n"a ""b"", c",-1\r\n"\'=SUM(A1)",\r\n"two\nlines",2\r\n',
    )
  })
})
