// Kill -9 of every process that Ligature has, at random moments while documents are read and decided about: whatever was
// acknowledged is there afterwards, once, and what was broken off goes on where it stopped.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { openStore } from '../../graph/open.ts'
import type { GraphStore } from '../../graph/store.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { createPool } from '../../ingest/pool.ts'
import { job, queueResponse, review } from '../../server/api/schemas.ts'
import type { Job } from '../../server/api/schemas.ts'
import { makeWorkplace, serve } from '../cli/command.ts'
import type { ServerProcess } from '../cli/command.ts'
import { expectConsistent, items } from '../graph/contract/dump.ts'
import { fillForm } from '../server/application.ts'
import { CAN_LOOK, killNow, processesOf } from './processes.ts'
import type { Part } from './processes.ts'
import { makeReports, randomFrom } from './reports.ts'

/** Documents of a job, and a job for each process that is killed, so that there is always work to be cut off. */
const EACH = 5
const MOST_ROUNDS = 4
const REPORTS = Array.from({ length: MOST_ROUNDS }, (_, round) => makeReports(round * EACH, (round + 1) * EACH))
const NAMES = REPORTS.flatMap((reports) => Object.keys(reports)).sort()
const COLLECTION = 'killed'

let running: ServerProcess | null = null
let remove: () => void = () => undefined
afterEach(async () => {
  await running?.stop('SIGKILL')
  running = null
  remove()
})

const api = (target: string, init: RequestInit = {}): Promise<Response> => fetch(new URL(`/api/${target}`, running?.url ?? 'http://127.0.0.1:9'), { ...init, signal: AbortSignal.timeout(20_000) })
const send = (target: string, body: unknown): Promise<Response> => api(target, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

/** Asks until it is answered well; a server that is being killed answers badly or not at all. */
async function insist<Result>(ask: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + 120_000
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await wait(50)
    }
  }
}

async function submit(reports: Readonly<Record<string, string>>): Promise<string> {
  const response = await api('jobs', { method: 'POST', body: fillForm(reports, COLLECTION) })
  expect(response.status).toBe(202)
  return job.parse(await response.json()).id
}

/** Decides about claims as they come, one after the other, until told to stop; the ids of the reviews that were acknowledged. */
async function decide(until: AbortSignal): Promise<readonly string[]> {
  const acknowledged: string[] = []
  while (!until.aborted) {
    try {
      const [claim] = queueResponse.parse(await (await api('queue?limit=1')).json()).claims
      if (claim === undefined) await wait(50)
      else {
        const action = { action: acknowledged.length % 2 === 0 ? 'confirm' : 'reject', target: { kind: 'claims', ids: [claim.id] } }
        const response = await send('reviews', { author: 'Ana', action, versions: { [claim.id]: claim.version } })
        if (response.status === 201) acknowledged.push(review.parse(await response.json()).id)
        await wait(100)
      }
    } catch {
      // It was killed: nothing was acknowledged.
      await wait(50)
    }
  }
  return acknowledged
}

/** Queries without end, so that there is a process to kill; one that loses its process fails and the next runs. */
async function query(until: AbortSignal): Promise<number> {
  let answered = 0
  while (!until.aborted) {
    const response = await send('query', { cypher: 'MATCH (a:Entity)-[r]->(b:Entity) RETURN count(r) AS found' }).catch(() => null)
    if (response?.ok === true) answered += 1
    await wait(300)
  }
  return answered
}

async function jobsOf(ids: readonly string[]): Promise<readonly Job[]> {
  return Promise.all(ids.map(async (id) => job.parse(await (await api(`jobs/${id}`)).json())))
}

