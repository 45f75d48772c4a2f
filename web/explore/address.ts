// The state of the view as the part of an address after the #, and back: which entities, which filters, what is selected,
// which layout. It never leaves the browser: a server would cut an address as long as this.

import type { LayoutName } from '../graph/arrangement.ts'
import { LAYOUTS } from '../graph/arrangement.ts'
import { DEFAULT_FILTERS, type DateRange, type FilterGroup, type Filters } from '../graph/filters.ts'

export interface AddressedView {
  /** The entities on the canvas; null is whatever the graph opens on. */
  readonly on: readonly string[] | null
  readonly filters: Filters
  readonly marked: readonly string[]
  readonly layout: LayoutName
}

const GROUPS: readonly { readonly group: FilterGroup; readonly key: string }[] = [
  { group: 'types', key: 'types' },
  { group: 'categories', key: 'categories' },
  { group: 'manners', key: 'said' },
  { group: 'supports', key: 'support' },
]

/** "" for the view that the graph opens on, else "#…". `parseView` gives the view back. */
export function formatView({ on, filters, marked, layout }: AddressedView): string {
  const words = new URLSearchParams()
  if (on !== null) words.set('on', on.map(shorten).join('.'))
  // What is hidden in a group; a group that is as it always is stays out.
  for (const { group, key } of GROUPS) if (!same(filters[group], DEFAULT_FILTERS[group])) words.set(key, [...filters[group]].sort().join('.'))
  if (filters.range !== null) words.set('dates', `${filters.range.from}..${filters.range.to}`)
  for (const name of filters.collections) words.append('collection', name)
  for (const id of filters.documents) words.append('document', id)
  if (marked.length > 0) words.set('selected', marked.map(shorten).join('.'))
  if (layout !== 'force') words.set('layout', layout)
  const text = words.toString()
  return text === '' ? '' : `#${text}`
}

/** What an address says; what it does not say, or says wrongly, is as it always is. */
export function parseView(hash: string): AddressedView {
  const words = new URLSearchParams(hash.replace(/^#/u, ''))
  const list = (key: string) => words.get(key)?.split('.').filter((part) => part !== '')
  const group = (name: FilterGroup): Filters[typeof name] => {
    const key = GROUPS.find((row) => row.group === name)?.key ?? name
    const hidden = list(key)
    return hidden === undefined ? DEFAULT_FILTERS[name] : (new Set(hidden) as Filters[typeof name])
  }
  const filters: Filters = {
    types: group('types') as Filters['types'],
    categories: group('categories') as Filters['categories'],
    manners: group('manners') as Filters['manners'],
    supports: group('supports') as Filters['supports'],
    range: parseRange(words.get('dates')),
    collections: new Set(words.getAll('collection')),
    documents: new Set(words.getAll('document')),
  }
  const layout = LAYOUTS.find(({ name }) => name === words.get('layout'))?.name ?? 'force'
  return { on: list('on')?.map(lengthen) ?? null, filters, marked: (list('selected') ?? []).map(lengthen), layout }
}

function parseRange(text: string | null): DateRange | null {
  const [from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/u.exec(text ?? '')?.slice(1) ?? []
  return from === undefined || to === undefined ? null : { from, to }
}

/** Entities' ids all begin alike. */
const PREFIX = 'e_'
const shorten = (id: string): string => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id)
const lengthen = (id: string): string => `${PREFIX}${id}`

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}
