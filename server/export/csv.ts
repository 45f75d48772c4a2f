// CSV (RFC 4180): one table of nodes, then relationships, the columns of one empty in the rows of the other; or a table of
// each, with the columns by which Gephi knows them.

import { findRelationshipType } from '../../graph/ontology.ts'
import type { GraphRelationship, GraphValue } from '../../graph/store.ts'
import { asText, findColumns, isNode, labelOf } from './columns.ts'
import type { GraphSource } from './formats.ts'

/** Columns: `_id, _labels`, the nodes' properties, `_start, _end, _type`, the relationships' properties prefixed `r.`. */
export async function* writeCsv(source: GraphSource): AsyncGenerator<string> {
  const columns = await findColumns(source)
  const nodeNames = [...columns.node.keys()]
  const relationshipNames = [...columns.relationship.keys()]
  yield row(['_id', '_labels', ...nodeNames, '_start', '_end', '_type', ...relationshipNames.map((name) => `r.${name}`)])
  const noNode = ['', ...nodeNames.map(() => '')]
  const noRelationship = ['', '', '', ...relationshipNames.map(() => '')]
  for await (const item of source()) {
    if (isNode(item)) yield row([item.id, item.labels.map((label) => `:${label}`).join(''), ...cells(nodeNames, item.properties), ...noRelationship])
    else yield row([item.id, ...noNode, item.head, item.tail, item.type, ...cells(relationshipNames, item.properties)])
  }
}

/** For "Import spreadsheet" in Gephi, as a table of nodes: `Id, Label, labels`, then the properties. */
export async function* writeNodesCsv(source: GraphSource): AsyncGenerator<string> {
  const names = [...(await findColumns(source)).node.keys()]
  yield row(['Id', 'Label', 'labels', ...names])
  for await (const item of source()) {
    if (isNode(item)) yield row([item.id, defuse(labelOf(item)), item.labels.join(';'), ...cells(names, item.properties)])
  }
}

/** The same as a table of edges: `Source, Target, Type, Id, Label`, then the properties. Gephi's Type is whether an edge has a direction. */
export async function* writeEdgesCsv(source: GraphSource): AsyncGenerator<string> {
  const names = [...(await findColumns(source)).relationship.keys()].filter((name) => name !== 'id')
  yield row(['Source', 'Target', 'Type', 'Id', 'Label', ...names])
  for await (const item of source()) {
    if (!isNode(item)) yield row([item.head, item.tail, directionOf(item), item.id, item.type, ...cells(names, item.properties)])
  }
}

function directionOf({ type }: GraphRelationship): string {
  return findRelationshipType(type)?.symmetric === true ? 'Undirected' : 'Directed'
}

function cells(names: readonly string[], properties: Readonly<Record<string, GraphValue>>): string[] {
  return names.map((name) => {
    const value = properties[name]
    return typeof value === 'string' ? defuse(value) : asText(value)
  })
}

/** Text from documents must never run as a formula when a spreadsheet opens the file. */
function defuse(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
}

function row(values: readonly string[]): string {
  return `${values.map((value) => (/[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',')}\r\n`
}
