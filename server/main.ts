// `npm start`: reads the environment, starts the server, and stops it cleanly when asked to.

import path from 'node:path'
import { pino } from 'pino'
import { LigatureError } from '../graph/errors.ts'
import { isLoopback, readSettings } from './settings.ts'
import { startServer } from './start.ts'
import { readVersion } from './version.ts'

const root = path.resolve(import.meta.dirname, '..')
const STDERR = 2

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const log = pino({ level: settings.logLevel }, pino.destination(STDERR))
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  const { url, close } = await startServer({ settings, version: await readVersion(root), root, log, say })
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    close().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  if (!isLoopback(settings.host)) warnOpen(settings.host, settings.extraHosts)
  // Last, because whoever reads it may stop the server at once.
  say(`Ligature listening on ${url}`)
}

function warnOpen(host: string, extraHosts: readonly string[]): void {
  const names = extraHosts.length === 0 ? 'any host name (LIGATURE_HOSTS narrows that)' : extraHosts.join(', ')
  process.stderr.write(
    `\nWARNING: HOST is ${host}, so everybody who reaches this machine can read and change the graph; there are no accounts yet.\n` +
      `Requests may name ${names}. Set HOST=127.0.0.1 to keep Ligature to this machine.\n\n`,
  )
}

function fail(error: unknown): never {
  process.stderr.write(error instanceof LigatureError ? `${error.message}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}

main().catch(fail)
