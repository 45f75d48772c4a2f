// `npm start`: reads the environment, starts the server, and stops it cleanly when asked to.

import path from 'node:path'
import { pino } from 'pino'
import { LigatureError, StoreUnavailableError } from '../graph/errors.ts'
import { keepPrivate } from './private.ts'
import { readSettings } from './settings.ts'
import { startServer } from './start.ts'
import { readVersion } from './version.ts'

const root = path.resolve(import.meta.dirname, '..')
const STDERR = 2
/** Long enough for the engine to take its log into a large file. */
const STOP_WITHIN_MS = 30_000

async function main(): Promise<void> {
  keepPrivate()
  const settings = readSettings(process.env)
  const log = pino({ level: settings.logLevel }, pino.destination(STDERR))
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  const { url, close } = await startServer({ settings, version: await readVersion(root), root, log, say })
  let stopping = false
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1)
    stopping = true
    log.info(`${signal}: stopping; the same signal again ends at once`)
    setTimeout(() => fail(new StoreUnavailableError(`Ligature did not end within ${STOP_WITHIN_MS / 1000} s and was ended; the next start goes on from what was acknowledged`)), STOP_WITHIN_MS).unref()
    close().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // Last, because whoever reads it may stop the server at once.
  say(`Ligature listening on ${url}`)
}

function fail(error: unknown): never {
  process.stderr.write(error instanceof LigatureError ? `${error.message}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}

main().catch(fail)
