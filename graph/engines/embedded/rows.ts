// Parses what a child process sends back: it has the right form when it comes from our own worker, and this makes sure.

import { z } from 'zod'
import type { GraphValue, QueryResult } from '../../store.ts'
import type { Row } from '../engine.ts'

const value: z.ZodType<GraphValue> = z.custom<GraphValue>((given) => given !== undefined && typeof given !== 'function')
const rows = z.array(z.record(z.string(), value))
const queryResult = z.object({ columns: z.array(z.string()), rows: z.array(z.array(value)), truncated: z.boolean() })

export function parseRows(given: unknown): readonly Row[] {
  return rows.parse(given)
}

export function parseQueryResult(given: unknown): QueryResult {
  return queryResult.parse(given)
}

export function parseIds(given: unknown): readonly string[] {
  return z.array(z.string()).parse(given)
}

export function parseNumber(given: unknown): number {
  return z.number().parse(given)
}
