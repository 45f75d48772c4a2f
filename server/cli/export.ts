// `export`: the graph out, to standard output or a file.

import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { EXPORT_FORMAT_NAMES } from '../api/schemas.ts'
import type { ExportFormat } from '../api/schemas.ts'
import { EXPORT_FORMATS } from '../export/formats.ts'
import { complain, print } from './output.ts'
import { locate } from './paths.ts'
import { withStore, withTarget } from './target.ts'
import type { StoreOption, Target } from './target.ts'

interface ExportCommandOptions extends StoreOption {
  readonly format: ExportFormat
  readonly output?: string
}

/** Writes the whole graph in one of the formats. */
export function exportCommand(): Command {
  return withStore(new Command('export'))
    .description('Writes the whole graph; JSON is what `import` brings back.')
    .addOption(new Option('--format <format>', 'the form of the file').choices(EXPORT_FORMAT_NAMES).default('json'))
    .option('-o, --output <file>', 'a file instead of standard output')
    .action(run)
}

async function run(options: ExportCommandOptions): Promise<void> {
  await withTarget({ ...options, does: { action: 'export', target: `the whole graph, ${options.format}` } }, async (target) => {
    const text = await openExport(target, options.format)
    if (options.output === undefined) for await (const piece of text) await print(String(piece))
    else await writeWhole(text, locate(options.output))
  })
}

async function openExport(target: Target, format: ExportFormat): Promise<Readable> {
  if (target.kind === 'server') return target.client.export(format).then((stream) => stream.setEncoding('utf8'))
  const { store } = target
  return Readable.from(EXPORT_FORMATS[format].write(() => store.exportGraph()))
}

/** A file that breaks off half way never takes the place of a good one. */
async function writeWhole(text: Readable, file: string): Promise<void> {
  const partial = `${file}.${process.pid}.part`
  try {
    await pipeline(text, createWriteStream(partial))
    await rename(partial, file)
  } finally {
    await rm(partial, { force: true })
  }
  complain(`Written to ${file}`)
}
