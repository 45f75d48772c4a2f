// The shapes around users' queries: the names that they can speak of, and those that were kept for another day.

import { z } from 'zod'
import { nextPage, pageRequest } from './pages.ts'

const names = z.array(z.string())
/** GET /api/schema → what the graph uses at the moment */
export const schemaResponse = z.object({ labels: names, types: names, properties: names })

/** POST /api/queries → a query that is kept */
export const saveQueryRequest = z.object({
  name: z.string().trim().min(1, 'Give the query a name').max(200),
  cypher: z.string().trim().min(1).max(100_000),
  parameters: z.record(z.string(), z.json()).default({}),
})
export const savedQuery = saveQueryRequest.extend({ id: z.string(), parameters: z.record(z.string(), z.json()), saved: z.string() })

/** GET /api/queries?limit&after, by name */
export const savedQueriesRequest = pageRequest
export const savedQueriesResponse = z.object({ queries: z.array(savedQuery), next: nextPage })

export type SchemaResponse = z.infer<typeof schemaResponse>
export type SavedQuery = z.infer<typeof savedQuery>
export type SaveQueryRequest = z.input<typeof saveQueryRequest>
export type SavedQueriesResponse = z.infer<typeof savedQueriesResponse>
