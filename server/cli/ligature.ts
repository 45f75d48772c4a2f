// The command line: `npm run ligature -- COMMAND`. Each command is a file beside this one.

import path from 'node:path'
import { Command } from 'commander'
import { keepPrivate } from '../private.ts'
import { readVersion } from '../version.ts'
import { auditCommand } from './audit.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { collectionsCommand } from './collections.ts'
import { deleteCommand } from './delete.ts'
import { exportCommand } from './export.ts'
import { extractCommand } from './extract.ts'
import { importCommand } from './import.ts'
import { ingestCommand } from './ingest.ts'
import { reportError } from './output.ts'
import { queryCommand } from './query.ts'
import { reextractCommand } from './reextract.ts'
import { tagCommand } from './tag.ts'
import { tokensCommand } from './tokens.ts'
import { usersCommand } from './users.ts'

const root = path.resolve(import.meta.dirname, '../..')

async function main(): Promise<void> {
  keepPrivate()
  const program = new Command('ligature')
    .description('Reads reports and news into a graph of who did what to whom, with the sentence that says so.')
    .version(await readVersion(root))
    .showHelpAfterError('(add --help for what can be given)')
  for (const command of [ingestCommand, reextractCommand, extractCommand, tagCommand, queryCommand, exportCommand, importCommand, backupCommand, restoreCommand, collectionsCommand, deleteCommand, usersCommand, tokensCommand, auditCommand]) {
    program.addCommand(command().copyInheritedSettings(program))
  }
  await program.parseAsync()
}

// A reader that has seen enough (`| head`) closes the pipe: that ends the command and is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

main().catch((error: unknown) => {
  reportError(error)
  process.exitCode = 1
})
