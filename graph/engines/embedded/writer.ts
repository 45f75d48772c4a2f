// The one process that holds the graph's file. It comes back when it dies: what was running fails or, when it only read,
// runs again once; what waits goes on.

import { StoreUnavailableError } from '../../errors.ts'
import type { Parameters, Row, Transaction } from '../engine.ts'
import { Child, ChildEndedError, FileHeldError } from './child.ts'
import { describeHolder } from './holder.ts'
import type { Request } from './protocol.ts'
import { parseRows } from './rows.ts'

type Reading = Extract<Request, { kind: 'run' | 'search' | 'save' | 'index' }>

export class Writer {
  readonly #path: string | null
  #child: Promise<Child>
  #turn: Promise<unknown> = Promise.resolve()
  #version = 0
  #closed = false

  constructor(path: string | null) {
    this.#path = path
    this.#child = start(path)
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
      if (!(error instanceof ChildEndedError)) throw error
      return (await this.#living()).ask(request)
    }
  }

  async run(statement: string, parameters: Parameters): Promise<readonly Row[]> {
    return parseRows(await this.ask({ kind: 'run', statement, parameters, transaction: false }))
  }

  /** Transactions take turns; one whose process dies fails with StoreUnavailableError, and the next gets a new process. */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const mine = this.#turn.then(async () => this.#transactOn(await this.#living(), work))
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async close(): Promise<void> {
    if (this.#closed) return
    await this.#turn
    this.#closed = true
    const child = await this.#child.catch(() => null)
    await child?.close()
  }

  async #transactOn<T>(child: Child, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    await child.ask({ kind: 'begin' })
    try {
      const result = await work({
        run: async (statement, parameters = {}) => parseRows(await child.ask({ kind: 'run', statement, parameters, transaction: true })),
      })
      await child.ask({ kind: 'commit' })
      return result
    } catch (error) {
      if (child.alive) await child.ask({ kind: 'rollback' }).catch(() => undefined)
      throw error
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
      this.#child = start(this.#path)
      this.#child.catch(() => undefined)
    }
    return this.#child
  }
}

async function start(path: string | null): Promise<Child> {
  const child = new Child()
  try {
    await child.ask({ kind: 'open', path, readOnly: false, memoryMb: null })
    return child
  } catch (error) {
    await child.kill()
    if (error instanceof FileHeldError) throw heldError(path ?? 'memory:')
    if (error instanceof StoreUnavailableError) throw new StoreUnavailableError(`Cannot open ${path ?? 'a graph in memory'}: ${error.message}`)
    throw error
  }
}

function heldError(path: string): StoreUnavailableError {
  return new StoreUnavailableError(`${path} is held by ${describeHolder(path)}. One process at a time may hold a graph's file: stop that one, or use its API.`)
}
