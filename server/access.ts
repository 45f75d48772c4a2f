// Who gets in, opened from the data folder before anything listens: the first admin, where a file has their password, and
// the refusal to serve a network without accounts.

import { InvalidInputError } from '../graph/errors.ts'
import { openAccounts, type Accounts } from './accounts/accounts.ts'
import { openSessions, type Sessions } from './accounts/sessions.ts'
import { openAudit, type AuditLog } from './audit/log.ts'
import { isLoopback, type Settings } from './settings.ts'

export interface Access {
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly audit: AuditLog
  /** Whether nobody has to log in while there are no accounts: only where no other machine reaches. */
  readonly open: boolean
  /** Proxies whose word on the caller's address and on https is taken; empty for none. */
  readonly proxies: readonly string[]
  /** Resolves when all that was to be kept is written. */
  readonly settle: () => Promise<void>
}

export interface AccessOptions {
  readonly settings: Pick<Settings, 'host' | 'dataFolder' | 'proxies' | 'firstAdmin'>
  readonly onError: (error: unknown) => void
}

/** Opens it. @throws InvalidInputError when other machines could reach it and there is no account */
export async function openAccess({ settings, onError }: AccessOptions): Promise<Access> {
  const { host, dataFolder: folder, proxies, firstAdmin } = settings
  const now = (): string => new Date().toISOString()
  const accounts = openAccounts({ folder, now })
  const audit = openAudit({ folder, now })
  const open = isLoopback(host)
  if (firstAdmin !== null && (await accounts.read()).users.length === 0) {
    const { name } = await accounts.add({ ...firstAdmin, role: 'admin' })
    await audit.record({ account: 'local', address: null, action: 'users', target: `add ${name} admin, as the environment says`, outcome: 'done' })
  }
  if (!open && (await accounts.read()).users.length === 0) throw new InvalidInputError(explainRefusal(host))
  const sessions = await openSessions({ folder, clock: () => Date.now(), onError })
  const settle = async (): Promise<void> => {
    await Promise.all([audit.settle(), sessions.settle()])
  }
  return { accounts, sessions, audit, open, proxies, settle }
}

function explainRefusal(host: string): string {
  return [
    `HOST is ${host}, which other machines can reach, and there are no accounts: Ligature does not start. Make the first one:`,
    '  npm run ligature -- users add NAME --role admin',
    'In a container: put a password into a file and name it in LIGATURE_ADMIN_PASSWORD_FILE (LIGATURE_ADMIN is the name, "admin" unless set), or run',
    '  docker compose run --rm ligature node --import tsx server/cli/ligature.ts users add NAME --role admin',
    'To keep Ligature to this machine, leave HOST out.',
  ].join('\n')
}
