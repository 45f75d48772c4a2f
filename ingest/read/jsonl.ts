// JSON Lines and JSON: many documents in a file, each with what its source says about it.

import { z } from 'zod'
import { parseDate } from './clean/dates.ts'
import { decodeText, findByteOrderMark } from './decode.ts'
import { draftOf, type Draft } from './draft.ts'

const said = z.string().trim().nullish().transform((value) => value || null)

const record = z.object({
  id: z.union([z.string().trim().min(1), z.number()]).transform(String).nullish().transform((id) => id ?? null),
  title: said,
  author: said,
  text: z.string({ error: 'expected a string with the document’s text' }).trim().min(1, 'is empty'),
  published: said.transform((value, context) => {
    const day = value === null ? null : parseDate(value)
    if (value !== null && day === null) context.addIssue({ code: 'custom', message: `cannot read “${value.slice(0, 60)}” as a date; write it like 2005-08-24` })
    return day
  }),
  source: said,
  url: said,
})

/**
 * One record of a file, or why it cannot be used. `number` is its line (JSON Lines) or its place in the array, from 1; null
 * when the file is one record.
 */
export type JsonRecord =
  | { readonly number: number | null; readonly id: string | null; readonly text: string; readonly draft: Draft }
  | { readonly number: number | null; readonly error: string }

/**
 * The records of JSON Lines as they arrive; blank lines are passed over.
 * @param maxLineBytes a line longer than this is an error, and is never held in memory.
 * @param firstLine the number of the first line, where the chunks begin within a file.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxLineBytes: number, firstLine = 1): AsyncGenerator<JsonRecord> {
  for await (const line of splitLines(chunks, maxLineBytes, firstLine)) {
    if (line.bytes === null) yield { number: line.number, error: `is longer than ${maxLineBytes} bytes` }
    else if (line.bytes.some((byte) => byte > 32)) yield parseLine(line.number, line.bytes)
  }
}

/** The records of a .json file that holds one of them or an array of them. */
export function* readJson(bytes: Uint8Array): Generator<JsonRecord> {
  const parsed = parseJson(decodeText(bytes).replace(/^\ufeff/u, ''))
  if ('error' in parsed) yield { number: null, error: parsed.error }
  else if (!Array.isArray(parsed.value)) yield toRecord(null, parsed.value)
  else {
    const records: readonly unknown[] = parsed.value
    for (const [index, value] of records.entries()) yield toRecord(index + 1, value)
  }
}

function parseLine(number: number, bytes: Uint8Array): JsonRecord {
  if (number === 1 && /^utf-(?:16|32)/u.test(findByteOrderMark(bytes) ?? '')) return { number, error: 'is in UTF-16; JSON Lines must be UTF-8' }
  const parsed = parseJson(decodeText(bytes).replace(/^\ufeff/u, ''))
  return 'error' in parsed ? { number, error: parsed.error } : toRecord(number, parsed.value)
}

function parseJson(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { error: `is not valid JSON: ${error.message}` }
  }
}

function toRecord(number: number | null, value: unknown): JsonRecord {
  const parsed = record.safeParse(value)
  if (!parsed.success) return { number, error: `is not a document: ${parsed.error.issues.map(describeIssue).join('; ')}` }
  const { id, text, title, author, source, published, url } = parsed.data
  return { number, id, text, draft: draftOf(text, { given: { title, author, publisher: source, published, url } }) }
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`
}

export interface Line {
  readonly number: number
  /** Null when the line is too long to be held. */
  readonly bytes: Uint8Array | null
}

/** The lines of a file as bytes, numbered; blank ones too. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number, firstLine = 1): AsyncGenerator<Line> {
  let number = firstLine
  let held: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array): void => {
    size += part.length
    if (size <= maxBytes) held.push(part)
    else held = []
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end))
      yield { number, bytes: size > maxBytes ? null : Buffer.concat(held) }
      number++
      held = []
      size = 0
      from = end + 1
    }
    take(chunk.subarray(from))
  }
  if (size > 0) yield { number, bytes: size > maxBytes ? null : Buffer.concat(held) }
}
