// The original file of every document, kept beside the store under the hash of its content.

import { access, chmod, copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { explainDisk } from '../../graph/disk.ts'
import type { ReadingUnit } from '../units.ts'

export interface Original {
  /** What was read: a file, or one line of it. */
  readonly unit: ReadingUnit
  /** Of its (first) document, in hexadecimal; the name that the original is kept under. */
  readonly sha256: string
  /** The folder in which originals are kept. */
  readonly folder: string
}

const UNFINISHED = '.part'
const OWNER_ALONE = 0o600

/** Copies the original to `<folder>/ab/abcd….ext` unless it is there; a copy that breaks off leaves nothing behind. @throws DiskFullError */
export async function keepOriginal({ unit, sha256, folder }: Original): Promise<void> {
  const target = path.join(folder, sha256.slice(0, 2), `${sha256}${unit.line === null ? path.extname(unit.path).toLowerCase() : '.json'}`)
  if (await exists(target)) return
  const partial = `${target}.${process.pid}${UNFINISHED}`
  try {
    await mkdir(path.dirname(target), { recursive: true })
    if (unit.line === null) {
      await copyFile(unit.path, partial)
      // A copy has the rights of what it is a copy of.
      await chmod(partial, OWNER_ALONE)
    } else await writeFile(partial, unit.line.bytes)
    await rename(partial, target)
  } catch (error) {
    throw explainDisk(error, target)
  } finally {
    await rm(partial, { force: true })
  }
}

/** The file in which the original with this hash is kept, or null. */
export async function findOriginal(folder: string, sha256: string): Promise<string | null> {
  const home = path.join(folder, sha256.slice(0, 2))
  const names = await readdir(home).catch(() => [])
  const kept = names.find((name) => name.startsWith(`${sha256}.`) && !name.endsWith(UNFINISHED))
  return kept === undefined ? null : path.join(home, kept)
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
