// Where measured tables are kept: bench/RESULTS.md, one section for each benchmark, replaced when it runs again.

import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import path from 'node:path'

export interface Table {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const RESULTS = path.join(import.meta.dirname, 'RESULTS.md')
const OPENING = '# Results\n\nMeasured by the programs in this folder; each section says on what and with which command.\n'

/** Writes or replaces the section of a benchmark; the others stay as they are. */
export async function keepResults(section: string, { command, notes = [], tables }: { readonly command: string; readonly notes?: readonly string[]; readonly tables: readonly Table[] }): Promise<void> {
  const known = await readFile(RESULTS, 'utf8').catch(() => OPENING)
  const [opening = OPENING, ...sections] = known.split(/^(?=## )/mu)
  const body = [`\`${command}\` on ${describeMachine()}.`, ...notes, ...tables.map(markdown)].join('\n\n')
  const written = `## ${section}\n\n${body}\n\n`
  const at = sections.findIndex((one) => one.startsWith(`## ${section}\n`))
  const after = at < 0 ? [...sections, written] : sections.with(at, written)
  await writeFile(RESULTS, `${[opening.trimEnd(), ...after.map((one) => one.trimEnd())].join('\n\n')}\n`)
}

/** The processor, memory and Node that a figure depends on. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  return `${availableParallelism()} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
}

function markdown({ title, headings, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [`**${title}**`, '', line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}
