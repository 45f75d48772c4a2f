import { expect, test } from 'vitest'
import { findColumns } from '../../graph/columns.ts'

const CASES: readonly (readonly [query: string, columns: readonly string[] | null, reason: string])[] = [
  ['RETURN 1+1', ['1+1'], 'as written'],
  ['RETURN  toUpper( "x" ),  1 /* c */ + 2', ['toUpper( "x" )', '1 /* c */ + 2'], 'as written, between the commas'],
  ['MATCH (n) RETURN n.name AS name, count(*) AS `how many`', ['name', 'how many'], 'aliases'],
  ['WITH 1 AS `a b` RETURN `a b`', ['a b'], 'a name in backticks alone'],
  ['MATCH (`x`) RETURN `x`.id', ['`x`.id'], 'in backticks within an expression'],
  ['MATCH (n) RETURN n {.id, .name}, n', ['n', 'n'], 'a projection has the name of what it projects'],
  ['MATCH (n) RETURN EXISTS { (n)--() }, COUNT { (n)--() }', ['EXISTS { (n)--() }', 'COUNT { (n)--() }'], 'subqueries'],
  ['MATCH (n) RETURN DISTINCT n.a, n.b ORDER BY n.a, n.b SKIP 1 LIMIT 2;', ['n.a', 'n.b'], 'nothing of what follows'],
  ['RETURN 1 AS a UNION RETURN 2 AS a', ['a'], 'unions name alike'],
  ['CALL { RETURN 1 AS x } RETURN x, [y IN [1, 2] | y]', ['x', '[y IN [1, 2] | y]'], 'the outer RETURN'],
  ['MATCH (n) RETURN n.return, n.limit', ['n.return', 'n.limit'], 'properties named like clauses'],
  ['MATCH (n) RETURN *', null, 'not written out'],
  ['CALL db.labels()', null, 'no RETURN'],
]

test.each(CASES)('%s names %j: %s', (query, columns) => {
  expect(findColumns(query)).toEqual(columns)
})
