// What is the embedded engine's alone: processes that die and come back, files that are held.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { announceUrl, readHolder } from '../../graph/engines/embedded/holder.ts'
import { StoreUnavailableError } from '../../graph/errors.ts'
import { openStore } from '../../graph/open.ts'
import { build } from './build.ts'
import { dump, expectConsistent } from './contract/dump.ts'
import { ARREST, MEETING } from './contract/sketches.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ligature-test-'))
  file = path.join(folder, 'graph.grafeo')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Process ids of our child processes that hold a graph. */
function children(): readonly number[] {
  if (!existsSync('/proc/self/status')) return spawnSync('pgrep', ['-P', String(process.pid), '-f', 'worker.ts'], { encoding: 'utf8' }).stdout.split('\n').flatMap((line) => Number(line) || [])
  return readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && isWorker(name)).map(Number)
}

function isWorker(pid: string): boolean {
  try {
    const isChild = new RegExp(`^PPid:\\s+${process.pid}$`, 'mu').test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return isChild && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker.ts')
  } catch {
    // It ended while we looked.
    return false
  }
}

test('a writer that is killed comes back with everything that it had acknowledged', async () => {
  const store = await openStore(`grafeo:${file}`)
  await store.writeDocument(build(MEETING))
  const before = await dump(store)
  for (const pid of children()) process.kill(pid, 'SIGKILL')
  expect(await dump(store)).toEqual(before)
  expect((await store.writeDocument(build(ARREST))).outcome).toBe('added')
  await expectConsistent(store)
  await store.close()
})

test('a write that runs when its process dies fails, waiting ones go on, and reads are asked again', async () => {
  const store = await openStore(`grafeo:${file}`)
  await store.writeDocument(build(MEETING))
  const running = store.writeDocument(build(ARREST)).catch((error: unknown) => error)
  const waiting = store.writeDocument(build({ ...MEETING, source: 'third', text: 'Ivan Petrov met Ana Cruz again in Almaty.', claims: [] }))
  const reading = store.counts()
  await new Promise((resolve) => setTimeout(resolve, 2))
  for (const pid of children()) process.kill(pid, 'SIGKILL')
  expect(await running).toBeInstanceOf(StoreUnavailableError)
  expect((await waiting).outcome).toBe('added')
  expect((await reading).documents).toBeGreaterThan(0)
  expect((await store.counts()).documents).toBe(2)
  await expectConsistent(store)
  await store.close()
})

test('a graph in memory that lost its process says so', async () => {
  const store = await openStore('memory:')
  for (const pid of children()) process.kill(pid, 'SIGKILL')
  await expect(store.counts()).rejects.toThrow(/graph in memory/u)
  await store.close()
})

test('a process for queries takes what it laid on the disk with it, whether it is replaced, stopped or closed', async () => {
  const store = await openStore(`grafeo:${file}`)
  const ask = (statement: string, timeoutMs = 20_000) => store.query(statement, {}, { timeoutMs, maxRows: 1 })
  const left = () => [...readdirSync(tmpdir()).filter((name) => name.includes('.grafeo-') && !before.has(name)), ...readdirSync(`${file}.copies`)]
  const before = new Set(readdirSync(tmpdir()))
  await ask('RETURN 1')
  await store.writeDocument(build(MEETING))
  await ask('RETURN 2')
  expect(left()).toEqual(['reader-2'])
  await expect(ask('UNWIND range(1, 100000000) AS n RETURN sum(n % 7)', 200)).rejects.toThrow(/was stopped/u)
  expect(left()).toEqual([])
  await ask('RETURN 3')
  await store.close()
  expect(existsSync(`${file}.copies`)).toBe(false)
})

test('closing ends every process and frees the file; a closed store says that it is closed', async () => {
  const store = await openStore(`grafeo:${file}`)
  await store.query('RETURN 1', {}, { timeoutMs: 20_000, maxRows: 1 })
  expect(children()).toHaveLength(2)
  await store.close()
  expect(children()).toEqual([])
  expect(readHolder(file)).toBeNull()
  await expect(store.counts()).rejects.toThrow(StoreUnavailableError)
  await expect(store.query('RETURN 1', {}, { timeoutMs: 1000, maxRows: 1 })).rejects.toThrow(StoreUnavailableError)
  await (await openStore(`grafeo:${file}`)).close()
})

test('a file that is held names its holder, and the URL of its API when it has one', async () => {
  const store = await openStore(`grafeo:${file}`)
  expect(readHolder(file)).toMatchObject({ pid: process.pid })
  await expect(openStore(`grafeo:${file}`)).rejects.toThrow(`is held by process ${process.pid} `)
  announceUrl(file, 'http://127.0.0.1:4747')
  await expect(openStore(`grafeo:${file}`)).rejects.toThrow('http://127.0.0.1:4747')
  expect((await store.counts()).documents).toBe(0)
  await store.close()
})

test('a file that is no graph is not opened, and not touched', async () => {
  writeFileSync(file, 'hello')
  await expect(openStore(`grafeo:${file}`)).rejects.toThrow(StoreUnavailableError)
  await expect(openStore(`grafeo:${file}`)).rejects.toThrow(file)
})

test('the processes end with a parent that is killed, and the file is free', async () => {
  const opener = path.join(folder, 'opener.mts')
  const module = (name: string) => JSON.stringify(path.resolve(import.meta.dirname, '../../graph', name))
  writeFileSync(opener, `import { openStore } from ${module('open.ts')}\nawait openStore(${JSON.stringify(`grafeo:${file}`)})\nconsole.log('open')\n`)
  const parent = spawn(process.execPath, ['--import', 'tsx', opener], { cwd: path.resolve(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] })
  await once(createInterface({ input: parent.stdout }), 'line')
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  expect(readHolder(file)).toBeNull()
  const store = await openWithin(10_000)
  expect((await store.counts()).documents).toBe(0)
  await store.close()
  expect(existsSync(`${file}.lock.json`)).toBe(false)
})

/** The child needs a moment to see that its parent has gone. */
async function openWithin(milliseconds: number) {
  const deadline = Date.now() + milliseconds
  for (;;) {
    try {
      return await openStore(`grafeo:${file}`)
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
  }
}
