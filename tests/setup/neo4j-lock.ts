// The Community Edition has one database, so test files that write to Neo4j take turns.

import { mkdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A lock older than this was left by a run that was killed. */
const STALE_MS = 10 * 60_000

/** Waits until nobody else uses the Neo4j at `uri`; returns what gives it back. */
export async function takeNeo4j(uri: string): Promise<() => Promise<void>> {
  const lock = path.join(tmpdir(), `ligature-neo4j-${uri.replace(/\W+/gu, '-')}.lock`)
  for (;;) {
    try {
      await mkdir(lock)
      return () => rm(lock, { recursive: true, force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      await removeStale(lock)
      await wait(200)
    }
  }
}

async function removeStale(lock: string): Promise<void> {
  const age = await stat(lock).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0)
  if (age > STALE_MS) await rm(lock, { recursive: true, force: true })
}
