// The engines that the contract runs on: in memory, in a file, and Neo4j where there is one.

import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
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

interface Address {
  readonly uri: string
  readonly username: string
  readonly password: string
}

const LONG_TERM = addressIn('LIGATURE_TEST_NEO4J')
const CURRENT = addressIn('LIGATURE_TEST_NEO4J_CURRENT')
export const NEO4J_URI = LONG_TERM.uri
export const CREDENTIALS = { username: LONG_TERM.username, password: LONG_TERM.password }

function addressIn(prefix: string): Address {
  const { [`${prefix}_URI`]: uri = '', [`${prefix}_USERNAME`]: username = 'neo4j', [`${prefix}_PASSWORD`]: password = '' } = process.env
  return { uri, username, password }
}

export const CURRENT_URI = CURRENT.uri

export const memory: EngineMaker = makeMemory
export const file: EngineMaker = makeFile
export const longTerm: EngineMaker = () => makeServer(LONG_TERM)
export const current: EngineMaker = () => makeServer(CURRENT)

function makeMemory(): TestEngine {
  const { empty } = shared(() => openStore('memory:'), () => Promise.resolve())
  return { empty, reopen: null }
}

function makeFile(): TestEngine {
  const folder = mkdtempSync(path.join(tmpdir(), 'ligature-test-'))
  const file = path.join(folder, 'graph.grafeo')
  const forget = () => rm(file, { recursive: true, force: true })
  const engine = shared(() => openStore(`grafeo:${file}`), forget)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return engine
}

function makeServer({ uri, ...credentials }: Address): TestEngine {
  let giveBack: (() => Promise<void>) | null = null
  beforeAll(async () => {
    giveBack = await takeNeo4j(uri)
    await wipe({ uri, ...credentials })
  }, 600_000)
  afterAll(() => giveBack?.())
  return shared(() => openStore(uri, credentials), () => wipe({ uri, ...credentials }))
}

/** One open store for all tests, emptied before each: opening takes longer than most of them. */
function shared(open: () => Promise<GraphStore>, forget: () => Promise<void>): TestEngine & { readonly reopen: (store: GraphStore) => Promise<GraphStore> } {
  let opened: GraphStore | null = null
  afterAll(async () => opened?.close())
  /** What people decided outlasts every document. */
  const renew = async (store: GraphStore) => {
    await store.close()
    await forget()
    return open()
  }
  return {
    empty: async () => {
      opened ??= await open()
      const { collections, entities } = await opened.counts()
      // Of a graph that was imported without documents, nothing can be deleted.
      if (collections.length === 0 && entities > 0) opened = await renew(opened)
      for (const { name } of collections) await opened.deleteCollection(name)
      if ((await opened.reviews({ limit: 1 })).length > 0) opened = await renew(opened)
      expect(await items(opened)).toEqual([])
      return opened
    },
    reopen: async (store) => {
      await store.close()
      return (opened = await open())
    },
  }
}

/** Empties the Neo4j of the long-term line. */
export function wipeNeo4j(): Promise<void> {
  return wipe(LONG_TERM)
}

/** What an earlier run has left there. */
async function wipe({ uri, username, password }: Address): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  await driver.executeQuery('MATCH (n) DETACH DELETE n')
  await driver.close()
}
