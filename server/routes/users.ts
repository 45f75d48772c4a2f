// Users and their tokens, for admins. What goes out holds no hash.

import { Router } from 'express'
import { InvalidInputError } from '../../graph/errors.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { identityOf } from '../accounts/identity.ts'
import { sameName, type Token, type User } from '../accounts/records.ts'
import { newTokenRequest, newUserRequest, tokensRequest, userChanges, usersRequest } from '../api/schemas.ts'
import type { NewTokenResponse, TokenShape, TokensResponse, UserShape, UsersResponse } from '../api/schemas.ts'
import { takePage } from '../paging.ts'
import { respond } from './respond.ts'

const DAY_MS = 86_400_000

/** GET and POST /users, PUT and DELETE /users/:name; GET and POST /tokens, DELETE /tokens/:id. `now` is the time, ISO 8601. */
export function userRoutes(accounts: Accounts, now: () => string): Router {
  return Router()
    .get('/users', async (request, response) => {
      const users = (await accounts.read()).users.map(toUser).sort((one, other) => one.name.localeCompare(other.name, 'en'))
      const { items, next } = takePage(users, ({ name }) => name, usersRequest.parse(request.query))
      respond<UsersResponse>(response, { users: items, next })
    })
    .post('/users', async (request, response) => {
      respond<UserShape>(response, toUser(await accounts.add(newUserRequest.parse(request.body))), 201)
    })
    .put('/users/:name', async (request, response) => {
      const { name } = request.params
      const { role, password } = userChanges.parse(request.body)
      if (role === undefined && password === undefined) throw new InvalidInputError('Say what to change: "role" or "password"')
      // The password first: one that is too short changes nothing.
      const renewed = password === undefined ? null : await accounts.setPassword(name, password)
      const user = role === undefined ? renewed : await accounts.setRole(name, role)
      if (user !== null) respond<UserShape>(response, toUser(user))
    })
    .delete('/users/:name', async (request, response) => {
      const { name } = request.params
      if (sameName(name, identityOf(request).account)) throw new InvalidInputError('You cannot remove yourself; another admin can')
      await accounts.remove(name)
      response.status(204).end()
    })
    .get('/tokens', async (request, response) => {
      const tokens = (await accounts.read()).tokens.map(toToken).reverse()
      const { items, next } = takePage(tokens, ({ id }) => id, tokensRequest.parse(request.query))
      respond<TokensResponse>(response, { tokens: items, next })
    })
    .post('/tokens', async (request, response) => {
      const { user, label, days } = newTokenRequest.parse(request.body)
      const expires = days === null ? null : new Date(Date.parse(now()) + days * DAY_MS).toISOString()
      const { token, text } = await accounts.addToken({ user, label, expires })
      respond<NewTokenResponse>(response, { ...toToken(token), text }, 201)
    })
    .delete('/tokens/:id', async (request, response) => {
      await accounts.revokeToken(request.params.id)
      response.status(204).end()
    })
}

function toUser({ name, role, created }: User): UserShape {
  return { name, role, created }
}

function toToken({ id, user, label, created, expires }: Token): TokenShape {
  return { id, user, label, created, expires }
}
