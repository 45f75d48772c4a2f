import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPool } from '../../ingest/pool.ts'
import type { ExtractionPool } from '../../ingest/pool.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ligature-pool-'))
const diary = path.join(folder, 'diary.txt')
const workerFile = path.join(import.meta.dirname, 'fixtures/worker.ts')
let pool: ExtractionPool

beforeAll(() => {
  pool = createPool({ workers: 2, memoryMb: 64, residentMb: 512, workerFile })
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
    { name: 'bloated', error: /needed more than 512 MiB of memory/u, tries: 2, why: 'what is outside the heap is limited, too, even while nothing else runs there' },
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

it('a process that is killed while it reads nothing takes nobody along, and the next unit gets another', async () => {
  const calm = createPool({ workers: 1, workerFile })
  await calm.extract(unit('rest'))
  process.kill(Number(/^rest (\d+)$/mu.exec(readFileSync(diary, 'utf8'))?.[1]), 'SIGKILL')
  await setTimeout(500)
  expect(await calm.extract(unit('go on'))).toEqual([{ kind: 'failure', path: 'go on', error: 'read as it should be' }])
  await calm.close()
})

it('a unit that is handed to a process whose channel has closed, and whose end is still to be told, is read by another', async () => {
  const doomed = createPool({ workers: 1, workerFile })
  await doomed.extract(unit('leave'))
  await setTimeout(500)
  expect(await doomed.extract(unit('remain'))).toEqual([{ kind: 'failure', path: 'remain', error: 'read as it should be' }])
  await doomed.close()
})

it('a process that is killed while it starts is replaced, and its unit is read', async () => {
  const begun = createPool({ workers: 1, workerFile })
  const reading = begun.extract(unit('begin'))
  await setTimeout(60)
  for (const child of childrenOf(process.pid)) process.kill(child, 'SIGKILL')
  expect(await reading).toEqual([{ kind: 'failure', path: 'begin', error: 'read as it should be' }])
  await begun.close()
})

/** The processes that this one has started, where the system shows them as files. */
function childrenOf(pid: number): readonly number[] {
  const file = `/proc/${pid}/task/${pid}/children`
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : []
}
