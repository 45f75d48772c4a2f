// Runs programs of the project as people do: as processes of their own.

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const ROOT = path.resolve(import.meta.dirname, '../..')

/** A temporary folder with an empty data folder in it and the files given; `remove` it afterwards. */
export function makeWorkplace(files: Readonly<Record<string, string | Uint8Array>>): { folder: string; environment: Record<string, string>; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'ligature-cli-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
  return { folder, environment: { LIGATURE_DATA: path.join(folder, 'data') }, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Starts a program of the project with an environment in which nothing but `environment` says where the store is. */
export function start(program: string, args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:LIGATURE_|NEO4J_|HOST$|PORT$|NODE_OPTIONS$|INIT_CWD$)/u.test(name))
  const env = { ...Object.fromEntries(inherited), ...environment }
  return spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, program), ...args], { cwd: ROOT, env })
}

/** Runs the command line to its end, with `input` on its standard input. */
export async function ligature(args: readonly string[], environment: Readonly<Record<string, string>>, input = ''): Promise<Outcome> {
  const child = start('server/cli/ligature.ts', args, environment)
  child.stdin?.end(input)
  const output = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  await once(child, 'close')
  return { code: child.exitCode, ...output }
}

export interface ServerProcess {
  readonly url: string
  readonly pid: number
  readonly output: () => string
  /** Resolves with its exit code once it has gone; null when a signal ended it. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** A server on a free port, once it listens. */
export async function serve(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = start('server/main.ts', [], { PORT: '0', ...environment })
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (text: string): void => {
      output += text
      const found = /^Ligature listening on (\S+)$/mu.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout?.setEncoding('utf8').on('data', listen)
    child.stderr?.setEncoding('utf8').on('data', listen)
    child.on('exit', (code) => reject(new Error(`the server ended with ${String(code)}: ${output}`)))
  })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    const closed = once(child, 'close')
    child.kill(signal)
    await closed
    return child.exitCode
  }
  return { url, pid: child.pid ?? 0, output: () => output, stop }
}
