// The original file of every document, kept beside the store under the hash of its content.

import { access, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ReadingUnit } from '../units.ts'

export interface Original {
  /** What was read: a file, or one line of it. */
  readonly unit: ReadingUnit
  /** Of its (first) document, in hexadecimal; the name that the original is kept under. */
  readonly sha256: string
  /** The folder in which originals are kept. */
  readonly folder: string
}

/** Copies the original to `<folder>/ab/abcd….ext` unless it is there; a copy that breaks off leaves nothing behind. */
export async function keepOriginal({ unit, sha256, folder }: Original): Promise<void> {
  const target = path.join(folder, sha256.slice(0, 2), `${sha256}${unit.line === null ? path.extname(unit.path).toLowerCase() : '.json'}`)
  if (await exists(target)) return
  await mkdir(path.dirname(target), { recursive: true })
  const partial = `${target}.${process.pid}.part`
  try {
    if (unit.line === null) await copyFile(unit.path, partial)
    else await writeFile(partial, unit.line.bytes)
    await rename(partial, target)
  } finally {
    await rm(partial, { force: true })
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
