// The embedded engine's values as GraphStore shows them. Runs in the child, where the ends of a relationship can be looked up.

import type { GrafeoDB, QueryResult } from '@grafeo-db/js'
import type { GraphNode, GraphRelationship, GraphValue } from '../../store.ts'
import type { Row } from '../engine.ts'
import { makeNode, makeRelationship, plainNumber, sortKeys } from '../values.ts'

type Fields = Readonly<Record<string, unknown>>

export function rowsOf(database: GrafeoDB, result: QueryResult): readonly Row[] {
  const { columns } = result
  return result.rows().map((row) => Object.fromEntries(columns.map((column, index) => [column, graphValue(database, row[index])])))
}

/** One value of a result: node, relationship, path, list, map or plain value. */
export function graphValue(database: GrafeoDB, value: unknown): GraphValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return plainNumber(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((item) => graphValue(database, item))
  if (ArrayBuffer.isView(value)) return Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
  if (isFields(value)) return fieldsValue(database, value)
  throw new TypeError(`The engine gave a ${typeof value}, which is no value of a graph.`)
}

function fieldsValue(database: GrafeoDB, fields: Fields): GraphValue {
  if (isNode(fields)) return nodeValue(database, fields)
  if (isRelationship(fields)) return relationshipValue(database, fields)
  const { nodes, edges } = fields
  if (Array.isArray(nodes) && Array.isArray(edges) && nodes.every(isNode) && edges.every(isRelationship)) {
    return {
      nodes: nodes.map((node) => nodeValue(database, node)),
      relationships: edges.map((edge) => relationshipValue(database, edge)),
    }
  }
  return sortKeys(mapValues(database, Object.entries(fields)))
}

function nodeValue(database: GrafeoDB, fields: NodeFields): GraphNode {
  return makeNode(`n:${fields._id}`, fields._labels, propertiesOf(database, fields))
}

function relationshipValue(database: GrafeoDB, fields: RelationshipFields): GraphRelationship {
  const ends = { head: idOf(database, fields._source), tail: idOf(database, fields._target) }
  return makeRelationship(fields._type, ends, propertiesOf(database, fields))
}

function idOf(database: GrafeoDB, node: number): string {
  const id = database.getNode(node)?.get('id')
  return typeof id === 'string' ? id : `n:${node}`
}

function propertiesOf(database: GrafeoDB, fields: Fields): Record<string, GraphValue> {
  return mapValues(database, Object.entries(fields).filter(([key]) => !ENGINE_KEYS.has(key)))
}

function mapValues(database: GrafeoDB, entries: readonly (readonly [string, unknown])[]): Record<string, GraphValue> {
  return Object.fromEntries(entries.map(([key, value]) => [key, graphValue(database, value)]))
}

const ENGINE_KEYS: ReadonlySet<string> = new Set(['_id', '_labels', '_type', '_source', '_target'])

type NodeFields = Fields & { readonly _id: number; readonly _labels: readonly string[] }
type RelationshipFields = Fields & { readonly _type: string; readonly _source: number; readonly _target: number }

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isNode(value: unknown): value is NodeFields {
  return isFields(value) && typeof value._id === 'number' && Array.isArray(value._labels)
}

function isRelationship(value: unknown): value is RelationshipFields {
  return isFields(value) && typeof value._type === 'string' && typeof value._source === 'number' && typeof value._target === 'number'
}
