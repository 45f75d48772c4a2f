// `tokens`: what programs log in with.

import { Command } from 'commander'
import { InvalidInputError } from '../../graph/errors.ts'
import { openBooks } from './books.ts'
import { complain, formatTable, print } from './output.ts'

interface AddOptions {
  readonly user: string
  readonly name?: string
  readonly expires?: string
}

/** `tokens add`, `list` and `revoke`. */
export function tokensCommand(): Command {
  const tokens = new Command('tokens').description('Tokens for programs: sent as "Authorization: Bearer TOKEN", or LIGATURE_TOKEN for these commands.')
  tokens.addCommand(
    new Command('add')
      .description('Makes a token, which may do what its user may, and prints it this once.')
      .requiredOption('--user <name>', 'whose token it is')
      .option('--name <label>', 'what it is for')
      .option('--expires <date>', 'the day at whose beginning (UTC) it ends, as 2030-12-31; otherwise it does not')
      .action(add),
  )
  tokens.addCommand(new Command('list').description('Lists the tokens.').option('--json', 'print a JSON array').action(list))
  tokens.addCommand(new Command('revoke').description('Ends a token.').argument('<id>', 'as `tokens list` shows it').action(revoke))
  return tokens
}

async function add({ user, name, expires }: AddOptions): Promise<void> {
  const { accounts, note } = openBooks()
  const { token, text } = await accounts.addToken({ user, label: name ?? null, expires: expires === undefined ? null : parseDay(expires) })
  await note({ action: 'users', target: `token add ${token.id} ${token.user}` })
  await print(`${text}\n`)
  complain(`Keep it: it is not shown again. \`tokens revoke ${token.id}\` ends it.`)
}

async function list({ json }: { readonly json?: true }): Promise<void> {
  const { tokens } = await openBooks().accounts.read()
  const shown = tokens.map(({ id, user, label, created, expires }) => ({ id, user, label, created, expires }))
  if (json === true) return print(`${JSON.stringify(shown)}\n`)
  await print(`${formatTable(['Token', 'User', 'For', 'Since', 'Until'], shown.map(({ id, user, label, created, expires }) => [id, user, label ?? '', created.slice(0, 10), expires?.slice(0, 10) ?? 'it is revoked']))}\n`)
}

async function revoke(id: string): Promise<void> {
  const { accounts, note } = openBooks()
  const { user } = await accounts.revokeToken(id)
  await note({ action: 'users', target: `token revoke ${id} ${user}` })
  complain(`Token ${id} of ${user} was revoked.`)
}

/** The beginning of a day. @throws InvalidInputError */
function parseDay(given: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(given) ? new Date(`${given}T00:00:00Z`) : null
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(given)) throw new InvalidInputError(`--expires is "${given}"; give a day as 2030-12-31`)
  return day.toISOString()
}
