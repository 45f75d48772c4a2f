// Lets through what the table of addresses allows whoever asks. An address that is not in the table is not served at all.

import type { Request, RequestHandler } from 'express'
import { LoginRequiredError, MethodNotAllowedError, NotAllowedError, NotFoundError } from '../../graph/errors.ts'
import type { Operation } from '../api/table.ts'
import { mayDo, PERMISSIONS, type Need } from './roles.ts'

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- How Express's own types are extended.
  namespace Express {
    interface Request {
      /** The row of the table that this request is for. */
      operation?: Operation
    }
  }
}

/** Finds the row of a request; mounted where the API is. @throws NotFoundError, MethodNotAllowedError when there is none */
export function findOperation(operations: readonly Operation[]): RequestHandler {
  const rows = operations.map((operation) => ({ operation, pattern: toPattern(operation.path) }))
  return (request, _response, next) => {
    const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase()
    const here = rows.filter(({ pattern }) => pattern.test(request.path))
    const fitting = here.filter(({ operation }) => operation.method === method)
    // The one with the fewest blanks: /reviews/unmatched before /reviews/{id}.
    const [found] = fitting.sort((one, other) => blanksOf(one.operation) - blanksOf(other.operation))
    if (found === undefined) throw refusalOf(request, here.map(({ operation }) => operation))
    request.operation = found.operation
    next()
  }
}

/** Why nothing is served, where rows of other methods may be. */
function refusalOf({ method, originalUrl }: Request, others: readonly Operation[]): Error {
  const [address = ''] = originalUrl.split('?')
  if (others.length === 0) return new NotFoundError(`There is nothing at ${method} ${address}`)
  const taken = others.map((operation) => operation.method.toUpperCase())
  return new MethodNotAllowedError({ method, address, allowed: [...new Set(taken.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one])))] })
}

/** @throws LoginRequiredError, NotAllowedError */
export const authorize: RequestHandler = ({ identity = null, operation }, _response, next) => {
  // A request without a row needs more than anybody has.
  const need: Need = operation?.needs ?? 'manage'
  if (mayDo(identity?.role ?? null, need)) next()
  else if (identity === null) throw new LoginRequiredError('Log in, or send a token: Authorization: Bearer TOKEN. `ligature tokens add --user NAME` makes one.')
  else throw new NotAllowedError(describeRefusal(identity.role, need))
}

function describeRefusal(role: string, need: Need): string {
  if (role === 'local') return 'Users and tokens are managed once there is an admin: npm run ligature -- users add NAME --role admin'
  const says = PERMISSIONS.find(({ permission }) => permission === need)?.says ?? 'do this'
  return `Your role, ${role}, may not ${says}. An admin can give you another: npm run ligature -- users role NAME ROLE`
}

/** A path of the table as a pattern; a blank is one segment. Stricter than the router, which minds neither case nor a slash at the end. */
function toPattern(path: string): RegExp {
  const segments = path.split('/').map((segment) => (segment.startsWith('{') ? '[^/]+' : segment.replaceAll(/[.*+?^$()|[\]\\]/gu, '\\$&')))
  return new RegExp(`^${segments.join('/')}$`, 'u')
}

function blanksOf({ path }: Operation): number {
  return path.split('{').length
}
