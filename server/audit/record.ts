// Writes down each request whose row in the table of addresses says so, once it has ended, with what came of it.

import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { STRANGER, type AuditAction, type AuditEntry, type AuditLog } from './log.ts'

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- How Express's own types are extended.
  namespace Express {
    interface Request {
      /** What a handler knows better than the request itself tells. */
      auditTarget?: string
    }
  }
}

const body = z.object({ cypher: z.string(), format: z.string(), title: z.string(), addresses: z.array(z.string()), action: z.unknown(), name: z.string(), user: z.string(), role: z.string() }).partial()

/** What requests of an action are about, from their body and address. Passwords and tokens are in none of these fields. */
const TARGETS: Readonly<Partial<Record<AuditAction, (asked: z.infer<typeof body>, request: Request) => string | undefined>>> = {
  query: ({ cypher }) => cypher,
  ingest: ({ title, addresses }) => addresses?.join(' ') ?? title,
  review: ({ action }) => (action === undefined ? undefined : JSON.stringify(action)),
  export: ({ format, title }, request) => `${addressOf(request)} ${format ?? title ?? ''}`.trim(),
  users: ({ name, user, role }, request) => [request.method, addressOf(request), name ?? user, role].filter((part) => part !== undefined).join(' '),
}

/** Records requests of rows that have `audit`. */
export function recordRequests(log: AuditLog, onError: (error: unknown) => void): RequestHandler {
  return (request, response, next) => {
    const action = request.operation?.audit
    if (action !== undefined) {
      // At the end there may be no connection any more to ask for it.
      const address = request.ip ?? null
      response.once('close', () => {
        log.record({ account: request.identity?.account ?? STRANGER, address, action, target: targetOf(request, action), outcome: outcomeOf(response) }).catch(onError)
      })
    }
    next()
  }
}

function targetOf(request: Request, action: AuditAction): string {
  if (request.auditTarget !== undefined) return request.auditTarget
  const asked = body.safeParse(request.body).data ?? {}
  return TARGETS[action]?.(asked, request) ?? addressOf(request)
}

/** The address under /api, readable. */
function addressOf(request: Request): string {
  const address = request.originalUrl.replace(/^\/api/u, '')
  try {
    return decodeURI(address)
  } catch (error) {
    if (error instanceof URIError) return address
    throw error
  }
}

function outcomeOf({ statusCode, writableFinished }: Response): AuditEntry['outcome'] {
  if (!writableFinished) return 'broken off'
  if (statusCode < 400) return 'done'
  return [401, 403, 429].includes(statusCode) ? 'refused' : 'failed'
}
