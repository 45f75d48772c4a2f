// Refuses users' Cypher that would write, change the schema or reach outside the graph, before any engine sees it.
// It judges words by their place and errs on the side of refusal: a name that looks like a clause can be put in backticks.

import { isName, isSymbol, tokenize, type CypherToken } from './cypher-tokens.ts'
import { QueryRefusedError } from './errors.ts'

/** A query that only reads begins with one of these. */
const BEGINNINGS: ReadonlySet<string> = new Set(['MATCH', 'OPTIONAL', 'UNWIND', 'WITH', 'RETURN', 'CALL'])

/** Clauses that are refused wherever they stand, and why. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ...['CREATE', 'INSERT', 'MERGE', 'SET', 'DELETE', 'DETACH', 'NODETACH', 'REMOVE', 'FOREACH'].map((word): [string, string] => [word, 'writes to the graph']),
  ...['DROP', 'ALTER'].map((word): [string, string] => [word, 'changes the schema']),
  ['LOAD', 'reads files'],
  ['USE', 'reaches other graphs'],
])

/** Procedures that only look at this graph, in lower case. */
const PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.index.fulltext.querynodes',
])

/** How many tokens may stand between CALL and its subquery, which name what it may use. */
const LONGEST_SCOPE = 200

/** Namespaces of functions that compute and nothing else; others may reach files, the network or the server. */
const NAMESPACES: ReadonlySet<string> = new Set(['date', 'datetime', 'localdatetime', 'localtime', 'time', 'duration', 'point', 'vector'])

/** @throws QueryRefusedError naming the word, where it stands and why */
export function refuseUnsafe(cypher: string): void {
  refuseEscapes(cypher)
  const tokens = withoutLastSemicolon(tokenize(cypher))
  const [first] = tokens
  if (first === undefined) throw new QueryRefusedError('The query is empty.')
  refuseBeginning(first)
  tokens.forEach((token, index) => refuseToken(tokens, token, index))
}

/** Of a query, of a subquery, and of what comes after UNION. */
function refuseBeginning(first: CypherToken | undefined): void {
  if (first === undefined || (first.kind === 'word' && BEGINNINGS.has(first.text.toUpperCase()))) return
  throw new QueryRefusedError(`"${first.text}" cannot begin a query here: only reading is allowed, with ${[...BEGINNINGS].join(', ')}.`, first.start)
}

/**
 * One of the engines turns \\uXXXX into its character before it reads the query, the other only within strings. Refused
 * wherever the two would see different words.
 */
function refuseEscapes(cypher: string): void {
  const strings = tokenize(cypher).filter((token) => token.kind === 'string')
  let at = 0
  for (const match of cypher.matchAll(/\\u+([0-9a-f]{4})/giu)) {
    const character = String.fromCharCode(Number.parseInt(match[1] ?? '', 16))
    while ((strings[at]?.end ?? Infinity) <= match.index) at += 1
    const inString = (strings[at]?.start ?? Infinity) < match.index
    if (inString && !/['"`\\]/u.test(character)) continue
    throw new QueryRefusedError(`The escape ${match[0]} at position ${match.index} is refused: write the character itself.`, match.index)
  }
}

function withoutLastSemicolon(tokens: readonly CypherToken[]): readonly CypherToken[] {
  return isSymbol(tokens.at(-1), ';') ? tokens.slice(0, -1) : tokens
}

function refuseToken(tokens: readonly CypherToken[], token: CypherToken, index: number): void {
  if (isSymbol(token, ';')) throw new QueryRefusedError(`A second statement begins after position ${token.start}: send one at a time.`, token.start)
  if (isSymbol(token, '(')) refuseFunction(tokens, index)
  if (token.kind !== 'word' || isName(tokens, index)) return
  const word = token.text.toUpperCase()
  const reason = REFUSED.get(word)
  if (reason !== undefined) {
    throw new QueryRefusedError(`${word} at position ${token.start} is refused: it ${reason}, and queries may only read. If it is a name, put it in backticks.`, token.start)
  }
  if (word === 'CALL') refuseProcedure(tokens, index)
  if (word === 'UNION') refuseBeginning(isUnionKind(tokens[index + 1]) ? tokens[index + 2] : tokens[index + 1])
}

function isUnionKind(token: CypherToken | undefined): boolean {
  return token?.kind === 'word' && ['ALL', 'DISTINCT'].includes(token.text.toUpperCase())
}

function refuseProcedure(tokens: readonly CypherToken[], index: number): void {
  const next = tokens[index + 1]
  if (isSymbol(next, '{') || isSymbol(next, '(')) {
    const scope = tokens.slice(index + 1, index + LONGEST_SCOPE)
    const brace = scope.findIndex((token) => isSymbol(token, '{'))
    if (brace < 0) throw new QueryRefusedError(`The subquery at position ${next?.start ?? 0} is refused: none begins within ${LONGEST_SCOPE} words of CALL.`, next?.start ?? null)
    refuseBeginning(scope[brace + 1])
    return
  }
  const name = dottedName(tokens, index + 1)
  if (PROCEDURES.has(name.toLowerCase())) return
  throw new QueryRefusedError(`CALL ${name} is refused: the procedures allowed are ${[...PROCEDURES].join(', ')}.`, next?.start ?? null)
}

function dottedName(tokens: readonly CypherToken[], start: number): string {
  let name = tokens[start]?.text ?? ''
  for (let index = start + 1; isSymbol(tokens[index], '.'); index += 2) name += `.${tokens[index + 1]?.text ?? ''}`
  return name
}

/** Refuses namespace.function( unless the namespace is known; a CALL's own name has been judged. */
function refuseFunction(tokens: readonly CypherToken[], parenthesis: number): void {
  const start = nameStart(tokens, parenthesis)
  if (start === null) return
  const before = tokens[start - 1]
  if (before?.kind === 'word' && before.text.toUpperCase() === 'CALL') return
  const name = dottedName(tokens, start)
  if (!NAMESPACES.has((tokens[start]?.text ?? '').toLowerCase())) {
    throw new QueryRefusedError(`The function ${name} is refused: of functions with a dot in their name only ${[...NAMESPACES].join(', ')} are allowed.`, tokens[start]?.start ?? null)
  }
}

/** Where a name with a dot that ends before `end` begins; null when there is none. */
function nameStart(tokens: readonly CypherToken[], end: number): number | null {
  let start = end - 1
  while (isPart(tokens[start]) && isSymbol(tokens[start - 1], '.') && isPart(tokens[start - 2])) start -= 2
  return start < end - 1 || isWholeName(tokens[start]) ? start : null
}

/** Whether a name in backticks holds its namespace too: `a.b`(…) may be read as a.b(…). */
function isWholeName(token: CypherToken | undefined): boolean {
  return token?.kind === 'quoted' && token.text.includes('.')
}

function isPart(token: CypherToken | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quoted'
}
