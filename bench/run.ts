// `npm run bench [-- PATH…]`: how fast Ligature is on named data (the samples, unless paths are given), as tables.

import { availableParallelism, cpus } from 'node:os'
import path from 'node:path'
import { formatTable } from '../server/cli/output.ts'
import { measureExtraction } from './extraction.ts'
import { measureIngest } from './ingest.ts'

const root = path.resolve(import.meta.dirname, '..')

interface Table {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Each measures one thing on the documents under `paths` and gives a table of it. */
const MEASUREMENTS: readonly ((paths: readonly string[]) => Promise<Table>)[] = [measureExtraction, measureIngest]

const given = process.argv.slice(2)
const paths = given.length > 0 ? given : [path.join(root, 'samples')]

process.stdout.write(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}\n`)
process.stdout.write(`Data: ${given.length > 0 ? given.join(', ') : 'samples/'}\n`)
for (const measure of MEASUREMENTS) {
  const { title, headings, rows } = await measure(paths)
  process.stdout.write(`\n${title}\n\n${formatTable(headings, rows)}\n`)
}
