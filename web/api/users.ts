// The users of this Ligature and their tokens, for admins.

import { queryOptions } from '@tanstack/react-query'
import { asJson, readPages, request, send } from './client.ts'
import type { NewTokenRequest, NewTokenResponse, NewUserRequest, Token, TokensResponse, User, UserChanges, UsersResponse } from './types.ts'

const id = encodeURIComponent

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async ({ signal }): Promise<readonly User[]> => (await readPages<UsersResponse>('/api/users', signal)).flatMap(({ users }) => users),
})
/** The newest first. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async ({ signal }): Promise<readonly Token[]> => (await readPages<TokensResponse>('/api/tokens', signal)).flatMap(({ tokens }) => tokens),
})

/** @throws RequestError; 409 when the name is taken */
export function addUser(user: NewUserRequest): Promise<User> {
  return request<User>('/api/users', asJson(user))
}

/** Ends the user's sessions. @throws RequestError */
export function changeUser(name: string, changes: UserChanges): Promise<User> {
  return request<User>(`/api/users/${id(name)}`, { ...asJson(changes), method: 'PUT' })
}

/** Takes the user's tokens too. @throws RequestError */
export async function removeUser(name: string): Promise<void> {
  await send(`/api/users/${id(name)}`, { method: 'DELETE' })
}

/** Its text is told this once. @throws RequestError */
export function addToken(token: NewTokenRequest): Promise<NewTokenResponse> {
  return request<NewTokenResponse>('/api/tokens', asJson(token))
}

/** @throws RequestError */
export async function revokeToken(token: string): Promise<void> {
  await send(`/api/tokens/${id(token)}`, { method: 'DELETE' })
}
