// A graph that was exported, back into an empty store.

import type { Engine, Transaction } from '../engines/engine.ts'
import { ConflictError, InvalidInputError } from '../errors.ts'
import { groupBy } from '../group.ts'
import { ENTITY_TYPES, RELATIONSHIP_TYPES } from '../ontology.ts'
import { storedLayers } from '../reviews/records.ts'
import { EXPORTED } from '../statements/reading.ts'
import { importNodes, importRelationships, LOCK, RAISE_WRITES } from '../statements/writing.ts'
import type { GraphNode, GraphRelationship } from '../store.ts'
import { writeNames } from '../writing/entities.ts'
import { readCounts } from '../reading/counts.ts'

const BATCH = 1000
/** What joins documents, sentences, claims and reviews; written into statements, so nothing else may be. */
const STRUCTURE = ['IN_DOCUMENT', 'MENTIONS', 'SUBJECT', 'OBJECT', 'BY', 'AT', 'SAID_BY', 'SAID_IN', 'DUPLICATE_OF', 'SUPERSEDES', 'ABOUT']
const TYPES: ReadonlySet<string> = new Set([...STRUCTURE, ...RELATIONSHIP_TYPES.map((row) => row.type)])
const LABELS: ReadonlySet<string> = new Set([...EXPORTED, ...ENTITY_TYPES])

/**
 * See GraphStore.importGraph. Batches are transactions of their own: an import that fails leaves a part behind.
 * @throws ConflictError when the store holds something, InvalidInputError for what no export of Ligature has
 */
export async function importGraph(engine: Engine, items: AsyncIterable<GraphNode | GraphRelationship>): Promise<void> {
  const { documents, entities } = await readCounts(engine)
  if (documents > 0 || entities > 0) throw new ConflictError('The store is not empty. Import into a new store, for example --store grafeo:imported.grafeo.')
  /** The label under which each node is looked up. */
  const labels = new Map<string, string>()
  for await (const batch of inBatches(items)) {
    const nodes = batch.flatMap((item) => ('labels' in item ? [item] : []))
    const relationships = batch.flatMap((item) => ('labels' in item ? [] : [item]))
    for (const node of nodes) labels.set(node.id, lookupLabel(node))
    await engine.write(async (transaction) => {
      await transaction.run(LOCK)
      await writeNodes(transaction, nodes)
      await writeRelationships(transaction, relationships, labels)
    })
  }
}

async function writeNodes(transaction: Transaction, nodes: readonly GraphNode[]): Promise<void> {
  for (const [labels, group] of groupBy(nodes, (node) => node.labels.join(':'))) {
    await transaction.run(importNodes(labels), { rows: group.map((node) => ({ ...node.properties, id: node.id })) })
  }
  const named = nodes.filter(({ labels }) => labels.includes('Entity') || labels.includes('Merged')).map(storedLayers)
  for (const label of ['Entity', 'Merged'] as const) {
    const ofLabel = named.filter(({ visible }) => (visible === null) === (label === 'Merged'))
    const names = ofLabel.map(({ id, visible, extracted }) => ({ id, names: [...(visible?.names ?? []), ...(extracted?.names ?? [])] }))
    if (names.length > 0) await writeNames(transaction, names, label)
  }
  const numbers = nodes.flatMap(({ properties: { number, sequence } }) => [number, sequence]).filter((value) => typeof value === 'number')
  if (numbers.length > 0) await transaction.run(RAISE_WRITES, { number: Math.max(...numbers) })
}

async function writeRelationships(transaction: Transaction, relationships: readonly GraphRelationship[], labels: ReadonlyMap<string, string>): Promise<void> {
  const endOf = (id: string) => {
    const label = labels.get(id)
    if (label === undefined) throw new InvalidInputError(`A relationship joins "${id}", but no node before it has that id.`)
    return label
  }
  const groups = groupBy(relationships, ({ type, head, tail }) => `${endOf(head)} ${allowed(type, TYPES)} ${endOf(tail)}`)
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    const statement = importRelationships({ head: endOf(first.head), type: first.type, tail: endOf(first.tail) })
    await transaction.run(statement, { rows: group.map(({ head, tail, properties }) => ({ head, tail, properties })) })
  }
}

function lookupLabel({ id, labels }: GraphNode): string {
  for (const label of labels) allowed(label, LABELS)
  const label = EXPORTED.find((known) => labels.includes(known))
  if (label === undefined) throw new InvalidInputError(`Node "${id}" has the labels ${labels.join(', ')}; one of ${EXPORTED.join(', ')} must be among them.`)
  return label
}

function allowed(name: string, names: ReadonlySet<string>): string {
  if (names.has(name)) return name
  throw new InvalidInputError(`"${name}" is no label or relationship type of Ligature's; was this file exported by it?`)
}

async function* inBatches<Item>(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
