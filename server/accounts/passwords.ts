// Passwords: what one must be, and their hashes (Argon2id, parameters and salt in the hash itself).

import { hash, verify } from '@node-rs/argon2'
import { InvalidInputError } from '../../graph/errors.ts'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 1000

/** 19 MiB, two passes, one lane: what OWASP's password storage cheat sheet asks of Argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash, at that cost, of a password that nobody knows. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$HpLr3B0hbHj7ig7lX8LK9Q$PBfOgpOELCgu48PGLtZDZJP4jDquEz0Wpt/Zba2qTO8'

/** The hash of a password. @throws InvalidInputError when it is too short or says who it belongs to */
export async function hashPassword(password: string, name: string): Promise<string> {
  const given = password.normalize('NFC')
  if (given.length < SHORTEST_PASSWORD) throw new InvalidInputError(`The password has ${given.length} characters; give at least ${SHORTEST_PASSWORD}`)
  if (given.length > LONGEST_PASSWORD) throw new InvalidInputError(`The password has ${given.length} characters; give at most ${LONGEST_PASSWORD}`)
  if (given.toLowerCase().includes(name.toLowerCase()) && given.length - name.length < SHORTEST_PASSWORD / 2) throw new InvalidInputError('The password is little more than the user’s name; choose another')
  return hash(given, COST)
}

/** Whether a password is the one of a hash; without a hash it takes as long and is not. */
export async function checkPassword(password: string, hashed: string | null): Promise<boolean> {
  // As long as any: an answer that comes sooner would tell which names exist.
  const right = await verify(hashed ?? NOBODY, password.normalize('NFC').slice(0, LONGEST_PASSWORD + 1))
  return right && hashed !== null
}
