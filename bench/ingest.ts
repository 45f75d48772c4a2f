// Speed of the whole way: files read and extracted in the pool, linked, and written to a graph in memory.

import { openStore } from '../graph/open.ts'
import { ingest } from '../ingest/pipeline.ts'
import { createPool } from '../ingest/pool.ts'

const RUNS = ['first time, processes starting', 'again, nothing new'] as const

/** Seconds for the documents under `paths`, the first time and again. */
export async function measureIngest(paths: readonly string[]): Promise<{ title: string; headings: string[]; rows: string[][] }> {
  const store = await openStore('memory:')
  const pool = createPool()
  const rows: string[][] = []
  try {
    for (const run of RUNS) {
      const sources = paths.map((path) => ({ path, name: path }))
      const summary = await ingest({ sources, collection: 'bench', store, pool, originals: null, now: () => performance.now() })
      const counts = [summary.documents, summary.added, summary.unchanged, summary.failed.length, summary.entities, summary.relationships]
      rows.push([run, ...counts.map(String), summary.seconds.toFixed(2), (summary.documents / summary.seconds).toFixed(1)])
    }
  } finally {
    await pool.close()
    await store.close()
  }
  return {
    title: `Ingest, ${pool.workers} worker ${pool.workers === 1 ? 'process' : 'processes'}, graph in memory`,
    headings: ['run', 'documents', 'added', 'unchanged', 'failed', 'entities', 'relationships', 'seconds', 'documents/s'],
    rows,
  }
}
