// `npm run bench:quality -- --corpora DIR [--only names,relations]`: how right Ligature is on annotated corpora, as tables.

import { Command } from 'commander'
import { formatTable } from '../../server/cli/output.ts'
import { measureClusters } from './clusters.ts'
import { measureDates } from './dates.ts'
import { measureNames } from './names.ts'
import { measurePronouns } from './pronouns.ts'
import { measureRelations } from './relations.ts'
import type { Measurement } from './section.ts'

/** Each measures one thing; `--only` takes their names. */
const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  names: measureNames,
  pronouns: measurePronouns,
  clusters: measureClusters,
  relations: measureRelations,
  dates: measureDates,
}

const program = new Command('bench:quality')
  .requiredOption('--corpora <dir>', 'the folder of the corpora')
  .option('--only <names>', `some of: ${Object.keys(MEASUREMENTS).join(', ')}`, Object.keys(MEASUREMENTS).join(','))
const { corpora, only } = program.parse().opts<{ corpora: string; only: string }>()

const chosen = only.split(',').map((name) => {
  return MEASUREMENTS[name] ?? program.error(`There is no measurement "${name}"; there are: ${Object.keys(MEASUREMENTS).join(', ')}`)
})
for (const measure of chosen) {
  for (const { title, headings, rows, notes } of [await measure(corpora)].flat()) process.stdout.write(`\n${title}\n\n${formatTable(headings, rows)}\n${notes.map((note) => `  ${note}\n`).join('')}`)
}
