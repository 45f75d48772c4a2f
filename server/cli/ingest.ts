// `ingest PATH…`: documents into the store.

import { Command } from 'commander'
import { StoreUnavailableError } from '../../graph/errors.ts'
import { ingest } from '../../ingest/pipeline.ts'
import type { IngestProgress, IngestSource, IngestSummary } from '../../ingest/pipeline.ts'
import { createPool } from '../../ingest/pool.ts'
import { collectionName } from '../api/schemas.ts'
import { complain, formatTable, print } from './output.ts'
import { locateSources } from './paths.ts'
import { startProgress } from './progress.ts'
import { withStore, withTarget } from './target.ts'
import type { StoreOption, Target } from './target.ts'
import { uploadAll } from './upload.ts'
import { parseWorkers } from './workers.ts'

interface IngestCommandOptions extends StoreOption {
  readonly collection: string
  readonly json?: true
  readonly workers?: number
}

/** Reads files and folders into the store; exit code 1 when a document failed. */
export function ingestCommand(): Command {
  return withStore(new Command('ingest'))
    .description('Reads files or folders into the store.')
    .argument('<paths...>', 'text, Markdown, HTML, PDF, DOCX, JSON Lines, or folders of them')
    .option('--collection <name>', 'the set that the documents belong to', 'documents')
    .option('--workers <number>', 'how many documents are read at the same time', parseWorkers)
    .option('--json', 'print one JSON summary and nothing else')
    .action(run)
}

async function run(paths: string[], options: IngestCommandOptions): Promise<void> {
  const sources = locateSources(paths)
  const collection = collectionName.parse(options.collection)
  const progress = startProgress()
  const summary = await withTarget(options, (target) => read({ target, sources, collection, options, onProgress: progress.show })).finally(progress.stop)
  for (const { path, error } of summary.failed) complain(`${path}: ${error}`)
  await print(options.json === true ? `${JSON.stringify(summary)}\n` : `${describe(summary)}\n`)
  if (summary.failed.length > 0) process.exitCode = 1
}

interface Reading {
  readonly target: Target
  readonly sources: readonly IngestSource[]
  readonly collection: string
  readonly options: IngestCommandOptions
  readonly onProgress: (progress: IngestProgress) => void
}

async function read({ target, sources, collection, options, onProgress }: Reading): Promise<IngestSummary> {
  if (target.kind === 'server') return uploadAll({ client: target.client, sources, collection, onProgress })
  const pool = createPool(options.workers === undefined ? {} : { workers: options.workers })
  const interrupt = new AbortController()
  const stop = (): void => interrupt.abort(new StoreUnavailableError('Stopped. What was written stays; the same command goes on from there.'))
  process.once('SIGINT', stop)
  try {
    const { store, originals } = target
    return await ingest({ sources, collection, store, pool, originals, onProgress, signal: interrupt.signal, now: () => performance.now() })
  } finally {
    process.off('SIGINT', stop)
    await pool.close()
  }
}

function describe(summary: IngestSummary): string {
  const rows: [string, string][] = [
    ['Documents read', String(summary.documents)],
    ['  added', String(summary.added)],
    ['  updated', String(summary.updated)],
    ['  unchanged', String(summary.unchanged)],
    ['  duplicates', String(summary.duplicates)],
    ['  not English, stored only', String(summary.notExtracted)],
    ['Failed', String(summary.failed.length)],
    ['Pages without text', String(summary.pagesWithoutText)],
    ['Entities in the graph', String(summary.entities)],
    ['Claims in the graph', String(summary.claims)],
    ['Relationships in the graph', String(summary.relationships)],
    ['Seconds', summary.seconds.toFixed(1)],
  ]
  return formatTable(['Ingest', ''], rows)
}
