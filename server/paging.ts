// Pages of lists that are in memory anyway; the store pages its own.

import { InvalidInputError } from '../graph/errors.ts'

export interface PageAsked {
  readonly limit: number
  readonly after?: string | undefined
}

/**
 * The items after the one whose key is `after`, at most `limit` of them, and the key to go on from.
 * @throws InvalidInputError when no item has that key
 */
export function takePage<Item>(items: readonly Item[], keyOf: (item: Item) => string, { limit, after }: PageAsked): { readonly items: Item[]; readonly next: string | null } {
  const start = after === undefined ? 0 : items.findIndex((item) => keyOf(item) === after) + 1
  if (after !== undefined && start === 0) throw new InvalidInputError(`after is "${after}", which is not in the list any more; ask for the first page`)
  const taken = items.slice(start, start + limit)
  const last = taken.at(-1)
  return { items: taken, next: last === undefined || start + limit >= items.length ? null : keyOf(last) }
}
