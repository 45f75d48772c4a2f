// GraphML, for yEd, Gephi, Cytoscape and NetworkX.

import type { GraphNode, GraphRelationship, GraphValue } from '../../graph/store.ts'
import { asText, findColumns, isNode } from './columns.ts'
import type { Columns, ColumnType } from './columns.ts'
import type { GraphSource } from './formats.ts'
import { escapeXml } from './xml.ts'

const TYPES: Readonly<Record<ColumnType, string>> = { string: 'string', boolean: 'boolean', integer: 'long', number: 'double' }

/** A directed graph; labels are in `labels` (":Entity:Person"), a relationship's type in `label`. */
export async function* writeGraphml(source: GraphSource): AsyncGenerator<string> {
  const columns = await findColumns(source)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield '<key id="labels" for="node" attr.name="labels" attr.type="string"/>\n'
  yield '<key id="label" for="edge" attr.name="label" attr.type="string"/>\n'
  yield [...columns.node].map(([name, type]) => key('n', 'node', { name, type })).join('')
  yield [...columns.relationship].map(([name, type]) => key('e', 'edge', { name, type })).join('')
  yield '<graph id="ligature" edgedefault="directed">\n'
  for await (const item of source()) yield isNode(item) ? writeNode(item, columns) : writeEdge(item, columns)
  yield '</graph>\n</graphml>\n'
}

function key(prefix: string, domain: string, column: { name: string; type: ColumnType }): string {
  const name = escapeXml(column.name)
  return `<key id="${prefix}_${name}" for="${domain}" attr.name="${name}" attr.type="${TYPES[column.type]}"/>\n`
}

function writeNode(node: GraphNode, columns: Columns): string {
  const data = writeData('n', columns.node, node.properties)
  return `<node id="${escapeXml(node.id)}"><data key="labels">${escapeXml(node.labels.map((label) => `:${label}`).join(''))}</data>${data}</node>\n`
}

function writeEdge(edge: GraphRelationship, columns: Columns): string {
  const ends = `source="${escapeXml(edge.head)}" target="${escapeXml(edge.tail)}"`
  const data = writeData('e', columns.relationship, edge.properties)
  return `<edge id="${escapeXml(edge.id)}" ${ends}><data key="label">${escapeXml(edge.type)}</data>${data}</edge>\n`
}

function writeData(prefix: string, columns: ReadonlyMap<string, ColumnType>, properties: Readonly<Record<string, GraphValue>>): string {
  return [...columns.keys()]
    .filter((name) => properties[name] !== undefined && properties[name] !== null)
    .map((name) => `<data key="${prefix}_${escapeXml(name)}">${escapeXml(asText(properties[name]))}</data>`)
    .join('')
}
