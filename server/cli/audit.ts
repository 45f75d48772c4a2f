// `audit`: who did what and when, from the log in the data folder.

import { Command, Option } from 'commander'
import { AUDIT_ACTIONS, type AuditAction } from '../audit/log.ts'
import { openBooks } from './books.ts'
import { countUpTo } from './numbers.ts'
import { formatTable, print } from './output.ts'

interface AuditCommandOptions {
  readonly limit: number
  readonly account?: string
  readonly action?: AuditAction
  readonly json?: true
}

/** Prints the newest entries, the newest first. */
export function auditCommand(): Command {
  return new Command('audit')
    .description('Shows who did what and when, the newest first.')
    .option('--limit <number>', 'how many entries at most', countUpTo(1_000_000), 50)
    .option('--account <name>', 'only what this user did; "local" is whoever was at this machine')
    .addOption(new Option('--action <action>', 'only this').choices(AUDIT_ACTIONS))
    .option('--json', 'print one JSON object a line')
    .action(run)
}

async function run({ limit, account, action, json }: AuditCommandOptions): Promise<void> {
  const entries = await openBooks().audit.read({ limit, account, action })
  if (json === true) return print(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  const rows = entries.map((entry) => [entry.time.replace('T', ' ').slice(0, 19), entry.account, entry.address ?? '', entry.action, entry.outcome, entry.target])
  await print(`${formatTable(['Time (UTC)', 'Account', 'Address', 'Action', 'Outcome', 'What'], rows)}\n`)
}
