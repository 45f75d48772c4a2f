// Tokens for programs: an id to find it by and a secret that is shown once and kept as a hash. The secret is random, so
// that a fast hash is enough.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Token } from './records.ts'

const SECRET_BYTES = 32
const ID_BYTES = 6

/** A new token: its text, which is not kept, and what is. */
export function makeToken(): { readonly text: string; readonly id: string; readonly hash: string } {
  const id = randomBytes(ID_BYTES).toString('hex')
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  return { text: `ligature_${id}_${secret}`, id, hash: digest(secret).toString('hex') }
}

/** The token that a text is, if it is one and has not expired by `now` (ISO 8601). */
export function findToken(text: string, tokens: readonly Token[], now: string): Token | null {
  const [, id, secret] = /^ligature_([0-9a-f]+)_([\w-]+)$/u.exec(text) ?? []
  const found = tokens.find((token) => token.id === id)
  if (found === undefined || secret === undefined) return null
  if (!timingSafeEqual(digest(secret), Buffer.from(found.hash, 'hex'))) return null
  return found.expires === null || now < found.expires ? found : null
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
