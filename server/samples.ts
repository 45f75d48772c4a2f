// The first run: an empty store is given the sample reports, so that there is a graph to look at.

import { existsSync } from 'node:fs'
import type { GraphStore } from '../graph/store.ts'
import { ingest } from '../ingest/pipeline.ts'
import type { IngestSummary } from '../ingest/pipeline.ts'
import type { ExtractionPool } from '../ingest/pool.ts'

export const SAMPLES_COLLECTION = 'samples'

export interface SamplesOptions {
  readonly store: GraphStore
  readonly pool: ExtractionPool
  readonly folder: string
  readonly originals: string | null
  readonly say: (line: string) => void
}

/** Reads the samples into a store that holds no document; says how far it is. Null when there was nothing to do. */
export async function ingestSamples({ store, pool, folder, originals, say }: SamplesOptions): Promise<IngestSummary | null> {
  const { documents } = await store.counts()
  if (documents > 0 || !existsSync(folder)) return null
  say('The store is empty: reading the sample reports')
  const summary = await ingest({
    sources: [{ path: folder, name: SAMPLES_COLLECTION }],
    collection: SAMPLES_COLLECTION,
    store,
    pool,
    originals,
    now: () => performance.now(),
    onProgress: ({ done, total, current }) => {
      if (current !== null) say(`  ${done + 1}/${total} ${current}`)
    },
  })
  for (const { path, error } of summary.failed) say(`  ${path}: ${error}`)
  say(`  ${summary.documents} documents, ${summary.entities} entities, ${summary.relationships} relationships in ${summary.seconds} s`)
  return summary
}
