// What is kept of users and their tokens, and how a name must be.

import { z } from 'zod'
import { InvalidInputError } from '../../graph/errors.ts'
import { ROLE_NAMES } from './roles.ts'

export const user = z.object({
  name: z.string(),
  role: z.enum(ROLE_NAMES),
  /** An Argon2id hash. */
  password: z.string(),
  /** Changes with password and role: sessions that carry another have ended. */
  stamp: z.string(),
  /** ISO 8601. */
  created: z.string(),
})

export const token = z.object({
  id: z.string(),
  user: z.string(),
  label: z.string().nullable(),
  /** SHA-256 of its secret half, in hex. */
  hash: z.string(),
  created: z.string(),
  expires: z.string().nullable(),
})

export const book = z.object({ users: z.array(user), tokens: z.array(token) })

export type User = z.infer<typeof user>
export type Token = z.infer<typeof token>
/** Everything that is kept of accounts. */
export type Book = z.infer<typeof book>

export const EMPTY_BOOK: Book = { users: [], tokens: [] }
const LONGEST_NAME = 100

/** What stands for nobody in particular in the audit log. */
export const RESERVED_NAMES: readonly string[] = ['local', 'unknown']

/** A user's name as it is kept. @throws InvalidInputError when it can be taken for another or for none */
export function parseUserName(given: string): string {
  const name = given.normalize('NFC').trim()
  const allowed = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._@'’-]*[\p{L}\p{M}\p{N}.])?$/u.test(name) && !/\s{2}/u.test(name)
  if (!allowed || name.length > LONGEST_NAME) throw new InvalidInputError(`"${given}" is no name for a user; give up to ${LONGEST_NAME} letters and digits, with single spaces and . _ @ ' - between them`)
  if (RESERVED_NAMES.includes(name.toLowerCase())) throw new InvalidInputError(`"${name}" stands for nobody in particular; give the user another name`)
  return name
}

/** Ana and ana are one user. */
export function sameName(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other)
}

/** What names of one user have in common. */
export function keyOf(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
