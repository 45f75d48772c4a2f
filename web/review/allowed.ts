// What the ontology lets be said between two entities.

import type { EntityReference, Factuality, RelationshipType, TypeRow } from '../api/types.ts'

/** Types that may lead from one to the other, mere co-occurrence left out: nobody decides for that. */
export function findAllowed(rows: ReadonlyMap<string, TypeRow>, from: Pick<EntityReference, 'type'>, to: Pick<EntityReference, 'type'>): readonly TypeRow[] {
  return [...rows.values()].filter(({ category, head, tail }) => category !== 'none' && head.includes(from.type) && tail.includes(to.type))
}

/** The rows of one category after the other, as the ontology has them. */
export function groupByCategory(rows: readonly TypeRow[]): ReadonlyMap<TypeRow['category'], readonly TypeRow[]> {
  const groups = new Map<TypeRow['category'], TypeRow[]>()
  for (const row of rows) groups.set(row.category, [...(groups.get(row.category) ?? []), row])
  return groups
}

export function readType(rows: readonly TypeRow[], value: string): RelationshipType | null {
  return rows.find(({ type }) => type === value)?.type ?? null
}

export const FACTUALITY_NAMES: readonly Factuality[] = ['asserted', 'alleged', 'planned', 'possible', 'required', 'denied']
