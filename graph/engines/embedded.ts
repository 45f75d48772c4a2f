// The embedded engine: Grafeo in a process of its own, users' queries in others on copies.

import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { findColumns } from '../columns.ts'
import { DIALECTS, INDEXED_WORDS } from '../statements/dialects.ts'
import type { Engine } from './engine.ts'
import { Readers } from './embedded/readers.ts'
import { removeHolder, writeHolder } from './embedded/holder.ts'
import { parseIds } from './embedded/rows.ts'
import { Writer } from './embedded/writer.ts'

/**
 * Opens the graph in the file at `path`, made when it is not there; null is a graph in memory that goes when it is closed.
 * @throws StoreUnavailableError when the file is held, naming the holder, or is no graph
 */
export async function openEmbedded(path: string | null, options: { readonly started: string; readonly url?: string }): Promise<Engine> {
  if (path !== null) await mkdir(dirname(resolve(path)), { recursive: true })
  const writer = new Writer(path)
  await writer.ready()
  if (path !== null) writeHolder(path, options.started, options.url)
  const readers = new Readers(writer)
  return {
    description: path === null ? 'Embedded, in memory' : 'Embedded',
    location: path === null ? 'memory:' : `grafeo:${path}`,
    dialect: DIALECTS.embedded,
    read: (statement, parameters = {}) => writer.run(statement, parameters),
    write: (work) => writer.transact(work),
    define: async (definition) => {
      if (definition.kind === 'words') await writer.ask({ ...definition, kind: 'index' })
      else await writer.run(definition.statement, {})
    },
    searchDocuments: async (text, limit) => parseIds(await writer.ask({ kind: 'search', ...INDEXED_WORDS, text, limit })),
    query: async (statement, parameters, limits) => {
      const result = await readers.query(statement, parameters, limits)
      const columns = findColumns(statement)
      return columns?.length === result.columns.length ? { ...result, columns } : result
    },
    close: async () => {
      await readers.close()
      await writer.close()
      if (path !== null) removeHolder(path)
    },
  }
}
