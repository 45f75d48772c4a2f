// Cypher statements that make the graph anew in an empty Neo4j: `cypher-shell -f graph.cypher`.

import type { GraphNode, GraphRelationship, GraphValue } from '../../graph/store.ts'
import { isNode } from './columns.ts'
import type { GraphSource } from './formats.ts'

// Every node carries this label and key while the script runs, so that relationships find their ends by an index.
const KEY_LABEL = 'LigatureExport'
const KEY = '_exportId'

/** One statement a line; the last ones take the helping label, key and constraint away again. */
export async function* writeCypher(source: GraphSource): AsyncGenerator<string> {
  yield `CREATE CONSTRAINT ligature_export IF NOT EXISTS FOR (n:${KEY_LABEL}) REQUIRE n.${KEY} IS UNIQUE;\n`
  for await (const item of source()) yield isNode(item) ? createNode(item) : createRelationship(item)
  yield `MATCH (n:${KEY_LABEL}) REMOVE n:${KEY_LABEL}, n.${KEY};\n`
  yield 'DROP CONSTRAINT ligature_export;\n'
}

function createNode(node: GraphNode): string {
  const labels = [KEY_LABEL, ...node.labels].map((label) => `:${quoteName(label)}`).join('')
  return `CREATE (${labels} ${literalMap({ ...node.properties, [KEY]: node.id })});\n`
}

function createRelationship(edge: GraphRelationship): string {
  const end = (variable: string, id: string): string => `(${variable}:${KEY_LABEL} {${KEY}: ${literal(id)}})`
  return `MATCH ${end('a', edge.head)}, ${end('b', edge.tail)} CREATE (a)-[:${quoteName(edge.type)} ${literalMap(edge.properties)}]->(b);\n`
}

function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}

/** A map of properties. Null ones are left out, as Neo4j does. */
function literalMap(properties: Readonly<Record<string, GraphValue>>): string {
  const entries = Object.entries(properties).filter(([, value]) => value !== null)
  return `{${entries.map(([name, value]) => `${quoteName(name)}: ${literal(value)}`).join(', ')}}`
}

/** A property's value; JSON's escapes are Cypher's too. Properties are scalars and lists of them, anything else is kept as JSON text. */
function literal(value: GraphValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (isList(value)) return `[${value.map(literal).join(', ')}]`
  return JSON.stringify((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed())
}

function isList(value: GraphValue): value is readonly GraphValue[] {
  return Array.isArray(value)
}
