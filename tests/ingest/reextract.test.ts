import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../graph/open.ts'
import type { GraphStore } from '../../graph/store.ts'
import { extractSources, ingest } from '../../ingest/pipeline.ts'
import { createPool } from '../../ingest/pool.ts'
import type { ExtractionPool } from '../../ingest/pool.ts'
import { reextract } from '../../ingest/reextract.ts'
import { findExtractorVersion } from '../../ingest/version.ts'
import { keepOriginal } from '../../ingest/write/originals.ts'
import { dump } from '../graph/contract/dump.ts'
import { act } from '../graph/contract/reviewing.ts'

/** Made for these tests; the names are examples. */
const TALKS = 'Kenya and Uganda signed a peace deal in Nairobi.'
const VISIT = 'Rosa Quispe, the foreign minister of Peru, met Ivan Petrov in Lima on 3 May 2010.'
const TRIAL = 'A court in Minsk sentenced Ivan Petrov to two years in prison.'
const FILES: Readonly<Record<string, string>> = {
  'report.txt': `A visit\n\n4 May 2010\n\n${VISIT}\n`,
  'page.html': `<html><head><title>A trial</title></head><body><article><p>${TRIAL}</p><p>Norway criticized Belarus over the sentence.</p></article></body></html>`,
  'lines.jsonl': `${JSON.stringify({ id: 'one', title: 'Talks', text: TALKS, published: '2010-05-01' })}\n\n${JSON.stringify({ title: 'More talks', text: `${TALKS} Tanzania criticized Kenya.` })}\n`,
  'list.json': JSON.stringify([{ text: 7 }, { text: `${VISIT} Chile criticized Peru over what was said there, and the visit ended early.`, title: 'A second visit' }, { text: `${TRIAL} Sweden criticized Belarus.`, title: 'A second trial' }]),
}
const COLLECTION = 'test'

let pool: ExtractionPool
let folder: string
let store: GraphStore
beforeAll(() => {
  pool = createPool({ workers: 2 })
})
afterAll(() => pool.close())
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ligature-reextract-'))
  mkdirSync(path.join(folder, 'in'))
  for (const [name, content] of Object.entries(FILES)) writeFileSync(path.join(folder, 'in', name), content)
  store = await openStore('memory:')
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const now = (): number => performance.now()
const input = () => ({ sources: [{ path: path.join(folder, 'in'), name: 'in' }], collection: COLLECTION, pool })
const options = (signal?: AbortSignal) => ({ store, pool, originals: path.join(folder, 'files'), now, ...(signal === undefined ? {} : { signal }) })

/** Reads the files as an older version would have that knew nothing but how to read. */
async function readByOlder({ keep }: { readonly keep: boolean }): Promise<void> {
  for await (const extraction of extractSources(input())) {
    if (extraction.kind === 'failure') continue
    const { extracted, unit, first } = extraction
    if (keep && first) await keepOriginal({ unit, sha256: extracted.document.sha256, folder: path.join(folder, 'files') })
    await store.writeDocument({ ...extracted, extractor: 'older', entities: [], claims: [] })
  }
}

/** The graph that reading the files by this version alone gives. */
async function readByThis(): Promise<readonly string[]> {
  const fresh = await openStore('memory:')
  try {
    await ingest({ ...input(), store: fresh, originals: null, now })
    return await dump(fresh)
  } finally {
    await fresh.close()
  }
}

const idOf = async (title: string) => (await store.documents({ limit: 50 })).find((document) => document.title === title)?.id ?? expect.fail(`no document “${title}”`)

describe('reextract', () => {
  it('gives the graph that this version alone gives, from the files that were kept', async () => {
    await readByOlder({ keep: true })
    expect(await store.countOutdated(findExtractorVersion())).toBe(6)
    expect(await reextract(options())).toMatchObject({ documents: 6, updated: 6, added: 0, failed: [] })
    expect(await store.countOutdated(findExtractorVersion())).toBe(0)
    expect(await dump(store)).toEqual(await readByThis())
  })

  it('reads nothing that this version has read', async () => {
    await ingest({ ...input(), ...options() })
    expect(await reextract(options())).toMatchObject({ documents: 0, failed: [] })
  })

  it('leaves away what was taken away, though its file is kept with others in it', async () => {
    await readByOlder({ keep: true })
    const gone = await idOf('A second visit')
    await store.deleteDocument(gone)
    // It is the one that the file of both is kept under.
    expect(await reextract(options())).toMatchObject({ documents: 4, failed: [{ path: 'in/list.json#3', error: expect.stringContaining('was not kept') }] })
    const other = await idOf('Talks')
    await store.deleteDocument(other)
    expect(await reextract(options())).toMatchObject({ documents: 0, failed: [{ path: 'in/list.json#3' }] })
    await expect(store.document(gone)).rejects.toThrow(gone)
    await expect(store.document(other)).rejects.toThrow(other)
  })

  it('goes on after it was broken off, also in the middle of a file', async () => {
    await readByOlder({ keep: true })
    for (let left = 6; left > 0; left -= 1) {
      const stop = new AbortController()
      let written = 0
      const counting: GraphStore = { ...store, writeDocument: (document) => (written++ === 1 ? Promise.reject(new Error('broken off')) : store.writeDocument(document)) }
      const run = reextract({ ...options(stop.signal), store: counting })
      if (left > 1) await expect(run).rejects.toThrow('broken off')
      else expect(await run).toMatchObject({ documents: 1, failed: [] })
      expect(await store.countOutdated(findExtractorVersion())).toBe(left - 1)
    }
    expect(await dump(store)).toEqual(await readByThis())
  })

  it('names what was not kept and leaves it as it was', async () => {
    await readByOlder({ keep: false })
    const before = await dump(store)
    const { documents, failed } = await reextract(options())
    expect(documents).toBe(0)
    expect(failed.map(({ path: file }) => file).sort()).toEqual(['in/lines.jsonl#1', 'in/lines.jsonl#3', 'in/list.json#2', 'in/list.json#3', 'in/page.html', 'in/report.txt'])
    expect(await dump(store)).toEqual(before)
  })

  it('lays what people decided over what is found now', async () => {
    await readByOlder({ keep: true })
    const document = await idOf('Talks')
    await act(store, { action: 'correct', document, changes: { title: 'Talks in Nairobi' } })
    await reextract(options())
    expect((await store.document(document)).title).toBe('Talks in Nairobi')
    expect((await store.document(document)).mentions.length).toBeGreaterThan(2)
  })
})
