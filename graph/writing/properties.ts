// Properties of nodes and relationships on their way into the graph, where null means absent.

import type { GraphValue } from '../store.ts'

export type EntityProperties = Readonly<Record<string, GraphValue>>

export function withoutNulls(properties: EntityProperties): EntityProperties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null))
}
