// Where a text says it appeared: a line of its own, the agency in a dateline, or the copyright at its end.

import { findDate } from './dates.ts'

interface PublisherRow {
  readonly pattern: RegExp
  readonly sample: string
  readonly publisher: string
}

// `name` is what the row finds.
export const PUBLISHER_LINES: readonly PublisherRow[] = [
  { pattern: /^(?:(?:first|originally|also)\s+)?(?:published|appeared|printed|posted)\s+(?:in|by|at|on)\s*:?\s+(?<name>.+)$/iu, sample: 'Published in Field Reports', publisher: 'Field Reports' },
  { pattern: /^(?:source|publication|publisher|outlet|newspaper|agency|via|источник|quelle)\s*:\s*(?<name>.+)$/iu, sample: 'Source: Example Review', publisher: 'Example Review' },
  { pattern: /^this (?:article|report|story|piece|commentary) (?:(?:was|is) )?(?:(?:originally|first) )?(?:published|appeared) (?:in|by|on) (?:the )?(?<name>\p{Lu}[^.,;]{1,60}?)(?: on .*)?\.?$/iu, sample: 'This article originally appeared in the Example Review.', publisher: 'Example Review' },
]

const MAX_WORDS = 12

/** The publisher that a line names, when naming it is all that the line does; else null. */
export function parsePublisher(line: string): string | null {
  if (line.split(' ').length > MAX_WORDS) return null
  for (const { pattern } of PUBLISHER_LINES) {
    const name = withoutDate(pattern.exec(line)?.groups?.['name'] ?? '')
    if (/\p{L}{2}/u.test(name) && /^[\p{Lu}\p{N}]/u.test(name)) return name
  }
  return null
}

function withoutDate(text: string): string {
  const date = findDate(text)
  const rest = date === null ? text : text.slice(0, date.start) + text.slice(date.end)
  return rest.replace(/^[\s,;|(–—-]+|[\s,;|()–—.-]+$/gu, '').replace(/[,\s]+(?:on|in|at|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$/iu, '')
}

/** The agency in "TASHKENT, May 14 (Example Agency) - …"; the dateline itself stays in the text. */
export function findDatelineAgency(paragraph: string): string | null {
  return /^\p{Lu}[\p{Lu}\p{M} .'’-]+(?:[,/][^()]{0,40})?\s\((?<name>\p{Lu}[\p{L}./ -]{1,30})\)\s*[-–—]/u.exec(paragraph)?.groups?.['name'] ?? null
}

/** The date in "TASHKENT, May 14, 2005 - …" and "TASHKENT (May 14, 2005) - …", as ISO 8601. */
export function findDatelineDate(paragraph: string): string | null {
  const dateline = /^\p{Lu}[\p{Lu}\p{M} .'’-]+[,/(][^–—]{0,60}?(?:\s[-–—]+\s|\b\d{4}[.:]\s)/u.exec(paragraph)?.[0]
  return dateline === undefined ? null : (findDate(dateline)?.iso ?? null)
}

/** The owner in "© 2005 Example Institute. All rights reserved." */
export function findCopyrightOwner(line: string): string | null {
  return /(?:©|\(c\)|copyright)[\s©]*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?[,\s]*(?:by\s+)?(?:the\s+)?(?<name>\p{Lu}[\p{L}\p{N} &'’/-]{2,60}?)\s*(?:[.,;|(]|all rights|(?:19|20)\d\d|$)/iu.exec(line)?.groups?.['name']?.trim() ?? null
}
