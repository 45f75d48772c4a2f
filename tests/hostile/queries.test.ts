// Queries that would write, reach outside or never end, thrown at the guard in every disguise and at both engines past the
// guard: nothing changes, the limits hold, and the next query runs.

import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStore } from '../../graph/cypher-store.ts'
import { openEmbedded } from '../../graph/engines/embedded.ts'
import type { Engine } from '../../graph/engines/engine.ts'
import { openNeo4j } from '../../graph/engines/neo4j.ts'
import { QueryRefusedError } from '../../graph/errors.ts'
import { refuseUnsafe } from '../../graph/guard.ts'
import type { GraphStore } from '../../graph/store.ts'
import { residentMb } from '../../ingest/memory.ts'
import { familyOf } from '../../bench/store/measure.ts'
import { build } from '../graph/build.ts'
import { dump } from '../graph/contract/dump.ts'
import { CREDENTIALS, NEO4J_URI } from '../graph/contract/engines.ts'
import { MEETING } from '../graph/contract/sketches.ts'
import { takeNeo4j } from '../setup/neo4j-lock.ts'

/** Statements in words; between any two of them anything may stand that engines take for space. */
const FORBIDDEN: readonly (readonly string[])[] = [
  ['CREATE', '(n:X)'],
  ['MATCH', '(n)', 'SET', 'n.x', '=', '1'],
  ['MATCH', '(n)', 'SET', 'n:Person'],
  ['MATCH', '(n)', 'SET', 'n', '+=', '{x: 1}'],
  ['MATCH', '(n)', 'REMOVE', 'n.name', 'RETURN', 'n'],
  ['MATCH', '(n)', 'DETACH', 'DELETE', 'n'],
  ['MATCH', '(n)', 'NODETACH', 'DELETE', 'n'],
  ['MERGE', '(n:X', '{id: 1})', 'ON', 'CREATE', 'SET', 'n.x', '=', '1'],
  ['INSERT', '(:X)'],
  ['MATCH', '(n)', 'FOREACH', '(x', 'IN', '[1]', '|', 'SET', 'n.x', '=', 'x)'],
  ['MATCH', '(n)', 'CALL', '{', 'WITH', 'n', 'SET', 'n.x', '=', '1', '}', 'RETURN', 'n'],
  ['CALL', '{', 'CREATE', '(n)', '}', 'IN', 'TRANSACTIONS'],
  ['CALL', '(*)', '{', 'CREATE', '(n)', '}', 'RETURN', '1'],
  ['UNWIND', '[1]', 'AS', 'x', 'CALL', '{', 'CALL', '{', 'MERGE', '(n)', '}', '}', 'RETURN', 'x'],
  ['RETURN', '1', 'AS', 'x', 'UNION', 'CREATE', '(n)', 'RETURN', '1', 'AS', 'x'],
  ['LOAD', 'CSV', 'FROM', "'file:///etc/passwd'", 'AS', 'l', 'RETURN', 'l'],
  ['LOAD', 'CSV', 'WITH', 'HEADERS', 'FROM', "'http://192.0.2.1/'", 'AS', 'l', 'RETURN', 'l'],
  ['CALL', 'apoc.load.json', "('http://192.0.2.1/')", 'YIELD', 'value', 'RETURN', 'value'],
  ['CALL', 'dbms.security.createUser', "('a', 'b', false)"],
  ['CALL', 'db.createLabel', "('X')"],
  ['CALL', 'db.clearQueryCaches', '()'],
  ['CALL', 'dbms.setConfigValue', "('a', 'b')"],
  ['CALL', 'dbms.listConfig', '()', 'YIELD', 'value', 'RETURN', 'value'],
  ['CALL', 'gds.graph.project', "('g', '*', '*')"],
  ['RETURN', "apoc.cypher.runFirstColumnSingle('CREATE (n)', {})"],
  ['RETURN', "apoc.util.sleep(10)"],
  ['CREATE', 'INDEX', 'FOR', '(n:X)', 'ON', '(n.x)'],
  ['CREATE', 'OR', 'REPLACE', 'DATABASE', 'other'],
  ['DROP', 'CONSTRAINT', 'x'],
  ['ALTER', 'CURRENT', 'USER', 'SET', 'PASSWORD', 'FROM', "'a'", 'TO', "'b'"],
  ['SHOW', 'PRIVILEGES'],
  ['SHOW', 'TRANSACTIONS', 'YIELD', '*'],
  ['TERMINATE', 'TRANSACTION', "'x'"],
  ['START', 'DATABASE', 'x'],
  ['GRANT', 'ALL', 'ON', 'DBMS', 'TO', 'x'],
  ['USE', 'system', 'SHOW', 'USERS'],
  ['EXPLAIN', 'MATCH', '(n)', 'DELETE', 'n'],
  ['PROFILE', 'MATCH', '(n)', 'SET', 'n.x', '=', '1'],
  ['CYPHER', 'runtime=parallel', 'MATCH', '(n)', 'RETURN', 'n'],
  ['CYPHER', '5', 'CREATE', '(n)'],
  ['MATCH', '(n)', 'RETURN', 'n', ';', 'CREATE', '(m)'],
  ['WHEN', 'true', 'THEN', '{', 'CREATE', '(n)', '}'],
]

