// The one form that values take whichever engine gave them: sorted labels and keys, Ligature's own ids, plain numbers.

import { QueryFailedError } from '../errors.ts'
import type { GraphNode, GraphRelationship, GraphValue } from '../store.ts'

type Properties = Readonly<Record<string, GraphValue>>

/** A node as GraphStore shows it: its own `id` property stands for it, else the engine's id. */
export function makeNode(engineId: string, labels: readonly string[], properties: Properties): GraphNode {
  return { id: ownId(properties) ?? engineId, labels: [...labels].sort(), properties: sortKeys(properties) }
}

/**
 * A relationship as GraphStore shows it. Those without an `id` property (MENTIONS, SUBJECT, …) are named by their ends,
 * and by where they start in the text, so that both engines and every export name them alike.
 */
export function makeRelationship(type: string, ends: { readonly head: string; readonly tail: string }, properties: Properties): GraphRelationship {
  const place = typeof properties.start === 'number' ? `-${properties.start}` : ''
  return { id: ownId(properties) ?? `${ends.head}-${type}-${ends.tail}${place}`, type, ...ends, properties: sortKeys(properties) }
}

/** Integers beyond 2^53 become their decimal text, numbers that JSON has no word for become null. */
export function plainNumber(value: number | bigint): GraphValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value.toString()
}

export function sortKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** What an answer to a user's query may take, in MiB: it is held in the server's memory until it has been sent. */
const ANSWER_MB = 64

/** Takes in the values of an answer one by one. @throws QueryFailedError when they are too large together */
export function measureAnswer(): (value: GraphValue) => void {
  let left = ANSWER_MB * 1024 * 1024
  const spend = (value: GraphValue): void => {
    left -= typeof value === 'string' ? 2 * value.length + 16 : 16
    if (left < 0) throw new QueryFailedError(`The answer is larger than ${ANSWER_MB} MiB. Ask for fewer rows, or for parts of what is in them.`)
    if (typeof value !== 'object' || value === null) return
    const inside: readonly GraphValue[] = Array.isArray(value) ? value : Object.values(value)
    for (const item of inside) spend(item)
  }
  return spend
}

/** ISO 8601, with the parts that are there: P1Y2M3DT4H5M6.5S. */
export function isoDuration({ months, days, seconds }: { readonly months: number; readonly days: number; readonly seconds: number }): string {
  const part = (amount: number, letter: string) => (amount === 0 ? '' : `${amount}${letter}`)
  const date = part(Math.trunc(months / 12), 'Y') + part(months % 12, 'M') + part(days, 'D')
  const time = part(Math.trunc(seconds / 3600), 'H') + part(Math.trunc(seconds / 60) % 60, 'M') + part(seconds % 60, 'S')
  return date === '' && time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`
}

function ownId(properties: Properties): string | null {
  return typeof properties.id === 'string' ? properties.id : null
}
