// The shapes around users: logging in and out, who may do what, tokens for programs, and what was done by whom.

import { z } from 'zod'
import { ROLE_NAMES, PERMISSIONS } from '../accounts/roles.ts'
import { AUDIT_ACTIONS, auditEntry } from '../audit/log.ts'
import { nextPage, pageRequest } from './pages.ts'

export const role = z.enum(ROLE_NAMES)
const permission = z.enum(PERMISSIONS.map((row) => row.permission))
const userName = z.string().trim().min(1, 'Give a name').max(100)
const password = z.string().min(1, 'Give a password').max(10_000)

/** POST /api/session → sessionResponse; a cookie holds the session from then on */
export const loginRequest = z.object({ name: userName, password })
/** GET /api/session */
export const sessionResponse = z.object({
  /** Whether people have to log in to this Ligature. */
  loginRequired: z.boolean(),
  /** Who is logged in; null for nobody. */
  account: z.object({ name: z.string(), role }).nullable(),
  may: z.array(permission),
  /** Goes along as X-CSRF-Token with every request of a session that changes something; null without a session. */
  csrfToken: z.string().nullable(),
})
/** PUT /api/session/password → 204; the session goes on under the new password, others of the user end */
export const ownPasswordRequest = z.object({ password, next: password })

export const userShape = z.object({ name: z.string(), role, created: z.string() })
/** GET /api/users?limit&after, by name */
export const usersRequest = pageRequest
export const usersResponse = z.object({ users: z.array(userShape), next: nextPage })
/** POST /api/users → user (201) */
export const newUserRequest = z.object({ name: userName, role, password })
/** PUT /api/users/:name → user */
export const userChanges = z.object({ role: role.exactOptional(), password: password.exactOptional() })

export const tokenShape = z.object({ id: z.string(), user: z.string(), label: z.string().nullable(), created: z.string(), expires: z.string().nullable() })
/** GET /api/tokens?limit&after, the newest first */
export const tokensRequest = pageRequest
export const tokensResponse = z.object({ tokens: z.array(tokenShape), next: nextPage })
/** POST /api/tokens → token (201), with the text of it, which is told this once */
export const newTokenRequest = z.object({
  user: userName,
  label: z.string().trim().min(1).max(100).nullable().default(null),
  /** After how many days it ends; null for never. */
  days: z.int().min(1).max(3650).nullable().default(null),
})
export const newTokenResponse = tokenShape.extend({ text: z.string() })

/** GET /api/audit?limit&after&account&action: the newest first */
export const auditRequest = pageRequest.extend({
  account: z.string().optional(),
  action: z.enum(AUDIT_ACTIONS).optional(),
})
export const auditResponse = z.object({ entries: z.array(auditEntry), next: nextPage })

export type SessionResponse = z.infer<typeof sessionResponse>
export type LoginRequest = z.input<typeof loginRequest>
export type OwnPasswordRequest = z.input<typeof ownPasswordRequest>
export type UserShape = z.infer<typeof userShape>
export type UsersResponse = z.infer<typeof usersResponse>
export type NewUserRequest = z.input<typeof newUserRequest>
export type UserChanges = z.input<typeof userChanges>
export type TokenShape = z.infer<typeof tokenShape>
export type TokensResponse = z.infer<typeof tokensResponse>
export type NewTokenRequest = z.input<typeof newTokenRequest>
export type NewTokenResponse = z.infer<typeof newTokenResponse>
export type AuditResponse = z.infer<typeof auditResponse>
