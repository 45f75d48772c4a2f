// Where a command works: on a store that it opens itself, or, when a Ligature server holds the store's file, through
// that server's API.

import { Option } from 'commander'
import type { Command } from 'commander'
import { readHolder } from '../../graph/engines/embedded/holder.ts'
import { openStore } from '../../graph/open.ts'
import type { GraphStore } from '../../graph/store.ts'
import { findDates } from '../../ingest/annotate/dates.ts'
import { completeAddress, originalsFolder, readSettings } from '../settings.ts'
import { createClient } from './client.ts'
import type { ApiClient } from './client.ts'

export type Target =
  | { readonly kind: 'store'; readonly store: GraphStore; readonly originals: string | null; readonly close: () => Promise<void> }
  | { readonly kind: 'server'; readonly client: ApiClient; readonly close: () => Promise<void> }

export interface StoreOption {
  readonly store?: string
}

const GRAFEO = 'grafeo:'

/** Adds `--store` to a command. */
export function withStore(command: Command): Command {
  const help = 'grafeo:PATH, memory: or neo4j://…; otherwise LIGATURE_STORE, otherwise the embedded store in LIGATURE_DATA (./data)'
  return command.addOption(new Option('--store <address>', help))
}

/** Opens what `--store` or the environment names. @throws StoreUnavailableError when something else holds the file */
export async function openTarget({ store: given }: StoreOption): Promise<Target> {
  const { storeAddress, credentials } = readSettings(process.env)
  const address = given === undefined ? storeAddress : completeAddress(given, process.env)
  const client = await findServer(address)
  if (client !== null) return { kind: 'server', client, close: () => Promise.resolve() }
  const store = await openStore(address, { ...credentials, findDates })
  return { kind: 'store', store, originals: originalsFolder(address), close: () => store.close() }
}

/** Runs `work` on what is opened, and closes it whatever happens. */
export async function withTarget<Result>(options: StoreOption, work: (target: Target) => Promise<Result>): Promise<Result> {
  const target = await openTarget(options)
  try {
    return await work(target)
  } finally {
    await target.close()
  }
}

/** The server that holds the store's file, when there is one and it answers. */
async function findServer(address: string): Promise<ApiClient | null> {
  if (!address.startsWith(GRAFEO)) return null
  const url = readHolder(address.slice(GRAFEO.length))?.url
  if (url === undefined) return null
  const client = createClient(url)
  return (await client.answers()) ? client : null
}
