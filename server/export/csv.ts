// CSV (RFC 4180): one table of nodes, then relationships, the columns of one empty in the rows of the other.

import type { GraphValue } from '../../graph/store.ts'
import { asText, findColumns, isNode } from './columns.ts'
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
