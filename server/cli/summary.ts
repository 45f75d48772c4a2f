// What became of a run that read documents, as a command prints it.

import type { IngestSummary } from '../../ingest/pipeline.ts'
import { complain, formatTable, print } from './output.ts'

/** Names what failed on standard error, prints a table or one JSON object, and makes the exit code 1 when something failed. */
export async function printSummary(title: string, summary: IngestSummary, { json }: { readonly json?: true }): Promise<void> {
  for (const { path, error } of summary.failed) complain(`${path}: ${error}`)
  await print(`${json === true ? JSON.stringify(summary) : formatTable([title, ''], rowsOf(summary))}\n`)
  if (summary.failed.length > 0) process.exitCode = 1
}

function rowsOf(summary: IngestSummary): readonly [string, string][] {
  return [
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
}
