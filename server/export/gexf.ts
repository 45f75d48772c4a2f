// GEXF 1.3, for Gephi and Gephi Lite.

import type { GraphNode, GraphRelationship, GraphValue } from '../../graph/store.ts'
import { asText, findColumns, isNode, labelOf } from './columns.ts'
import type { ColumnType } from './columns.ts'
import type { GraphSource } from './formats.ts'
import { escapeXml } from './xml.ts'

const TYPES: Readonly<Record<ColumnType, string>> = { string: 'string', boolean: 'boolean', integer: 'long', number: 'double' }

/** A directed graph. All nodes come before all edges, as the format wants. Some readers name attributes by their ids, so an id is the property's name. */
export async function* writeGexf(source: GraphSource): AsyncGenerator<string> {
  const columns = await findColumns(source)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph defaultedgetype="directed" mode="static">\n'
  yield declare('node', columns.node)
  yield declare('edge', columns.relationship)
  yield '<nodes>\n'
  let inNodes = true
  for await (const item of source()) {
    if (inNodes && !isNode(item)) {
      inNodes = false
      yield '</nodes>\n<edges>\n'
    }
    yield isNode(item) ? writeNode(item, columns.node) : writeEdge(item, columns.relationship)
  }
  if (inNodes) yield '</nodes>\n<edges>\n'
  yield '</edges>\n</graph>\n</gexf>\n'
}

function declare(domain: 'node' | 'edge', columns: ReadonlyMap<string, ColumnType>): string {
  const labels = domain === 'node' ? '<attribute id="labels" title="labels" type="string"/>\n' : ''
  const rows = [...columns].map(([name, type]) => `<attribute id="${escapeXml(name)}" title="${escapeXml(name)}" type="${TYPES[type]}"/>\n`)
  return `<attributes class="${domain}">\n${labels}${rows.join('')}</attributes>\n`
}

function writeNode(node: GraphNode, columns: ReadonlyMap<string, ColumnType>): string {
  const labels = `<attvalue for="labels" value="${escapeXml(node.labels.join(';'))}"/>`
  return `<node id="${escapeXml(node.id)}" label="${escapeXml(labelOf(node))}"><attvalues>${labels}${writeValues(columns, node.properties)}</attvalues></node>\n`
}

function writeEdge(edge: GraphRelationship, columns: ReadonlyMap<string, ColumnType>): string {
  const ends = `source="${escapeXml(edge.head)}" target="${escapeXml(edge.tail)}"`
  const values = `<attvalues>${writeValues(columns, edge.properties)}</attvalues>`
  return `<edge id="${escapeXml(edge.id)}" ${ends} kind="${escapeXml(edge.type)}" label="${escapeXml(edge.type)}">${values}</edge>\n`
}

function writeValues(columns: ReadonlyMap<string, ColumnType>, properties: Readonly<Record<string, GraphValue>>): string {
  return [...columns.keys()]
    .filter((name) => properties[name] !== undefined && properties[name] !== null)
    .map((name) => `<attvalue for="${escapeXml(name)}" value="${escapeXml(asText(properties[name]))}"/>`)
    .join('')
}
