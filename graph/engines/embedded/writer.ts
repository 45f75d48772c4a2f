// The one process that holds the graph's file. It comes back when it dies: what was running fails or, when it only read,
// runs again once; what waits goes on.

import { setTimeout as pause } from 'node:timers/promises'
import { diskFull } from '../../disk.ts'
import { StoreUnavailableError } from '../../errors.ts'
import type { Parameters, Row, Transaction } from '../engine.ts'
import { Acknowledged, dropLog, isClosed, keepLog, setLogAside } from './acknowledged.ts'
import { Child, ChildEndedError, FileHeldError, NoSpaceError, UnreadableFileError } from './child.ts'
import { describeDamage } from './damage.ts'
import { describeHolder, readHolder } from './holder.ts'
import { parseNumber, parseRows } from './rows.ts'
import type { Request } from './protocol.ts'

type Reading = Extract<Request, { kind: 'run' | 'search' | 'save' | 'index' }>

export interface WriterOptions {
  /** When it was opened, ISO 8601. */
  readonly started: string
  /** Told what was found on opening the file and when its process had to be replaced. */
  readonly onFound: (line: string) => void
}

/** A process that has just gone needs a moment to let go of the file. */
const RELEASE_MS = 10_000
const ASK_AGAIN_MS = 50

export class Writer {
  readonly #path: string | null
  readonly #options: WriterOptions
  readonly #acknowledged: Acknowledged | null
  #child: Promise<Child>
  #turn: Promise<unknown> = Promise.resolve()
  #version = 0
  #closed = false

  constructor(path: string | null, options: WriterOptions) {
    this.#path = path
    this.#options = options
    this.#acknowledged = path === null ? null : new Acknowledged(path)
    this.#child = this.#start()
    this.#child.catch(() => undefined)
  }

  /** Rises with every transaction that may have changed the graph. */
  get version(): number {
    return this.#version
  }

  /** Resolves when the file is open. @throws StoreUnavailableError */
  async ready(): Promise<void> {
    await this.#child
  }

  /** Idempotent requests: one that was running when the process died runs once more. */
  async ask(request: Reading): Promise<unknown> {
    try {
      return await (await this.#living()).ask(request)
    } catch (error) {
      if (!(error instanceof ChildEndedError)) throw this.#explain(error)
      return (await this.#living()).ask(request)
    }
  }

  async run(statement: string, parameters: Parameters): Promise<readonly Row[]> {
    return parseRows(await this.ask({ kind: 'run', statement, parameters, transaction: false }))
  }

  /** Transactions take turns; one whose process dies fails with StoreUnavailableError, and the next gets a new process. */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.alone(async () => this.#transactOn(await this.#living(), work))
  }

  /** Runs `work` between transactions: while it runs nobody writes. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async close(): Promise<void> {
    if (this.#closed) return
    await this.#turn
    this.#closed = true
    const child = await this.#child.catch(() => null)
    await child?.close()
    this.#acknowledged?.close()
  }

  async #transactOn<T>(child: Child, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    await child.ask({ kind: 'begin' })
    try {
      const result = await work({
        run: async (statement, parameters = {}) => parseRows(await child.ask({ kind: 'run', statement, parameters, transaction: true })),
      })
      // Not within the call: without a file there is nothing to note, and the commit would not be asked for at all.
      const commits = parseNumber(await child.ask({ kind: 'commit' }))
      this.#acknowledged?.note(commits)
      return result
    } catch (error) {
      if (child.alive) await child.ask({ kind: 'rollback' }).catch(() => undefined)
      throw this.#explain(error)
    } finally {
      // Also when it failed: a commit may have been done whose answer never came.
      this.#version += 1
    }
  }

  async #living(): Promise<Child> {
    if (this.#closed) throw new StoreUnavailableError('The store is closed.')
    const current = this.#child
    const child = await current.catch(() => null)
    if (child?.alive === true) return child
    if (this.#path === null) throw new StoreUnavailableError('The process that held the graph in memory ended, and the graph with it. Open the store again.')
    // Several may find it dead at once; the first of them starts the new one.
    if (this.#child === current) {
      this.#options.onFound(`The process that holds ${this.#path} ended and is started again; a change that was not finished is not in the graph`)
      this.#child = this.#start()
      this.#child.catch(() => undefined)
    }
    return this.#child
  }

  /** Opens the file in a new process, and holds what it finds against what was acknowledged. */
  async #start(): Promise<Child> {
    if (this.#path === null || this.#acknowledged === null) return (await open(null)).child
    const path = this.#path
    if (!isClosed(path)) setLogAside(path)
    try {
      const { child, commits } = await open(path)
      const missing = this.#acknowledged.number - commits
      if (missing > 0) this.#options.onFound(describeLoss(path, { missing, kept: keepLog(path, this.#options.started) }))
      this.#acknowledged.note(commits)
      return child
    } finally {
      dropLog(path)
    }
  }

  #explain(error: unknown): unknown {
    return error instanceof NoSpaceError ? diskFull(this.#path ?? 'the graph') : error
  }
}

interface Opened {
  readonly child: Child
  /** Transactions that the file holds. */
  readonly commits: number
}

async function open(path: string | null): Promise<Opened> {
  const deadline = performance.now() + RELEASE_MS
  for (;;) {
    const child = new Child()
    try {
      return { child, commits: parseNumber(await child.ask({ kind: 'open', path, readOnly: false, memoryMb: null })) }
    } catch (error) {
      await child.kill()
      const isBeingReleased = error instanceof FileHeldError && path !== null && readHolder(path) === null && performance.now() < deadline
      if (!isBeingReleased) throw explainOpening(error, path)
      await pause(ASK_AGAIN_MS)
    }
  }
}

function explainOpening(error: unknown, path: string | null): unknown {
  if (path === null) return error
  if (error instanceof FileHeldError) return new StoreUnavailableError(`${path} is held by ${describeHolder(path)}. One process at a time may hold a graph's file: stop that one, or use its API.`)
  if (error instanceof UnreadableFileError) return describeDamage(path, error.message)
  if (error instanceof NoSpaceError) return diskFull(path)
  return error instanceof StoreUnavailableError ? new StoreUnavailableError(`Cannot open ${path}: ${error.message}`) : error
}

function describeLoss(path: string, { missing, kept }: { readonly missing: number; readonly kept: string | null }): string {
  const changes = missing === 1 ? 'The last change' : `The last ${missing} changes`
  const log = kept === null ? 'the log of changes beside it is gone' : `the log of changes beside it is damaged; it is kept as it was in ${kept}`
  return `${changes} that had been acknowledged cannot be found in ${path}: ${log}. Everything before them was recovered. Restore a newer backup, or read the newest documents again: what is there is not read twice.`
}