const SPACES = [' ', '\n', '\r\n', '\t', '\f', '\u00a0', '\u2003', '/**/', '/* RETURN 1 */', '// x\n', "/* ' */", '/* ` */', ' /* // */ ', '//"\n'] as const
const space = fc.array(fc.constantFrom(...SPACES), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))

/** A statement with every letter in either case and anything for space, some letters as escapes, within subqueries. */
const disguised = fc.constantFrom(...FORBIDDEN).chain((words) =>
  fc
    .record({
      spaces: fc.array(space, { minLength: words.length, maxLength: words.length }),
      upper: fc.infiniteStream(fc.boolean()),
      escaped: fc.infiniteStream(fc.nat({ max: 40 })),
      depth: fc.nat({ max: 2 }),
      last: fc.constantFrom('', ';', ' ;', '\n;\n'),
    })
    .map(({ spaces, upper, escaped, depth, last }) => {
      const letter = (character: string): string => {
        const cased = (upper.next().value ?? true) ? character.toUpperCase() : character.toLowerCase()
        return escaped.next().value === 0 ? `\\u${cased.charCodeAt(0).toString(16).padStart(4, '0')}` : cased
      }
      const written = words.map((word) => (word.startsWith("'") ? word : word.replace(/[a-z]/giu, letter)))
      const statement = written.map((word, at) => `${at === 0 ? '' : (spaces[at] ?? ' ')}${word}`).join('')
      return `${'CALL { '.repeat(depth)}${statement}${depth === 0 ? last : ' }'.repeat(depth)}`
    }),
)

