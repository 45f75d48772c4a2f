// The names of a result's columns as Neo4j gives them, the text that stands in RETURN, so that both engines name them alike.

import { isName, isSymbol, tokenize, type CypherToken } from './cypher-tokens.ts'

const ENDS: ReadonlySet<string> = new Set(['ORDER', 'SKIP', 'OFFSET', 'LIMIT', 'UNION'])
const SUBQUERIES: ReadonlySet<string> = new Set(['EXISTS', 'COUNT', 'COLLECT'])
const OPENING = '([{'
const CLOSING = ')]}'

/** The columns of the last RETURN; null where they are not written out (RETURN *, or a CALL that stands alone). */
export function findColumns(cypher: string): readonly string[] | null {
  const tokens = withDepth(tokenize(cypher))
  const start = tokens.findLastIndex(({ keyword, depth }) => depth === 0 && keyword === 'RETURN')
  if (start < 0) return null
  const rest = tokens.slice(start + 1)
  const end = rest.findIndex(({ token, keyword, depth }) => depth === 0 && (ENDS.has(keyword) || isSymbol(token, ';')))
  const items = splitItems(rest.slice(rest[0]?.keyword === 'DISTINCT' ? 1 : 0, end < 0 ? undefined : end))
  const names = items.map((item) => nameOf(item, cypher))
  return names.includes('*') || names.includes(null) ? null : names.flatMap((name) => name ?? [])
}

interface Placed {
  readonly token: CypherToken
  /** In capitals, of a word that is no name; else empty. */
  readonly keyword: string
  /** How many brackets are open around it. */
  readonly depth: number
}

function withDepth(tokens: readonly CypherToken[]): readonly Placed[] {
  let depth = 0
  return tokens.map((token, index) => {
    if (token.kind === 'symbol' && CLOSING.includes(token.text)) depth -= 1
    const keyword = token.kind === 'word' && !isName(tokens, index) ? token.text.toUpperCase() : ''
    const placed = { token, keyword, depth }
    if (token.kind === 'symbol' && OPENING.includes(token.text)) depth += 1
    return placed
  })
}

function splitItems(tokens: readonly Placed[]): readonly (readonly Placed[])[] {
  const items: Placed[][] = [[]]
  for (const placed of tokens) {
    if (placed.depth === 0 && isSymbol(placed.token, ',')) items.push([])
    else items.at(-1)?.push(placed)
  }
  return items
}

function nameOf(item: readonly Placed[], cypher: string): string | null {
  const first = item[0]?.token
  const last = item.at(-1)?.token
  if (first === undefined || last === undefined) return null
  const alias = item.findLastIndex(({ keyword, depth }) => depth === 0 && keyword === 'AS')
  if (alias >= 0) return item[alias + 1]?.token.text ?? null
  const isProjection = isSymbol(item[1]?.token, '{') && !SUBQUERIES.has(item[0]?.keyword ?? '')
  return first === last || isProjection ? first.text : cypher.slice(first.start, last.end)
}
