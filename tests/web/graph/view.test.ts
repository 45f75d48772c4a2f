// What stands on the canvas, and undoing it.

import { describe, expect, it } from 'vitest'
import { change, redo, startHistory, undo } from '../../../web/graph/history.ts'
import { addToView, countAdded, removeFromView } from '../../../web/graph/view.ts'
import { entity, relationship, viewOf } from './make.ts'

const view = viewOf(relationship('a-b'), relationship('b-c'))

describe('the view', () => {
  it('takes a relationship only when both its ends are there', () => {
    const after = addToView(view, { entities: [entity('d')], relationships: [relationship('c-d'), relationship('d-elsewhere')] })
    expect([...after.relationships.keys()]).toEqual(['a-b', 'b-c', 'c-d'])
  })

  it('renews what it has already, and counts only what is new', () => {
    const after = addToView(view, { entities: [entity('a', { name: 'renamed' }), entity('d')], relationships: [relationship('a-b', { documents: 3 }), relationship('a-d')] })
    expect(after.entities.get('a')?.name).toBe('renamed')
    expect(after.relationships.get('a-b')?.documents).toBe(3)
    expect(countAdded(view, after)).toEqual({ entities: 1, relationships: 1 })
  })

  it('loses the relationships of what is removed, and changes no other view', () => {
    const after = removeFromView(view, ['a'])
    expect([...after.entities.keys()]).toEqual(['b', 'c'])
    expect([...after.relationships.keys()]).toEqual(['b-c'])
    expect(view.entities.size).toBe(3)
  })
})

describe('the history', () => {
  const two = change(change(startHistory('empty'), 'one', 'Added one'), 'two', 'Added two')

  it('goes back and forth through the same values', () => {
    const back = undo(undo(two))
    expect(back.present).toBe('empty')
    expect(redo(redo(back))).toEqual(two)
  })

  it('knows what undoing and redoing would do', () => {
    expect(two.past.at(-1)?.label).toBe('Added two')
    expect(undo(two).future[0]?.label).toBe('Added two')
  })

  it('stays as it is at either end', () => {
    expect(redo(two)).toBe(two)
    const start = startHistory('empty')
    expect(undo(start)).toBe(start)
  })

  it('forgets what was undone once something else is done', () => {
    expect(change(undo(two), 'three', 'Added three').future).toEqual([])
  })
})
