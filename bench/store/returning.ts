// How long a large graph is away: closed and opened again, or because one of its processes was killed.

import { readFile } from 'node:fs/promises'
import type { GraphStore } from '../../graph/store.ts'
import type { EngineName, Ground } from './engines.ts'
import { idOf } from './graph.ts'
import { familyOf, time } from './measure.ts'
import { say } from './progress.ts'

const LIMITS = { timeoutMs: 60_000, maxRows: 1 }
/** Who asks a process in its last moments is told that it failed, and asks again. */
const TRIES = 5

/** Seconds until it answers: opened again; after its writer was killed; the first query; the first after its copy was killed. */
export async function measureReturning(ground: Ground, engine: EngineName): Promise<readonly string[]> {
  const begun = performance.now()
  const store = await ground.open()
  try {
    await look(store)
    const reopening = performance.now() - begun
    const rest = engine === 'embedded' ? (await measureKills(store)).map(seconds) : ['–', '–', '–']
    say(`open again after ${[seconds(reopening), ...rest].join(', ')} s`)
    return [seconds(reopening), ...rest]
  } finally {
    await store.close()
  }
}

async function measureKills(store: GraphStore): Promise<readonly number[]> {
  const query = () => store.query('MATCH (e:Entity {id: $id}) RETURN e.name', { id: idOf(2) }, LIMITS)
  await killNewest()
  const back = await time(() => untilAnswered(() => look(store)))
  const first = await time(query)
  await killNewest()
  const again = await time(() => untilAnswered(query))
  return [back, first, again]
}

function look(store: GraphStore): Promise<unknown> {
  return store.neighbours(idOf(2), { limit: 25 })
}

async function untilAnswered(ask: () => Promise<unknown>, tries = TRIES): Promise<void> {
  try {
    await ask()
  } catch (error) {
    if (tries === 1) throw error
    await untilAnswered(ask, tries - 1)
  }
}

/** Kills the youngest process of ours that holds a graph. */
async function killNewest(): Promise<void> {
  const found: number[] = []
  for (const pid of await familyOf(process.pid)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (pid !== process.pid && command.includes('embedded/worker.ts')) found.push(pid)
  }
  if (found.length > 0) process.kill(Math.max(...found), 'SIGKILL')
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}
