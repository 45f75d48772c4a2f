// What is measured of a store: how fast documents and a whole graph go in, how much memory it takes.

import { readFile } from 'node:fs/promises'
import type { GraphStore } from '../../graph/store.ts'
import { makeDocuments } from './documents.ts'
import { makeGraph, type GraphSize } from './graph.ts'
import { counted } from './progress.ts'

/** Documents in, one after another as the pipeline writes them: how many, with what, in how many seconds. */
export async function measureWriting(store: GraphStore, count: number): Promise<readonly string[]> {
  const latencies: number[] = []
  const begun = performance.now()
  for await (const document of counted(makeDocuments(count), { count, what: 'documents' })) latencies.push(await time(() => store.writeDocument(document)))
  const seconds = (performance.now() - begun) / 1000
  const { documents, sentences, relationships } = await store.counts()
  const rates = [documents, sentences, relationships].map((sum) => Math.round(sum / seconds).toLocaleString('en'))
  const tenth = Math.ceil(count / 10)
  const mean = (part: readonly number[]) => (part.reduce((sum, one) => sum + one, 0) / part.length).toFixed(1)
  return [documents.toLocaleString('en'), seconds.toFixed(0), ...rates, mean(latencies.slice(0, tenth)), mean(latencies.slice(-tenth))]
}

/** Fills an empty store with a large graph; returns the seconds. */
export async function fill(store: GraphStore, size: GraphSize): Promise<number> {
  // It is read twice: looked through, then written.
  const count = size.entities + size.relationships
  return (await time(() => store.importGraph(() => counted(makeGraph(size), { count, what: 'nodes and relationships' })))) / 1000
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
