// Files that were damaged: Ligature says what it found, names the file, says what to do, and changes nothing.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DamagedStoreError } from '../../graph/errors.ts'
import { openStore } from '../../graph/open.ts'
import { serve } from '../cli/command.ts'
import { build } from '../graph/build.ts'
import { expectConsistent } from '../graph/contract/dump.ts'
import { ARREST, MEETING } from '../graph/contract/sketches.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ligature-damage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const closed = path.join(folder, 'closed')
const killed = path.join(folder, 'killed')
const work = path.join(folder, 'work')
const file = path.join(work, 'ligature.grafeo')

/** A store that was closed, and one as a killed run leaves it: two documents in its log alone. */
beforeAll(async () => {
  const live = path.join(folder, 'live')
  const store = await openStore(`grafeo:${path.join(live, 'ligature.grafeo')}`)
  await store.writeDocument(build(MEETING))
  await store.writeDocument(build(ARREST))
  cpSync(live, killed, { recursive: true })
  rmSync(path.join(killed, 'ligature.grafeo.lock.json'))
  await store.close()
  cpSync(live, closed, { recursive: true })
})
afterEach(() => rmSync(work, { recursive: true, force: true }))

/** Changes one bit: of the byte at an offset, or at a part of the whole. */
function flip(target: string, at: number): void {
  const bytes = readFileSync(target)
  const index = at >= 1 ? at : Math.floor(bytes.length * at)
  bytes[index] = (bytes[index] ?? 0) ^ 0x10
  writeFileSync(target, bytes)
}

function replaceByFolder(): void {
  rmSync(file)
  mkdirSync(file)
}

const contents = (): readonly string[] => (statSync(file, { throwIfNoEntry: false })?.isFile() === true ? [readFileSync(file).toString('base64')] : readdirSync(work))

describe('a damaged store', () => {
  it.each([
    { why: 'cut off', damage: () => truncateSync(file, 20_000), says: 'is damaged' },
    { why: 'cut off in its head', damage: () => truncateSync(file, 100), says: 'is damaged' },
    { why: 'empty', damage: () => truncateSync(file, 0), says: 'is empty' },
    { why: 'with another first byte', damage: () => flip(file, 0), says: 'is no graph of Ligature’s' },
    { why: 'with another byte in its head', damage: () => flip(file, 26), says: 'is damaged' },
    { why: 'a file of another kind', damage: () => writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8192)])), says: 'is no graph of Ligature’s' },
    { why: 'a folder', damage: replaceByFolder, says: 'is a folder' },
  ])('$why: named, with what to do, and not touched', async ({ damage, says }) => {
    cpSync(closed, work, { recursive: true })
    damage()
    const before = contents()
    const error: unknown = await openStore(`grafeo:${file}`).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DamagedStoreError)
    for (const words of [file, says, 'Nothing was changed', 'restore FILE --force', 'originals']) expect(String(error)).toContain(words)
    expect(contents()).toEqual(before)
  })

  it('that is gone while its log is there is not begun anew', async () => {
    cpSync(killed, work, { recursive: true })
    rmSync(file)
    await expect(openStore(`grafeo:${file}`)).rejects.toThrow(/is gone, and the log of its changes is still beside it/u)
    expect(existsSync(file)).toBe(false)
  })

  it('keeps a server from starting, with an exit code', async () => {
    cpSync(closed, work, { recursive: true })
    writeFileSync(file, 'hello')
    await expect(serve({ LIGATURE_DATA: work })).rejects.toThrow(/the server ended with 1: .*ligature\.grafeo is no graph of Ligature’s/su)
    expect(readFileSync(file, 'utf8')).toBe('hello')
  })
})

describe('a store that was not closed', () => {
  const open = async (): Promise<{ documents: number; found: readonly string[] }> => {
    const found: string[] = []
    const store = await openStore(`grafeo:${file}`, { onFound: (line) => found.push(line) })
    const { documents } = await store.counts()
    await expectConsistent(store)
    await store.close()
    return { documents, found }
  }
  const log = (): string => path.join(`${file}.wal`, readdirSync(`${file}.wal`)[0] ?? '')

  it('says so, and has everything', async () => {
    cpSync(killed, work, { recursive: true })
    expect(await open()).toEqual({ documents: 2, found: [expect.stringContaining('The last run ended without closing')] })
    expect(await open()).toEqual({ documents: 2, found: [] })
  })

  it('with half a change at the end of its log is whole: that was never acknowledged', async () => {
    cpSync(killed, work, { recursive: true })
    writeFileSync(log(), Buffer.concat([readFileSync(log()), Buffer.from('half a change')]))
    expect(await open()).toMatchObject({ documents: 2, found: [expect.stringContaining('The last run ended')] })
  })

  it.each([
    // Within the last change: damage before one that follows it is refused by the engine, like that of the file itself.
    { why: 'damaged', harm: () => flip(log(), 0.97), says: 'the log of changes beside it is damaged; it is kept as it was in' },
    { why: 'cut off', harm: () => truncateSync(log(), Math.floor(statSync(log()).size * 0.75)), says: 'is damaged' },
  ])('and whose log was $why says how many changes are missing, and keeps the log', async ({ harm, says }) => {
    cpSync(killed, work, { recursive: true })
    harm()
    const harmed = readFileSync(log())
    const opened = await open().catch((reason: unknown) => reason)
    if (opened instanceof DamagedStoreError) {
      // Now and then the engine has written something small behind the last change, and then refuses what is before it.
      expect(String(opened)).toMatch(/log is damaged at byte \d+.*Nothing was changed/su)
      expect(readFileSync(log())).toEqual(harmed)
      return
    }
    const { documents, found } = opened as Awaited<ReturnType<typeof open>>
    expect(documents).toBeLessThan(2)
    expect(found.join('\n')).toMatch(/The last (?:change|\d+ changes) that had been acknowledged cannot be found/u)
    expect(found.join('\n')).toContain(says)
    const kept = readdirSync(work).find((name) => name.includes('.wal.damaged-')) ?? expect.fail('the log was not kept')
    expect(readFileSync(path.join(work, kept, readdirSync(path.join(work, kept))[0] ?? ''))).toEqual(harmed)
    // Said once: from here on the store is what it is.
    expect((await open()).found).toEqual([])
  })

  it('and whose log is gone says so', async () => {
    cpSync(killed, work, { recursive: true })
    rmSync(`${file}.wal`, { recursive: true })
    const { found } = await open()
    expect(found).toEqual([expect.stringContaining('the log of changes beside it is gone')])
  })
})
