// Whose query runs when: each account has a line of its own, so that nobody's many queries hold up everybody else's. One
// query of each account at a time goes on to the engine, which takes them in the order in which they come.

import { QueryStoppedError, TooManyQueriesError } from '../graph/errors.ts'
import { LOCAL, type Identity } from './accounts/identity.ts'

/** Queries of one account that run at once; without accounts, whoever is at this machine has the engine alone. */
const AT_ONCE = { account: 1, local: 2 } as const
/** Queries of one account that may wait behind these. */
const MOST_WAITING = 4

interface Line {
  running: number
  readonly waiting: (() => void)[]
}

interface Asked {
  readonly identity: Identity
  /** Says that nobody waits for the answer any more. */
  readonly signal: AbortSignal
}

export interface QueryLine {
  /** Runs `work` when it is its turn. @throws TooManyQueriesError when too many wait, QueryStoppedError when `signal` comes first */
  readonly run: <Result>(asked: Asked, work: () => Promise<Result>) => Promise<Result>
}

/** The lines of all accounts. */
export function createQueryLine(): QueryLine {
  const lines = new Map<string, Line>()
  const leave = (account: string, line: Line): void => {
    const next = line.waiting.shift()
    if (next !== undefined) return next()
    line.running -= 1
    if (line.running === 0) lines.delete(account)
  }
  return {
    run: async ({ identity: { account, by }, signal }, work) => {
      const line = lines.get(account) ?? { running: 0, waiting: [] }
      lines.set(account, line)
      if (line.running < (by === LOCAL.by ? AT_ONCE.local : AT_ONCE.account)) line.running += 1
      else await waitIn(line, signal)
      try {
        return await work()
      } finally {
        leave(account, line)
      }
    },
  }
}

function waitIn({ running, waiting }: Line, signal: AbortSignal): Promise<void> {
  if (waiting.length >= MOST_WAITING) throw new TooManyQueriesError(`${running === 1 ? 'A query of yours is' : `${running} queries of yours are`} running and ${MOST_WAITING} wait. Stop one, or ask again when one has ended.`)
  return new Promise((resolve, reject) => {
    const turn = (): void => {
      signal.removeEventListener('abort', giveUp)
      resolve()
    }
    const giveUp = (): void => {
      waiting.splice(waiting.indexOf(turn), 1)
      reject(new QueryStoppedError())
    }
    waiting.push(turn)
    signal.addEventListener('abort', giveUp, { once: true })
  })
}
