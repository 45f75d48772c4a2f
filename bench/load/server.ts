// The server under load: a process of its own over a store that was filled before, as `npm start` runs it.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { familyOf, residentMemory } from '../store/measure.ts'

const root = path.resolve(import.meta.dirname, '../..')

export interface LoadedServer {
  readonly url: string
  /** Resident memory in MiB: of the server's own process, and of all that it started. */
  readonly memory: () => Promise<{ readonly server: number; readonly family: number }>
  /** Seconds of processor that the server and each of its processes have taken, by what they do; empty where the system does not say. */
  readonly processor: () => Promise<ReadonlyMap<string, number>>
  readonly stop: () => Promise<void>
}

/** Starts it on a free port and waits until it listens. */
export async function startLoadedServer(folder: string, store: string): Promise<LoadedServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LIGATURE_DATA: folder, LIGATURE_STORE: store, LIGATURE_OFFLINE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await listening(child)
  const pid = child.pid ?? 0
  return {
    url,
    memory: async () => ({ server: await residentMemory([pid]), family: await residentMemory(await familyOf(pid)) }),
    processor: async () => {
      const seconds = new Map<string, number>()
      for (const one of await familyOf(pid)) {
        const [role, taken] = await Promise.all([roleOf(one), processorSeconds(one)])
        seconds.set(role, (seconds.get(role) ?? 0) + taken)
      }
      return seconds
    },
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function listening(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output to read.')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /listening on (\S+)/u.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error('The server ended before it listened.')
}

const ROLES = [
  { part: 'server/main.ts', role: 'server' },
  { part: 'engines/embedded/worker.ts', role: 'the graph' },
  { part: 'tinypool', role: 'reading documents' },
] as const

async function roleOf(pid: number): Promise<string> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return ROLES.find(({ part }) => command.includes(part))?.role ?? 'others'
}

/** In user and system mode; the system counts in hundredths. */
async function processorSeconds(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}
