// A line in the log for every request: what was asked and how it ended, never what was sent, and no address with what
// people typed into it.

import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Logger } from 'pino'

/** Of a query at its time limit, which is what the limit is for. */
const TIMED_OUT = 504

/** Logs each request when it has been answered (`info`; `warn` from 500 on, but for a query that reached its time limit), under the id that its answer has as X-Request-Id. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID()
    const started = performance.now()
    response.set('X-Request-Id', id)
    response.on('close', () => {
      const line = { id, method: request.method, route: routeOf(request), status: response.statusCode, ms: Math.round(performance.now() - started), ...(response.writableFinished ? {} : { broken: true }) }
      if (response.statusCode >= 500 && response.statusCode !== TIMED_OUT) log.warn(line, 'request')
      else log.info(line, 'request')
    })
    next()
  }
}

/** "/api/documents/:id": the pattern that answered, since an address may hold names. */
function routeOf(request: Request): string {
  const route: unknown = request.route
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : null
  if (typeof path !== 'string') return path === null ? 'none' : 'page'
  // An error leaves the router where the base of its addresses is known.
  return request.originalUrl.startsWith('/api/') ? `/api${path}` : path
}
