// Small files that must never be half written: whole in place of the old one, or the old one stays.

import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { explainDisk } from '../graph/disk.ts'

/** Puts `text` in place of the file, whose folder is made when it is not there. @throws DiskFullError */
export async function replaceFile(file: string, text: string): Promise<void> {
  const partial = `${file}.${randomUUID()}.part`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(partial, text)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw explainDisk(error, file)
  }
}
