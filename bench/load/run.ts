// `npm run bench:load`: analysts browse and others send documents, over HTTP on the loopback address, against a server of
// its own process on the large graph of bench/store. With --keep the tables go into bench/RESULTS.md. Sizes can be given.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Command } from 'commander'
import { openStore } from '../../graph/open.ts'
import type { DocumentId } from '../../graph/model.ts'
import { documentId, sha256 } from '../../graph/ids.ts'
import { createExtractor } from '../../ingest/extract.ts'
import { writeExtracted } from '../../ingest/write/write.ts'
import { jobsResponse } from '../../server/api/schemas.ts'
import { formatTable } from '../../server/cli/output.ts'
import { keepResults, type Table } from '../results.ts'
import { nameOf } from '../store/graph.ts'
import { fill, percentile } from '../store/measure.ts'
import { createRandom } from '../store/random.ts'
import { createClient, type Client, type Sample } from './client.ts'
import { browse, sendDocuments } from './people.ts'
import { startLoadedServer } from './server.ts'
import { makeText } from './texts.ts'

const options = new Command('bench:load')
  .option('--analysts <count>', 'people who browse', Number, 200)
  .option('--ingesters <count>', 'people who send a document a second', Number, 5)
  .option('--seconds <count>', 'how long', Number, 120)
  .option('--words <count>', 'words of a document', Number, 800)
  .option('--think <seconds>', 'mean pause between what an analyst does', Number, 5)
  .option('--documents <count>', 'documents that the graph holds before', Number, 200)
  .option('--entities <count>', 'entities of the large graph', Number, 100_000)
  .option('--relationships <count>', 'relationships of the large graph', Number, 1_000_000)
  .option('--hub <count>', 'relationships of each of its two hubs', Number, 50_000)
  .option('--keep', 'write the tables into bench/RESULTS.md')
  .parse()
  .opts<{ analysts: number; ingesters: number; seconds: number; words: number; think: number; documents: number; entities: number; relationships: number; hub: number; keep?: true }>()

const WAIT_FOR_JOBS_MS = 60_000
/** More than the server remembers; what it forgets has ended. */
const MOST_JOBS = 500
const BLANK = { author: null, publisher: null, url: null, published: null, language: 'en', collection: 'before', pages: [] }
const folder = await mkdtemp(path.join(tmpdir(), 'ligature-load-'))
const address = `grafeo:${path.join(folder, 'ligature.grafeo')}`
const names = await prepare()
const server = await startLoadedServer(folder, address)
const client = createClient(server.url)
const before = await server.memory()
const processorBefore = await server.processor()
const begun = performance.now()
const jobs = await load(client)
const seconds = (performance.now() - begun) / 1000
const samples = [...client.samples]
const processor = await server.processor()
const waited = await waitForJobs()
const after = await server.memory()
await server.stop()
await rm(folder, { recursive: true, force: true })
await report()

/** Fills the store: the large graph, and documents so that there is evidence to look at. Gives names that are in them. */
async function prepare(): Promise<readonly string[]> {
  const store = await openStore(address)
  const filled = await fill(store, options)
  process.stdout.write(`Graph filled in ${filled.toFixed(0)} s\n`)
  const extract = createExtractor()
  const known = new Set<string>()
  for (let seed = 1; seed <= options.documents; seed += 1) {
    const { title, text, names: named } = makeText(options.words, seed)
    for (const name of named) known.add(name)
    await writeExtracted(extract({ ...BLANK, id: idOf(seed), title, text, sha256: sha256(text), file: `${seed}.txt`, words: options.words }), store)
  }
  await store.close()
  return [...known]
}

function idOf(seed: number): DocumentId {
  return documentId(`load ${seed}`)
}

