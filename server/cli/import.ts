// `import FILE`: what `export --format json` wrote, into an empty store.

import { createReadStream } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { Command } from 'commander'
import { InvalidInputError, StoreUnavailableError } from '../../graph/errors.ts'
import { readJson } from '../export/read-json.ts'
import { readLines } from './lines.ts'
import { complain } from './output.ts'
import { locate } from './paths.ts'
import { withStore, withTarget } from './target.ts'
import type { StoreOption } from './target.ts'

/** Fills an empty store from a JSON export. */
export function importCommand(): Command {
  return withStore(new Command('import')).description('Brings back a JSON export, into an empty store.').argument('<file>', 'what `export --format json` wrote').action(run)
}

async function run(given: string, options: StoreOption): Promise<void> {
  const file = locate(given)
  await access(file).catch(() => {
    throw new InvalidInputError(`${given}: no such file, or it may not be read`)
  })
  if (!(await stat(file)).isFile()) throw new InvalidInputError(`${given} is no file; it is read twice, so save to one what comes through a pipe`)
  await withTarget({ ...options, does: { action: 'ingest', target: `import ${given}` } }, async (target) => {
    if (target.kind === 'server') throw new StoreUnavailableError(`The server at ${target.client.url} holds the store; stop it to import`)
    await target.store.importGraph(() => readJson(readLines(() => createReadStream(file, 'utf8'))))
    const counts = await target.store.counts()
    complain(`${counts.documents} documents, ${counts.entities} entities, ${counts.claims} claims, ${counts.relationships} relationships`)
  })
}
