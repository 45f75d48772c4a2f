// Under whose name a decision stands.

import type { Request } from 'express'
import { InvalidInputError, NotAllowedError } from '../../graph/errors.ts'
import { identityOf } from './identity.ts'
import { sameName } from './records.ts'

/**
 * The account that asks; without accounts, the name that was given.
 * @throws NotAllowedError for somebody else's name, InvalidInputError when a name is needed and none was given
 */
export function authorOf(request: Pick<Request, 'identity'>, given: string | undefined): string {
  const { account, by } = identityOf(request)
  if (by === 'local') {
    if (given === undefined) throw new InvalidInputError('author: say whose decision it is')
    return given
  }
  if (given !== undefined && !sameName(given, account)) throw new NotAllowedError(`You are logged in as "${account}" and cannot decide as "${given}"; leave "author" out`)
  return account
}
