// Which part of the view is shown: by type, category, how it was said, how well it is supported, and when.

import type { Category, EntityType, Factuality, Relationship } from '../api/types.ts'
import type { View } from './view.ts'

export type Support = 'confirmed' | 'several' | 'one' | 'contested'
export type Manner = 'asserted' | 'alleged' | 'planned' | 'unrealized' | 'denied'

/** Inclusive, ISO dates. */
export interface DateRange {
  readonly from: string
  readonly to: string
}

/** What is hidden in each group; nothing hidden is an empty set. */
export interface Filters {
  readonly types: ReadonlySet<EntityType>
  readonly categories: ReadonlySet<Category>
  readonly manners: ReadonlySet<Manner>
  readonly supports: ReadonlySet<Support>
  readonly range: DateRange | null
  /** Only what these say is shown; empty is everything. */
  readonly collections: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
}

/** What the chosen collections and documents speak of, of what stands on the canvas; null when none is chosen. */
export interface Scope {
  readonly entities: ReadonlySet<string>
  readonly relationships: ReadonlySet<string>
}

export type FilterGroup = 'types' | 'categories' | 'manners' | 'supports'

export const MANNERS: readonly { readonly name: Manner; readonly label: string; readonly members: readonly Factuality[] }[] = [
  { name: 'asserted', label: 'Asserted', members: ['asserted'] },
  { name: 'alleged', label: 'Alleged', members: ['alleged'] },
  { name: 'planned', label: 'Planned', members: ['planned'] },
  { name: 'unrealized', label: 'Possible or required', members: ['possible', 'required'] },
  { name: 'denied', label: 'Denied', members: ['denied'] },
]

export const SUPPORTS: readonly { readonly name: Support; readonly label: string }[] = [
  { name: 'confirmed', label: 'Confirmed by a person' },
  { name: 'several', label: 'Several documents' },
  { name: 'one', label: 'One document' },
  { name: 'contested', label: 'Contested' },
]

/** Mere co-occurrence and what is denied stay hidden until asked for. */
export const DEFAULT_FILTERS: Filters = {
  types: new Set(),
  categories: new Set<Category>(['none']),
  manners: new Set<Manner>(['denied']),
  supports: new Set(),
  range: null,
  collections: new Set(),
  documents: new Set(),
}

export function mannerOf(factuality: Factuality): Manner {
  return MANNERS.find(({ members }) => members.includes(factuality))?.name ?? 'asserted'
}

/** Contested outweighs the rest: that two sides disagree is what a reader must know first. */
export function supportOf(relationship: Pick<Relationship, 'contested' | 'status' | 'documents'>): Support {
  if (relationship.contested) return 'contested'
  if (relationship.status === 'confirmed') return 'confirmed'
  return relationship.documents > 1 ? 'several' : 'one'
}

/** Shows what was hidden, hides what was shown. */
export function toggle(filters: Filters, group: FilterGroup, name: string): Filters {
  const hidden = new Set<string>(filters[group])
  if (!hidden.delete(name)) hidden.add(name)
  return { ...filters, [group]: hidden }
}

/** Hides everything in the group but one; asked again, shows all of it. */
export function showOnly(filters: Filters, { group, name, all }: { group: FilterGroup; name: string; all: readonly string[] }): Filters {
  const others = all.filter((one) => one !== name)
  const already = !filters[group].has(name as never) && others.every((one) => filters[group].has(one as never))
  return { ...filters, [group]: new Set(already ? [] : others) }
}

export function isDefault(filters: Filters): boolean {
  const same = (group: FilterGroup) =>
    filters[group].size === DEFAULT_FILTERS[group].size && [...filters[group]].every((name) => DEFAULT_FILTERS[group].has(name as never))
  return filters.range === null && !hasSources(filters) && same('types') && same('categories') && same('manners') && same('supports')
}

export function hasSources({ collections, documents }: Pick<Filters, 'collections' | 'documents'>): boolean {
  return collections.size + documents.size > 0
}

/** Chooses a collection or a document to be shown alone or with the others chosen, or lets go of it. */
export function toggleSource(filters: Filters, group: 'collections' | 'documents', name: string): Filters {
  const chosen = new Set(filters[group])
  if (!chosen.delete(name)) chosen.add(name)
  return { ...filters, [group]: chosen }
}

/** Whether a relationship's own interval meets the range; one without a date meets none. */
export function isWithin({ from, to }: Pick<Relationship, 'from' | 'to'>, range: DateRange): boolean {
  const start = from ?? to
  const end = to ?? from
  return start !== null && end !== null && start <= range.to && end >= range.from
}

/** The view as the filters let it be seen; relationships go with either of their ends. `ignoreRange` is for the timeline itself. */
export function applyFilters(view: View, filters: Filters, { ignoreRange = false, scope = null }: { readonly ignoreRange?: boolean; readonly scope?: Scope | null } = {}): View {
  const entities = new Map([...view.entities].filter(([id, { type }]) => !filters.types.has(type) && (scope?.entities.has(id) ?? true)))
  const shown = (one: Relationship): boolean =>
    (scope?.relationships.has(one.id) ?? true) &&
    !filters.categories.has(one.category) &&
    !filters.manners.has(mannerOf(one.factuality)) &&
    !filters.supports.has(supportOf(one)) &&
    (ignoreRange || filters.range === null || isWithin(one, filters.range)) &&
    entities.has(one.head) &&
    entities.has(one.tail)
  return { entities, relationships: new Map([...view.relationships].filter(([, one]) => shown(one))) }
}

export type Counts = Readonly<Record<FilterGroup, ReadonlyMap<string, number>>>

/** How many of each stand on the canvas, hidden ones included, so that a filter says what it would bring back. */
export function countView(view: View): Counts {
  const entities = [...view.entities.values()]
  const relationships = [...view.relationships.values()]
  return {
    types: tally(entities.map(({ type }) => type)),
    categories: tally(relationships.map(({ category }) => category)),
    manners: tally(relationships.map(({ factuality }) => mannerOf(factuality))),
    supports: tally(relationships.map(supportOf)),
  }
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
