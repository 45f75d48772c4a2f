// Files that only their owner may read, replaced whole or not at all, by one process at a time.

import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailableError } from '../../graph/errors.ts'

const OWNER_ALONE = 0o600
const LOCK_PATIENCE_MS = 40_000
const LOCK_RETRY_MS = 20
/** A change takes milliseconds: a lock of that age was left by a program that was killed. */
const LOCK_STALE_MS = 30_000

/** The text of a file; null when there is none. */
export async function readPrivate(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(absent)
}

/** What changes with every replacement of a file; null when there is none. */
export async function stampOf(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch(absent)
  return found === null ? null : `${found.ino} ${found.mtimeNs} ${found.size}`
}

/** Puts `text` in a file's place: on the disk when it resolves, and whole or not at all after a crash. */
export async function replacePrivate(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const partial = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(partial, 'wx', OWNER_ALONE)
    await handle.writeFile(text).then(() => handle.sync()).finally(() => handle.close())
    await rename(partial, file)
  } finally {
    await rm(partial, { force: true })
  }
  const folder = await open(path.dirname(file), 'r')
  await folder.sync().finally(() => folder.close())
}

/** Runs `work` while no other process does so for the same file. @throws StoreUnavailableError when another does not end */
export async function whileLocked<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const lock = `${file}.lock`
  await mkdir(path.dirname(file), { recursive: true })
  for (let waited = 0; !(await take(lock)); waited += LOCK_RETRY_MS) {
    if (waited > LOCK_PATIENCE_MS) throw new StoreUnavailableError(`${file} is being changed by another program. When none runs, remove ${lock} and try again.`)
    await pause(LOCK_RETRY_MS)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx', OWNER_ALONE)
    await handle.close()
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const held = await stat(lock).catch(absent)
    if (held !== null && Date.now() - held.mtimeMs > LOCK_STALE_MS) await rm(lock, { force: true })
    return false
  }
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