/** What people write within quotation marks, words of Cypher among it. */
const words = fc.array(fc.oneof(fc.constantFrom(...FORBIDDEN.flat(), 'it\'s', '"', '`', '//', '/*', '*/', ';', '\\', '\n'), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 }).map((parts) => parts.join(' '))
const quote = (text: string, mark: string): string => mark + text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`) + mark

describe('the guard', () => {
  it('refuses what is forbidden in every disguise', () => {
    const isRefused = (query: string): void => {
      expect(() => refuseUnsafe(query)).toThrow(QueryRefusedError)
    }
    fc.assert(fc.property(disguised, isRefused), { numRuns: 3000 })
  })

  it('lets words of Cypher pass in strings, comments and quoted names', () => {
    const places = fc.record({ text: words, mark: fc.constantFrom("'", '"') }).map(({ text, mark }) => [
      `RETURN ${quote(text, mark)} AS x`,
      `MATCH (n) WHERE n.name = ${quote(text, mark)} RETURN n`,
      `RETURN 1 AS \`${text.replaceAll('`', '``')}x\``,
      `/* ${text.replaceAll('*/', '')} */ RETURN 1`,
      `RETURN 1 // ${text.replaceAll(/[\r\n]/gu, ' ')}`,
    ])
    // An escape of a quotation mark is refused wherever it stands, since one of the engines would read it before the string.
    fc.assert(fc.property(places, (queries) => queries.filter((query) => !/\\u+[0-9a-f]{4}/iu.test(query)).forEach((query) => expect(() => refuseUnsafe(query)).not.toThrow())), { numRuns: 1000 })
  })

  it.each([
    ['strings', "'a',"],
    ['escapes in strings', "'\\u0041',"],
    ['brackets', '('],
    ['dotted names', 'a.'],
    ['names in backticks', '`a`.'],
    ['comments', '/* */'],
    ['quotation marks', "'"],
    ['slashes', '/'],
    ['digits', '1'],
    ['numbers', '1.'],
  ])('takes no longer for a hundred thousand characters of %s than it has to', (_, repeated) => {
    const query = `RETURN ${repeated.repeat(Math.floor(100_000 / repeated.length))} 1`
    const started = performance.now()
    try {
      refuseUnsafe(query)
    } catch (error) {
      expect(error).toBeInstanceOf(QueryRefusedError)
    }
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

/** What an engine does with a statement that the guard would not let through. */
const PAST_THE_GUARD = ['CREATE (n:X {id: 1})', 'MATCH (n) SET n.x = 1', 'MATCH (n) DETACH DELETE n', 'CALL { CREATE (n:X) } RETURN 1', 'CREATE INDEX x FOR (n:X) ON (n.x)', 'MERGE (n:X) RETURN n'] as const

/** Queries without a natural end, or with an answer that fits nowhere. */
const RUNAWAY: readonly { readonly query: string; readonly why: string }[] = rows([
  ['UNWIND range(1, 1000000000) AS x RETURN collect(x)', 'a list of a thousand million numbers'],
  ['RETURN range(1, 1000000000) AS l', 'the same at once'],
  ['UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c WITH a + b + c AS s WHERE s < 0 RETURN count(s)', 'a cartesian product'],
  ["RETURN reduce(s = 'x', i IN range(1, 60) | s + s) AS s", 'a string that doubles sixty times'],
  ['RETURN reduce(s = [1], i IN range(1, 60) | s + s) AS s', 'a list that doubles sixty times'],
  ["UNWIND range(1, 1000000) AS x RETURN x, reduce(s = '', i IN range(1, 1000) | s + 'xxxxxxxxxx') AS s", 'rows of ten thousand letters'],
  ['UNWIND range(1, 10000000) AS x WITH x ORDER BY x DESC RETURN collect(toString(x) + toString(x))', 'sorting and joining ten million texts'],
  [`RETURN ${'('.repeat(20_000)}1${')'.repeat(20_000)} AS x`, 'brackets twenty thousand deep'],
  [`RETURN ${'['.repeat(5000)}1${']'.repeat(5000)} AS x`, 'lists five thousand deep'],
  [`RETURN ${'1 + '.repeat(20_000)}1 AS x`, 'a sum of twenty thousand parts'],
  [`MATCH ${Array.from({ length: 40 }, (_, n) => `(n${n})`).join(', ')} RETURN count(*)`, 'forty nodes that nothing joins'],
])

function rows(table: readonly (readonly [query: string, why: string])[]): typeof RUNAWAY {
  return table.map(([query, why]) => ({ query, why }))
}
const TIMEOUT_MS = 2000
const LIMITS = { timeoutMs: 20_000, maxRows: 1000 }

interface Opened {
  readonly store: GraphStore
  readonly engine: Engine
}

function attack(name: string, open: () => Promise<Opened>): void {
  describe(name, () => {
    let opened: Opened | null = null
    const under = (): Opened => {
      if (opened === null) throw new Error('The engine is not open.')
      return opened
    }
    beforeAll(async () => {
      opened = await open()
      await opened.store.writeDocument(build(MEETING))
    }, 600_000)
    afterAll(async () => opened?.store.close())

    it.each(PAST_THE_GUARD)('changes nothing for %s, even past the guard', async (query) => {
      const { store, engine } = under()
      const before = await dump(store)
      await engine.query(query, {}, LIMITS).catch((error: unknown) => error)
      expect(await dump(store)).toEqual(before)
      expect((await store.query('MATCH (n:X) RETURN count(n) AS n', {}, LIMITS)).rows).toEqual([[0]])
    })

    it('gives back what stands in a string, whatever words it has, and in a parameter', async () => {
      await fc.assert(
        fc.asyncProperty(words.filter((text) => !/\\u|\p{Surrogate}|\0/u.test(text)), fc.constantFrom("'", '"'), async (text, mark) => {
          const { rows } = await under().store.query(`RETURN ${quote(text, mark)} AS written, $given AS given`, { given: text }, LIMITS)
          expect(rows).toEqual([[text, text]])
        }),
        { numRuns: 60 },
      )
    })

    it.each(RUNAWAY)('ends $why within its limits, and runs the next one', async ({ query }) => {
      const { store } = under()
      await store.query('RETURN 1 AS one', {}, LIMITS)
      const before = await residentMb(process.pid)
      const started = performance.now()
      // How late a clock of this machine rings meanwhile: what is left is the engine's own delay.
      const late = setTimeout(TIMEOUT_MS).then(() => performance.now() - started - TIMEOUT_MS)
      const outcome = await store.query(query, {}, { timeoutMs: TIMEOUT_MS, maxRows: 1000 }).then(
        ({ rows }) => `${rows.length} rows`,
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      )
      const took = performance.now() - started
      expect(outcome).toMatch(/^(?:\d+ rows|QueryTimeoutError|QueryFailedError)$/u)
      expect(took - (await late)).toBeLessThan(TIMEOUT_MS + 1000)
      expect((await store.query('RETURN 1 AS one', {}, LIMITS)).rows).toEqual([[1]])
      expect((await residentMb(process.pid) ?? 0) - (before ?? 0)).toBeLessThan(400)
    })
  })
}

const tools = { now: () => '2026-01-01T00:00:00.000Z', findDates: () => [] }

attack('the embedded engine', async () => {
  const engine = await openEmbedded(null, { started: tools.now(), onFound: () => undefined })
  return { engine, store: await createStore(engine, tools) }
})

let giveBack: (() => Promise<void>) | null = null
afterAll(() => giveBack?.())
describe.skipIf(NEO4J_URI === '')('with a server', () => {
  attack('Neo4j', async () => {
    giveBack = await takeNeo4j(NEO4J_URI)
    const engine = await openNeo4j(NEO4J_URI, CREDENTIALS)
    await engine.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'))
    return { engine, store: await createStore(engine, tools) }
  })
})

describe('the memory of a query', () => {
  it('is limited for all that the engine holds, not only for what it answers', async () => {
    const store = await createStore(await openEmbedded(null, { started: tools.now(), onFound: () => undefined }), tools)
    await store.query('RETURN 1', {}, LIMITS)
    const sizes: number[] = []
    const watching = setInterval(() => void familyOf(process.pid).then(async (pids) => sizes.push((await Promise.all(pids.map(residentMb))).reduce((sum: number, size) => sum + (size ?? 0), 0))), 100)
    const failed = await store.query('UNWIND range(1, 1000000000) AS x RETURN collect(x)', {}, { timeoutMs: 60_000, maxRows: 10 }).catch((error: unknown) => error)
    clearInterval(watching)
    expect(failed).toMatchObject({ name: expect.stringMatching(/QueryFailedError|QueryTimeoutError/u) })
    expect(Math.max(...sizes)).toBeLessThan(6000)
    await store.close()
  })
})
