// What a backup holds, put side by side in a folder as it was at one moment, while everything else goes on: first how far
// the jobs are, then the graph, so that the graph has at least what the jobs say is done, then the originals.

import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { explainDisk } from '../../graph/disk.ts'
import type { GraphStore } from '../../graph/store.ts'
import { writeJson } from '../export/json.ts'
import type { BackupAbout } from './archive.ts'

/** The names in a backup. */
export const PARTS = { graph: 'graph.grafeo', json: 'graph.json', originals: 'files', data: 'data' } as const
/** Folders in the data folder that are no part of it. */
export const BACKUP_PREFIX = 'backup-'
export const BEFORE_PREFIX = 'before-restore-'
export const RESTORE_PREFIX = 'restore-'

export interface BackupSource {
  readonly store: GraphStore
  readonly dataFolder: string
  /** The folder in which originals are kept; null where none are. */
  readonly originals: string | null
  /** Of Ligature. */
  readonly version: string
  /** ISO 8601. */
  readonly now: () => string
  readonly newId: () => string
}

export interface Staged {
  readonly folder: string
  readonly about: BackupAbout
  readonly release: () => Promise<void>
}

/** Puts a backup together; `release` removes it. @throws DiskFullError, StoreUnavailableError */
export async function stageBackup(source: BackupSource): Promise<Staged> {
  const folder = path.join(source.dataFolder, `${BACKUP_PREFIX}${source.newId()}.part`)
  const release = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    await mkdir(path.join(folder, PARTS.data), { recursive: true })
    await stageJobs(path.join(source.dataFolder, 'jobs'), path.join(folder, PARTS.data, 'jobs'))
    await stageLists(source, path.join(folder, PARTS.data))
    const about = await stageGraph(source, folder)
    if (source.originals !== null) await stageTree(source.originals, path.join(folder, PARTS.originals), keep)
    return { folder, about, release }
  } catch (error) {
    await release()
    throw explainDisk(error, folder)
  }
}

/** Jobs that have not ended. One that ends meanwhile is left out: the graph, copied later, has all of it. */
async function stageJobs(from: string, to: string): Promise<void> {
  for (const name of await namesIn(from)) {
    if (name.endsWith('.part')) continue
    await stageTree(path.join(from, name), path.join(to, name), (file, copy) => (path.basename(file).startsWith('journal') ? copyFile(file, copy) : keep(file, copy))).catch(async (error: unknown) => {
      if (!isGone(error)) throw error
      await rm(path.join(to, name), { recursive: true, force: true })
    })
  }
}

/** The small files of the data folder: lists of jobs and queries, the desk, accounts. */
async function stageLists({ dataFolder, store }: BackupSource, to: string): Promise<void> {
  const own = store.location.startsWith('grafeo:') ? path.basename(store.location) : null
  const files = (await readdir(dataFolder, { withFileTypes: true })).filter((item) => item.isFile() && !item.name.endsWith('.part') && (own === null || !item.name.startsWith(own)))
  for (const { name } of files) {
    await copyFile(path.join(dataFolder, name), path.join(to, name)).catch((error: unknown) => {
      if (!isGone(error)) throw error
    })
  }
}

/** In the engine's own form where it has one, else as JSON, read while nobody writes. */
async function stageGraph({ store, version, now }: BackupSource, folder: string): Promise<BackupAbout> {
  return store.still(async () => {
    if (store.saveCopy !== null) await store.saveCopy(path.join(folder, PARTS.graph))
    else await pipeline(Readable.from(writeJson(() => store.exportGraph())), createWriteStream(path.join(folder, PARTS.json)))
    const { documents, relationships } = await store.counts()
    return { version, made: now(), store: store.description, documents, relationships }
  })
}

async function stageTree(from: string, to: string, place: (file: string, copy: string) => Promise<void>): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const item of await readdir(from, { withFileTypes: true }).catch(noneThere)) {
    const [file, copy] = [path.join(from, item.name), path.join(to, item.name)]
    if (item.isDirectory()) await stageTree(file, copy, place)
    else if (item.isFile() && !item.name.endsWith('.part')) await place(file, copy)
  }
}

/** Files that are never changed need no copy, where the file system lets one file have two names. */
async function keep(file: string, copy: string): Promise<void> {
  await link(file, copy).catch((error: unknown) => {
    if (isGone(error)) throw error
    return copyFile(file, copy)
  })
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(noneThere)
}

function noneThere(error: unknown): never[] {
  if (isGone(error)) return []
  throw error
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
