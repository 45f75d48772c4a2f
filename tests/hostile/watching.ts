// Runs programs of the project with every connection that would leave the machine stopped and written down.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const ROOT = path.resolve(import.meta.dirname, '../..')
export const WATCHER = pathToFileURL(path.join(import.meta.dirname, 'fixtures/watch-connections.mjs')).href

const happening = z.object({ pid: z.number(), kind: z.enum(['watching', 'outgoing', 'program']), to: z.string() })
export type Happening = z.infer<typeof happening>

export interface Watch {
  readonly folder: string
  /** Starts Node with these arguments, under watch. */
  readonly run: (args: readonly string[], environment?: Readonly<Record<string, string>>) => ChildProcess
  readonly happenings: (kind: Happening['kind']) => readonly Happening[]
  readonly end: () => void
}

/** A folder of its own, with a data folder in it. */
export function startWatch(): Watch {
  const folder = mkdtempSync(path.join(tmpdir(), 'ligature-offline-'))
  const log = path.join(folder, 'connections.jsonl')
  writeFileSync(log, '')
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:LIGATURE_|NEO4J_|HOST$|PORT$|NODE_OPTIONS$|https?_proxy$|all_proxy$)/iu.test(name))
  return {
    folder,
    run: (args, environment = {}) =>
      spawn(process.execPath, ['--import', WATCHER, ...args], {
        cwd: ROOT,
        env: { ...Object.fromEntries(inherited), LIGATURE_DATA: path.join(folder, 'data'), LIGATURE_TEST_CONNECTIONS: log, ...environment },
      }),
    happenings: (kind) =>
      readFileSync(log, 'utf8')
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [happening.parse(JSON.parse(line))]))
        .filter((one) => one.kind === kind),
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What a process wrote, once it has ended. */
export async function outputOf(child: ChildProcess): Promise<{ readonly code: number | null; readonly output: string }> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  await once(child, 'close')
  return { code: child.exitCode, output }
}

/** The address of a server that was started, once it listens. */
export async function listeningAt(child: ChildProcess): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    const listen = (text: string): void => {
      output += text
      const url = /^Ligature listening on (\S+)$/mu.exec(output)?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.setEncoding('utf8').on('data', listen)
    child.stderr?.setEncoding('utf8').on('data', listen)
    child.on('exit', (code) => reject(new Error(`it ended with ${String(code)}: ${output}`)))
  })
}

export interface Proxy {
  readonly port: number
  /** The first line of everything that came. */
  readonly asked: readonly string[]
  readonly close: () => void
}

/** A proxy that lets nothing through and writes down what was asked of it: where a browser's connections go that leave the machine. */
export async function startProxy(): Promise<Proxy> {
  const asked: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      asked.push(data.toString('latin1').split('\r\n')[0] ?? '')
      socket.end('HTTP/1.1 502 Stopped by the test\r\n\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy listens on no port')
  return { port: address.port, asked, close: () => server.close() }
}
