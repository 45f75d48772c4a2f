// Keeps other web sites out of a server that listens on this machine: a page elsewhere may point its own name at
// 127.0.0.1 (DNS rebinding), post forms here or show our addresses as pictures, so the Host and Origin of every request are
// checked, and where a browser says that it comes from (Fetch Metadata, W3C).

import type { Request, RequestHandler } from 'express'
import { isLoopback } from './settings.ts'

/** The host names that requests may name, or null when any may (a server open to its network on purpose). */
export function findAllowedHosts(host: string, extraHosts: readonly string[]): ReadonlySet<string> | null {
  if (!isLoopback(host) && extraHosts.length === 0) return null
  return new Set(['localhost', '127.0.0.1', '[::1]', host.toLowerCase(), ...extraHosts])
}

/** Refuses requests whose Host is not ours, or whose Origin is not the page that this server gave. */
export function guardRequests(allowed: ReadonlySet<string> | null): RequestHandler {
  return (request, _response, next) => {
    const host = request.headers.host ?? ''
    if (allowed !== null && !allowed.has(withoutPort(host))) {
      next(refusal(`Host "${host}" is not served here. Name it in LIGATURE_HOSTS to allow it.`))
      return
    }
    const { origin } = request.headers
    if (origin !== undefined && hostOf(origin) !== host.toLowerCase()) {
      next(refusal(`Requests from pages of "${origin}" are not taken.`))
      return
    }
    if (isFromElsewhere(request)) {
      next(refusal('Requests from pages of other sites are not taken; open the page of Ligature itself.'))
      return
    }
    next()
  }
}

/** What is served by the API; Express minds no case. */
const API = /^\/api(?:\/|$)/iu

/** A picture or a frame on another site sends no Origin. A link to the page is followed, one into the API is not. */
function isFromElsewhere({ headers, path }: Request): boolean {
  const site = headers['sec-fetch-site']
  if (site !== 'cross-site' && site !== 'same-site') return false
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document' || API.test(path)
}

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d+$/u, '')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

function refusal(message: string): Error {
  return Object.assign(new Error(message), { status: 403 })
}
