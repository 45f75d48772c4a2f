import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problem, queryResponse, savedQueriesResponse, savedQuery, schemaResponse } from '../../server/api/schemas.ts'
import { openShelf } from '../../server/shelf.ts'
import { startApplication, type Application } from './application.ts'

let application: Application
beforeAll(async () => {
  application = await startApplication()
})
afterAll(() => application.close())

const post = (address: string, body: unknown, signal?: AbortSignal): Promise<Response> =>
  application.get(`/api/${address}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' }, ...(signal === undefined ? {} : { signal }) })

const ENDLESS = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x * y AS z WHERE z < 0 RETURN count(z)'

describe('queries', () => {
  it('end on the server when the request is broken off, and make room for the next', async () => {
    // Two may run at once: were they not stopped, the third would wait for their time limit.
    const hangUp = new AbortController()
    const endless = [1, 2].map(() => post('query', { cypher: ENDLESS, timeoutMs: 60_000 }, hangUp.signal).catch((error: unknown) => error))
    await new Promise((done) => setTimeout(done, 1500))
    const started = Date.now()
    hangUp.abort()
    await Promise.all(endless)
    const answer = queryResponse.parse(await (await post('query', { cypher: 'RETURN 1 AS one' })).json())
    expect(answer.rows).toEqual([[1]])
    expect(Date.now() - started).toBeLessThan(15_000)
  })

  it.each([
    { cypher: 'MATCH (n) RETURN n.name FOO', position: 24, why: 'what the engine cannot read' },
    { cypher: 'MATCH (n) DELETE n', position: 10, why: 'what is refused' },
  ])('say where they fail: $why', async ({ cypher, position }) => {
    expect(problem.parse(await (await post('query', { cypher })).json()).position).toBe(position)
  })

  it('can ask which names the graph uses', async () => {
    const schema = schemaResponse.parse(await (await application.get('/api/schema')).json())
    expect(schema.labels).not.toContain('Ligature')
  })
})

describe('saved queries', () => {
  it('are kept by name, listed a page at a time, and taken away', async () => {
    for (const [name, cypher] of [['Who', 'RETURN 1'], ['What', 'RETURN 2'], ['Who', 'RETURN 3']]) expect((await post('queries', { name, cypher })).status).toBe(201)
    const list = async (query: string) => savedQueriesResponse.parse(await (await application.get(`/api/queries${query}`)).json())
    const first = await list('?limit=1')
    const second = await list(`?limit=1&after=${first.next ?? ''}`)
    expect([...first.queries, ...second.queries].map(({ name, cypher }) => [name, cypher])).toEqual([['What', 'RETURN 2'], ['Who', 'RETURN 3']])
    expect(second.next).toBeNull()
    const gone = first.queries[0]?.id ?? ''
    expect((await application.get(`/api/queries/${gone}`, { method: 'DELETE' })).status).toBe(204)
    expect((await application.get(`/api/queries/${gone}`, { method: 'DELETE' })).status).toBe(404)
    expect((await list('')).queries).toHaveLength(1)
  })

  it.each([
    { body: { cypher: 'RETURN 1' }, why: 'no name' },
    { body: { name: '  ', cypher: 'RETURN 1' }, why: 'an empty name' },
    { body: { name: 'Empty', cypher: '' }, why: 'no query' },
  ])('are refused with $why', async ({ body }) => {
    expect((await post('queries', body)).status).toBe(400)
  })
})

describe('a shelf', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ligature-shelf-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const QUERY = { id: '1', name: 'Who', cypher: 'RETURN 1', parameters: {}, saved: '2026-01-01T00:00:00.000Z' }

  it('gives back what was put there, also after a restart', async () => {
    const options = { file: path.join(folder, 'made/queries.json'), shape: savedQuery }
    const shelf = await openShelf(options)
    expect(shelf.items()).toEqual([])
    await Promise.all([shelf.replace([]), shelf.replace([QUERY])])
    expect((await openShelf(options)).items()).toEqual([QUERY])
  })

  it.each(['{', '{}', '[{"id":1}]'])('names a file that holds something else: %s', async (text) => {
    const file = path.join(folder, 'broken.json')
    await writeFile(file, text)
    await expect(openShelf({ file, shape: savedQuery })).rejects.toThrow('broken.json does not hold')
  })
})
