// A graph as an older Ligature has left it is brought along when it is opened, on both engines.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStore } from '../../graph/cypher-store.ts'
import { openEmbedded } from '../../graph/engines/embedded.ts'
import type { Engine } from '../../graph/engines/engine.ts'
import { openNeo4j } from '../../graph/engines/neo4j.ts'
import { StoreUnavailableError } from '../../graph/errors.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '../../graph/migrations.ts'
import type { GraphStore } from '../../graph/store.ts'
import { takeNeo4j } from '../setup/neo4j-lock.ts'
import { build } from './build.ts'
import { dump, expectConsistent } from './contract/dump.ts'
import { CREDENTIALS, NEO4J_URI, wipeNeo4j } from './contract/engines.ts'
import { ARREST, MEETING, REPRINT } from './contract/sketches.ts'

const started = '2026-01-01T00:00:00.000Z'
const tools = { now: () => started, findDates: () => [] }

interface Opened {
  readonly engine: Engine
  readonly store: GraphStore
}
/** Opens a graph by its name; one that was opened before under it is there again. */
type Open = (name: string) => Promise<Opened>

function inFiles(): Open {
  const folder = mkdtempSync(path.join(tmpdir(), 'ligature-migrations-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return async (name) => opened(await openEmbedded(path.join(folder, `${name}.grafeo`), { started, onFound: () => undefined }))
}

/** There is one database: a name that was not the last begins with an empty one. */
function onServer(): Open {
  let giveBack: (() => Promise<void>) | null = null
  let last = ''
  beforeAll(async () => {
    giveBack = await takeNeo4j(NEO4J_URI)
  }, 600_000)
  afterAll(async () => {
    await wipeNeo4j()
    await giveBack?.()
  })
  return async (name) => {
    if (name !== last) await wipeNeo4j()
    last = name
    return opened(await openNeo4j(NEO4J_URI, CREDENTIALS))
  }
}

async function opened(engine: Engine): Promise<Opened> {
  try {
    return { engine, store: await createStore(engine, tools) }
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** What schema 1 had and had not, by the version that ended it. */
const OLDER: readonly (readonly [version: number, reason: string, statements: readonly string[]])[] = [
  [1, 'before Reviews', [
    'MATCH (d:Document) SET d.version = null, d.sequence = null',
    'MATCH (c:Claim) SET c.version = null, c.sequence = null',
    `MATCH (d:Document {uncounted: 'duplicate'}) SET d.duplicate = true, d.uncounted = null`,
    `MATCH (c:Claim {uncounted: 'duplicate'}) SET c.duplicate = true, c.uncounted = null`,
  ]],
  [2, 'names had their sound alone', [`MATCH (n:Name) SET n.sound = 'x', n.blocks = null`]],
  [3, 'before the numbers of relationships were kept', ['MATCH (l:Ligature) WHERE l.count IS NOT NULL DELETE l']],
]

/** Names and counts are no part of a dump. */
const everything = async ({ engine, store }: Opened) => ({
  items: await dump(store),
  counts: await store.counts(),
  names: await engine.read('MATCH (n:Name) RETURN n.key AS key, n.blocks AS blocks, n.sound AS sound ORDER BY key'),
})

test('migrations lead from each version to the next, and every older one is tested', () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(OLDER.map(([version]) => version + 1))
})

describe.each([
  { name: 'the embedded engine', make: inFiles, there: true },
  { name: 'Neo4j', make: onServer, there: NEO4J_URI !== '' },
])('on $name', ({ make, there }) => {
  describe.skipIf(!there)('a graph is brought along', () => {
    const open = make()

    test.each(OLDER)('from version %i (%s)', async (version, reason, statements) => {
      const before = await open(`${version}`)
      for (const sketch of [MEETING, ARREST, REPRINT]) await before.store.writeDocument(build(sketch))
      const wanted = await everything(before)
      await before.engine.write(async (transaction) => {
        for (const statement of statements) await transaction.run(statement)
        await transaction.run(`MATCH (l:Ligature {id: 'schema'}) SET l.version = $version`, { version })
      })
      expect(await everything(before), reason).not.toEqual(wanted)
      await before.store.close()
      const after = await open(`${version}`)
      const { store, engine } = after
      expect(await everything(after)).toEqual(wanted)
      await expectConsistent(store)
      expect((await engine.read(`MATCH (l:Ligature {id: 'schema'}) RETURN l.version AS version`))[0]?.version).toBe(SCHEMA_VERSION)
      await store.close()
    })

    test('but one of a newer Ligature is left alone', async () => {
      const { engine, store } = await open('newer')
      await engine.write((transaction) => transaction.run(`MATCH (l:Ligature {id: 'schema'}) SET l.version = 99`))
      await store.close()
      await expect(open('newer')).rejects.toThrow(StoreUnavailableError)
    })
  })
})
