// Speed of the whole way: files read and extracted in the pool, linked, and written to a graph in memory.

import { openStore } from '../graph/open.ts'
import { ingest } from '../ingest/pipeline.ts'
import { createPool } from '../ingest/pool.ts'
import type { Table } from './results.ts'
import { familyOf, residentMemory } from './store/measure.ts'

const RUNS = ['first time, processes starting', 'again, nothing new'] as const

/** Seconds for the documents under `paths`, the first time and again, and what a worker that has read them holds in memory. */
export async function measureIngest(paths: readonly string[]): Promise<Table> {
  const store = await openStore('memory:')
  const pool = createPool()
  const rows: string[][] = []
  try {
    for (const run of RUNS) {
      const sources = paths.map((path) => ({ path, name: path }))
      const summary = await ingest({ sources, collection: 'bench', store, pool, originals: null, now: () => performance.now() })
      const counts = [summary.documents, summary.added, summary.unchanged, summary.failed.length, summary.entities, summary.relationships]
      rows.push([run, ...counts.map(String), summary.seconds.toFixed(2), (summary.documents / summary.seconds).toFixed(1), String(await largestWorker())])
    }
  } finally {
    await pool.close()
    await store.close()
  }
  return {
    title: `Ingest, ${pool.workers} worker ${pool.workers === 1 ? 'process' : 'processes'}, graph in memory`,
    headings: ['run', 'documents', 'added', 'unchanged', 'failed', 'entities', 'relationships', 'seconds', 'documents/s', 'MiB, largest worker'],
    rows,
  }
}

/** Resident memory in MiB of the largest process that this one has started. */
async function largestWorker(): Promise<number> {
  const workers = (await familyOf(process.pid)).slice(1)
  return Math.max(0, ...(await Promise.all(workers.map((pid) => residentMemory([pid])))))
}
