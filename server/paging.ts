// Pages of lists that are in memory anyway; the store pages its own.

import { InvalidInputError, NotFoundError } from '../graph/errors.ts'

export interface PageAsked {
  readonly limit: number
  readonly after?: string | undefined
}

/** Of items that were asked for with one more than `limit`, the page, and the key to go on from: null on the last. */
export function cutPage<Item>(items: readonly Item[], limit: number, keyOf: (item: Item) => string): { readonly items: readonly Item[]; readonly next: string | null } {
  const page = items.slice(0, limit)
  const last = page.at(-1)
  return { items: page, next: last === undefined || items.length <= limit ? null : keyOf(last) }
}

/** What a list goes on after, as its ids are written. @throws InvalidInputError when it is no id */
export function parseCursor<Id>(after: string | undefined, parse: (text: string) => Id): { readonly after?: Id } {
  if (after === undefined) return {}
  try {
    return { after: parse(after) }
  } catch (cause) {
    if (cause instanceof NotFoundError) throw new InvalidInputError(`after is "${after}", which is no place in this list; take the "next" of the page before, or ask for the first page`)
    throw cause
  }
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
