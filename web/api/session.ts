// Who is logged in here. Requests of a session carry its token, which stands in the page's head for as long.

import { queryOptions } from '@tanstack/react-query'
import { asJson, keepCsrfToken, request, send } from './client.ts'
import type { LoginRequest, SessionResponse } from './types.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => keep(await request<SessionResponse>('/api/session', { signal })),
  staleTime: Infinity,
})

/** @throws RequestError; 401 when name or password are wrong, 429 when it was tried too often */
export async function logIn(asked: LoginRequest): Promise<SessionResponse> {
  return keep(await request<SessionResponse>('/api/session', asJson(asked)))
}

/** Ends the session, on the server too. @throws RequestError */
export async function logOut(): Promise<void> {
  await send('/api/session', { method: 'DELETE' })
}

function keep(session: SessionResponse): SessionResponse {
  keepCsrfToken(session.csrfToken)
  return session
}
