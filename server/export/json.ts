// JSON: the one format that `import` brings back. One node or relationship a line, so that it can be read by lines too.

import type { GraphNode, GraphRelationship } from '../../graph/store.ts'
import { isNode } from './columns.ts'
import type { GraphSource } from './formats.ts'

/** The first line of every export; `readJson` knows the file by it. */
export const JSON_HEADER = '{"format":"ligature","version":1,"nodes":['
export const JSON_MIDDLE = '],"relationships":['
export const JSON_END = ']}'

/** `{format, version, nodes: [{id, labels, properties}], relationships: [{id, type, head, tail, properties}]}` */
export async function* writeJson(source: GraphSource): AsyncGenerator<string> {
  yield JSON_HEADER
  let inNodes = true
  let separator = '\n'
  for await (const item of source()) {
    if (inNodes && !isNode(item)) {
      inNodes = false
      separator = '\n'
      yield `\n${JSON_MIDDLE}`
    }
    yield separator + JSON.stringify(plain(item))
    separator = ',\n'
  }
  if (inNodes) yield `\n${JSON_MIDDLE}`
  yield `\n${JSON_END}\n`
}

function plain(item: GraphNode | GraphRelationship): GraphNode | GraphRelationship {
  if (isNode(item)) return { id: item.id, labels: item.labels, properties: item.properties }
  return { id: item.id, type: item.type, head: item.head, tail: item.tail, properties: item.properties }
}
