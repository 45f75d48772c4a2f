// Users' Cypher: the same rows on every engine, and nothing that writes, reaches outside or outlives its limits.

import { beforeEach, describe, expect, test } from 'vitest'
import { QueryFailedError, QueryRefusedError, QueryStoppedError, QueryTimeoutError } from '../../../graph/errors.ts'
import { documentId, sentenceId } from '../../../graph/ids.ts'
import { relationshipOf } from '../../../graph/relationships.ts'
import type { GraphStore, GraphValue } from '../../../graph/store.ts'
import { build, idOf } from '../build.ts'
import { dump } from './dump.ts'
import type { TestEngine } from './engines.ts'
import { act } from './reviewing.ts'
import { ACME, ALMATY, ARREST, CRUZ, MEETING, PETROV } from './sketches.ts'

const LIMITS = { timeoutMs: 30_000, maxRows: 100 }
const MET = relationshipOf({ type: 'MET_WITH', subject: idOf(PETROV), object: idOf(CRUZ) })
const LEADS = relationshipOf({ type: 'LEADS', subject: idOf(CRUZ), object: idOf(ACME) })

const ROWS: readonly (readonly [cypher: string, parameters: Readonly<Record<string, GraphValue>>, rows: readonly (readonly GraphValue[])[], reason: string])[] = [
  ['MATCH (p:Person) RETURN p.name ORDER BY p.name', {}, [['Ana Cruz'], ['Ivan Petrov']], 'by label'],
  ['MATCH (p:Person {name: $name}) RETURN p.names', { name: 'Ivan Petrov' }, [[['Ivan Petrov', 'Petrov']]], 'a parameter, a list'],
  ['UNWIND $list AS x RETURN x.a, x.b ORDER BY x.a', { list: [{ a: 1, b: null }, { a: 2.5, b: true }] }, [[1, null], [2.5, true]], 'lists of maps'],
  ['MATCH (n:Person) RETURN n.name ORDER BY n.name SKIP $skip LIMIT $limit', { skip: 1, limit: 1 }, [['Ivan Petrov']], 'whole numbers are integers'],
  ['MATCH (:Person {name: "Ana Cruz"})-[r:LEADS]->(o) RETURN type(r), o.name', {}, [['LEADS', 'Acme Relief']], 'along a relationship'],
  ['MATCH (e:Entity) WHERE EXISTS { (e)-[:MET_WITH]-() } RETURN count(e)', {}, [[2]], 'a subquery in a condition'],
  ['MATCH (e:Person) RETURN e.name, COUNT { (e)--(:Entity) } AS n ORDER BY e.name', {}, [['Ana Cruz', 2], ['Ivan Petrov', 3]], 'a subquery that counts'],
  ['MATCH (a:Organization), (b:Event), p = shortestPath((a)-[:LEADS|MET_WITH|SUSPECTED_IN*..5]-(b)) RETURN length(p)', {}, [[3]], 'a shortest path'],
  ['RETURN 9007199254740993 AS big, 1.0 AS one, 0.5 AS half, null AS nothing, "é" AS text', {}, [['9007199254740993', 1, 0.5, null, 'é']], 'plain values'],
  ["RETURN date('2005-07-12') AS d, duration('P1Y2M3DT4H5M6S') AS l, {b: [1], a: {c: 2}} AS m", {}, [['2005-07-12', 'P1Y2M3DT4H5M6S', { a: { c: 2 }, b: [1] }]], 'dates, maps'],
  ['MATCH (n:Nothing) RETURN n', {}, [], 'nothing'],
]

