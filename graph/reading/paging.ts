// Pages of lists whose ids are read in one go, because their order is not that of any index.

import { InvalidInputError } from '../errors.ts'
import type { PageOf } from '../store.ts'

/** The ids of a page, all of them without one, and the last of it where there are more. @throws InvalidInputError when `after` is none of them */
export function cutPage<Id extends string>(ids: readonly Id[], page: PageOf<Id> | undefined): { readonly ids: readonly Id[]; readonly next: Id | null } {
  if (page === undefined) return { ids, next: null }
  const { limit, after } = page
  const start = after === undefined ? 0 : ids.indexOf(after) + 1
  if (after !== undefined && start === 0) throw new InvalidInputError(`${after} is not in this list to go on after; begin it anew.`)
  const taken = ids.slice(start, start + limit)
  return { ids: taken, next: start + limit < ids.length ? (taken.at(-1) ?? null) : null }
}
