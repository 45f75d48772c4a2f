// The processes of a server, told apart by what they run and what they hold, so that a test can kill the one that it means.

import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export type Part = 'writer' | 'query' | 'ingest'

/** Whether processes can be told apart here: only Linux shows them as files. */
export const CAN_LOOK = process.platform === 'linux'

/** The processes of one kind that the server at `pid` has started. */
export function processesOf(pid: number, part: Part): readonly number[] {
  return childrenOf(pid).filter((child) => partOf(child) === part)
}

function childrenOf(pid: number): readonly number[] {
  const isChild = (name: string): boolean => new RegExp(`^PPid:\\s+${pid}$`, 'mu').test(look(() => readFileSync(`/proc/${name}/status`, 'utf8')) ?? '')
  return readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && isChild(name)).map(Number)
}

function partOf(pid: number): Part | null {
  const command = look(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? ''
  if (command.includes('tinypool')) return 'ingest'
  if (!command.includes('embedded/worker.ts')) return null
  // The writer holds the store's file; the others have read their copy and let go of it.
  const open = look(() => readdirSync(`/proc/${pid}/fd`).map((fd) => look(() => readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? '')) ?? []
  return open.some((file) => file.includes('.grafeo.wal') || (file.endsWith('.grafeo') && !file.includes('.copies'))) ? 'writer' : 'query'
}

/** What `read` gives; null when the process ended while we looked. */
function look<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

/** Ends a process at once; false when it had gone. */
export function killNow(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL')
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}
