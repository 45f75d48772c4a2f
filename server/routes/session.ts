// Logging in and out, and what the page has to know of whoever does.

import { Router } from 'express'
import type { Request } from 'express'
import { LoginRequiredError, NotAllowedError } from '../../graph/errors.ts'
import { isLoginRequired, type IdentifyOptions } from '../accounts/identity.ts'
import type { Attempts } from '../accounts/attempts.ts'
import type { CsrfProtection } from '../accounts/csrf.ts'
import { sameName, type User } from '../accounts/records.ts'
import { permissionsOf } from '../accounts/roles.ts'
import { loginRequest, ownPasswordRequest } from '../api/schemas.ts'
import type { SessionResponse } from '../api/schemas.ts'
import { respond } from './respond.ts'

export interface SessionRoutesOptions extends IdentifyOptions {
  readonly attempts: Attempts
  readonly csrf: CsrfProtection
}

/** GET, POST and DELETE /session; PUT /session/password. */
export function sessionRoutes(options: SessionRoutesOptions): Router {
  const { accounts, sessions, attempts } = options
  const begin = async (request: Request, user: User): Promise<void> => {
    await sessions.begin(request, user)
    request.identity = { account: user.name, role: user.role, by: 'session' }
  }
  return Router()
    .get('/session', async (request, response) => {
      respond<SessionResponse>(response, await describe(request, options))
    })
    .post('/session', async (request, response) => {
      if (!(await isLoginRequired(options))) throw new NotAllowedError('There are no accounts here, so that nobody has to log in. The first is made with: npm run ligature -- users add NAME --role admin')
      const { name, password } = loginRequest.parse(request.body)
      // A name that is none may be a password in the wrong field: it is not written down.
      request.auditTarget = (await accounts.read()).users.find((user) => sameName(user.name, name))?.name ?? '(no such user)'
      const attempt = { name, address: request.ip ?? '' }
      await attempts.count(attempt)
      const user = await accounts.check(name, password)
      if (user === null) throw new LoginRequiredError('The name or the password is wrong. Try again.')
      await attempts.forgive(attempt)
      await begin(request, user)
      respond<SessionResponse>(response, await describe(request, options))
    })
    .put('/session/password', async (request, response) => {
      const { password, next } = ownPasswordRequest.parse(request.body)
      const account = request.identity?.by === 'session' ? request.identity.account : null
      if (account === null) throw new NotAllowedError('A password is changed in a session of its user: log in. An admin can change it too: npm run ligature -- users password NAME')
      await attempts.count({ name: account, address: request.ip ?? '' })
      if ((await accounts.check(account, password)) === null) throw new NotAllowedError('The present password is wrong. Nothing was changed.')
      await begin(request, await accounts.setPassword(account, next))
      await attempts.forgive({ name: account, address: request.ip ?? '' })
      respond<SessionResponse>(response, await describe(request, options))
    })
    .delete('/session', async (request, response) => {
      if (request.identity?.by === 'session') await sessions.end(request, response)
      response.status(204).end()
    })
}

/** As the page is told. */
async function describe(request: Request, options: SessionRoutesOptions): Promise<SessionResponse> {
  const { identity = null } = request
  const account = identity === null || identity.role === 'local' ? null : { name: identity.account, role: identity.role }
  return {
    loginRequired: await isLoginRequired(options),
    account,
    may: identity === null ? [] : [...permissionsOf(identity.role)],
    csrfToken: identity?.by === 'session' ? options.csrf.tokenOf(request) : null,
  }
}
