// Who asks: somebody who logged in, a program with a token, or whoever is at this machine while there are no accounts.

import type { Request, RequestHandler } from 'express'
import { LoginRequiredError } from '../../graph/errors.ts'
import type { Accounts } from './accounts.ts'
import type { Role } from './roles.ts'
import type { Sessions } from './sessions.ts'

export interface Identity {
  /** A user's name; "local" without accounts. */
  readonly account: string
  readonly role: Role | 'local'
  readonly by: 'local' | 'session' | 'token'
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- How Express's own types are extended.
  namespace Express {
    interface Request {
      /** Null for somebody who has not logged in; undefined until it was looked at. */
      identity?: Identity | null
    }
  }
}

export const LOCAL: Identity = { account: 'local', role: 'local', by: 'local' }

export interface IdentifyOptions {
  readonly accounts: Accounts
  readonly sessions: Sessions
  /** Whether nobody has to log in while there are no accounts. */
  readonly open: boolean
}

/** Whether people have to log in at the moment. */
export async function isLoginRequired({ accounts, open }: Pick<IdentifyOptions, 'accounts' | 'open'>): Promise<boolean> {
  return !open || (await accounts.read()).users.length > 0
}

/** Finds out who asks, and leaves it with the request. */
export function identify(options: IdentifyOptions): RequestHandler {
  return async (request, response, next) => {
    if (!(await isLoginRequired(options))) {
      request.identity = LOCAL
      next()
      return
    }
    const bearer = /^Bearer +(\S+)$/iu.exec(request.get('Authorization') ?? '')?.[1]
    if (bearer !== undefined) {
      const user = await options.accounts.recognise(bearer)
      request.identity = user === null ? null : { account: user.name, role: user.role, by: 'token' }
      next()
      return
    }
    void options.sessions.find(request, response, (error?: unknown) => {
      if (error !== undefined && error !== null) {
        next(error)
        return
      }
      findLogin(request, options).then((found) => {
        request.identity = found
        next()
      }, next)
    })
  }
}

async function findLogin(request: Request, { accounts, sessions }: IdentifyOptions): Promise<Identity | null> {
  const login = sessions.loginOf(request)
  if (login === null) return null
  const { users } = await accounts.read()
  const user = users.find(({ name, stamp }) => name === login.name && stamp === login.stamp)
  return user === undefined ? null : { account: user.name, role: user.role, by: 'session' }
}

/** Who asks. @throws LoginRequiredError when nobody in particular does */
export function identityOf({ identity }: Pick<Request, 'identity'>): Identity {
  if (identity === undefined || identity === null) throw new LoginRequiredError('Log in first.')
  return identity
}
