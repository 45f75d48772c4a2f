// What a full disk means to whoever runs Ligature. Everything that writes files says it in these words.

import { DiskFullError } from './errors.ts'

const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** How the embedded engine puts it. */
const FULL_WORDS = /No space left on device|Disk quota exceeded|File too large/u

/** The error as it is, or DiskFullError when there was no space for `file`. */
export function explainDisk(error: unknown, file: string): unknown {
  return isFullDisk(error) ? diskFull(file) : error
}

export function isFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && FULL.has(error.code)
}

/** Whether a message of the engine's means that the disk is full. */
export function tellsFullDisk(message: string): boolean {
  return FULL_WORDS.test(message)
}

export function diskFull(file: string): DiskFullError {
  return new DiskFullError(`There is no space left on the disk for ${file}. Nothing that was acknowledged is lost. Free some space: reading goes on by itself; anything else, do again.`)
}
