// A Neo4j that is slow, that breaks connections, and that goes away in the middle of a job and comes back, by the wire or by
// its process: a short absence is waited out within a write, a long one by the job, and every document is written once.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../graph/open.ts'
import type { GraphStore } from '../../graph/store.ts'
import { createPool } from '../../ingest/pool.ts'
import type { Job } from '../../server/api/schemas.ts'
import { openJobFolders } from '../../server/job-folders.ts'
import type { JobQueue } from '../../server/jobs.ts'
import { createMetrics } from '../../server/metrics.ts'
import { memoryShelf } from '../../server/shelf.ts'
import { createJobs } from '../../server/start.ts'
import { CREDENTIALS, NEO4J_URI } from '../graph/contract/engines.ts'
import { expectConsistent } from '../graph/contract/dump.ts'
import { strungTo, type Wire } from '../graph/wire.ts'
import { startOwnNeo4j, type MissingNeo4j, type OwnNeo4j } from '../setup/neo4j.ts'
import { takeNeo4j } from '../setup/neo4j-lock.ts'
import { makeReports } from './reports.ts'

const REPORTS = makeReports(400, 410)
const COLLECTION = 'wired'
const FILES = Object.keys(REPORTS)

interface Running {
  readonly job: () => Job
  /** What the job said that went wrong. */
  readonly said: Set<string>
}

/** A store and jobs around each test of a `describe`, on the Neo4j that `connect` opens; it holds nothing of a former test. */
function prepareJobs(connect: () => Promise<GraphStore>) {
  let folder = ''
  let store: GraphStore
  let jobs: JobQueue | null = null
  const pool = createPool({ workers: 1 })
  afterAll(() => pool.close())
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ligature-wire-'))
    store = await connect()
    await store.deleteCollection(COLLECTION)
  })
  afterEach(async () => {
    await jobs?.close()
    await store.deleteCollection(COLLECTION)
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function begin(): Promise<Running> {
    const now = () => new Date().toISOString()
    const folders = await openJobFolders({ folder, store: store.location, network: null, newId: randomUUID, now })
    const queue = createJobs({ store, pool, originals: null, log: pino({ level: 'silent' }), metrics: createMetrics(), shelf: memoryShelf(), unfinished: [] })
    jobs = queue
    const arriving = await folders.begin()
    const sources = FILES.map((name) => ({ path: path.join(arriving.folder, name), name }))
    for (const [name, text] of Object.entries(REPORTS)) await writeFile(path.join(arriving.folder, name), text)
    const { id } = await queue.submit(await arriving.keep({ title: 'reports', collection: COLLECTION, total: sources.length, sources, addresses: [] }))
    const said = new Set<string>()
    queue.watch(id, () => {
      const { error } = queue.get(id)
      if (error !== null) said.add(error)
    })
    return { job: () => queue.get(id), said }
  }

  /** The job ends, and every document is there once. */
  async function expectWhole(job: () => Job): Promise<void> {
    await expect.poll(() => job().state, { timeout: 120_000, interval: 100 }).toBe('done')
    expect(job().summary).toMatchObject({ documents: FILES.length, failed: [] })
    const files = (await store.documents({ limit: 100, collection: COLLECTION })).map(({ file }) => file)
    expect([...files].sort()).toEqual(FILES)
    await expectConsistent(store)
  }

  return { begin, expectWhole, store: () => store }
}

const until = (job: () => Job, done: number) => expect.poll(() => job().done, { timeout: 60_000, interval: 10 }).toBeGreaterThanOrEqual(done)

describe.skipIf(NEO4J_URI === '')('a job whose Neo4j', () => {
  let giveBack: (() => Promise<void>) | null = null
  let wire: Wire
  beforeAll(async () => {
    giveBack = await takeNeo4j(NEO4J_URI)
  }, 600_000)
  afterAll(() => giveBack?.())
  afterEach(() => wire.close())
  const { begin, expectWhole } = prepareJobs(async () => {
    wire = await strungTo(new URL(NEO4J_URI.replace(/^[a-z0-9+]+:/u, 'http:')), { delayMs: 2 })
    return openStore(wire.uri, CREDENTIALS)
  })

  it('breaks connections again and again is not troubled by it', async () => {
    const { job, said } = await begin()
    for (const done of [1, 3, 4, 6]) {
      await until(job, done)
      wire.cut()
    }
    await expectWhole(job)
    expect([...said]).toEqual([])
  })

  it('is away for three seconds is not troubled by it', async () => {
    const { job, said } = await begin()
    await until(job, 2)
    wire.part()
    await wait(3000)
    wire.mend()
    await expectWhole(job)
    expect([...said]).toEqual([])
  })

  it('is away for longer says so, and goes on by itself when it is back', async () => {
    const { job, said } = await begin()
    await until(job, 2)
    wire.part()
    await expect.poll(() => job().state, { timeout: 60_000, interval: 100 }).toBe('waiting')
    expect(job().error).toMatch(/cannot be reached\. Is it running, and is the address right\?.*It goes on by itself\./u)
    wire.mend()
    await expectWhole(job)
    expect([...said].length).toBeGreaterThan(0)
    expect(job().error).toBeNull()
  })
})

describe.skipIf(NEO4J_URI === '')('a Neo4j that is ended in the middle of a job and started again', () => {
  let server: OwnNeo4j | MissingNeo4j = { missing: 'not started yet' }
  beforeAll(async () => {
    server = await startOwnNeo4j()
  }, 600_000)
  afterAll(() => ('missing' in server ? undefined : server.stop()))
  const own = (): OwnNeo4j => ('missing' in server ? expect.fail(server.missing) : server)
  const { begin, expectWhole, store } = prepareJobs(() => openStore(own().uri, own()))

  it.each(['in order', 'at once'] as const)('%s has all that was acknowledged, a decision too, and the job goes on by itself', async (how) => {
    const { job, said } = await begin()
    await until(job, 3)
    const { claims: [claim] } = await store().reviewQueue({ group: 'uncertain', limit: 1 })
    const { id, version } = claim ?? expect.fail('no claim to decide about')
    const decided = await store().review({ author: 'Ana', note: null, action: { action: 'confirm', target: { kind: 'claims', ids: [id] } }, versions: { [id]: version } })
    await own().end(how)
    await expect.poll(() => job().state, { timeout: 60_000, interval: 100 }).toBe('waiting')
    expect(job().error).toMatch(/cannot be reached\. Is it running, and is the address right\?.*It goes on by itself\./u)
    await own().startAgain()
    await expectWhole(job)
    expect(job().error).toBeNull()
    expect([...said].length).toBeGreaterThan(0)
    expect((await store().reviews({ limit: 100 })).map((review) => review.id)).toContain(decided.id)
  })
})
