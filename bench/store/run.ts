// `npm run bench:store`: both engines side by side, on made-up documents and on a large made-up graph. With --keep the
// tables go into bench/RESULTS.md. Sizes can be given, to try it out.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import { openStore, type StoreOptions } from '../../graph/open.ts'
import { formatTable } from '../../server/cli/output.ts'
import { findNeo4j } from '../../tests/setup/neo4j.ts'
import { keepResults, type Table } from '../results.ts'
import { familyOf, fill, measureReading, measureWriting, residentMemory, time } from './measure.ts'

const options = new Command('bench:store')
  .option('--documents <count>', 'documents to write', Number, 10_000)
  .option('--entities <count>', 'entities of the large graph', Number, 100_000)
  .option('--relationships <count>', 'relationships of the large graph', Number, 1_000_000)
  .option('--hub <count>', 'relationships of each of its two hubs', Number, 50_000)
  .option('--rounds <count>', 'questions of each kind', Number, 200)
  .option('--keep', 'write the tables into bench/RESULTS.md')
  .parse()
  .opts<{ documents: number; entities: number; relationships: number; hub: number; rounds: number; keep?: true }>()

interface Engine {
  readonly name: string
  readonly address: (part: string) => string
  readonly options: StoreOptions
  readonly stop: () => Promise<void>
}

async function startEmbedded(): Promise<Engine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ligature-bench-'))
  return {
    name: 'embedded',
    address: (part) => `grafeo:${path.join(folder, `${part}.grafeo`)}`,
    options: {},
    stop: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Started anew for each part, since emptying a large one takes long. */
async function startNeo4j(): Promise<Engine | null> {
  const found = await findNeo4j()
  if ('missing' in found) {
    process.stdout.write(`Neo4j is not measured: ${found.missing}\n`)
    return null
  }
  const { uri, username, password } = found
  return { name: found.description, address: () => uri, options: { username, password }, stop: () => found.stop() }
}

const size = { entities: options.entities, relationships: options.relationships, hub: options.hub }
const writing: string[][] = []
const reading: string[][] = []
const holding: string[][] = []

async function measureEngine(start: () => Promise<Engine | null>): Promise<void> {
  const first = await start()
  if (first === null) return
  const documents = await openStore(first.address('documents'), first.options)
  writing.push([documents.description, ...(await measureWriting(documents, options.documents))])
  await documents.close()
  await first.stop()

  const second = await start()
  if (second === null) return
  const store = await openStore(second.address('large'), second.options)
  const seconds = await fill(store, size)
  for (const row of await measureReading(store, { size, rounds: options.rounds })) reading.push([store.description, ...row])
  const memory = await residentMemory(await familyOf(process.pid))
  await store.close()
  const reopening = await time(async () => (await openStore(second.address('large'), second.options)).close())
  holding.push([store.description, seconds.toFixed(0), memory.toLocaleString('en'), (reopening / 1000).toFixed(1)])
  await second.stop()
}

await measureEngine(startEmbedded)
await measureEngine(startNeo4j)

const large = `${size.entities.toLocaleString('en')} entities, ${size.relationships.toLocaleString('en')} relationships, two hubs of ${size.hub.toLocaleString('en')}`
const tables: readonly Table[] = [
  { title: 'Documents written one after another', headings: ['engine', 'documents', 'seconds', 'documents/s', 'sentences/s', 'relationships/s', 'ms a document, first tenth', 'last tenth'], rows: writing },
  { title: `Questions on ${large}: milliseconds`, headings: ['engine', 'question', 'p50', 'p95', 'p99'], rows: reading },
  { title: `Holding ${large}`, headings: ['engine', 'import, seconds', 'resident memory with its processes, MiB', 'reopening, seconds'], rows: holding },
]
for (const { title, headings, rows } of tables) process.stdout.write(`\n${title}\n\n${formatTable(headings, rows)}\n`)
if (options.keep) await keepResults('Store', { command: 'npm run bench:store -- --keep', tables })
