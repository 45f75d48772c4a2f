// Who holds an embedded graph's file, written beside it, so that an error can name the holder
// and a command can go through a running server instead.

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'

const holder = z.object({
  pid: z.number(),
  host: z.string(),
  /** When it opened the file, ISO 8601. */
  started: z.string(),
  /** Where its HTTP API answers, when it is a server. */
  url: z.string().optional(),
})
export type Holder = z.infer<typeof holder>

/** The process that holds the graph at `path`, or null when none does as far as the note beside it tells. */
export function readHolder(path: string): Holder | null {
  const note = readNote(path)
  if (note === null || (note.host === hostname() && !isRunning(note.pid))) return null
  return note
}

/** Notes that this process holds the graph at `path`; call it again when the URL of its API is known. */
export function writeHolder(path: string, started: string, url?: string): void {
  const note: Holder = { pid: process.pid, host: hostname(), started, ...(url === undefined ? {} : { url }) }
  writeFileSync(notePath(path), JSON.stringify(note))
}

/** Says where the API of this process answers, for commands that find the graph at `path` held. */
export function announceUrl(path: string, url: string): void {
  const note = readNote(path)
  if (note?.pid === process.pid) writeHolder(path, note.started, url)
}

export function removeHolder(path: string): void {
  if (readNote(path)?.pid === process.pid) rmSync(notePath(path), { force: true })
}

export function describeHolder(path: string): string {
  const note = readHolder(path)
  if (note === null) return 'another program'
  const server = note.url === undefined ? '' : `, which serves ${note.url}`
  return `process ${note.pid} on ${note.host} since ${note.started}${server}`
}

function notePath(path: string): string {
  return `${path}.lock.json`
}

function readNote(path: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(notePath(path), 'utf8')))
  } catch {
    // No note, or one that was being written when its process died: then nobody is known to hold the file.
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
