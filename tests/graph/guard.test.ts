import { describe, expect, test } from 'vitest'
import { QueryRefusedError } from '../../graph/errors.ts'
import { refuseUnsafe } from '../../graph/guard.ts'

const REFUSED: readonly (readonly [query: string, reason: string])[] = [
  ['CREATE (n)', 'writes'],
  ['create (n)', 'in small letters'],
  ['MATCH (n) SET n.x = 1', 'writes a property'],
  ['MATCH (n)\nSET n.x = 1', 'on the next line'],
  ['MATCH (n)/* */SET/* */n.x = 1', 'between comments'],
  ['MATCH (n) // nothing here\nDELETE n', 'after a line comment'],
  ['MATCH (n) DETACH DELETE n', 'deletes'],
  ['MATCH (n) REMOVE n.x', 'removes'],
  ['MATCH (n) MERGE (m)', 'merges'],
  ['MATCH (n) INSERT (m)', 'GQL writes'],
  ['MATCH (n) FOREACH (x IN [1] | SET n.x = x)', 'writes in a loop'],
  ['CALL { CREATE (n) } RETURN 1', 'writes in a subquery'],
  ['CALL { MATCH (n) RETURN n UNION CREATE (m) RETURN m AS n } RETURN n', 'writes in a union'],
  ['MATCH (n) WITH n, 1. SET n.x = 1 RETURN n', 'the dot ends a number, it reads no property'],
  ['MATCH (n) WITH n, 1.0 SET n.x = 1', 'after a number'],
  ['MATCH (n) WITH n, 1SET n.x = 1', 'glued to a number'],
  ['MATCH (n) WITH n, 1.5SET n.x = 1', 'glued to a number'],
  ['MATCH (n) WITH n AS x, .5DELETE n', 'glued to a number'],
  ['DROP INDEX x', 'schema'],
  ['CREATE CONSTRAINT FOR (n:A) REQUIRE n.id IS UNIQUE', 'schema'],
  ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'reads files'],
  ["MATCH (n) LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'reads files in the middle'],
  ['USE other MATCH (n) RETURN n', 'another graph'],
  ['CALL { USE other MATCH (n) RETURN n } RETURN n', 'another graph in a subquery'],
  ['SHOW USERS', 'no reading clause'],
  ['EXPLAIN MATCH (n) RETURN n', 'no reading clause'],
  ['CYPHER runtime=slotted MATCH (n) RETURN n', 'no reading clause'],
  ['GRANT ROLE a TO b', 'administration'],
  ['TERMINATE TRANSACTIONS "x"', 'administration'],
  ['ALTER USER x SET PASSWORD "y"', 'administration'],
  ["CALL apoc.load.json('http://example.org') YIELD value RETURN value", 'a procedure that is not known'],
  ["CALL `apoc.load.json`('x')", 'a procedure named in backticks'],
  ["CALL `apoc`.`load`.json('x')", 'a procedure named in backticks'],
  ['CALL dbms.listConfig()', 'a procedure that is not known'],
  ['CALL db.labels() YIELD label CALL apoc.x() RETURN 1', 'the second procedure'],
  ['OPTIONAL CALL apoc.x() RETURN 1', 'an optional procedure'],
  ["RETURN apoc.cypher.runFirstColumnSingle('CREATE (n)', {})", 'a function that runs Cypher'],
  ["RETURN genai.vector.encode('x', 'OpenAI', {})", 'a function that calls out'],
  ["RETURN `apoc`.x.y ('z')", 'a function named in backticks'],
  ['RETURN `apoc.util.sleep`(1)', 'a function named with its namespace in one pair of backticks'],
  ['RETURN apoc/**/.util/**/.sleep(1)', 'a function with comments in its name'],
  ["LOAD/**/CSV FROM 'http://example.org' AS l RETURN l", 'reads addresses, a comment for a space'],
  ['CALL { CALL { CREATE (n) } RETURN 1 AS x } RETURN x', 'writes in a subquery of a subquery'],
  ['MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS OF 1 ROWS RETURN 1', 'writes in transactions of its own'],
  ['MATCH (n) SET n:$($label)', 'a label that is a parameter'],
  ['MATCH (n)\u00a0SET n.x = 1', 'after a space that does not break'],
  ['RETURN 1 //\r CREATE (n)', 'a carriage return ends a comment'],
  ['MATCH (n) RETURN n; MATCH (m) DETACH DELETE m', 'two statements'],
  ['MATCH (n) RETURN n; MATCH (m) RETURN m', 'two statements that read'],
  ['MATCH (n) \\u0053ET n.x = 1', 'an escape outside a string'],
  ['MATCH (n) // \\u000A DELETE n', 'an escape that ends a comment'],
  ["RETURN '\\u0027 AS x CREATE (n) RETURN \\u0027'", 'an escape that ends a string'],
  ["RETURN '\\u005C' CREATE (n) //'", 'an escape that makes an escape'],
  ["RETURN '\\uuu0027'", 'an escape with more than one u'],
  ["RETURN 'a", 'a string that never ends'],
  ['RETURN 1 /* a', 'a comment that never ends'],
  ['RETURN `a', 'a name that never ends'],
  ['', 'nothing'],
  ['  // only a comment', 'nothing but a comment'],
  ["RETURN 'it''s' SET n.x = 1", 'a quote does not escape itself'],
  ['MATCH (n) RETURN n ORDER BY n.x SET n.y = 1', 'after a property'],
  ['MATCH (n:Person) WHERE n.name = "a" SET n:Set', 'label and clause'],
  ['MATCH (ｎ) ＳＥＴ ｎ.x = 1 DELETE ｎ', 'letters beyond ASCII before the clause'],
]

