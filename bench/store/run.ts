// `npm run bench:store`: both engines side by side, on made-up documents and on a large made-up graph. With --keep the
// tables go into bench/RESULTS.md. Sizes and one engine can be given, to try it out.

import { Command, Option } from 'commander'
import { formatTable } from '../../server/cli/output.ts'
import { describeMachine, keepResults, type Table } from '../results.ts'
import { ENGINES, prepareGround, type EngineName } from './engines.ts'
import { familyOf, fill, measureWriting, residentMemory } from './measure.ts'
import { say } from './progress.ts'
import { askDocuments, askGraph, measureQuestions } from './questions.ts'
import { measureReturning } from './returning.ts'

interface Options {
  readonly documents: number
  readonly entities: number
  readonly relationships: number
  readonly hub: number
  readonly rounds: number
  readonly engine?: EngineName
  readonly keep?: true
}

const options: Options = new Command('bench:store')
  .option('--documents <count>', 'documents to write', Number, 10_000)
  .option('--entities <count>', 'entities of the large graph', Number, 100_000)
  .option('--relationships <count>', 'relationships of the large graph', Number, 1_000_000)
  .option('--hub <count>', 'relationships of each of its two hubs', Number, 50_000)
  .option('--rounds <count>', 'questions of each kind', Number, 200)
  .addOption(new Option('--engine <name>', 'one engine alone').choices(ENGINES))
  .option('--keep', 'write the tables into bench/RESULTS.md')
  .parse()
  .opts()

const size = { entities: options.entities, relationships: options.relationships, hub: options.hub }
const large = `${size.entities.toLocaleString('en')} entities, ${size.relationships.toLocaleString('en')} relationships, two hubs of ${size.hub.toLocaleString('en')}`
const writing: (readonly string[])[] = []
const working: (readonly string[])[] = []
const reading: (readonly string[])[] = []
const holding: (readonly string[])[] = []

async function measureDocuments(engine: EngineName): Promise<void> {
  const ground = await prepareGround(engine)
  if (ground === null) return
  say(`${ground.name}: writing ${options.documents.toLocaleString('en')} documents`)
  try {
    const store = await ground.open()
    const measured = await measureWriting(store, options.documents)
    writing.push([ground.name, ...measured, await ownMemory()])
    for (const row of await measureQuestions(await askDocuments(store), Math.ceil(options.rounds / 4))) working.push([ground.name, ...row])
    await store.close()
  } finally {
    await ground.discard()
  }
}

async function measureLarge(engine: EngineName): Promise<void> {
  const ground = await prepareGround(engine)
  if (ground === null) return
  say(`${ground.name}: ${large}`)
  try {
    const store = await ground.open()
    const seconds = await fill(store, size)
    for (const row of await measureQuestions(askGraph(store, size), options.rounds)) reading.push([ground.name, ...row])
    const memory = await ownMemory()
    await store.close()
    holding.push([ground.name, seconds.toFixed(0), memory, ...(await measureReturning(ground, engine))])
  } finally {
    await ground.discard()
  }
}

/** MiB of this process and all that it started, the database's server among them. */
async function ownMemory(): Promise<string> {
  return (await residentMemory(await familyOf(process.pid))).toLocaleString('en')
}

for (const engine of options.engine === undefined ? ENGINES : [options.engine]) {
  await measureDocuments(engine)
  await measureLarge(engine)
}

const memory = 'resident memory with its processes, MiB'
const tables: readonly Table[] = [
  { title: 'Documents written one after another', headings: ['engine', 'documents', 'seconds', 'documents/s', 'sentences/s', 'relationships/s', 'ms a document, first tenth', 'last tenth', memory], rows: writing },
  { title: 'Questions on these documents: milliseconds', headings: ['engine', 'question', 'p50', 'p95', 'p99'], rows: working },
  { title: `Questions on ${large}: milliseconds`, headings: ['engine', 'question', 'p50', 'p95', 'p99'], rows: reading },
  { title: `Holding ${large}: seconds`, headings: ['engine', 'import', memory, 'reopening', 'first answer after its writer was killed', 'first query on a new copy', 'first query after its copy was killed'], rows: holding },
]
process.stdout.write(`${describeMachine()}\n`)
for (const { title, headings, rows } of tables) process.stdout.write(`\n${title}\n\n${formatTable(headings, rows)}\n`)
if (options.keep === true) await keepResults('Store', { command: `npm run bench:store -- ${process.argv.slice(2).join(' ')}`, tables })
