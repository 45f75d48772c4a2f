// How much memory a process holds, whatever holds it: the heap of JavaScript, buffers, or what a library takes by itself.

import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** Resident memory of a process in MiB; null when it has gone, or where the system does not say. */
export async function residentMb(pid: number): Promise<number | null> {
  const kilobytes = process.platform === 'linux' ? await readStatus(pid) : await askPs(pid)
  return kilobytes === null ? null : kilobytes / 1024
}

async function readStatus(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes)
}

async function askPs(pid: number): Promise<number | null> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  const kilobytes = Number.parseInt(stdout, 10)
  return Number.isNaN(kilobytes) ? null : kilobytes
}
