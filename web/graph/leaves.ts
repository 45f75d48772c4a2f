// Leaves of a hub in groups: twenty people who hang on one country alone are one node with a number until it is opened.

import type { EntityType } from '../api/types.ts'
import type { Line } from './lines.ts'
import type { View } from './view.ts'

export interface LeafGroup {
  readonly id: string
  readonly hub: string
  readonly type: EntityType
  readonly members: readonly string[]
  /** The lines that lead to its members. */
  readonly lines: readonly Line[]
}

/** From how many leaves of one type on, they are one node. */
export const LEAVES = 9

/** Groups of at least `limit` leaves of one type on one hub, but for those that were opened and members that must be seen. */
export function findLeafGroups(
  { entities }: View,
  lines: readonly Line[],
  { ungrouped, keep, limit = LEAVES }: { readonly ungrouped: ReadonlySet<string>; readonly keep: ReadonlySet<string>; readonly limit?: number },
): readonly LeafGroup[] {
  const touching = findTouching(lines)
  const groups = new Map<string, { hub: string; type: EntityType; members: string[]; lines: Line[] }>()
  for (const { id, type } of entities.values()) {
    const own = touching.get(id) ?? []
    const hubs = new Set(own.map(({ source, target }) => (source === id ? target : source)))
    const [hub] = hubs
    if (hubs.size !== 1 || hub === undefined || hub === id || keep.has(id)) continue
    const key = groupId(hub, type)
    const group = groups.get(key) ?? { hub, type, members: [], lines: [] }
    group.members.push(id)
    group.lines.push(...own)
    groups.set(key, group)
  }
  return [...groups].flatMap(([id, group]) => (group.members.length < limit || ungrouped.has(id) ? [] : [{ id, ...group }]))
}

/** The lines at each end. A hub may have thousands, so none is copied. */
function findTouching(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const touching = new Map<string, Line[]>()
  for (const line of lines) {
    for (const end of new Set([line.source, line.target])) {
      const known = touching.get(end)
      if (known === undefined) touching.set(end, [line])
      else known.push(line)
    }
  }
  return touching
}

export const groupId = (hub: string, type: string): string => `group:${hub}:${type}`
export const isGroup = (id: string): boolean => id.startsWith('group:')
