// Where a command works: on a store that it opens itself, or, when a Ligature server holds the store's file, through
// that server's API.

import { Option } from 'commander'
import type { Command } from 'commander'
import { readHolder } from '../../graph/engines/embedded/holder.ts'
import { QueryRefusedError } from '../../graph/errors.ts'
import { openStore } from '../../graph/open.ts'
import type { GraphStore } from '../../graph/store.ts'
import { findDates } from '../../ingest/annotate/dates.ts'
import type { AuditAction, AuditEntry } from '../audit/log.ts'
import { completeAddress, originalsFolder, readSecret, readSettings } from '../settings.ts'
import { openBooks } from './books.ts'
import { createClient } from './client.ts'
import type { ApiClient } from './client.ts'
import { complain } from './output.ts'

export type Target =
  | { readonly kind: 'store'; readonly store: GraphStore; readonly originals: string | null; readonly close: () => Promise<void> }
  | { readonly kind: 'server'; readonly client: ApiClient; readonly close: () => Promise<void> }

export interface StoreOption {
  readonly store?: string
}

const GRAFEO = 'grafeo:'
/** Nothing in it outlives the command. */
const MEMORY = 'memory:'

/** Adds `--store` to a command. */
export function withStore(command: Command): Command {
  const help = 'grafeo:PATH, memory: or neo4j://…; otherwise LIGATURE_STORE, otherwise the embedded store in LIGATURE_DATA (./data)'
  return command.addOption(new Option('--store <address>', help))
}

/** Opens what `--store` or the environment names. @throws StoreUnavailableError when something else holds the file */
export async function openTarget({ store: given }: StoreOption): Promise<Target> {
  const { storeAddress, dataFolder, credentials } = readSettings(process.env)
  const address = given === undefined ? storeAddress : completeAddress(given, process.env)
  const client = await findServer(address)
  if (client !== null) return { kind: 'server', client, close: () => Promise.resolve() }
  const store = await openStore(address, { ...credentials, findDates, onFound: complain })
  return { kind: 'store', store, originals: originalsFolder(address, dataFolder), close: () => store.close() }
}

export interface WorkOptions extends StoreOption {
  /** What the audit log says of it; a server writes that down itself. */
  readonly does?: { readonly action: AuditAction; readonly target: string }
}

/** Runs `work` on what is opened, and closes it whatever happens. */
export async function withTarget<Result>({ does, ...options }: WorkOptions, work: (target: Target) => Promise<Result>): Promise<Result> {
  const target = await openTarget(options)
  let outcome: AuditEntry['outcome'] = 'failed'
  try {
    const result = await work(target)
    outcome = 'done'
    return result
  } catch (error) {
    if (error instanceof QueryRefusedError) outcome = 'refused'
    throw error
  } finally {
    if (does !== undefined && target.kind === 'store' && target.store.location !== MEMORY) await openBooks().note(does, outcome)
    await target.close()
  }
}

/** The server that holds the store's file, when there is one and it answers. */
async function findServer(address: string): Promise<ApiClient | null> {
  if (!address.startsWith(GRAFEO)) return null
  const url = readHolder(address.slice(GRAFEO.length))?.url
  if (url === undefined) return null
  const client = createClient(url, readSecret('LIGATURE_TOKEN', process.env))
  return (await client.answers()) ? client : null
}
