// Lists come a page at a time: at most `limit` items, and a cursor to go on from.

import { z } from 'zod'

export const PAGE = 50
export const LONGEST_PAGE = 500

/** `after` is the `next` of the page before. */
export const pageRequest = z.object({
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(PAGE),
  after: z.string().min(1).max(500).optional(),
})

/** The cursor that a page ends with; null on the last one. */
export const nextPage = z.string().nullable()
