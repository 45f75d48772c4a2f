// What has been acknowledged, noted outside the store, so that a store that lost some of it is found out. The engine drops
// what it cannot read at the end of its log without a word: rightly for a change that was never finished, but also for a
// log that was damaged.

import { closeSync, constants, cpSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { isFullDisk } from '../../disk.ts'

/** Digits of a number of changes; always as many, so that one write replaces another whole. */
const WIDTH = 16

/** Counts the changes that were acknowledged, for the store at `path`. */
export class Acknowledged {
  readonly #file: string
  #open: number | null = null
  #number: number

  constructor(path: string) {
    this.#file = `${path}.acknowledged`
    this.#number = existsSync(this.#file) ? Number(readFileSync(this.#file, 'utf8')) || 0 : 0
  }

  get number(): number {
    return this.#number
  }

  /** Notes that the change with this number is about to be acknowledged. */
  note(number: number): void {
    this.#number = number
    try {
      this.#open ??= openSync(this.#file, constants.O_RDWR | constants.O_CREAT, 0o600)
      writeSync(this.#open, String(number).padStart(WIDTH, '0'), 0)
    } catch (error) {
      // The change itself is in the store: it is not to fail for want of a note about it.
      if (!isFullDisk(error)) throw error
    }
  }

  close(): void {
    if (this.#open !== null) closeSync(this.#open)
    this.#open = null
  }
}

const logOf = (path: string): string => `${path}.wal`
const asideOf = (path: string): string => `${path}.wal.aside`

/** Whether the store was closed by whoever had it last: the engine then has taken its log into the file. */
export function isClosed(path: string): boolean {
  return !existsSync(logOf(path))
}

/** Copies the log of a store that was not closed, before the engine cuts off what it cannot read. */
export function setLogAside(path: string): void {
  cpSync(logOf(path), asideOf(path), { recursive: true, force: true, mode: constants.COPYFILE_FICLONE })
}

/** The log was whole: the copy is not needed. */
export function dropLog(path: string): void {
  rmSync(asideOf(path), { recursive: true, force: true })
}

/** Keeps the copy for whoever looks into the damage; the folder that it lies in, or null when there was no log. */
export function keepLog(path: string, started: string): string | null {
  if (!existsSync(asideOf(path))) return null
  const kept = `${path}.wal.damaged-${started.replaceAll(/[:.]/gu, '-')}`
  renameSync(asideOf(path), kept)
  return kept
}
