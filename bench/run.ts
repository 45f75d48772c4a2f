// `npm run bench [-- PATH… --corpora DIR]`: how fast Ligature is on named data (the samples, unless paths are given), as tables.
// With --corpora, newspapers are extracted too. With --keep the tables become the section Extraction of RESULTS.md.

import path from 'node:path'
import { Command } from 'commander'
import { formatTable } from '../server/cli/output.ts'
import { measureExtraction, type ExtractionData } from './extraction.ts'
import { measureIngest } from './ingest.ts'
import { describeMachine, keepResults, type Table } from './results.ts'
import { measureTagger } from './tagger.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Each measures one thing and gives a table of it. */
const MEASUREMENTS: readonly ((data: ExtractionData) => Promise<Table>)[] = [({ paths }) => measureTagger(paths), measureExtraction, ({ paths }) => measureIngest(paths)]

const program = new Command('bench').argument('[paths...]').option('--corpora <dir>', 'the folder of the corpora').option('--keep').parse()
const { corpora, keep } = program.opts<{ corpora?: string; keep?: true }>()
const paths = program.args.length > 0 ? program.args : [path.join(root, 'samples')]
const given = program.args.length > 0 ? program.args.join(', ') : 'samples/'
const data = `Data: ${given}${corpora === undefined ? '' : '; newspapers: every third article of Worldwide dev and CoNLL-2003 testa, as running text'}`

process.stdout.write(`${describeMachine()}\n${data}\n`)
const tables: Table[] = []
for (const measure of MEASUREMENTS) {
  const table = await measure({ paths, corpora: corpora ?? null })
  process.stdout.write(`\n${table.title}\n\n${formatTable(table.headings, table.rows)}\n`)
  tables.push(table)
}
if (keep) await keepResults('Extraction', { command: `npm run bench -- --keep${corpora === undefined ? '' : ' --corpora DIR'}`, notes: [data], tables })