describe.skipIf(!CAN_LOOK)('kill -9', () => {
  it.each([
    { seed: 1, parts: ['server', 'writer', 'query', 'ingest'] },
    { seed: 2, parts: ['ingest', 'server', 'server', 'writer'] },
  ] as const)('at random moments (seed $seed) of $parts loses nothing', async ({ seed, parts }) => {
    const random = randomFrom(seed)
    const place = makeWorkplace({})
    remove = place.remove
    running = await serve(place.environment)
    const stop = new AbortController()
    const ids: string[] = []
    const working = Promise.all([decide(stop.signal), query(stop.signal)])

    const found: string[] = []
    for (const [round, part] of parts.entries()) {
      ids.push(await submit(REPORTS[round] ?? {}))
      await wait(200 + random() * 1000)
      await kill(part)
      if (part !== 'server') continue
      running = await serve(place.environment)
      found.push(running.output())
    }
    const jobs = await insist(async () => {
      const all = await jobsOf(ids)
      expect(all.map(({ state }) => state)).toEqual(parts.map(() => 'done'))
      return all
    })
    stop.abort()
    const [reviews, answered] = await working
    expect(await running.stop()).toBe(0)
    running = null

    for (const output of found) expect(output).toContain('The last run ended without closing')
    expect(jobs.map(({ summary }) => ({ documents: summary?.documents, failed: summary?.failed }))).toEqual(ids.map(() => ({ documents: EACH, failed: [] })))
    expect(reviews.length).toBeGreaterThan(0)
    expect(answered).toBeGreaterThan(0)
    const data = place.environment['LIGATURE_DATA'] ?? ''
    await expectWhole(data, reviews)
    expect(readdirSync(path.join(data, 'jobs'))).toEqual([])
  })
})

async function kill(part: 'server' | Part): Promise<void> {
  const pid = running?.pid ?? 0
  if (part === 'server') {
    await running?.stop('SIGKILL')
    return
  }
  // Ingest and queries may have no process just now; the writer always has one.
  await insist(async () => {
    const [first] = processesOf(pid, part)
    if (first === undefined || !killNow(first)) throw new Error(`the server has no process for: ${part}`)
    await wait(0)
  })
}

/** The store and its originals hold every document once, the claims that reading in one go gives, and every review. */
async function expectWhole(data: string, reviews: readonly string[]): Promise<void> {
  const said: string[] = []
  const store = await openStore(`grafeo:${path.join(data, 'ligature.grafeo')}`, { onFound: (line) => said.push(line) })
  try {
    expect(said).toEqual([])
    const documents = (await store.documents({ limit: 1000, collection: COLLECTION })).map(({ file }) => file)
    expect([...documents].sort()).toEqual(NAMES)
    const made = new Set((await store.reviews({ limit: 10_000 })).filter(({ undone }) => !undone).map(({ id }) => String(id)))
    expect(reviews.filter((id) => !made.has(id))).toEqual([])
    await expectConsistent(store)
    expect(await claimsIn(store)).toEqual(await claimsInOneGo(path.dirname(data)))
    for (const { id } of await store.documents({ limit: 1000, collection: COLLECTION })) {
      const { sha256 } = await store.documentFile(id)
      expect(existsSync(path.join(data, 'files', sha256.slice(0, 2), `${sha256}.txt`))).toBe(true)
    }
  } finally {
    await store.close()
  }
}

/** What the reports say, without what people decided about it. */
async function claimsIn(store: GraphStore): Promise<readonly string[]> {
  const ids = new Set((await store.documents({ limit: 1000, collection: COLLECTION })).map(({ id }) => String(id)))
  const claims = (await items(store)).flatMap((item) => ('labels' in item && item.labels.includes('Claim') ? [item] : []))
  return claims.filter(({ properties: { document } }) => typeof document === 'string' && ids.has(document)).map(({ id }) => id).sort()
}

async function claimsInOneGo(folder: string): Promise<readonly string[]> {
  const reports = path.join(folder, 'reports')
  mkdirSync(reports, { recursive: true })
  for (const [name, text] of REPORTS.flatMap((each) => Object.entries(each))) writeFileSync(path.join(reports, name), text)
  const store = await openStore('memory:')
  const pool = createPool({ workers: 1 })
  try {
    await ingest({ sources: [{ path: reports, name: 'reports' }], collection: COLLECTION, store, pool, originals: null, now: () => performance.now() })
    return await claimsIn(store)
  } finally {
    await pool.close()
    await store.close()
  }
}
