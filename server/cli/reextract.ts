// `reextract`: documents that an older Ligature has read are read anew.

import { Command } from 'commander'
import { reextract } from '../../ingest/reextract.ts'
import type { IngestProgress, IngestSummary } from '../../ingest/pipeline.ts'
import { followJob } from './follow.ts'
import { countUpTo } from './numbers.ts'
import { startProgress } from './progress.ts'
import { withPool } from './reading.ts'
import { printSummary } from './summary.ts'
import { withStore, withTarget } from './target.ts'
import type { StoreOption, Target } from './target.ts'

interface ReextractCommandOptions extends StoreOption {
  readonly json?: true
  readonly workers?: number
}

/** Reads anew what another version of the extractor has read; exit code 1 when a document failed. */
export function reextractCommand(): Command {
  return withStore(new Command('reextract'))
    .description('Reads anew every document that another version has read, from the file that was kept of it.')
    .option('--workers <number>', 'how many documents are read at the same time', countUpTo(256))
    .option('--json', 'print one JSON summary and nothing else')
    .action(run)
}

async function run(options: ReextractCommandOptions): Promise<void> {
  const progress = startProgress()
  const does = { action: 'ingest', target: 'what another version has read' } as const
  const summary = await withTarget({ ...options, does }, (target) => read({ target, options, onProgress: progress.show })).finally(progress.stop)
  await printSummary('Reextract', summary, options)
}

interface Reading {
  readonly target: Target
  readonly options: ReextractCommandOptions
  readonly onProgress: (progress: IngestProgress) => void
}

async function read({ target, options, onProgress }: Reading): Promise<IngestSummary> {
  if (target.kind === 'server') {
    const { client } = target
    return followJob({ client, id: (await client.reextract()).id, onProgress })
  }
  const { store, originals } = target
  return withPool(options, (pool, signal) => reextract({ store, originals, pool, signal, onProgress, now: () => performance.now() }))
}
