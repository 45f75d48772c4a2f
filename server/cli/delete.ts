// `delete`: documents out of the store again.

import { Command } from 'commander'
import { parseDocumentId } from '../../graph/ids.ts'
import { InvalidInputError } from '../../graph/errors.ts'
import { print } from './output.ts'
import { withStore, withTarget } from './target.ts'
import type { StoreOption, Target } from './target.ts'

interface DeleteCommandOptions extends StoreOption {
  readonly collection?: string
  readonly purge?: boolean
}

/** Takes documents away by id, or all of a collection. */
export function deleteCommand(): Command {
  return withStore(new Command('delete'))
    .description('Takes documents out of the store, with the evidence that they gave.')
    .argument('[ids...]', 'ids of documents')
    .option('--collection <name>', 'every document of a collection')
    .option('--purge', 'also what people confirmed of them, and their words and names in reviews')
    .action(run)
}

async function run(ids: string[], options: DeleteCommandOptions): Promise<void> {
  const { collection, purge = false } = options
  if (ids.length === 0 && collection === undefined) throw new InvalidInputError('Say what to delete: ids of documents, or --collection NAME')
  const deleted = await withTarget({ ...options, does: { action: 'delete', target: [...ids, ...(collection === undefined ? [] : [`collection ${collection}`]), ...(purge ? ['purge'] : [])].join(' ') } }, async (target) => {
    for (const id of ids) await deleteDocument(target, id, purge)
    return ids.length + (collection === undefined ? 0 : await deleteCollection(target, collection, purge))
  })
  await print(`${deleted} ${deleted === 1 ? 'document' : 'documents'} deleted\n`)
}

async function deleteDocument(target: Target, id: string, purge: boolean): Promise<void> {
  if (target.kind === 'store') await target.store.deleteDocument(parseDocumentId(id), { purge })
  else await target.client.deleteDocument(id, purge)
}

async function deleteCollection(target: Target, name: string, purge: boolean): Promise<number> {
  return target.kind === 'store' ? target.store.deleteCollection(name, { purge }) : (await target.client.deleteCollection(name, purge)).documents
}
