// The first run: an empty store is given the sample reports, so that there is a graph to look at.

import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import type { GraphStore } from '../graph/store.ts'
import { ingest } from '../ingest/pipeline.ts'
import type { IngestSummary } from '../ingest/pipeline.ts'
import type { ExtractionPool } from '../ingest/pool.ts'
import { openJournal } from './journal.ts'

export const SAMPLES_COLLECTION = 'samples'

export interface SamplesOptions {
  readonly store: GraphStore
  readonly pool: ExtractionPool
  readonly folder: string
  readonly originals: string | null
  /** There while the samples are being read, so that a first run that was broken off is gone on with. */
  readonly journalFile: string
  readonly say: (line: string) => void
}

/** Reads the samples into a store that holds no document; says how far it is. Null when there was nothing to do. */
export async function ingestSamples({ store, pool, folder, originals, journalFile, say }: SamplesOptions): Promise<IngestSummary | null> {
  const { documents, collections } = await store.counts()
  const brokeOff = existsSync(journalFile) && collections.every(({ name }) => name === SAMPLES_COLLECTION)
  if (!existsSync(folder) || (documents > 0 && !brokeOff)) return null
  if (documents === 0) await writeFile(journalFile, '')
  say(documents === 0 ? 'The store is empty: reading the sample reports' : 'The sample reports were not all read: going on')
  const summary = await ingest({
    sources: [{ path: folder, name: SAMPLES_COLLECTION }],
    collection: SAMPLES_COLLECTION,
    store,
    pool,
    originals,
    journal: await openJournal(journalFile),
    now: () => performance.now(),
    onProgress: ({ done, total, current }) => {
      if (current !== null) say(`  ${done + 1}/${total} ${current}`)
    },
  })
  await rm(journalFile, { force: true })
  for (const { path, error } of summary.failed) say(`  ${path}: ${error}`)
  say(`  ${summary.documents} documents, ${summary.entities} entities, ${summary.relationships} relationships in ${summary.seconds} s`)
  return summary
}
