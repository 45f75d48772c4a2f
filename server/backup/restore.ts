// A backup back into its places: unpacked and checked beside them first, then put there by renaming, what stood there
// before moved aside and kept.

import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { describeHolder, readHolder } from '../../graph/engines/embedded/holder.ts'
import { ConflictError, InvalidInputError } from '../../graph/errors.ts'
import { openStore } from '../../graph/open.ts'
import { readJson } from '../export/read-json.ts'
import type { Credentials } from '../settings.ts'
import { unpack } from './archive.ts'
import type { BackupManifest } from './archive.ts'
import { BACKUP_PREFIX, BEFORE_PREFIX, PARTS, RESTORE_PREFIX } from './staging.ts'

export interface RestoreOptions {
  readonly file: string
  readonly dataFolder: string
  /** A store's address, as `openStore` takes it. */
  readonly storeAddress: string
  readonly credentials: Credentials
  /** The folder for originals; null where none are kept. */
  readonly originals: string | null
  /** Moves aside what is there. */
  readonly force: boolean
  /** ISO 8601. */
  readonly now: () => string
  readonly readLines: (file: string) => AsyncIterable<string>
}

export interface Restored {
  readonly manifest: BackupManifest
  /** Where what stood there before is kept; null when there was nothing. */
  readonly before: string | null
}

const GRAFEO = 'grafeo:'

/** @throws ConflictError when something is there or is held, InvalidInputError for a damaged archive, DiskFullError; nothing is changed then */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const { file, dataFolder, storeAddress, force, now } = options
  const graph = storeAddress.startsWith(GRAFEO) ? path.resolve(storeAddress.slice(GRAFEO.length)) : null
  if (graph !== null && readHolder(graph) !== null) throw new ConflictError(`${graph} is held by ${describeHolder(graph)}. Stop it, then restore.`)
  const present = await findPresent(options, graph)
  if (present.length > 0 && !force) throw new ConflictError(`${dataFolder} is not empty (${present.map((item) => path.basename(item)).join(', ')}). Restore into another folder (LIGATURE_DATA), or add --force: what is there is then moved aside and kept.`)
  await mkdir(dataFolder, { recursive: true })
  const stamp = now().replaceAll(/[:.]/gu, '-')
  const stage = path.join(dataFolder, `${RESTORE_PREFIX}${stamp}.part`)
  try {
    const manifest = await unpack(file, stage)
    refuseMisfit({ stage, graph, storeAddress })
    const before = present.length === 0 ? null : path.join(dataFolder, `${BEFORE_PREFIX}${stamp}`)
    if (before !== null) await moveAll(present, before)
    await place(options, { stage, graph })
    return { manifest, before }
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

/** What restoring would write over: everything in the data folder, and the store with its originals where that is elsewhere. */
async function findPresent({ dataFolder, originals }: RestoreOptions, graph: string | null): Promise<readonly string[]> {
  const aside = [BACKUP_PREFIX, BEFORE_PREFIX, RESTORE_PREFIX]
  const inData = existsSync(dataFolder) ? (await readdir(dataFolder)).filter((name) => !aside.some((prefix) => name.startsWith(prefix))).map((name) => path.join(dataFolder, name)) : []
  const beside = graph === null ? [] : ['', '.wal', '.acknowledged', '.copies', '.lock.json'].map((end) => `${graph}${end}`)
  const elsewhere = [...beside, ...(originals === null ? [] : [originals])].filter((item) => path.dirname(item) !== path.resolve(dataFolder) && existsSync(item))
  return [...inData, ...elsewhere]
}

function refuseMisfit({ stage, graph, storeAddress }: { readonly stage: string; readonly graph: string | null; readonly storeAddress: string }): void {
  if (graph === null && existsSync(path.join(stage, PARTS.graph))) {
    throw new InvalidInputError(`This backup is of an embedded store, and ${storeAddress.split(':')[0] ?? ''}: is none. Restore it into a file (--store grafeo:PATH), then bring the graph over with export and import.`)
  }
}

async function moveAll(items: readonly string[], to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const item of items) await move(item, path.join(to, path.basename(item)))
}

/** The graph last: until it is there, the store is not. */
async function place(options: RestoreOptions, { stage, graph }: { readonly stage: string; readonly graph: string | null }): Promise<void> {
  const { dataFolder, originals, storeAddress, credentials, readLines } = options
  const data = path.join(stage, PARTS.data)
  // An archive has no empty folders.
  for (const name of existsSync(data) ? await readdir(data) : []) await move(path.join(data, name), path.join(dataFolder, name))
  const files = path.join(stage, PARTS.originals)
  if (originals !== null && existsSync(files)) await move(files, originals)
  if (graph !== null && existsSync(path.join(stage, PARTS.graph))) {
    await mkdir(path.dirname(graph), { recursive: true })
    await move(path.join(stage, PARTS.graph), graph)
    return
  }
  const store = await openStore(storeAddress, credentials)
  try {
    await store.importGraph(() => readJson(readLines(path.join(stage, PARTS.json))))
  } finally {
    await store.close()
  }
}

/** Renames; copies where that leads to another disk. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    await cp(from, to, { recursive: true })
    await rm(from, { recursive: true, force: true })
  })
}
