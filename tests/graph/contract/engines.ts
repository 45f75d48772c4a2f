// The engines that the contract runs on: in memory, in a file, and Neo4j where there is one.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, expect } from 'vitest'
import { openStore } from '../../../graph/open.ts'
import type { GraphStore } from '../../../graph/store.ts'
import { takeNeo4j } from '../../setup/neo4j-lock.ts'
import { items } from './dump.ts'

export interface TestEngine {
  /** An empty store, closed after all tests. */
  readonly empty: () => Promise<GraphStore>
  /** Closes a store and opens it again with what it holds; null where closing empties it. */
  readonly reopen: ((store: GraphStore) => Promise<GraphStore>) | null
}

/** Makes an engine within a `describe`: registers what has to be done around its tests. */
export type EngineMaker = () => TestEngine

export const NEO4J_URI = process.env['LIGATURE_TEST_NEO4J_URI'] ?? ''
export const CREDENTIALS = {
  username: process.env['LIGATURE_TEST_NEO4J_USERNAME'] ?? 'neo4j',
  password: process.env['LIGATURE_TEST_NEO4J_PASSWORD'] ?? '',
}

export const EMBEDDED: readonly (readonly [string, EngineMaker])[] = [
  ['embedded, in memory', memory],
  ['embedded, in a file', file],
]
export const EVERY: readonly (readonly [string, EngineMaker])[] = NEO4J_URI === '' ? EMBEDDED : [...EMBEDDED, ['Neo4j', server]]

function memory(): TestEngine {
  const { empty } = shared(() => openStore('memory:'))
  return { empty, reopen: null }
}

function file(): TestEngine {
  const folder = mkdtempSync(path.join(tmpdir(), 'ligature-test-'))
  const engine = shared(() => openStore(`grafeo:${path.join(folder, 'graph.grafeo')}`))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return engine
}

function server(): TestEngine {
  let giveBack: (() => Promise<void>) | null = null
  beforeAll(async () => {
    giveBack = await takeNeo4j(NEO4J_URI)
    await wipe()
  }, 600_000)
  afterAll(() => giveBack?.())
  return shared(() => openStore(NEO4J_URI, CREDENTIALS))
}

/** One open store for all tests, emptied before each: opening takes longer than most of them. */
function shared(open: () => Promise<GraphStore>): TestEngine & { readonly reopen: (store: GraphStore) => Promise<GraphStore> } {
  let opened: GraphStore | null = null
  afterAll(async () => opened?.close())
  return {
    empty: async () => {
      opened ??= await open()
      for (const { name } of (await opened.counts()).collections) await opened.deleteCollection(name)
      expect(await items(opened)).toEqual([])
      return opened
    },
    reopen: async (store) => {
      await store.close()
      return (opened = await open())
    },
  }
}

/** What an earlier run has left there. */
async function wipe(): Promise<void> {
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(CREDENTIALS.username, CREDENTIALS.password))
  await driver.executeQuery('MATCH (n) DETACH DELETE n')
  await driver.close()
}