const ALLOWED: readonly (readonly [query: string, reason: string])[] = [
  ['MATCH (n) RETURN n', 'reads'],
  ['match (n) return n;', 'a semicolon at the end'],
  ["MATCH (n) WHERE n.name = 'CREATE (x) SET DELETE' RETURN n", 'words in a string'],
  ['MATCH (n) WHERE n.name = "DROP \\" SET" RETURN n', 'an escaped quote in a string'],
  ['MATCH (n) /* CREATE */ RETURN n // DELETE', 'words in comments'],
  ['MATCH (n) RETURN n.set, n.create, n.delete', 'properties'],
  ['MATCH (n) RETURN n . set', 'a property after spaces'],
  ['MATCH (n:Set)-[:CREATE|DELETE]->(m:Merge&!Remove) RETURN m', 'labels and types'],
  ['MATCH (`create`) RETURN `create`.`set`', 'names in backticks'],
  ['RETURN {set: 1, create: 2} AS delete', 'keys and an alias'],
  ['MATCH (n) RETURN n {.set, .name}', 'a projection'],
  ['RETURN $set', 'a parameter'],
  ['RETURN [x IN [1, 2] | x.set] AS l', 'a comprehension'],
  ['MATCH (n) WHERE EXISTS { (n)-[:MET_WITH]->() } RETURN COUNT { (n)--() }', 'subqueries that read'],
  ['MATCH (n) CALL { WITH n MATCH (n)--(m) RETURN m } RETURN m', 'a subquery'],
  ['MATCH (n) CALL (n) { MATCH (n)--(m) RETURN m } RETURN m', 'a subquery with its scope'],
  ['CALL db.labels()', 'a procedure on the list'],
  ['CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType', 'a procedure on the list'],
  ['CALL `db`.labels() YIELD label RETURN label', 'in backticks'],
  ["RETURN date('2005-07-12'), duration.between(date('2005-07-01'), date('2005-07-12')) AS d", 'dates'],
  ['MATCH p = shortestPath((a)-[*..5]-(b)) RETURN p', 'paths'],
  ['MATCH (a)-[*1..3]-(b) WHERE a.x = 1.5 AND b.y = .5 OR 0xFF < 1e3 OR 1.5e-3 > 1_000 RETURN a / 2', 'numbers and ranges'],
  ["RETURN 'caf\\u00e9' AS x", 'an escape in a string'],
  ['MATCH (n) WHERE n.reset = 1 RETURN n AS dataset, n.offset', 'words that contain others'],
  ["UNWIND ['Ünal', 'Škoda'] AS name RETURN name", 'letters beyond ASCII'],
]

describe('refuseUnsafe', () => {
  test.each(REFUSED)('refuses %s (%s)', (query) => {
    expect(() => refuseUnsafe(query)).toThrow(QueryRefusedError)
  })

  test.each(ALLOWED)('lets %s pass (%s)', (query) => {
    expect(() => refuseUnsafe(query)).not.toThrow()
  })

  test('names the word, its place and the way out', () => {
    expect(() => refuseUnsafe('MATCH (set) RETURN 1')).toThrow('SET at position 7 is refused: it writes to the graph, and queries may only read. If it is a name, put it in backticks.')
  })
})
