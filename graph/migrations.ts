// Brings a graph that an older Ligature has written along, step by step, when it is opened.

import type { Engine } from './engines/engine.ts'
import { StoreUnavailableError } from './errors.ts'
import { blocksOf } from './names/blocks.ts'
import { countOf, textOf } from './records.ts'
import { MIGRATE, SCHEMA, SET_VERSION } from './statements/migrations.ts'
import { LOCK, MERGE_NAMES } from './statements/writing.ts'

/** Nodes that a step changes in one transaction. */
const BATCH = 10_000

interface Migration {
  /** The schema version that the step leads to. */
  readonly to: number
  readonly reason: string
  /** Each is run until it changes nothing: `$batch` nodes at a time, returning how many as `count`. */
  readonly statements: readonly string[]
  /** What no statement can compute. */
  readonly run?: (engine: Engine) => Promise<void>
}

/** Add a row with every change of labels or properties that older graphs do not have. */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, reason: 'Reviews: claims and documents say when they were first written and how often they were reviewed; copies say why they do not count', statements: MIGRATE.reviews },
  { to: 3, reason: 'Names carry the keys under which they meet others that may be of the same entity', statements: [MIGRATE.sounds], run: keyNames },
  { to: 4, reason: 'How many relationships of each type there are stands beside them, since counting them takes long', statements: MIGRATE.counts },
]

export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map(({ to }) => to))

/**
 * Runs the steps that the graph has not had yet. One that breaks off is run again at the next opening.
 * @throws StoreUnavailableError when a newer Ligature has written the graph
 */
export async function migrate(engine: Engine): Promise<void> {
  const [row] = await engine.read(SCHEMA)
  const version = row === undefined ? SCHEMA_VERSION : typeof row.version === 'number' ? row.version : 1
  if (version > SCHEMA_VERSION) {
    throw new StoreUnavailableError(`${engine.location} has schema ${version}, this Ligature knows ${SCHEMA_VERSION}: use a newer Ligature.`)
  }
  for (const { statements, run } of MIGRATIONS.filter(({ to }) => to > version)) {
    for (const statement of statements) await runInBatches(engine, statement)
    await run?.(engine)
  }
  if (row === undefined || version < SCHEMA_VERSION) {
    await engine.write(async (transaction) => {
      await transaction.run(LOCK)
      await transaction.run(SET_VERSION, { version: SCHEMA_VERSION })
    })
  }
}

async function keyNames(engine: Engine): Promise<void> {
  for (let count = BATCH; count === BATCH; ) {
    const rows = await engine.read(MIGRATE.unkeyed, { batch: BATCH })
    const keyed = rows.map((row) => textOf(row, 'key')).map((key) => ({ key, blocks: blocksOf(key) }))
    await engine.write((transaction) => transaction.run(MERGE_NAMES, { rows: keyed }))
    count = rows.length
  }
}

async function runInBatches(engine: Engine, statement: string): Promise<void> {
  for (let changed = BATCH; changed === BATCH; ) {
    const rows = await engine.write((transaction) => transaction.run(statement, { batch: BATCH }))
    changed = countOf(rows[0])
  }
}
