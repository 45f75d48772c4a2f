// What the commands about users work on: the files of the data folder, which a running server reads too.

import type { Accounts } from '../accounts/accounts.ts'
import { openAccounts } from '../accounts/accounts.ts'
import { openAudit, type AuditAction, type AuditEntry, type AuditLog } from '../audit/log.ts'
import { readSettings } from '../settings.ts'

export interface Books {
  readonly accounts: Accounts
  readonly audit: AuditLog
  readonly folder: string
  /** Writes down what this command did. */
  readonly note: (does: { readonly action: AuditAction; readonly target: string }, outcome?: AuditEntry['outcome']) => Promise<void>
}

/** Those of LIGATURE_DATA. */
export function openBooks(): Books {
  const { dataFolder: folder } = readSettings(process.env)
  const now = (): string => new Date().toISOString()
  // A server rotates the log; a command only adds to it.
  const audit = openAudit({ folder, now, largest: null })
  return {
    accounts: openAccounts({ folder, now }),
    audit,
    folder,
    note: (does, outcome = 'done') => audit.record({ account: 'local', address: null, ...does, outcome }),
  }
}
