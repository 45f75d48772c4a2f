// A graph that was exported, back into an empty store: all of it, or nothing.

import type { Engine, Transaction } from '../engines/engine.ts'
import { ConflictError, InvalidInputError } from '../errors.ts'
import { groupBy } from '../group.ts'
import { findRelationshipType } from '../ontology.ts'
import { numberOf } from '../records.ts'
import { storedLayers } from '../reviews/records.ts'
import { anyNode, CLEAR_COUNTS, deleteSome, FIND_IMPORT, importNodes, IMPORTED, importRelationships, LOCK, MARK_IMPORT, RAISE_WRITES, UNMARK_IMPORT } from '../statements/writing.ts'
import { EXPORTED } from '../statements/reading.ts'
import type { GraphNode, GraphRelationship, ImportedItem } from '../store.ts'
import { writeNames } from '../writing/entities.ts'
import { addToCounts } from '../writing/relationships.ts'
import { checkGraph, lookupLabel, type Labels } from './check.ts'
import { endsOf } from './forms.ts'

const BATCH = 1000

/** See GraphStore.importGraph. Batches are transactions of their own; a mark says that what is there is of an import that has not ended. */
export async function importGraph(engine: Engine, read: () => AsyncIterable<ImportedItem>): Promise<void> {
  await takeAway(engine)
  if (await holdsSomething(engine)) throw new ConflictError(`The store at ${engine.location} is not empty, and import needs an empty one, for example --store grafeo:imported.grafeo.`)
  const labels = await checkGraph(read())
  try {
    await writeAlone(engine, () => Promise.resolve(), { isFirst: true })
    for await (const batch of inBatches(read())) await writeAlone(engine, (transaction) => writeBatch(transaction, batch, labels))
    await engine.write((transaction) => transaction.run(UNMARK_IMPORT))
  } catch (error) {
    // Where this fails too (a full disk), the mark stays and the next import takes away what is left.
    await takeAway(engine).catch(() => undefined)
    throw error
  }
}

/** One writing of an import. @throws ConflictError when somebody else has written since the last */
async function writeAlone(engine: Engine, work: (transaction: Transaction) => Promise<unknown>, { isFirst = false } = {}): Promise<void> {
  await engine.write(async (transaction) => {
    const [lock] = await transaction.run(LOCK)
    const [mark] = await transaction.run(FIND_IMPORT)
    const isAlone = isFirst || (lock !== undefined && mark !== undefined && numberOf(mark, 'marked') === numberOf(lock, 'number') - 1)
    if (!isAlone) throw new ConflictError('Somebody else has written into the store since the import began; what it brought in so far stays. Import into a new store.')
    await work(transaction)
    await transaction.run(MARK_IMPORT)
  })
}

/** Takes away what an import has left that did not end, unless something was written since. */
async function takeAway(engine: Engine): Promise<void> {
  const [mark] = await engine.read(FIND_IMPORT)
  if (mark === undefined || numberOf(mark, 'marked') !== numberOf(mark, 'number')) return
  for (const label of IMPORTED) {
    while ((await engine.read(anyNode(label))).length > 0) {
      await writeAlone(engine, (transaction) => transaction.run(deleteSome(label), { batch: BATCH }))
    }
  }
  await writeAlone(engine, (transaction) => transaction.run(CLEAR_COUNTS))
  await engine.write((transaction) => transaction.run(UNMARK_IMPORT))
}

async function holdsSomething(engine: Engine): Promise<boolean> {
  for (const label of EXPORTED) if ((await engine.read(anyNode(label))).length > 0) return true
  return false
}

async function writeBatch(transaction: Transaction, batch: readonly ImportedItem[], labels: Labels): Promise<void> {
  for (const item of batch) requireSame(item, labels)
  await writeNodes(transaction, batch.flatMap((item) => ('labels' in item ? [item] : [])))
  await writeRelationships(transaction, batch.flatMap((item) => ('labels' in item ? [] : [item])), labels)
}

/** Labels and types are written into statements: a file that has changed since it was checked may bring in no others. */
function requireSame(item: ImportedItem, labels: Labels): void {
  const isSame = 'labels' in item ? labels.get(item.id) === lookupLabel(item) : endsOf(item.type) !== undefined && labels.has(item.head) && labels.has(item.tail)
  if (!isSame) throw new InvalidInputError(`The file has changed while it was imported: "${item.id}" was not in it. Import it again.`)
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

async function writeRelationships(transaction: Transaction, relationships: readonly GraphRelationship[], labels: Labels): Promise<void> {
  const endOf = (id: string) => labels.get(id) ?? ''
  const groups = groupBy(relationships, ({ type, head, tail }) => `${endOf(head)} ${type} ${endOf(tail)}`)
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    const statement = importRelationships({ head: endOf(first.head), type: first.type, tail: endOf(first.tail) })
    await transaction.run(statement, { rows: group.map(({ head, tail, properties }) => ({ head, tail, properties })) })
  }
  await addToCounts(transaction, relationships.flatMap(({ type: name }) => {
    const type = findRelationshipType(name)?.type
    return type === undefined ? [] : [{ type, change: 1 }]
  }))
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
