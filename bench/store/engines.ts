// The two engines as they are measured: the embedded one on a file, Neo4j with the memory that a laptop has to spare.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '../../graph/open.ts'
import type { GraphStore } from '../../graph/store.ts'
import { findNeo4j } from '../../tests/setup/neo4j.ts'

/** An empty graph that can be opened, closed and opened again, until it is thrown away. */
export interface Ground {
  readonly name: string
  readonly open: () => Promise<GraphStore>
  readonly discard: () => Promise<void>
}

export const ENGINES = ['embedded', 'neo4j'] as const
export type EngineName = (typeof ENGINES)[number]

/** What a laptop with 16 GiB can give a database; two cores are the machine's matter. */
const LAPTOP = { heapMb: 2048, pageCacheMb: 1024, javaOptions: ['-Xms2048m'] }

/** Null, with a word on standard error, when this machine has no Neo4j. */
export async function prepareGround(engine: EngineName): Promise<Ground | null> {
  return engine === 'embedded' ? prepareFile() : prepareServer()
}

async function prepareFile(): Promise<Ground> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ligature-bench-'))
  const address = `grafeo:${path.join(folder, 'graph.grafeo')}`
  return { name: 'embedded', open: () => openStore(address), discard: () => rm(folder, { recursive: true, force: true }) }
}

/** Started anew each time, since emptying a large graph takes long. */
async function prepareServer(): Promise<Ground | null> {
  const found = await findNeo4j(process.env, LAPTOP)
  if ('missing' in found) {
    process.stderr.write(`Neo4j is not measured: ${found.missing}\n`)
    return null
  }
  const { uri, username, password } = found
  const open = () => openStore(uri, { username, password })
  const store = await open()
  const name = `${store.description}, heap ${LAPTOP.heapMb / 1024} GiB`
  await store.close()
  return { name, open, discard: () => found.stop() }
}
