// What the filters show, hide and count.

import { describe, expect, it } from 'vitest'
import { applyFilters, countView, DEFAULT_FILTERS, isDefault, isWithin, mannerOf, showOnly, supportOf, toggle, type Filters } from '../../../web/graph/filters.ts'
import { addToView } from '../../../web/graph/view.ts'
import { entity, relationship, viewOf } from './make.ts'

const SPRING = { from: '2005-03-01', to: '2005-05-31' }

describe('filters', () => {
  const associated = relationship('a-b', { type: 'ASSOCIATED_WITH', category: 'none' })
  const denied = relationship('a-c', { type: 'KILLED', factuality: 'denied' })
  const plain = relationship('a-d', { type: 'DETAINED', category: 'legal', from: '2005-05-01', to: '2005-05-01' })
  const view = addToView(viewOf(associated, denied, plain), { entities: [entity('d', { type: 'Organization' })], relationships: [] })
  const shownBy = (filters: Filters) => [...applyFilters(view, filters).relationships.keys()]

  it.each([
    { name: 'co-occurrence and denials are hidden at first', filters: DEFAULT_FILTERS, shown: [plain.id] },
    { name: 'denials appear when asked for', filters: toggle(DEFAULT_FILTERS, 'manners', 'denied'), shown: [denied.id, plain.id] },
    { name: 'a category can be hidden', filters: toggle(DEFAULT_FILTERS, 'categories', 'legal'), shown: [] },
    { name: 'a hidden type takes its relationships with it', filters: toggle(DEFAULT_FILTERS, 'types', 'Organization'), shown: [] },
    { name: 'a range keeps what meets it', filters: { ...DEFAULT_FILTERS, range: SPRING }, shown: [plain.id] },
    { name: 'a range hides the rest', filters: { ...DEFAULT_FILTERS, range: { from: '2006-01-01', to: '2006-12-31' } }, shown: [] },
  ])('$name', ({ filters, shown }) => {
    expect(shownBy(filters)).toEqual(shown)
  })

  it('hides a type of entity and nothing else', () => {
    expect([...applyFilters(view, toggle(DEFAULT_FILTERS, 'types', 'Organization')).entities.keys()]).toEqual(['a', 'b', 'c'])
  })

  it('comes back by toggling twice', () => {
    expect(isDefault(toggle(toggle(DEFAULT_FILTERS, 'types', 'Event'), 'types', 'Event'))).toBe(true)
  })

  it('shows only one of a group, then all of it again', () => {
    const all = ['Person', 'Organization', 'Event']
    const only = showOnly(DEFAULT_FILTERS, { group: 'types', name: 'Event', all })
    expect([...only.types]).toEqual(['Person', 'Organization'])
    expect(showOnly(only, { group: 'types', name: 'Event', all }).types.size).toBe(0)
  })

  it('counts what is on the canvas, hidden or not', () => {
    const counts = countView(view)
    expect(Object.fromEntries(counts.categories)).toEqual({ none: 1, conflict: 1, legal: 1 })
    expect(Object.fromEntries(counts.manners)).toEqual({ asserted: 2, denied: 1 })
    expect(Object.fromEntries(counts.types)).toEqual({ Person: 3, Organization: 1 })
  })
})

describe('dates against a range', () => {
  it.each([
    { from: '2005-05-01', to: '2005-05-01', within: true, why: 'a day in it' },
    { from: '2005-01-01', to: '2005-12-31', within: true, why: 'a year around it' },
    { from: '2005-05-31', to: '2005-06-30', within: true, why: 'the last day is inclusive' },
    { from: '2005-06-01', to: '2005-06-30', within: false, why: 'after it' },
    { from: '2005-04-01', to: null, within: true, why: 'an open end counts as its one day' },
    { from: null, to: null, within: false, why: 'no date meets no range' },
  ])('$why: $within', ({ from, to, within }) => {
    expect(isWithin({ from, to }, SPRING)).toBe(within)
  })
})

describe('support and manner', () => {
  it.each([
    { of: { contested: true, status: 'confirmed' as const, documents: 9 }, support: 'contested' },
    { of: { contested: false, status: 'confirmed' as const, documents: 1 }, support: 'confirmed' },
    { of: { contested: false, status: 'open' as const, documents: 2 }, support: 'several' },
    { of: { contested: false, status: 'unsure' as const, documents: 1 }, support: 'one' },
  ])('$of.status, contested: $of.contested, $of.documents documents → $support', ({ of, support }) => {
    expect(supportOf(of)).toBe(support)
  })

  it.each([
    ['possible', 'unrealized'],
    ['required', 'unrealized'],
    ['alleged', 'alleged'],
  ] as const)('%s is shown under %s', (factuality, manner) => {
    expect(mannerOf(factuality)).toBe(manner)
  })
})
