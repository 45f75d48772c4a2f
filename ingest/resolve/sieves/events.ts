// Sieve: neutral words for what happened in a place.

import type { Group, Pair } from '../groups.ts'

/** "the Andijan events" are whatever else the document says happened in Andijan, when that is of one kind. */
export function findNeutralEvents(groups: readonly Group[]): Pair[] {
  const events = groups.filter((group) => group.key.includes('@'))
  return events.flatMap((group) => {
    const [kind = '', place = ''] = group.key.slice('Event|'.length).split('@')
    if (kind !== 'neutral') return []
    const others = events.filter((other) => other.key !== group.key && other.key.endsWith(`@${place}`))
    const [only] = others
    return only && others.length === 1 ? [[only.key, group.key] as const] : []
  })
}
