// `users`: who may log in, made and changed by whoever holds the data folder. A running server knows at once.

import { Argument, Command, Option } from 'commander'
import { ROLE_NAMES, type Role } from '../accounts/roles.ts'
import { openBooks } from './books.ts'
import { complain, formatTable, print } from './output.ts'
import { readPassword, withPassword, type PasswordOption } from './password.ts'

interface AddOptions extends PasswordOption {
  readonly role: Role
}

/** `users add`, `list`, `role`, `password` and `remove`. */
export function usersCommand(): Command {
  const users = new Command('users').description('Users of this Ligature: viewers read, query and export; analysts also add documents and decide; admins also delete and manage.')
  users.addCommand(
    withPassword(new Command('add').description('Makes a user; the first one must be an admin.').argument('<name>').addOption(new Option('--role <role>', 'what the user may do').choices(ROLE_NAMES).makeOptionMandatory())).action(add),
  )
  users.addCommand(new Command('list').description('Lists the users.').option('--json', 'print a JSON array').action(list))
  users.addCommand(new Command('role').description('Gives a user another role, and ends their sessions.').argument('<name>').addArgument(new Argument('<role>').choices(ROLE_NAMES)).action(changeRole))
  users.addCommand(withPassword(new Command('password').description('Gives a user another password, and ends their sessions.').argument('<name>')).action(changePassword))
  users.addCommand(new Command('remove').description('Takes a user away, with their sessions and tokens; their decisions stay.').argument('<name>').action(remove))
  return users
}

async function add(given: string, { role, passwordFile }: AddOptions): Promise<void> {
  const { accounts, note } = openBooks()
  const first = (await accounts.read()).users.length === 0
  const password = await readPassword(passwordFile === undefined ? {} : { passwordFile }, given)
  const { name } = await accounts.add({ name: given, role, password })
  await note({ action: 'users', target: `add ${name} ${role}` })
  complain(`${name} is ${role === 'viewer' ? 'a' : 'an'} ${role}.${first ? ' From now on everybody logs in, on this machine too.' : ''}`)
}

async function list({ json }: { readonly json?: true }): Promise<void> {
  const { users } = await openBooks().accounts.read()
  const shown = users.map(({ name, role, created }) => ({ name, role, created }))
  if (json === true) return print(`${JSON.stringify(shown)}\n`)
  if (shown.length === 0) {
    complain('There are no users: whoever is at this machine may do everything. `users add NAME --role admin` makes the first.')
    return
  }
  await print(`${formatTable(['User', 'Role', 'Since'], shown.map(({ name, role, created }) => [name, role, created.slice(0, 10)]))}\n`)
}

async function changeRole(given: string, role: Role): Promise<void> {
  const { accounts, note } = openBooks()
  const { name } = await accounts.setRole(given, role)
  await note({ action: 'users', target: `role ${name} ${role}` })
  complain(`${name} is ${role === 'viewer' ? 'a' : 'an'} ${role} now and has to log in again.`)
}

async function changePassword(given: string, options: PasswordOption): Promise<void> {
  const { accounts, note } = openBooks()
  const { name } = await accounts.setPassword(given, await readPassword(options, given))
  await note({ action: 'users', target: `password ${name}` })
  complain(`${name} has a new password and has to log in again.`)
}

async function remove(given: string): Promise<void> {
  const { accounts, note } = openBooks()
  const { name } = await accounts.remove(given)
  await note({ action: 'users', target: `remove ${name}` })
  const { users } = await accounts.read()
  complain(`${name} was removed.${users.length === 0 ? ' There are no users any more: whoever is at this machine may do everything.' : ''}`)
}