export function testQueries(engine: TestEngine): void {
  describe('queries', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await engine.empty()
      await store.writeDocument(build(MEETING))
      await store.writeDocument(build(ARREST))
    })

    test('give the same rows everywhere', async () => {
      for (const [cypher, parameters, rows, reason] of ROWS) {
        const result = await store.query(cypher, parameters, LIMITS)
        expect({ reason, rows: result.rows, truncated: result.truncated }).toEqual({ reason, rows, truncated: false })
      }
    })

    test('find the longer path when the link of the shortest is rejected', async () => {
      const based = { subject: 'Acme Relief', type: 'BASED_IN', object: 'Almaty' } as const
      await store.writeDocument(build({ source: 'office', text: 'Acme Relief has its office in Almaty.', entities: [ACME, ALMATY], claims: [based] }))
      const path = 'MATCH (a:Entity {id: $one}), (b:Entity {id: $other}), p = shortestPath((a)-[:MET_WITH|LEADS|BASED_IN|DETAINED_IN*..5]-(b)) RETURN [r IN relationships(p) | type(r)] AS types'
      const between = async () => (await store.query(path, { one: idOf(CRUZ), other: idOf(PETROV) }, LIMITS)).rows
      const connecting = async () => (await store.connections([idOf(CRUZ), idOf(PETROV)], { hops: 6 })).entities.map(({ name }) => name).sort()
      expect([await between(), await connecting()]).toEqual([[[['MET_WITH']]], ['Ana Cruz', 'Ivan Petrov']])
      await act(store, { action: 'reject', target: { kind: 'relationship', id: MET.id } })
      expect(await between()).toEqual([[['LEADS', 'BASED_IN', 'DETAINED_IN']]])
      expect(await connecting()).toEqual(['Acme Relief', 'Almaty', 'Ana Cruz', 'Ivan Petrov'])
    })

    test('give nodes, relationships and paths by their own ids', async () => {
      const { columns, rows } = await store.query('MATCH p = (h:Person)-[r:LEADS]->(t) RETURN h, r, [t] AS list, p', {}, LIMITS)
      const person = { id: LEADS.head, labels: ['Entity', 'Person'], properties: { id: LEADS.head, name: 'Ana Cruz' } }
      const body = { id: LEADS.tail, labels: ['Entity', 'Organization'], properties: { id: LEADS.tail, name: 'Acme Relief', names: ['Acme Relief', 'AR'] } }
      const leads = { id: LEADS.id, type: 'LEADS', head: LEADS.head, tail: LEADS.tail, properties: { id: LEADS.id, category: 'standing', confidence: 0.9, claims: 1 } }
      expect(columns).toEqual(['h', 'r', 'list', 'p'])
      expect(rows).toMatchObject([[person, leads, [body], { nodes: [person, body], relationships: [leads] }]])
    })

    test('give relationships without an id one that says what they join', async () => {
      const { rows } = await store.query('MATCH (s:Sentence)-[m:MENTIONS]->(o:Organization) RETURN m', {}, LIMITS)
      const sentence = sentenceId(documentId('meeting'), 1)
      const mention = { start: 51, end: 62, text: 'Acme Relief', confidence: 1, foundBy: 'test' }
      expect(rows).toEqual([[{ id: `${sentence}-MENTIONS-${idOf(ACME)}-51`, type: 'MENTIONS', head: sentence, tail: idOf(ACME), properties: mention }]])
    })

    test('are cut at the limit of rows, and say so', async () => {
      const cut = await store.query('UNWIND range(1, 10) AS x RETURN x', {}, { ...LIMITS, maxRows: 3 })
      expect(cut).toEqual({ columns: ['x'], rows: [[1], [2], [3]], truncated: true })
      expect((await store.query('UNWIND range(1, 3) AS x RETURN x', {}, { ...LIMITS, maxRows: 3 })).truncated).toBe(false)
    })

    test('see what was written before them', async () => {
      const count = async () => (await store.query('MATCH (d:Document) RETURN count(d) AS n', {}, LIMITS)).rows
      expect(await count()).toEqual([[2]])
      await store.deleteDocument(documentId('arrest'))
      expect(await count()).toEqual([[1]])
    })

    test('that write are refused, and nothing changes', async () => {
      const before = await dump(store)
      const writes = ['CREATE (n:X)', 'MATCH (n) DETACH DELETE n', 'MATCH (n) SET n.x = 1', "LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l", 'CALL dbms.listConfig()']
      for (const cypher of writes) await expect(store.query(cypher, {}, LIMITS)).rejects.toThrow(QueryRefusedError)
      expect(await dump(store)).toEqual(before)
    })

    test('that are wrong say why and where', async () => {
      const error = await store.query('MATCH (n)\nRETURN n.x FOO BAR', {}, LIMITS).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(QueryFailedError)
      expect(error).toMatchObject({ position: 21 })
      const lost = await store.query('MATCH (m)\nWITH m.m AS x\nRETURN m', {}, LIMITS).catch((reason: unknown) => reason)
      expect(lost).toBeInstanceOf(QueryFailedError)
      expect(lost).toMatchObject({ position: 31 })
      await expect(store.query('RETURN 1 / 0', {}, LIMITS)).rejects.toThrow(QueryFailedError)
    })

    test('that run too long are stopped, and the next ones run', async () => {
      const endless = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x * y AS z WHERE z < 0 RETURN count(z)'
      const started = Date.now()
      await expect(store.query(endless, {}, { ...LIMITS, timeoutMs: 500 })).rejects.toThrow(QueryTimeoutError)
      expect(Date.now() - started).toBeLessThan(15_000)
      expect((await store.query('RETURN 1 AS one', {}, LIMITS)).rows).toEqual([[1]])
    })

    test('that nobody waits for any more are stopped', async () => {
      const endless = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x * y AS z WHERE z < 0 RETURN count(z)'
      const hangUp = new AbortController()
      const started = Date.now()
      const asked = store.query(endless, {}, { ...LIMITS, timeoutMs: 60_000, signal: hangUp.signal })
      setTimeout(() => hangUp.abort(), 1000)
      await expect(asked).rejects.toThrow(QueryStoppedError)
      await expect(store.query('RETURN 1', {}, { ...LIMITS, signal: hangUp.signal })).rejects.toThrow(QueryStoppedError)
      expect(Date.now() - started).toBeLessThan(15_000)
      expect((await store.query('RETURN 1 AS one', {}, LIMITS)).rows).toEqual([[1]])
    })

    test('can ask which names the graph uses', async () => {
      const { labels, types, properties } = await store.schema()
      expect(labels).toEqual(expect.arrayContaining(['Claim', 'Document', 'Entity', 'Person', 'Sentence']))
      expect(labels).not.toContain('Ligature')
      expect(types).toEqual(expect.arrayContaining(['LEADS', 'SAID_IN', 'SUBJECT']))
      expect(properties).toEqual(expect.arrayContaining(['confidence', 'name', 'text']))
    })

    test('several at once are answered', async () => {
      const answers = await Promise.all([1, 2, 3, 4, 5].map((x) => store.query('RETURN $x AS x', { x }, LIMITS)))
      expect(answers.map(({ rows }) => rows)).toEqual([1, 2, 3, 4, 5].map((x) => [[x]]))
    })
  })
}
