// What is wrong with a request, said with the value that is: what checks it tells the rule alone.

import type { Request } from 'express'
import type { ZodError } from 'zod'

/** Of a value no more is repeated than tells which one it is. */
const LONGEST_VALUE = 80
/** What is repeated nowhere, not even to whoever sent it: an answer may be logged or shown. */
const SECRETS: ReadonlySet<PropertyKey> = new Set(['password', 'next'])
/** What would give a terminal orders, or turn the text around. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu

/** What a request hands in: an address of the API takes a query or a body. */
export function givenIn({ operation, query, body }: Pick<Request, 'operation' | 'query' | 'body'>): unknown {
  return operation?.query === undefined ? body : query
}

/** The rules that `given` breaks: "limit: Too small: expected number to be >=1 (given: "0")". */
export function describeIssues({ issues }: ZodError, given: unknown): string {
  return issues.map((issue) => describeIssue(issue, given)).join('; ')
}

function describeIssue({ path, message }: ZodError['issues'][number], given: unknown): string {
  if (path.length === 0) return given === undefined ? 'The body is missing; send JSON, with Content-Type: application/json' : message
  const value = path.some((key) => SECRETS.has(key)) ? null : quote(valueAt(given, path))
  return `${path.join('.')}: ${message}${value === null ? '' : ` (given: ${value})`}`
}

/** What stands at a path; a list that was written as one text is that text. */
function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return value
    return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
  }, given)
}

/** A plain value as it is written in JSON; null for what is missing or has parts, of which the rule tells enough. */
function quote(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value)
  if (typeof value !== 'string') return null
  const cut = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
  return JSON.stringify(cut).replaceAll(UNSEEN, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`)
}
