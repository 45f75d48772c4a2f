// What only a server can do: refuse, be reached through a connection that breaks, have databases by name.

import { createServer, connect, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { StoreUnavailableError } from '../../graph/errors.ts'
import { openStore, type StoreOptions } from '../../graph/open.ts'
import type { GraphStore } from '../../graph/store.ts'
import { takeNeo4j } from '../setup/neo4j-lock.ts'
import { build } from './build.ts'
import { dump } from './contract/dump.ts'
import { CREDENTIALS, NEO4J_URI } from './contract/engines.ts'
import { MEETING } from './contract/sketches.ts'

/** Forwards connections to the server and breaks all of them when told to. */
interface Wire {
  readonly uri: string
  readonly cut: () => void
  readonly close: () => Promise<void>
}

async function strungTo(target: URL): Promise<Wire> {
  const open = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port || 7687), target.hostname)
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      open.add(socket)
      socket.on('error', () => undefined).on('close', () => open.delete(socket))
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const cut = () => open.forEach((socket) => socket.destroy())
  return {
    uri: `bolt://127.0.0.1:${port}`,
    cut,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      cut()
      return closed
    },
  }
}

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