async function load(on: Client): Promise<readonly string[]> {
  const end = performance.now() + options.seconds * 1000
  let seed = options.documents
  const nextSeed = () => (seed += 1)
  const analysts = Array.from({ length: options.analysts }, (_, n) => {
    const random = createRandom(1000 + n)
    const anyName = () => {
      // Half of what is looked for is in documents; names are typed in full or in part.
      const name = random.below(2) === 0 ? (names[random.below(names.length)] ?? '') : nameOf(random.below(options.entities))
      return name.slice(0, Math.max(4, name.length - random.below(4)))
    }
    return browse({ client: on, random, think: options.think, anyName, end })
  })
  const ingesters = Array.from({ length: options.ingesters }, async (_, n) => {
    await sleep((n * 1000) / options.ingesters)
    return sendDocuments({ client: on, words: options.words, nextSeed, end })
  })
  const [sent] = await Promise.all([Promise.all(ingesters), Promise.all(analysts)])
  return sent.flat()
}

/** Seconds until every job had ended, after the load; and how many of those that are remembered failed. */
async function waitForJobs(): Promise<{ readonly seconds: number; readonly unfinished: number; readonly failed: number }> {
  const started = performance.now()
  const asking = createClient(server.url)
  for (;;) {
    const { jobs: known } = jobsResponse.parse(await asking.ask('jobs', `/api/jobs?limit=${MOST_JOBS}`))
    const unfinished = known.filter(({ state }) => state === 'waiting' || state === 'running').length
    const failed = known.filter(({ state, summary }) => state === 'failed' || (summary?.failed.length ?? 0) > 0).length
    const passed = performance.now() - started
    if (unfinished === 0 || passed > WAIT_FOR_JOBS_MS) return { seconds: passed / 1000, unfinished, failed }
    await sleep(1000)
  }
}

function rowOf(kind: string, some: readonly Sample[]): string[] {
  const times = some.map(({ milliseconds }) => milliseconds)
  const errors = some.filter(({ error }) => error !== null).length
  return [kind, some.length.toLocaleString('en'), (some.length / seconds).toFixed(1), ...[0.5, 0.95, 0.99, 1].map((part) => percentile(times, part).toFixed(0)), String(errors)]
}

async function report(): Promise<void> {
  const kinds = [...new Set(samples.map(({ kind }) => kind))].sort()
  const answers: Table = {
    title: 'Answers: milliseconds by what was asked',
    headings: ['asked', 'requests', 'requests/s', 'p50', 'p95', 'p99', 'longest', 'errors'],
    rows: [...kinds.map((kind) => rowOf(kind, samples.filter((sample) => sample.kind === kind))), rowOf('all', samples)],
  }
  const held: Table = {
    title: 'Memory in MiB, and documents',
    headings: ['', 'server', 'server with its processes'],
    rows: [['at the start', String(before.server), String(before.family)], ['at the end', String(after.server), String(after.family)]],
  }
  const busy: Table = {
    title: 'Cores that were busy',
    headings: ['process', 'cores'],
    rows: [...processor].map(([role, taken]) => [role, ((taken - (processorBefore.get(role) ?? 0)) / seconds).toFixed(2)]),
  }
  for (const { title, headings, rows } of [answers, busy, held]) process.stdout.write(`\n${title}\n\n${formatTable(headings, rows)}\n`)
  const size = [options.entities, options.relationships].map((count) => count.toLocaleString('en'))
  const notes = [
    `${options.analysts} analysts who pause ${options.think} s on average, ${options.ingesters} who send a document of ${options.words} words a second, ${Math.round(seconds)} s on the loopback address, client and server on the same cores. The graph of the store benchmark (${size.join(' entities, ')} relationships) and ${options.documents} documents before.`,
    `${jobs.length} documents were sent; the last was in the graph ${waited.seconds.toFixed(1)} s after the end, ${waited.failed} failed, ${waited.unfinished} were not read within ${WAIT_FOR_JOBS_MS / 1000} s.`,
  ]
  process.stdout.write(`\n${notes.join('\n')}\n`)
  const errors = [...new Set(samples.flatMap(({ error }) => error ?? []))].slice(0, 10)
  if (errors.length > 0) process.stdout.write(`\nErrors:\n${errors.join('\n')}\n`)
  if (options.keep) await keepResults('Load', { command: 'npm run bench:load -- --keep', notes, tables: [answers, busy, held] })
}
