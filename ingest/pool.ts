// The pool of processes in which documents are read and extracted: each has its limits of memory and is replaced
// when it has grown, crashed or run past its time, so that no document can harm another, the server or the command that runs it.

import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Tinypool } from 'tinypool'
import { createGate } from './concurrency.ts'
import { residentMb as measureResident } from './memory.ts'
import type { Extraction, ReadingUnit } from './units.ts'

export interface PoolOptions {
  /** How many processes; by default one for each core but one. */
  readonly workers?: number
  /** JavaScript heap that a process may fill before it is ended. */
  readonly memoryMb?: number
  /** Memory of any kind that a process may hold before it is ended. */
  readonly residentMb?: number
  /** Heap in use after a document from which a process is replaced by a fresh one. */
  readonly recycleAtMb?: number
  /** How long one document may take. */
  readonly timeoutMs?: number
  /** The module whose default function does the work; given by tests. */
  readonly workerFile?: string
}

export interface ExtractionPool {
  readonly workers: number
  /**
   * What one unit gives. Never rejects on account of the document: a crash, a timeout or too much memory is a failure with its
   * reason. So is that `signal` was aborted: the process that reads the unit is ended at once.
   */
  readonly extract: (unit: ReadingUnit, signal?: AbortSignal) => Promise<readonly Extraction[]>
  /** MiB that each living process holds. */
  readonly memory: () => Promise<readonly number[]>
  /** Ends the processes at once; what they were reading is a failure. */
  readonly close: () => Promise<void>
}

const DEFAULT_MEMORY_MB = 1024
const DEFAULT_RESIDENT_MB = 1536
const DEFAULT_RECYCLE_MB = 200
const DEFAULT_TIMEOUT_MS = 300_000
const WATCH_EVERY_MS = 100
/** Node's codes for a message to a process that is no longer there. */
const CHANNEL_GONE: ReadonlySet<string> = new Set(['ERR_IPC_CHANNEL_CLOSED', 'EPIPE', 'ECONNRESET'])
/**
 * V8 lets the heap grow to several times what is in use before it collects, and compiles generously; a worker's use hardly
 * changes from document to document. Together these take a sixth off a worker's memory at no cost in time, because short-lived
 * objects keep their room.
 */
const SPARING = ['--optimize-for-size', '--heap-growing-percent=20', '--max-semi-space-size=16']

interface Limits {
  readonly timeoutMs: number
  readonly residentMb: number
}

/** Starts a pool; its processes start with the first documents. Close it when done. */
export function createPool(options: PoolOptions = {}): ExtractionPool {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, residentMb = DEFAULT_RESIDENT_MB } = options
  const limits = { timeoutMs, residentMb }
  const workers = options.workers ?? Math.max(1, availableParallelism() - 1)
  // A pool of one for each process, so that it is known which process reads a unit: its memory is watched meanwhile.
  const seats = Array.from({ length: workers }, () => createSeat(options))
  const free = [...seats]
  const gate = createGate(workers)
  let closed = false
  const sit = async (unit: ReadingUnit, signal: AbortSignal | undefined): Promise<readonly Extraction[]> => {
    const seat = free.shift()
    if (seat === undefined) throw new RangeError('More units are read at once than there are processes.')
    // No process is started for what nobody waits for any more.
    const attempt = () => (closed || signal?.aborted === true ? Promise.reject(new StoppedError(UNREAD)) : runOnce({ seat, unit, limits, signal }))
    try {
      return await attempt().catch((error: unknown) => retry(error, attempt))
    } finally {
      free.unshift(seat)
    }
  }
  return {
    workers,
    // Tinypool measures no time of its own, so no unit is handed to it before a process is free.
    extract: (unit, signal) => gate(() => sit(unit, signal)).catch((error: unknown) => [failure(unit, error)]),
    memory: async () => (await Promise.all(seats.flatMap(pidsOf).map(measureResident))).filter((size) => size !== null),
    close: async () => {
      closed = true
      await Promise.all(seats.map((seat) => seat.destroy()))
    },
  }
}

function createSeat({ workerFile, memoryMb = DEFAULT_MEMORY_MB, recycleAtMb = DEFAULT_RECYCLE_MB }: PoolOptions): Tinypool {
  const filename = workerFile ?? fileURLToPath(new URL('./worker.ts', import.meta.url))
  const seat = new Tinypool({
    filename: pathToFileURL(filename).href,
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 10_000,
    isolateWorkers: false,
    maxMemoryLimitBeforeRecycle: recycleAtMb * 1024 * 1024,
    execArgv: ['--import', locateTsx(), '--import', new URL('./plain-libraries.ts', import.meta.url).href, `--max-old-space-size=${memoryMb}`, ...SPARING],
    env: workerEnvironment(),
  })
  // A process that is killed while nothing is read: there is nobody to tell, and the next document gets another one.
  seat.on('error', () => undefined)
  return seat
}

function pidsOf(seat: Tinypool): readonly number[] {
  return seat.threads.map(({ threadId }) => threadId)
}

/** What a process was stopped for by its parent. */
class StoppedError extends Error {}
class TooLargeError extends StoppedError {}
const UNREAD = 'was not read: Ligature was told to stop'

interface Run {
  readonly seat: Tinypool
  readonly unit: ReadingUnit
  readonly limits: Limits
  readonly signal: AbortSignal | undefined
}

async function runOnce({ seat, unit, limits: { timeoutMs, residentMb }, signal }: Run): Promise<readonly Extraction[]> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new StoppedError(`took longer than ${timeoutMs / 1000} s and was stopped`)), timeoutMs)
  const watch = setInterval(() => {
    void largest(seat).then((size) => {
      if (size > residentMb) stop.abort(new TooLargeError(`needed more than ${residentMb} MiB of memory and was stopped`))
    })
  }, WATCH_EVERY_MS)
  // One that is killed before it has begun is none of the library's tasks: the unit would wait for it without end.
  const notice = (error: unknown): void => stop.abort(error)
  seat.on('error', notice)
  try {
    const task: (unit: ReadingUnit, options: { signal: AbortSignal }) => Promise<readonly Extraction[]> = seat.run.bind(seat)
    return await task(unit, { signal: AbortSignal.any([stop.signal, ...(signal === undefined ? [] : [signal])]) })
  } catch (error) {
    if (signal?.aborted === true) throw new StoppedError(UNREAD)
    throw stop.signal.aborted ? stop.signal.reason : error
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    seat.off('error', notice)
  }
}

async function largest(seat: Tinypool): Promise<number> {
  const sizes = await Promise.all(pidsOf(seat).map(measureResident))
  return Math.max(0, ...sizes.map((size) => size ?? 0))
}

/** A process may die or grow of what earlier documents left in it, so both get a second try in a fresh one. */
function retry(error: unknown, again: () => Promise<readonly Extraction[]>): Promise<readonly Extraction[]> {
  if (isCrash(error) || error instanceof TooLargeError) return again()
  throw error
}

/**
 * Whether the process went away. Its channel may be found closed before its end is told, so a unit that is sent in that
 * moment meets an error of the channel.
 */
function isCrash(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.message === 'Worker exited unexpectedly' || ('code' in error && typeof error.code === 'string' && CHANNEL_GONE.has(error.code))
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

/**
 * Without NODE_OPTIONS, whose flags (an inspector's port, a test runner's loader) are meant for the parent alone. glibc keeps
 * what was freed for each thread apart; one store for all gives more of it back.
 */
function workerEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'NODE_OPTIONS')
  return { MALLOC_ARENA_MAX: '1', ...Object.fromEntries(entries) }
}
