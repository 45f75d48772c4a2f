// A graph as an older Ligature has left it is brought along when it is opened.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createStore } from '../../graph/cypher-store.ts'
import { openEmbedded } from '../../graph/engines/embedded.ts'
import { StoreUnavailableError } from '../../graph/errors.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '../../graph/migrations.ts'
import { build } from './build.ts'
import { dump, expectConsistent } from './contract/dump.ts'
import { ARREST, MEETING, REPRINT } from './contract/sketches.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ligature-migrations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const started = '2026-01-01T00:00:00.000Z'
const tools = { now: () => started, findDates: () => [] }
const open = async (name: string) => {
  const engine = await openEmbedded(path.join(folder, name), { started })
  return { engine, store: await createStore(engine, tools) }
}

/** What schema 1 had and had not, by the version that ended it. */
const OLDER: readonly (readonly [version: number, reason: string, statements: readonly string[]])[] = [
  [1, 'before Reviews', [
    'MATCH (d:Document) SET d.version = null, d.sequence = null',
    'MATCH (c:Claim) SET c.version = null, c.sequence = null',
    `MATCH (d:Document {uncounted: 'duplicate'}) SET d.duplicate = true, d.uncounted = null`,
    `MATCH (c:Claim {uncounted: 'duplicate'}) SET c.duplicate = true, c.uncounted = null`,
  ]],
]

describe('migrations', () => {
  test('lead from each version to the next, and every older one is tested', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(OLDER.map(([version]) => version + 1))
  })

  test.each(OLDER)('from version %i (%s)', async (version, reason, statements) => {
    const before = await open(`${version}.grafeo`)
    for (const sketch of [MEETING, ARREST, REPRINT]) await before.store.writeDocument(build(sketch))
    const wanted = await dump(before.store)
    await before.engine.write(async (transaction) => {
      for (const statement of statements) await transaction.run(statement)
      await transaction.run('MATCH (l:Ligature) SET l.version = $version', { version })
    })
    expect(await dump(before.store), reason).not.toEqual(wanted)
    await before.store.close()
    const { store, engine } = await open(`${version}.grafeo`)
    expect(await dump(store)).toEqual(wanted)
    await expectConsistent(store)
    expect((await engine.read('MATCH (l:Ligature) RETURN l.version AS version'))[0]?.version).toBe(SCHEMA_VERSION)
    await store.close()
  })

  test('a graph of a newer Ligature is left alone', async () => {
    const { engine, store } = await open('newer.grafeo')
    await engine.write((transaction) => transaction.run('MATCH (l:Ligature) SET l.version = 99'))
    await store.close()
    const again = await openEmbedded(path.join(folder, 'newer.grafeo'), { started })
    await expect(createStore(again, tools)).rejects.toThrow(StoreUnavailableError)
    await again.close()
  })
})
