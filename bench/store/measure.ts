// What is measured of a store: how fast documents go in, how long an analyst waits on a large graph, memory, reopening.

import { readFile } from 'node:fs/promises'
import type { GraphStore } from '../../graph/store.ts'
import { makeDocuments } from './documents.ts'
import { idOf, makeGraph, nameOf, type GraphSize } from './graph.ts'
import { createRandom } from './random.ts'

/** Documents in, one after another as the pipeline writes them: how many, with what, in how many seconds. */
export async function measureWriting(store: GraphStore, count: number): Promise<readonly string[]> {
  const latencies: number[] = []
  const begun = performance.now()
  for (const document of makeDocuments(count)) latencies.push(await time(() => store.writeDocument(document)))
  const seconds = (performance.now() - begun) / 1000
  const { documents, sentences, relationships } = await store.counts()
  const rates = [documents, sentences, relationships].map((sum) => Math.round(sum / seconds).toLocaleString('en'))
  const tenth = Math.ceil(count / 10)
  const mean = (part: readonly number[]) => (part.reduce((sum, one) => sum + one, 0) / part.length).toFixed(1)
  return [documents.toLocaleString('en'), seconds.toFixed(0), ...rates, mean(latencies.slice(0, tenth)), mean(latencies.slice(-tenth))]
}

/** Fills an empty store with a large graph; returns the seconds. */
export async function fill(store: GraphStore, size: GraphSize): Promise<number> {
  return (await time(() => store.importGraph(makeGraph(size)))) / 1000
}

/** Milliseconds of each kind of question, on chance entities and on the hubs. */
export async function measureReading(store: GraphStore, { size, rounds }: { readonly size: GraphSize; readonly rounds: number }): Promise<readonly (readonly string[])[]> {
  const random = createRandom(7)
  const any = () => 2 + random.below(size.entities - 2)
  const path = `MATCH (a:Entity {id: $one}), (b:Entity {id: $other})
    MATCH p = shortestPath((a)-[:MET_WITH|ACCUSED|SUPPORTED|NEGOTIATED_WITH*..6]-(b)) RETURN length(p) AS links`
  const questions: readonly { readonly name: string; readonly ask: () => Promise<unknown> }[] = [
    { name: 'neighbourhood, 25 of a chance entity', ask: () => store.neighbours(idOf(any()), { limit: 25 }) },
    { name: `neighbourhood, 25 of a hub of ${size.hub.toLocaleString('en')}`, ask: () => store.neighbours(idOf(random.below(2)), { limit: 25 }) },
    { name: 'search by the beginning of a name', ask: () => store.search(nameOf(any()).slice(0, -1), 10) },
    { name: 'search by a word of many names', ask: () => store.search('farida', 10) },
    { name: 'shortest path between two chance entities', ask: () => store.query(path, { one: idOf(any()), other: idOf(any()) }, { timeoutMs: 60_000, maxRows: 1 }) },
  ]
  const rows: string[][] = []
  for (const { name, ask } of questions) {
    await ask()
    const latencies: number[] = []
    for (let round = 0; round < rounds; round += 1) latencies.push(await time(ask))
    rows.push([name, ...[0.5, 0.95, 0.99].map((part) => percentile(latencies, part).toFixed(1))])
  }
  return rows
}

/** Milliseconds that some work takes. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** The value below which this part of all values lies (nearest rank). */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0
}

/** Resident memory in MiB of a process and of all that it started; 0 where the system does not say. */
export async function residentMemory(pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(pids.map(async (pid) => /VmRSS:\s+(\d+)/u.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1] ?? '0'))
  return Math.round(sizes.reduce((sum, kilobytes) => sum + Number(kilobytes), 0) / 1024)
}

/** A process and all that descend from it. */
export async function familyOf(pid: number): Promise<readonly number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const families = await Promise.all(children.split(' ').filter((child) => child !== '').map((child) => familyOf(Number(child))))
  return [pid, ...families.flat()]
}
