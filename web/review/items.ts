// The queue in rows: claims one by one, or those that are alike together, so that one decision settles many.

import type { Evidence, EntityReference } from '../api/types.ts'

export type Grouping = 'none' | 'rule' | 'words' | 'entity'

export interface Item {
  readonly key: string
  /** What all of them share; null for a claim by itself. */
  readonly shared: string | null
  readonly claims: readonly Evidence[]
}

export const GROUPINGS: readonly { readonly name: Grouping; readonly label: string; readonly hint: string }[] = [
  { name: 'none', label: 'One by one', hint: 'Each claim by itself' },
  { name: 'rule', label: 'Rule', hint: 'Found by the same rule, of the same type' },
  { name: 'words', label: 'Words', hint: 'The same words carry it' },
  { name: 'entity', label: 'Entity', hint: 'About the same entity' },
]

/** Groups in the order in which their first claim stands in the queue. */
export function groupClaims(claims: readonly Evidence[], by: Grouping): readonly Item[] {
  if (by === 'none') return claims.map((claim) => ({ key: claim.id, shared: null, claims: [claim] }))
  const ranks = by === 'entity' ? rankEntities(claims) : new Map<string, number>()
  const groups = new Map<string, { readonly shared: string; readonly claims: Evidence[] }>()
  for (const claim of claims) {
    const { key, shared } = sharedBy(claim, { by, ranks })
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { shared, claims: [claim] })
    else group.claims.push(claim)
  }
  return [...groups].map(([key, group]) => (group.claims.length > 1 ? { key, ...group } : { key, shared: null, claims: group.claims }))
}

interface Sharing {
  readonly by: Exclude<Grouping, 'none'>
  readonly ranks: ReadonlyMap<string, number>
}

function sharedBy({ type, foundBy, predicate, subject, object }: Evidence, { by, ranks }: Sharing): { readonly key: string; readonly shared: string } {
  if (by === 'rule') return { key: `rule ${foundBy} ${type}`, shared: `${type.toLowerCase().replaceAll('_', ' ')}, by rule ${foundBy}` }
  if (by === 'words') return { key: `words ${predicate.toLowerCase()} ${type}`, shared: predicate === '' ? 'no words of its own' : `“${predicate.toLowerCase()}”` }
  const rankOf = ({ id }: EntityReference): number => ranks.get(id) ?? 0
  const chosen = rankOf(object) > rankOf(subject) ? object : subject
  return { key: `entity ${chosen.id}`, shared: chosen.name }
}

/** A claim goes to the one of its two entities that more of the queue is about. */
function rankEntities(claims: readonly Evidence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { id } of claims.flatMap(({ subject, object }) => [subject, object])) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Where to go from a row that is settled: the next that is open, else the first that is. */
export function findNext(items: readonly Item[], from: number, isOpen: (item: Item) => boolean): Item | undefined {
  return items.slice(from + 1).find(isOpen) ?? items.find((item, index) => index !== from && isOpen(item))
}
