// `collections`: the sets of documents in the store.

import { Command } from 'commander'
import type { CollectionsResponse } from '../api/schemas.ts'
import { formatTable, print } from './output.ts'
import { withStore, withTarget } from './target.ts'
import type { StoreOption } from './target.ts'

type Collections = Readonly<CollectionsResponse['collections']>

/** Lists the collections and how many documents each has. */
export function collectionsCommand(): Command {
  return withStore(new Command('collections')).description('Lists the collections in the store.').option('--json', 'print a JSON array').action(run)
}

async function run(options: StoreOption & { readonly json?: true }): Promise<void> {
  const collections = await withTarget<Collections>(options, async (target) => (target.kind === 'server' ? target.client.collections() : (await target.store.counts()).collections))
  if (options.json === true) return print(`${JSON.stringify(collections)}\n`)
  await print(`${formatTable(['Collection', 'Documents'], collections.map(({ name, documents }) => [name, String(documents)]))}\n`)
}
