import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPool } from '../../ingest/pool.ts'
import type { ExtractionPool } from '../../ingest/pool.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ligature-pool-'))
const diary = path.join(folder, 'diary.txt')
const workerFile = path.join(import.meta.dirname, 'fixtures/worker.ts')
let pool: ExtractionPool

beforeAll(() => {
  pool = createPool({ workers: 2, memoryMb: 64, workerFile })
})

afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true })
})

const unit = (name: string): Parameters<ExtractionPool['extract']>[0] => ({ name, path: diary, collection: 'test', line: null })
const attempts = (name: string): number => readFileSync(diary, 'utf8').split('\n').filter((line) => line.startsWith(`${name} `)).length

describe('a unit that goes wrong is a failure with its reason, and the others go on', () => {
  it.each([
    { name: 'throw', error: /thrown back/u, tries: 1, why: 'an error of the reader is told as it is' },
    { name: 'crash', error: /crash or run out of memory/u, tries: 2, why: 'the process may have died of an earlier document' },
    { name: 'greedy', error: /crash or run out of memory/u, tries: 2, why: 'the heap of a process is limited' },
  ])('$name: $why', async ({ name, error, tries }) => {
    const [bad, good] = await Promise.all([pool.extract(unit(name)), pool.extract(unit(`beside ${name}`))])
    expect(bad).toEqual([{ kind: 'failure', path: name, error: expect.stringMatching(error) }])
    expect(good).toEqual([{ kind: 'failure', path: `beside ${name}`, error: 'read as it should be' }])
    expect(attempts(name)).toBe(tries)
  })
})

it('a unit without end is stopped from outside after its time, and the next one is read', async () => {
  const impatient = createPool({ workers: 1, timeoutMs: 15_000, workerFile })
  const [hanging, next] = await Promise.all([impatient.extract(unit('hang')), impatient.extract(unit('after'))])
  await impatient.close()
  expect(hanging).toEqual([{ kind: 'failure', path: 'hang', error: 'took longer than 15 s and was stopped' }])
  expect(next).toEqual([{ kind: 'failure', path: 'after', error: 'read as it should be' }])
  expect(attempts('hang')).toBe(1)
})

it('works in other processes than its own', async () => {
  await pool.extract(unit('where'))
  expect(readFileSync(diary, 'utf8')).not.toContain(`where ${process.pid}\n`)
})
