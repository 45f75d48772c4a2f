// The embedded engine: Grafeo in a process of its own, users' queries in others on copies.

import { mkdir, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { findColumns } from '../columns.ts'
import { explainDisk } from '../disk.ts'
import { DIALECTS, INDEXED_WORDS } from '../statements/dialects.ts'
import type { Engine } from './engine.ts'
import { Readers } from './embedded/readers.ts'
import { isClosed } from './embedded/acknowledged.ts'
import { readHolder, removeHolder, writeHolder } from './embedded/holder.ts'
import { parseIds } from './embedded/rows.ts'
import { Writer } from './embedded/writer.ts'

export interface EmbeddedOptions {
  /** When it is opened, ISO 8601. */
  readonly started: string
  /** Where the HTTP API of this process answers, told to whoever finds the file held. */
  readonly url?: string
  /** Told what was found on opening the file, and of processes that had to be replaced. */
  readonly onFound: (line: string) => void
}

/**
 * Opens the graph in the file at `path`, made when it is not there; null is a graph in memory that goes when it is closed.
 * @throws StoreUnavailableError when the file is held, naming the holder; DamagedStoreError; DiskFullError
 */
export async function openEmbedded(path: string | null, { started, url, onFound }: EmbeddedOptions): Promise<Engine> {
  if (path !== null) await makeRoom(path)
  const wasClosed = path === null || isClosed(path) || readHolder(path) !== null
  const writer = new Writer(path, { started, onFound })
  await writer.ready()
  if (path !== null) writeHolder(path, started, url)
  if (!wasClosed) onFound(`The last run ended without closing ${path}; what it had acknowledged is read from its log`)
  const readers = new Readers(writer, path === null ? null : await emptyFolder(`${path}.copies`))
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
    saveCopy: async (copy) => {
      await writer.ask({ kind: 'save', path: copy })
    },
    close: async () => {
      await readers.close()
      await writer.close()
      if (path !== null) removeHolder(path)
    },
  }
}

async function makeRoom(path: string): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true }).catch((error: unknown) => {
    throw explainDisk(error, path)
  })
}

/** Copies of a run that was killed are nobody's any more. */
async function emptyFolder(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  return folder
}
