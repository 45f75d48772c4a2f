// `npm run bench [-- PATH…]`: how fast Ligature is on named data (the samples, unless paths are given), as tables.
// With --keep the tables become the section Extraction of RESULTS.md.

import path from 'node:path'
import { formatTable } from '../server/cli/output.ts'
import { measureExtraction } from './extraction.ts'
import { measureIngest } from './ingest.ts'
import { describeMachine, keepResults, type Table } from './results.ts'
import { measureTagger } from './tagger.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Each measures one thing on the documents under `paths` and gives a table of it. */
const MEASUREMENTS: readonly ((paths: readonly string[]) => Promise<Table>)[] = [measureTagger, measureExtraction, measureIngest]

const given = process.argv.slice(2).filter((argument) => argument !== '--keep')
const paths = given.length > 0 ? given : [path.join(root, 'samples')]
const data = `Data: ${given.length > 0 ? given.join(', ') : 'samples/'}`

process.stdout.write(`${describeMachine()}\n${data}\n`)
const tables: Table[] = []
for (const measure of MEASUREMENTS) {
  const table = await measure(paths)
  process.stdout.write(`\n${table.title}\n\n${formatTable(table.headings, table.rows)}\n`)
  tables.push(table)
}
if (process.argv.includes('--keep')) await keepResults('Extraction', { command: 'npm run bench -- --keep', notes: [data], tables })
