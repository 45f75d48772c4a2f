// Another name that follows a name: "Dagalo, also known as Hemedti", "Angulo, alias “Invisible”".

import type { Token } from '../stages.ts'
import { lower } from './words.ts'

/** What leads from a name to another name of the same, without the comma before it. */
const LEADS: readonly (readonly string[])[] = [
  ['known', 'as'],
  ['referred', 'to', 'as'],
  ['called'],
  ['alias'],
  ['aka'],
  ['a.k.a.'],
  ['nicknamed'],
  ['dubbed'],
  ['formerly'],
]
const ADVERBS = new Set('also better best widely popularly commonly formerly previously once more who is was'.split(' '))
const OPENING = new Set(['the', 'by', '"', '\u201c', "'", '\u2018', '\u00ab'])

/**
 * Where the name ends that the name at token `at` is another name of.
 * @returns the token after that name, or undefined when the words before `at` say no such thing
 */
export function findNameBefore(tokens: readonly Token[], at: number): number | undefined {
  let to = at
  while (OPENING.has(lower(tokens[to - 1]))) to -= 1
  const lead = LEADS.find((words) => words.every((word, i) => lower(tokens[to - words.length + i]) === word))
  if (!lead) return undefined
  to -= lead.length
  while (ADVERBS.has(lower(tokens[to - 1]))) to -= 1
  if ([',', '('].includes(lower(tokens[to - 1]))) return to - 1
  // "Jimmy Chérizier, a former police officer nicknamed Barbecue"
  let from = to - 1
  while (from > to - 6 && ['NOUN', 'ADJ'].includes(tokens[from]?.pos ?? '')) from -= 1
  const described = from < to - 1 && tokens[from]?.pos === 'DET' && lower(tokens[from - 1]) === ','
  return described ? from - 1 : undefined
}
