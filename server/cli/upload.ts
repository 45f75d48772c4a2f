// Ingest through a running server: files go up in batches, each a job that is followed to its end.

import { stat } from 'node:fs/promises'
import { listFileSources } from '../../ingest/units.ts'
import type { IngestProgress, IngestSource, IngestSummary } from '../../ingest/pipeline.ts'
import { addLanguages } from '../../ingest/tally.ts'
import { cleanName } from '../upload.ts'
import type { ApiClient } from './client.ts'
import { followJob } from './follow.ts'

export interface UploadOptions {
  readonly client: ApiClient
  readonly sources: readonly IngestSource[]
  readonly collection: string
  readonly onProgress: (progress: IngestProgress) => void
}

const BATCH_FILES = 500
const BATCH_BYTES = 256 * 1024 * 1024

const NOTHING: IngestSummary = {
  documents: 0, added: 0, updated: 0, unchanged: 0, duplicates: 0, notExtracted: 0, languages: [], pagesWithoutText: 0,
  failed: [], entities: 0, claims: 0, relationships: 0, seconds: 0,
}

/** Uploads every file under `sources` and gives the sum of what came of them. @throws InvalidInputError, StoreUnavailableError */
export async function uploadAll({ client, sources, collection, onProgress }: UploadOptions): Promise<IngestSummary> {
  const { files, failures } = await listFileSources(sources)
  let summary: IngestSummary = { ...NOTHING, failed: failures.map(({ path, error }) => ({ path, error })) }
  let before = 0
  for await (const batch of inBatches(files)) {
    const { id } = await client.submit(batch, collection)
    const offset = before
    const ended = await followJob({ client, id, onProgress: (job) => onProgress({ done: offset + job.done, total: Math.max(files.length, offset + job.total), current: job.current }) })
    summary = add(summary, { ...ended, failed: ended.failed.map(({ path, error }) => ({ path: nameAsGiven(path, batch), error })) })
    before += batch.length
  }
  return summary
}

/** The server shows names as relative ones; people look for what they typed. */
function nameAsGiven(shown: string, batch: readonly IngestSource[]): string {
  const file = batch.find(({ name }) => shown === cleanName(name) || shown.startsWith(`${cleanName(name)}:`))
  return file === undefined ? shown : file.name + shown.slice(cleanName(file.name).length)
}

async function* inBatches(files: readonly IngestSource[]): AsyncGenerator<IngestSource[]> {
  let batch: IngestSource[] = []
  let bytes = 0
  for (const file of files) {
    const { size } = await stat(file.path)
    if (batch.length >= BATCH_FILES || (batch.length > 0 && bytes + size > BATCH_BYTES)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(file)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

/** Counts of documents add up; what the graph holds is what the later summary says. */
function add(one: IngestSummary, later: IngestSummary): IngestSummary {
  return {
    ...later,
    documents: one.documents + later.documents,
    added: one.added + later.added,
    updated: one.updated + later.updated,
    unchanged: one.unchanged + later.unchanged,
    duplicates: one.duplicates + later.duplicates,
    notExtracted: one.notExtracted + later.notExtracted,
    languages: addLanguages(one.languages, later.languages),
    pagesWithoutText: one.pagesWithoutText + later.pagesWithoutText,
    failed: [...one.failed, ...later.failed],
    seconds: one.seconds + later.seconds,
  }
}
