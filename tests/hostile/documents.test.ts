// Bad files through the real processes that read documents: each ends in a named failure or in text, and in time.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPool, type ExtractionPool } from '../../ingest/pool.ts'
import { readFile } from '../../ingest/read/read.ts'
import type { Extraction } from '../../ingest/units.ts'
import { HOSTILE_FILES } from './corpus.ts'

const TIME_LIMIT_MS = 20_000
const folder = mkdtempSync(path.join(tmpdir(), 'ligature-hostile-'))
let pool: ExtractionPool

beforeAll(() => {
  pool = createPool({ workers: 1, memoryMb: 512, timeoutMs: TIME_LIMIT_MS })
})

afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true })
})

async function extract(name: string, bytes: Uint8Array): Promise<readonly Extraction[]> {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  return pool.extract({ path: file, name, collection: 'hostile', line: null })
}

describe('a hostile file ends in a named failure or in text', () => {
  it.each(HOSTILE_FILES)('$name: $why', async ({ name, make, failures, documents }) => {
    const results = await extract(name, make())
    const failed = results.filter((result) => result.kind === 'failure')
    expect(failed).toHaveLength(failures.length)
    for (const [at, pattern] of failures.entries()) expect(failed[at]?.error).toMatch(pattern)
    expect(failed.every((result) => result.path.startsWith(name) && !/took longer|crash/u.test(result.error))).toBe(true)
    expect(results.length - failed.length).toBe(documents)
  })

  it('and the next file is read', async () => {
    expect(await extract('good.txt', Buffer.from('Maria Keller met Tomas Brandt.'))).toEqual([expect.objectContaining({ kind: 'document' })])
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
