// Requests in somebody's session must come from the page that they see: each one that changes something carries a token that
// the session has too (the synchroniser token pattern). Programs with a token of their own have no session to be abused.

import { csrfSync } from 'csrf-sync'
import type { Request, RequestHandler } from 'express'
import { ForgedRequestError } from '../../graph/errors.ts'

export const CSRF_HEADER = 'X-CSRF-Token'

export interface CsrfProtection {
  /** @throws ForgedRequestError when a request of a session lacks its token */
  readonly check: RequestHandler
  /** The token of a session, made when it has none. */
  readonly tokenOf: (request: Request) => string
}

/** Protection for requests that `fromSession` says to be of a session. */
export function createCsrfProtection(fromSession: (request: Request) => boolean): CsrfProtection {
  const { csrfSynchronisedProtection, generateToken } = csrfSync({
    getTokenFromRequest: (request) => request.get(CSRF_HEADER),
    skipCsrfProtection: (request) => !fromSession(request),
  })
  return {
    check: (request, response, next) => {
      csrfSynchronisedProtection(request, response, (refusal?: unknown) => {
        next(refusal === undefined ? undefined : new ForgedRequestError(`Requests that change something carry ${CSRF_HEADER}, as GET /api/session gives it. Load the page again.`))
      })
    },
    tokenOf: (request) => generateToken(request),
  }
}
