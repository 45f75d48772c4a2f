// Lists come a page at a time: at most `limit` items, and a cursor to go on from.

import { z } from 'zod'

export const PAGE = 50
export const LONGEST_PAGE = 500

/** No control characters, and no marks that turn the text around. */
const SEEN = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u

/** A name that people give to something in the graph: one line of what can be seen. */
export const nameUpTo = (longest: number) => z.string().trim().min(1).max(longest).regex(SEEN, 'holds characters that nobody sees')

/** `after` is the `next` of the page before. */
export const pageRequest = z.object({
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(PAGE),
  after: z.string().min(1).max(500).optional(),
})

/** Of lists that are ranked anew for every question: `after` counts what came before. */
export const rankedPageRequest = pageRequest.extend({ after: z.coerce.number().int().min(1).max(100_000).optional() })

/** The cursor that a page ends with; null on the last one. */
export const nextPage = z.string().nullable()
