// The whole graph out, in an order that depends on nothing but the graph: nodes by label and id, then what joins them.

import type { Engine } from '../engines/engine.ts'
import { makeRelationship } from '../engines/values.ts'
import { propertiesOf, textOf } from '../records.ts'
import { EXPORTED, ids, nodes, relationshipsFrom, type Exported } from '../statements/reading.ts'
import type { GraphNode, GraphRelationship, GraphValue } from '../store.ts'

/** Nodes a request; documents bring their whole text. */
const BATCH = { Document: 50, DeletedDocument: 1000, Entity: 1000, Merged: 1000, Sentence: 1000, Claim: 1000, Review: 1000, Anchor: 1000 } as const satisfies Record<Exported, number>

/** See GraphStore.exportGraph. Names and the schema's own node are left out: import makes them again. */
export async function* exportGraph(engine: Engine): AsyncGenerator<GraphNode | GraphRelationship> {
  for (const label of EXPORTED) yield* exportBatches(engine, label, nodes(label), (rows) => rows.map((row) => nodeOf(row.n)))
  for (const label of EXPORTED) yield* exportBatches(engine, label, relationshipsFrom(label), (rows) => rows.map(relationshipOf).sort(byEnds))
}

async function* exportBatches<Item>(
  engine: Engine,
  label: Exported,
  statement: string,
  read: (rows: readonly Readonly<Record<string, GraphValue>>[]) => readonly Item[],
): AsyncGenerator<Item> {
  const every = (await engine.read(ids(label))).map((row) => textOf(row, 'id'))
  for (let start = 0; start < every.length; start += BATCH[label]) {
    yield* read(await engine.read(statement, { ids: every.slice(start, start + BATCH[label]) }))
  }
}

function nodeOf(value: GraphValue | undefined): GraphNode {
  if (isNode(value)) return value
  throw new TypeError('The engine gave something else where a node was asked for.')
}

function isNode(value: GraphValue | undefined): value is GraphNode {
  return typeof value === 'object' && value !== null && 'labels' in value && 'properties' in value
}

function relationshipOf(row: Readonly<Record<string, GraphValue>>): GraphRelationship {
  return makeRelationship(textOf(row, 'type'), { head: textOf(row, 'head'), tail: textOf(row, 'tail') }, propertiesOf(row))
}

function byEnds(left: GraphRelationship, right: GraphRelationship): number {
  const key = ({ head, type, tail, id }: GraphRelationship) => `${head} ${type} ${tail} ${id}`
  return key(left) < key(right) ? -1 : 1
}
