// Somebody with a browser: keeps the cookies that it is given and sends what the page sends.

import { expect } from 'vitest'
import type { z } from 'zod'
import { sessionResponse } from '../../server/api/schemas.ts'
import type { Application } from './application.ts'

export interface Visitor {
  readonly ask: (path: string, init?: { readonly method?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }) => Promise<Response>
  readonly read: <Shape extends z.ZodType>(shape: Shape, path: string) => Promise<z.output<Shape>>
  readonly logIn: (name: string, password: string) => Promise<Response>
  /** The Set-Cookie line that the last answer had. */
  readonly lastCookie: () => string
  /** The cookie that would be sent. */
  readonly cookie: () => string
}

/** A browser without cookies; with `cookie`, one that has somebody's. */
export function visit(application: Pick<Application, 'get'>, cookie = ''): Visitor {
  let csrf: string | null = null
  let line = ''
  const ask: Visitor['ask'] = async (path, { method = 'GET', body, headers = {} } = {}) => {
    const response = await application.get(`/api${path}`, {
      method,
      headers: {
        ...(cookie === '' ? {} : { Cookie: cookie }),
        ...(csrf === null || method === 'GET' ? {} : { 'X-CSRF-Token': csrf }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    line = response.headers.getSetCookie()[0] ?? ''
    if (line !== '') cookie = line.split(';')[0] ?? ''
    return response
  }
  return {
    ask,
    read: async (shape, path) => {
      const response = await ask(path)
      expect(response.status, path).toBe(200)
      return shape.parse(await response.json())
    },
    logIn: async (name, password) => {
      const response = await ask('/session', { method: 'POST', body: { name, password } })
      if (response.ok) csrf = sessionResponse.parse(await response.clone().json()).csrfToken
      return response
    },
    lastCookie: () => line,
    cookie: () => cookie,
  }
}
