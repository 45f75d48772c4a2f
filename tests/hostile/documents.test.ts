// Bad files through the real processes that read documents: each ends in a named failure or in text, and in time.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPool, type ExtractionPool } from '../../ingest/pool.ts'
import { readFile } from '../../ingest/read/read.ts'
import type { Extraction } from '../../ingest/units.ts'
import { BOMBS, HOSTILE_FILES } from './corpus.ts'

/** A bad file takes seconds at most; a slow machine may take many times as long. */
const TIME_LIMIT_MS = 120_000
const IMPATIENCE_MS = 20_000
const RESIDENT_MB = 1200
const folder = mkdtempSync(path.join(tmpdir(), 'ligature-hostile-'))
let pool: ExtractionPool
let impatient: ExtractionPool

beforeAll(() => {
  const limits = { workers: 1, memoryMb: 512, residentMb: RESIDENT_MB }
  pool = createPool({ ...limits, timeoutMs: TIME_LIMIT_MS })
  impatient = createPool({ ...limits, timeoutMs: IMPATIENCE_MS })
})

afterAll(async () => {
  await Promise.all([pool.close(), impatient.close()])
  rmSync(folder, { recursive: true })
})

async function extract(name: string, bytes: Uint8Array, by = pool): Promise<readonly Extraction[]> {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  return by.extract({ path: file, name, collection: 'hostile', line: null })
}

describe('a hostile file ends in a named failure or in text', () => {
  it.each(HOSTILE_FILES)('$name: $why', async ({ name, make, failures, documents }) => {
    const results = await extract(name, await make())
    const failed = results.filter((result) => result.kind === 'failure')
    expect(failed).toHaveLength(failures.length)
    for (const [at, pattern] of failures.entries()) expect(failed[at]?.error).toMatch(pattern)
    expect(failed.every((result) => result.path.startsWith(name) && !/took longer|crash/u.test(result.error))).toBe(true)
    // In our own words: nothing of the libraries that read.
    expect(failed.map(({ error }) => error).join(' ')).not.toMatch(/call stack|xmldom|@#\[|report this|node_modules|\n/iu)
    expect(results.length - failed.length).toBe(documents)
  })

  it.each(BOMBS)('$name: $why', async ({ name, make }) => {
    const started = performance.now()
    const [first] = await extract(name, make(), impatient)
    // Twice, where a process ran out of memory, and the time to start them.
    expect(performance.now() - started).toBeLessThan(4 * IMPATIENCE_MS)
    expect(Math.max(0, ...(await impatient.memory()))).toBeLessThan(RESIDENT_MB)
    if (first?.kind === 'failure') expect(first.error).toMatch(/needed more than 1200 MiB of memory|took longer than 20 s|run out of memory|too large|broken|no text/u)
    else expect(first?.kind).toBe('document')
  })

  it('and the next file is read', async () => {
    expect(await extract('good.txt', Buffer.from('Maria Keller met Tomas Brandt.'), impatient)).toEqual([expect.objectContaining({ kind: 'document' })])
  })
})

describe('whatever the bytes, reading throws nothing', () => {
  it.each(['a.txt', 'a.md', 'a.html', 'a.json', 'a.jsonl', 'a.docx'])('%s', async (name) => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new Uint8Array(Buffer.from(text))))
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const kinds: string[] = []
        for await (const { kind } of readFile({ name, bytes: content, collection: 'hostile' })) kinds.push(kind)
        expect(kinds.length).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })
})
