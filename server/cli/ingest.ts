// `ingest PATH…`: documents into the store.

import { Command, InvalidArgumentError } from 'commander'
import { ingest } from '../../ingest/pipeline.ts'
import type { IngestProgress, IngestSource, IngestSummary } from '../../ingest/pipeline.ts'
import { collectionName } from '../api/schemas.ts'
import { countUpTo } from './numbers.ts'
import { locateSources } from './paths.ts'
import { startProgress } from './progress.ts'
import { withPool } from './reading.ts'
import { printSummary } from './summary.ts'
import { withStore, withTarget } from './target.ts'
import type { StoreOption, Target } from './target.ts'
import { uploadAll } from './upload.ts'

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
    .option('--collection <name>', 'the set that the documents belong to', parseCollection, 'documents')
    .option('--workers <number>', 'how many documents are read at the same time', countUpTo(256))
    .option('--json', 'print one JSON summary and nothing else')
    .action(run)
}

async function run(paths: string[], options: IngestCommandOptions): Promise<void> {
  const { collection } = options
  const sources = locateSources(paths)
  const progress = startProgress()
  const does = { action: 'ingest', target: paths.join(' ') } as const
  const summary = await withTarget({ ...options, does }, (target) => read({ target, sources, collection, options, onProgress: progress.show })).finally(progress.stop)
  await printSummary('Ingest', summary, options)
}

function parseCollection(given: string): string {
  const { data } = collectionName.safeParse(given)
  if (data === undefined) throw new InvalidArgumentError('Give a name of 1 to 100 characters that can be seen.')
  return data
}

interface Reading {
  readonly target: Target
  readonly sources: readonly IngestSource[]
  readonly collection: string
  readonly options: IngestCommandOptions
  readonly onProgress: (progress: IngestProgress) => void
}

function read({ target, sources, collection, options, onProgress }: Reading): Promise<IngestSummary> {
  if (target.kind === 'server') return uploadAll({ client: target.client, sources, collection, onProgress })
  const { store, originals } = target
  return withPool(options, (pool, signal) => ingest({ sources, collection, store, pool, originals, onProgress, signal, now: () => performance.now() }))
}
