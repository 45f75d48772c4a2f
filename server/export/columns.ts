// The properties that a graph's nodes and relationships have, for formats that must declare them before the first value.

import type { GraphNode, GraphRelationship, GraphValue } from '../../graph/store.ts'
import type { GraphSource } from './formats.ts'

export type ColumnType = 'string' | 'boolean' | 'integer' | 'number'

export interface Columns {
  /** By property name, in alphabetical order. */
  readonly node: ReadonlyMap<string, ColumnType>
  readonly relationship: ReadonlyMap<string, ColumnType>
}

/** Whether an item of an export is a node. */
export function isNode(item: GraphNode | GraphRelationship): item is GraphNode {
  return 'labels' in item
}

/** Reads the whole graph once to learn its properties and the narrowest type that holds all values of each. */
export async function findColumns(source: GraphSource): Promise<Columns> {
  const node = new Map<string, ColumnType>()
  const relationship = new Map<string, ColumnType>()
  for await (const item of source()) {
    const columns = isNode(item) ? node : relationship
    for (const [name, value] of Object.entries(item.properties)) {
      if (value === null) continue
      const type = typeOf(value)
      const known = columns.get(name)
      columns.set(name, known === undefined ? type : widen(known, type))
    }
  }
  return { node: sorted(node), relationship: sorted(relationship) }
}

/** What a node is called where there is room for a line: its name, title or first words, else its id. */
export function labelOf({ id, properties: { name, title, text } }: GraphNode): string {
  return asText(name ?? title ?? text ?? id).slice(0, 120).toWellFormed()
}

/** A value as text: lists and maps as JSON, null as nothing. */
export function asText(value: GraphValue | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function typeOf(value: GraphValue): ColumnType {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return 'string'
}

function widen(one: ColumnType, other: ColumnType): ColumnType {
  if (one === other) return one
  const numeric = (type: ColumnType): boolean => type === 'integer' || type === 'number'
  return numeric(one) && numeric(other) ? 'number' : 'string'
}

function sorted(columns: ReadonlyMap<string, ColumnType>): ReadonlyMap<string, ColumnType> {
  return new Map([...columns].sort(([one], [other]) => (one < other ? -1 : 1)))
}
