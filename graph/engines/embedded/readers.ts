// Processes that run users' queries on read-only copies of the graph. A copy is renewed when the graph has changed;
// a process is killed when its query runs past its limits, and nothing else suffers.

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { explainDisk } from '../../disk.ts'
import { QueryFailedError, QueryStoppedError, QueryTimeoutError, StoreUnavailableError } from '../../errors.ts'
import type { QueryLimits, QueryResult } from '../../store.ts'
import type { Parameters } from '../engine.ts'
import { Child, ChildEndedError } from './child.ts'
import { OUT_OF_MEMORY } from './protocol.ts'
import { parseQueryResult } from './rows.ts'
import type { Writer } from './writer.ts'

/** As many queries may run at once; each holds a copy of the graph in memory. */
const MOST_AT_ONCE = 2
/** What a query may take beyond the graph itself, in MiB: a quarter of the machine for all of them together. */
const MEMORY_MB = Math.min(2048, Math.floor(totalmem() / 2 ** 20 / 4 / MOST_AT_ONCE))
/** The heap of JavaScript in which a reader makes its answer, in MiB. */
const HEAP_MB = 512

interface Reader {
  readonly child: Child
  readonly version: number
  /** Its own, with what the engine lays aside for it. */
  readonly folder: string
}

export class Readers {
  readonly #writer: Writer
  readonly #idle: Reader[] = []
  readonly #busy = new Set<Reader>()
  readonly #queue: (() => void)[] = []
  #running = 0
  readonly #home: string | null
  #folder: Promise<string> | null = null
  #started = 0
  #closed = false

  /** Copies lie in `folder` while they are opened, or where the system keeps passing things. */
  constructor(writer: Writer, folder: string | null) {
    this.#writer = writer
    this.#home = folder
  }

  /** @throws QueryFailedError, QueryTimeoutError, QueryStoppedError */
  async query(statement: string, parameters: Parameters, limits: QueryLimits): Promise<QueryResult> {
    await this.#enter()
    try {
      if (limits.signal?.aborted === true) throw new QueryStoppedError()
      const reader = await this.#take()
      return await this.#runOn(reader, { statement, parameters, limits })
    } finally {
      this.#leave()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map(end))
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true })
  }

  async #runOn(reader: Reader, asked: { statement: string; parameters: Parameters; limits: QueryLimits }): Promise<QueryResult> {
    const { statement, parameters, limits } = asked
    const end: { reason: Error | null } = { reason: null }
    const stop = (why: Error): void => {
      end.reason ??= why
      void reader.child.kill()
    }
    const alarm = setTimeout(() => stop(tooLong(limits)), limits.timeoutMs)
    const giveUp = (): void => stop(new QueryStoppedError())
    if (limits.signal?.aborted === true) giveUp()
    limits.signal?.addEventListener('abort', giveUp)
    try {
      return parseQueryResult(await reader.child.ask({ kind: 'query', statement, parameters, maxRows: limits.maxRows }))
    } catch (error) {
      if (end.reason !== null) throw end.reason
      if (error instanceof ChildEndedError) throw explain(error)
      throw error
    } finally {
      clearTimeout(alarm)
      limits.signal?.removeEventListener('abort', giveUp)
      await this.#giveBack(reader)
    }
  }

  async #take(): Promise<Reader> {
    if (this.#closed) throw new StoreUnavailableError('The store is closed.')
    const { version } = this.#writer
    const fit = this.#idle.findIndex((reader) => reader.version === version && reader.child.alive)
    const reader = fit >= 0 ? this.#idle.splice(fit, 1)[0] : undefined
    const taken = reader ?? (await this.#start(version))
    this.#busy.add(taken)
    return taken
  }

  async #giveBack(reader: Reader): Promise<void> {
    this.#busy.delete(reader)
    const keep = !this.#closed && reader.child.alive && reader.version === this.#writer.version
    if (keep) this.#idle.push(reader)
    else await end(reader)
  }

  /** The engine reads the whole copy when it opens it, so the copy can go as soon as it is open. */
  async #start(version: number): Promise<Reader> {
    await Promise.all(this.#idle.splice(0).map(end))
    const folder = await makeFolder(join(await this.#temporaryFolder(), `reader-${++this.#started}`))
    const reader = { child: new Child({ heapMb: HEAP_MB }), version, folder }
    try {
      const path = join(folder, 'copy.grafeo')
      await this.#writer.ask({ kind: 'save', path })
      await reader.child.ask({ kind: 'open', path, readOnly: true, memoryMb: MEMORY_MB })
      await rm(path)
      return reader
    } catch (error) {
      await end(reader)
      throw error
    }
  }

  #temporaryFolder(): Promise<string> {
    this.#folder ??= this.#home === null ? mkdtemp(join(tmpdir(), 'ligature-query-')) : makeFolder(this.#home)
    return this.#folder
  }

  async #enter(): Promise<void> {
    if (this.#running >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.#queue.push(resolve))
    else this.#running += 1
  }

  #leave(): void {
    const next = this.#queue.shift()
    if (next === undefined) this.#running -= 1
    else next()
  }
}

async function end({ child, folder }: Reader): Promise<void> {
  await child.kill()
  await rm(folder, { recursive: true, force: true })
}

async function makeFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw explainDisk(error, folder)
  })
  return folder
}

function tooLong({ timeoutMs }: QueryLimits): QueryTimeoutError {
  return new QueryTimeoutError(`The query ran longer than ${timeoutMs / 1000} s and was stopped. Narrow it, or raise the limit.`)
}

function explain(error: ChildEndedError): Error {
  if (error.code === OUT_OF_MEMORY) return new QueryFailedError(`The query needed more than ${MEMORY_MB} MiB of memory and was stopped. Narrow it.`)
  return new QueryFailedError(`The engine failed on this query (${error.code ?? 'unknown reason'}); the graph itself is untouched.`)
}
