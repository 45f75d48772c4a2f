// The pool of processes in which documents are read and extracted: each has a memory limit and is replaced when it has
// grown, crashed or run past its time, so that no document can harm another, the server or the command that runs it.

import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Tinypool } from 'tinypool'
import { createGate } from './concurrency.ts'
import type { Extraction, ReadingUnit } from './units.ts'

export interface PoolOptions {
  /** How many processes; by default one for each core but one. */
  readonly workers?: number
  /** JavaScript heap that a process may fill before it is ended. */
  readonly memoryMb?: number
  /** Heap in use after a document from which a process is replaced by a fresh one. */
  readonly recycleAtMb?: number
  /** How long one document may take. */
  readonly timeoutMs?: number
  /** The module whose default function does the work; given by tests. */
  readonly workerFile?: string
}

export interface ExtractionPool {
  readonly workers: number
  /** What one unit gives. Never rejects on account of the document: a crash or a timeout is a failure with its reason. */
  readonly extract: (unit: ReadingUnit) => Promise<readonly Extraction[]>
  readonly close: () => Promise<void>
}

const DEFAULT_MEMORY_MB = 1024
const DEFAULT_RECYCLE_MB = 512
const DEFAULT_TIMEOUT_MS = 300_000

/** Starts a pool; its processes start with the first documents. Close it when done. */
export function createPool(options: PoolOptions = {}): ExtractionPool {
  const { memoryMb = DEFAULT_MEMORY_MB, recycleAtMb = DEFAULT_RECYCLE_MB, timeoutMs = DEFAULT_TIMEOUT_MS } = options
  const workers = options.workers ?? Math.max(1, availableParallelism() - 1)
  const filename = options.workerFile ?? fileURLToPath(new URL('./worker.ts', import.meta.url))
  const pool = new Tinypool({
    filename: pathToFileURL(filename).href,
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 10_000,
    isolateWorkers: false,
    maxMemoryLimitBeforeRecycle: recycleAtMb * 1024 * 1024,
    execArgv: ['--import', locateTsx(), `--max-old-space-size=${memoryMb}`],
    env: workerEnvironment(),
  })
  const gate = createGate(workers)
  const attempt = (unit: ReadingUnit): Promise<readonly Extraction[]> => runOnce({ pool, unit, timeoutMs })
  return {
    workers,
    // Tinypool measures no time of its own, so no unit is handed to it before a process is free.
    extract: (unit) => gate(() => attempt(unit).catch((error: unknown) => retry(error, () => attempt(unit)))).catch((error: unknown) => [failure(unit, error)]),
    close: () => pool.destroy(),
  }
}

class TimeoutError extends Error {}

interface Run {
  readonly pool: Tinypool
  readonly unit: ReadingUnit
  readonly timeoutMs: number
}

async function runOnce({ pool, unit, timeoutMs }: Run): Promise<readonly Extraction[]> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeoutMs)
  try {
    const task: (unit: ReadingUnit, options: { signal: AbortSignal }) => Promise<readonly Extraction[]> = pool.run.bind(pool)
    return await task(unit, { signal: stop.signal })
  } catch (error) {
    if (stop.signal.aborted) throw new TimeoutError(`took longer than ${timeoutMs / 1000} s and was stopped`)
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** A process may die of what earlier documents left in it, so a crash gets a second try in a fresh one. */
function retry(error: unknown, again: () => Promise<readonly Extraction[]>): Promise<readonly Extraction[]> {
  if (isCrash(error)) return again()
  throw error
}

function isCrash(error: unknown): boolean {
  return error instanceof Error && error.message === 'Worker exited unexpectedly'
}

function failure(unit: ReadingUnit, error: unknown): Extraction {
  const reason = isCrash(error) ? 'could not be read: it made the reading process crash or run out of memory' : describeError(error)
  return { kind: 'failure', path: unit.line === null ? unit.name : `${unit.name}:${unit.line.number}`, error: reason }
}

/** Errors from another process arrive as plain objects. */
function describeError(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string') return error.message
  return String(error)
}

/** The processes are plain Node and need what makes it read TypeScript. */
function locateTsx(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
}

/** Without NODE_OPTIONS, whose flags (an inspector's port, a test runner's loader) are meant for the parent alone. */
function workerEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'NODE_OPTIONS')
  return Object.fromEntries(entries)
}
