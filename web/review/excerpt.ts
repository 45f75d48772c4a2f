// The few words of a sentence that a row has room for.

import type { Evidence } from '../api/types.ts'

const ROOM = 90

/** Around the words that carry the claim, cut between words. */
export function excerptOf({ sentence, spans }: Pick<Evidence, 'sentence' | 'spans'>): string {
  if (sentence === null) return 'No document says it.'
  const text = sentence.text.trim().replaceAll(/\s+/gu, ' ')
  if (text.length <= ROOM) return text
  const [first] = spans.predicate
  const middle = first === undefined ? 0 : first.start - sentence.start
  const from = Math.min(Math.max(0, middle - ROOM / 2), text.length - ROOM)
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  const end = start + ROOM >= text.length ? text.length : text.lastIndexOf(' ', start + ROOM)
  return `${start === 0 ? '' : '… '}${text.slice(start, end)}${end === text.length ? '' : ' …'}`
}
