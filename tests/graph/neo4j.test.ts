// What only a server can do: refuse, be reached through a connection that breaks, have databases by name.

import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import neo4j from 'neo4j-driver'
import { StoreUnavailableError } from '../../graph/errors.ts'
import { openStore, type StoreOptions } from '../../graph/open.ts'
import { DIALECTS } from '../../graph/statements/dialects.ts'
import type { GraphStore } from '../../graph/store.ts'
import { writeCypher } from '../../server/export/cypher.ts'
import { takeNeo4j } from '../setup/neo4j-lock.ts'
import { build, idOf } from './build.ts'
import { dump, items } from './contract/dump.ts'
import { CREDENTIALS, NEO4J_URI } from './contract/engines.ts'
import { act } from './contract/reviewing.ts'
import { ARREST, CRUZ, MEETING, REPRINT } from './contract/sketches.ts'
import { strungTo, type Wire } from './wire.ts'

describe.skipIf(NEO4J_URI === '')('a Neo4j server', () => {
  let giveBack: (() => Promise<void>) | null = null
  beforeAll(async () => {
    giveBack = await takeNeo4j(NEO4J_URI)
  }, 600_000)
  afterAll(() => giveBack?.())

  const refused = async (options: StoreOptions) => {
    const error: unknown = await openStore(NEO4J_URI, { ...CREDENTIALS, ...options }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StoreUnavailableError)
    return String(error)
  }

  test('a wrong password says so, without it', async () => {
    const said = await refused({ password: 'not the password' })
    expect(said).toContain('refused the user "neo4j"')
    expect(said).not.toContain('not the password')
  })

  test('a database that is not there is named', async () => {
    expect(await refused({ database: 'nowhere' })).toMatch(/has no such database. Check NEO4J_DATABASE. .*nowhere/u)
  })

  test('the database can be given by name', async () => {
    const store = await openStore(NEO4J_URI, { ...CREDENTIALS, database: 'neo4j' })
    expect((await store.query('RETURN 1 AS one', {}, { timeoutMs: 5000, maxRows: 1 })).rows).toEqual([[1]])
    await store.close()
  })

  test('is reached by its routing table too', async () => {
    const store = await openStore(NEO4J_URI.replace(/^bolt/u, 'neo4j'), CREDENTIALS)
    expect((await store.query('RETURN 1 AS one', {}, { timeoutMs: 5000, maxRows: 1 })).rows).toEqual([[1]])
    await store.close()
  })

  test('has the constraints and indexes that the statements go by', async () => {
    await (await openStore(NEO4J_URI, CREDENTIALS)).close()
    const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(CREDENTIALS.username, CREDENTIALS.password))
    const { records } = await driver.executeQuery("SHOW INDEXES YIELD name, state, type WHERE name STARTS WITH 'ligature' RETURN name, state, type")
    await driver.close()
    const found = new Set(records.map((record) => String(record.get('name')).toLowerCase()))
    const named = DIALECTS.neo4j.schema.flatMap((definition) => (definition.kind === 'statement' ? (/(ligature_\w+) IF NOT EXISTS/u.exec(definition.statement)?.[1]?.toLowerCase() ?? []) : []))
    expect(named.filter((name) => !found.has(name))).toEqual([])
    expect(named.length).toBeGreaterThan(30)
    expect(new Set(records.map((record): unknown => record.get('state')))).toEqual(new Set(['ONLINE']))
    expect(records.map((record): unknown => record.get('type'))).toEqual(expect.arrayContaining(['RANGE', 'TEXT', 'FULLTEXT']))
  })

  describe('with two programs at work on it', () => {
    let stores: readonly GraphStore[]
    beforeEach(async () => {
      stores = await Promise.all([openStore(NEO4J_URI, CREDENTIALS), openStore(NEO4J_URI, CREDENTIALS)])
    })
    afterEach(async () => {
      await stores[0]?.deleteCollection('test')
      await Promise.all(stores.map((store) => store.close()))
    })

    test('the same document from both is one', async () => {
      const outcomes = await Promise.all(stores.map((store) => store.writeDocument(build(MEETING))))
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['added', 'unchanged'])
      expect(await stores[1]?.counts()).toMatchObject({ documents: 1, sentences: 2, claims: 3 })
    })
  })

  test('takes a graph that went out as Cypher, and it is the same graph', async () => {
    const source = await openStore('memory:')
    for (const sketch of [MEETING, ARREST, REPRINT]) await source.writeDocument(build(sketch))
    await act(source, { action: 'annotate', target: { kind: 'entities', ids: [idOf(CRUZ)] } }, { note: `"quoted" \\ and 'single'\nnext line` })
    const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(CREDENTIALS.username, CREDENTIALS.password))
    await driver.executeQuery('MATCH (n) DETACH DELETE n')
    const written: string[] = []
    for await (const piece of writeCypher(() => source.exportGraph())) written.push(piece)
    for (const statement of written.join('').split(/;\n/u).filter((line) => line.trim() !== '')) await driver.executeQuery(statement)
    const target = await openStore(NEO4J_URI, CREDENTIALS)
    try {
      expect(await items(target)).toEqual(await items(source))
    } finally {
      await driver.executeQuery('MATCH (n) DETACH DELETE n')
      await Promise.all([driver.close(), source.close(), target.close()])
    }
  })

  describe('through a wire that breaks', () => {
    let wire: Wire
    let store: GraphStore
    const documents = Array.from({ length: 12 }, (_, n) => {
      const own = Array.from({ length: 10 }, (_, word) => `part${n}x${word}`).join(' ')
      return build({ ...MEETING, source: `part ${n}`, text: `${MEETING.text} ${own}.` })
    })
    beforeEach(async () => {
      wire = await strungTo(new URL(NEO4J_URI.replace(/^[a-z0-9+]+:/u, 'http:')))
      store = await openStore(wire.uri, CREDENTIALS)
      for (const { name } of (await store.counts()).collections) await store.deleteCollection(name)
    })
    afterEach(async () => {
      for (const { name } of (await store.counts()).collections) await store.deleteCollection(name)
      await store.close()
      await wire.close()
    })

    test('every document is written once, whenever it breaks', async () => {
      for (const document of documents) await store.writeDocument(document)
      const whole = await dump(store)
      for (const { name } of (await store.counts()).collections) await store.deleteCollection(name)

      let writing = 0
      const written = documents.map((_, n) => n).reduce(async (before, n) => {
        await before
        writing = n
        await store.writeDocument(documents[n] ?? expect.fail('no such document'))
      }, Promise.resolve())
      for (const moment of [1, 3, 5, 8]) {
        while (writing < moment) await wait(5)
        await wait(30)
        wire.cut()
      }
      await written
      expect(await dump(store)).toEqual(whole)
    })
  })
})
