// Cypher in tokens: enough to tell a word that is a clause from one that is a name, a string or a comment.

import { QueryRefusedError } from './errors.ts'

export interface CypherToken {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol'
  /** As written; for a name in backticks without them. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const TOKEN =
  /(?<space>\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)|(?<string>'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")|(?<quoted>`(?:[^`]|``)*`)|(?<word>[\p{L}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}\p{Sc}]*)|(?<number>(?:\d[\w]*)(?:\.\d\w*)?|\.\d\w*)|(?<symbol>\.\.|\/(?!\*)|[^'"`/\s\p{L}\p{N}])/uy

/** With letters of its own; anything else glued to a number could be a clause that an engine reads apart from it. */
const NUMBER = /^(?:0x[0-9a-f_]+|0o[0-7_]+|[\d_]*(?:\.\d[\d_]*)?(?:e\d*)?)$/iu

/**
 * The tokens of a statement, comments and space left out.
 * @throws QueryRefusedError where a string, a quoted name or a comment never ends, and where a word is glued to a number
 */
export function tokenize(cypher: string): readonly CypherToken[] {
  const tokens: CypherToken[] = []
  let position = 0
  while (position < cypher.length) {
    TOKEN.lastIndex = position
    const match = TOKEN.exec(cypher)
    if (match === null) throw new QueryRefusedError(`The query cannot be read at position ${position}: a quotation or comment that begins there never ends.`, position)
    const end = position + match[0].length
    const token = tokenOf(match.groups ?? {}, position, end)
    if (token?.kind === 'number' && !NUMBER.test(token.text)) throw new QueryRefusedError(`"${token.text}" at position ${position} is no number: put a space where it ends.`, position)
    if (token !== null) tokens.push(token)
    position = end
  }
  return tokens
}

const KINDS = ['string', 'quoted', 'word', 'number', 'symbol'] as const

function tokenOf(groups: Readonly<Record<string, string | undefined>>, start: number, end: number): CypherToken | null {
  const kind = KINDS.find((name) => groups[name] !== undefined)
  const text = kind === undefined ? undefined : groups[kind]
  if (kind === undefined || text === undefined) return null
  return { kind, text: kind === 'quoted' ? text.slice(1, -1).replaceAll('``', '`') : text, start, end }
}

/** Whether the word at `index` stands where only a name can stand. */
export function isName(tokens: readonly CypherToken[], index: number): boolean {
  const before = tokens[index - 1]
  if (isSymbol(before, '.')) return isAccess(tokens[index - 2])
  // Labels and types: (n:Set), [:KILLED|SET], (n:A&!Set). A clause after "|" stands only in FOREACH, which is refused itself.
  if ([':', '|', '&', '!', '$'].some((symbol) => isSymbol(before, symbol))) return true
  if (before?.kind === 'word' && before.text.toUpperCase() === 'AS') return true
  // A key in a map: {set: 1}.
  return (isSymbol(before, '{') || isSymbol(before, ',')) && isSymbol(tokens[index + 1], ':')
}

/** Whether a dot after this token reads a property: not one that ends a number. */
function isAccess(token: CypherToken | undefined): boolean {
  if (token === undefined || token.kind === 'number') return false
  return token.kind !== 'symbol' || [')', ']', '}', '{', ','].includes(token.text)
}

export function isSymbol(token: CypherToken | undefined, text: string): boolean {
  return token?.kind === 'symbol' && token.text === text
}
