// A child process that holds an embedded graph, seen from its parent: requests go out by number, replies come back.

import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isSymbol, tokenize } from '../../cypher-tokens.ts'
import { QueryFailedError, StoreUnavailableError } from '../../errors.ts'
import { isReply, type Failure, type Reply, type Request } from './protocol.ts'

interface Waiting {
  readonly request: Request
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The child ended before it answered; `code` is its exit code, or the signal that ended it. */
export class ChildEndedError extends StoreUnavailableError {
  constructor(readonly code: number | string | null) {
    super(`The process that holds the graph ended (${code ?? 'unknown reason'}) before it answered. A change that was not finished is not in the graph; writing it again is safe.`)
  }
}

/** The file is held by another process. */
export class FileHeldError extends StoreUnavailableError {}

/** The engine could not write, for want of space. */
export class NoSpaceError extends StoreUnavailableError {}

/** The engine does not take the file for a graph, or not for a whole one. */
export class UnreadableFileError extends StoreUnavailableError {}

export class Child {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, Waiting>()
  readonly #ended: Promise<unknown>
  #number = 0
  #alive = true

  /** `heapMb` limits the heap of JavaScript in the child; without it the limit is Node's. */
  constructor({ heapMb }: { readonly heapMb?: number } = {}) {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    this.#process = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [], {
      execArgv: ['--import', loader, ...(heapMb === undefined ? [] : [`--max-old-space-size=${heapMb}`])],
      // Standard output belongs to the command that runs us.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    })
    this.#ended = once(this.#process, 'exit')
    this.#process.on('message', (message) => isReply(message) && this.#settle(message))
    this.#process.on('error', () => this.#fail(null))
    this.#process.on('exit', (code, signal) => this.#fail(signal ?? code))
  }

  get alive(): boolean {
    return this.#alive
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  /** @throws ChildEndedError, FileHeldError, UnreadableFileError, NoSpaceError, QueryFailedError for a statement that fails */
  ask(request: Request): Promise<unknown> {
    if (!this.#alive) return Promise.reject(new ChildEndedError(this.#process.signalCode ?? this.#process.exitCode))
    const number = ++this.#number
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { request, resolve, reject })
      // A send that fails means that the child has gone: its exit rejects everything that waits.
      this.#process.send({ number, request }, () => undefined)
    })
  }

  /** Ends the process at once and waits until it has gone. Safe: the engine keeps every transaction that it has acknowledged. */
  async kill(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill('SIGKILL')
      await this.#ended
    }
    this.#fail('SIGKILL')
  }

  /** Closes the graph in order, then ends the process. */
  async close(): Promise<void> {
    if (this.#alive) await this.ask({ kind: 'close' }).catch(() => undefined)
    await this.kill()
  }

  #settle(message: Reply): void {
    const waiting = this.#waiting.get(message.number)
    this.#waiting.delete(message.number)
    if ('failure' in message) waiting?.reject(errorOf(message, waiting.request))
    else waiting?.resolve(message.value)
  }

  #fail(code: number | string | null): void {
    this.#alive = false
    for (const waiting of this.#waiting.values()) waiting.reject(new ChildEndedError(code))
    this.#waiting.clear()
  }
}

function errorOf({ failure, message }: Failure, request: Request): Error {
  if (failure === 'held') return new FileHeldError(message)
  if (failure === 'unreadable') return new UnreadableFileError(message)
  if (failure === 'full') return new NoSpaceError(message)
  return failedStatement(message, 'statement' in request ? request.statement : '')
}

/** The engine's reason in one line, and the place that it points at. */
function failedStatement(message: string, statement: string): QueryFailedError {
  const reason = message.split('\n')[0]?.replace(/^[\w ]+ error: GRAFEO-\w+: /u, '').replace('[Cypher] ', '') ?? message
  const help = /help: (.+)/u.exec(message)?.[1]
  const [, line, column] = /--> query:(\d+):(\d+)/u.exec(message) ?? []
  const position = line === undefined || column === undefined ? placeOfName(statement, reason) : offsetOf(statement, Number(line), Number(column))
  return new QueryFailedError(help === undefined ? reason : `${reason}. ${help}`, position)
}

/**
 * Where the variable, function or parameter stands that the engine complains of: of what is wrong but well formed it says the
 * name alone. The last place, since a name that is lost on the way is well where it comes first.
 */
function placeOfName(statement: string, reason: string): number | null {
  const name = /^semantic error: (?:[\w ]+ '([^']+)'|Missing parameter: \$(\w+))/u.exec(reason)?.slice(1).find(Boolean)
  const tokens = name === undefined ? [] : tokenize(statement)
  return tokens.findLast((token, index) => token.text === name && (token.kind === 'word' || token.kind === 'quoted') && !['.', ':'].some((symbol) => isSymbol(tokens[index - 1], symbol)))?.start ?? null
}

/** The UTF-16 offset of a line and a column, both counted from 1, the column in characters. */
function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  const characters = Array.from(lines[line - 1] ?? '').slice(0, column - 1)
  return before + characters.join('').length
}
