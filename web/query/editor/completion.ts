// What could stand next, from what stands before: labels, types and properties as the graph uses them now.

import type { Schema } from '../../api/types.ts'
import { FUNCTIONS, KEYWORDS } from './words.ts'

export interface Suggestion {
  readonly label: string
  readonly kind: 'keyword' | 'function' | 'class' | 'interface' | 'property' | 'variable'
}

export interface Suggestions {
  /** Where the word that is being typed begins. */
  readonly from: number
  readonly options: readonly Suggestion[]
}

export interface Known extends Schema {
  /** Names of parameters. */
  readonly parameters: readonly string[]
}

const OPENING = '([{'
const CLOSING = ')]}'

/** Suggestions at the end of `before`, in `text`; null where nothing can be said. */
export function suggest(before: string, text: string, known: Known): Suggestions | null {
  const word = /[\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? ''
  const from = before.length - word.length
  const sign = before.slice(0, from).trimEnd().at(-1) ?? ''
  const of = (names: readonly string[], kind: Suggestion['kind']): Suggestions => ({ from, options: names.map((label) => ({ label, kind })) })
  if (before[from - 1] === '$') return of(known.parameters, 'variable')
  if (before[from - 1] === '.') return of(known.properties, 'property')
  const bracket = openBracket(before)
  if (':|&!'.includes(sign) && sign !== '' && bracket === '[') return of(known.types, 'interface')
  if (':&|!'.includes(sign) && sign !== '' && bracket !== '{') return of(known.labels, 'class')
  if (bracket === '{' && (sign === '{' || sign === ',') && /[([]\s*[^{]*\{[^{}]*$/u.test(before)) return of(known.properties, 'property')
  if (word === '') return null
  const options = [of(KEYWORDS, 'keyword'), of(FUNCTIONS, 'function'), of(findVariables(text, word), 'variable')]
  return { from, options: options.flatMap((some) => some.options) }
}

/** The last bracket that is still open; empty when none is. */
function openBracket(before: string): string {
  const open: string[] = []
  for (const character of before.replace(/'[^']*'|"[^"]*"/g, '')) {
    if (OPENING.includes(character)) open.push(character)
    else if (CLOSING.includes(character)) open.pop()
  }
  return open.at(-1) ?? ''
}

/** Names that the query gives to nodes, relationships, paths and results. */
function findVariables(text: string, typing: string): readonly string[] {
  const named = [...text.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)|\bAS\s+([\p{L}_][\p{L}\p{N}_]*)|([\p{L}_][\p{L}\p{N}_]*)\s*=\s*[(s]/giu)]
  return [...new Set(named.map(([, node, alias, path]) => node ?? alias ?? path ?? ''))].filter((name) => name !== '' && name !== typing)
}
