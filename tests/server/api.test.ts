import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import * as schemas from '../../server/api/schemas.ts'
import { fillForm, REPORTS, startApplication } from './application.ts'
import type { Application } from './application.ts'

let application: Application

beforeAll(async () => {
  application = await startApplication()
  const response = await application.get('/api/jobs', { method: 'POST', body: fillForm(REPORTS) })
  const { id } = schemas.job.parse(await response.json())
  await (await application.get(`/api/jobs/${id}/events`)).text()
})
afterAll(() => application.close())

async function read<Shape extends z.ZodType>(shape: Shape, path: string, init?: RequestInit): Promise<z.output<Shape>> {
  const response = await application.get(`/api/${path}`, init)
  expect(response.status, path).toBe(200)
  return shape.parse(await response.json())
}

const search = (name: string): Promise<z.output<typeof schemas.searchResponse>> => read(schemas.searchResponse, `search?q=${encodeURIComponent(name)}`)

async function idOf(name: string): Promise<string> {
  const { entities } = await search(name)
  return entities.find((entity) => entity.name === name)?.id ?? expect.fail(`${name} is not in the graph`)
}

describe('the API answers in the shapes that the page is typed by', () => {
  it('status', async () => {
    const status = await read(schemas.statusResponse, 'status')
    expect(status.counts.documents).toBe(2)
    expect(status.store.location).toBe('memory:')
  })

  it('ontology, with every relationship type and whether it is symmetric', async () => {
    const { relationshipTypes } = await read(schemas.ontologyResponse, 'ontology')
    expect(relationshipTypes.filter((row) => row.symmetric).map((row) => row.type)).toContain('MET_WITH')
    expect(relationshipTypes.find((row) => row.type === 'EXPELLED')).toMatchObject({ symmetric: false, category: 'legal' })
  })

  it('overview, of as many entities as were asked for', async () => {
    const { entities } = await read(schemas.subgraph, 'overview?limit=2')
    expect(entities).toHaveLength(2)
  })

  it('search, by the beginning of a name', async () => {
    const { entities } = await search('Quis')
    expect(entities.map((entity) => entity.name)).toEqual(['Rosa Quispe'])
  })

  it('an entity with the documents that name it', async () => {
    const entity = await read(schemas.entityResponse, `entities/${await idOf('Ivan Petrov')}`)
    expect(entity).toMatchObject({ type: 'Person', documents: [{ file: 'arrest.txt', collection: 'test' }] })
  })

  it('neighbours of some types only', async () => {
    const id = await idOf('Chile')
    const all = await read(schemas.neighboursResponse, `entities/${id}/neighbours`)
    const critics = await read(schemas.neighboursResponse, `entities/${id}/neighbours?types=CRITICIZED`)
    expect(new Set(all.relationships.map(({ type }) => type)).size).toBeGreaterThanOrEqual(1)
    const tied = critics.relationships.filter(({ type }) => type === 'CRITICIZED').flatMap(({ head, tail }) => [head, tail])
    expect(critics.entities.length).toBeGreaterThan(1)
    // What else is said of the same two is shown too.
    expect(critics.entities.filter((entity) => !tied.includes(entity.id))).toEqual([])
  })

  it('a relationship with the sentence that says so', async () => {
    const { relationships } = await read(schemas.neighboursResponse, `entities/${await idOf('Chile')}/neighbours?types=CRITICIZED`)
    const [first] = relationships
    const { claims, head, tail } = await read(schemas.relationshipResponse, `relationships/${first?.id ?? ''}`)
    expect([head.name, tail.name]).toEqual(['Chile', 'Peru'])
    expect(claims[0]?.sentence?.text).toBe('Chile criticized Peru.')
  })

  it('documents a page at a time', async () => {
    const first = await read(schemas.documentsResponse, 'documents?limit=1')
    const second = await read(schemas.documentsResponse, `documents?limit=1&after=${first.next ?? ''}`)
    expect([...first.documents, ...second.documents].map(({ file }) => file).sort()).toEqual(['arrest.txt', 'envoys.txt'])
  })

  it('a document whose mentions stand where they say', async () => {
    const [summary] = (await read(schemas.documentsResponse, 'documents?limit=1')).documents
    const document = await read(schemas.documentResponse, `documents/${summary?.id ?? ''}`)
    const names = document.mentions.map(({ start, end }) => document.text.slice(start, end))
    expect(names).toContain('Rosa Quispe')
  })

  it('a query, with its rows as JSON', async () => {
    const body = JSON.stringify({ cypher: 'MATCH (e:Entity) WHERE e.name = $name RETURN e.name AS name', parameters: { name: 'Peru' } })
    const result = await read(schemas.queryResponse, 'query', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
    expect(result).toMatchObject({ columns: ['name'], rows: [['Peru']], truncated: false })
  })

  it('health', async () => {
    expect(await (await application.get('/api/health')).json()).toEqual({ status: 'ok' })
  })
})

describe('what goes wrong is a problem with a reason', () => {
  const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
  it.each([
    { path: 'entities/e_0000000000000000', status: 404, detail: 'e_0000000000000000', why: 'an entity that is not there' },
    { path: 'entities/nonsense', status: 404, detail: 'nonsense', why: 'what cannot be an id' },
    { path: 'relationships/r_0000000000000000', status: 404, detail: 'r_0000000000000000', why: 'a relationship that is not there' },
    { path: 'documents/d_0000000000000000', status: 404, detail: 'd_0000000000000000', why: 'a document that is not there' },
    { path: 'jobs/none', status: 404, detail: 'none', why: 'a job that is not there' },
    { path: 'jobs/none/events', status: 404, detail: 'none', why: 'the events of a job that is not there' },
    { path: 'nothing', status: 404, detail: '/api/nothing', why: 'an address that nothing serves' },
    { path: 'overview?limit=0', status: 400, detail: 'limit', why: 'a number out of bounds' },
    { path: 'search', status: 400, detail: 'q', why: 'a parameter left out' },
    { path: 'entities/e_0000000000000000/neighbours?types=LOVES', status: 400, detail: 'types', why: 'a type that is not in the ontology' },
    { path: 'export?format=pdf', status: 400, detail: 'format', why: 'a format that is not written' },
    { path: 'query', init: post({ cypher: 'CREATE (n:Intruder) RETURN n' }), status: 403, detail: 'CREATE', why: 'a query that writes' },
    { path: 'query', init: post({ cypher: 'MATCH (n RETURN n' }), status: 400, detail: '', why: 'a query with a typing error' },
    { path: 'query', init: post({}), status: 400, detail: 'cypher', why: 'a body without a query' },
    { path: 'query', init: { ...post({}), body: `{"cypher":"RETURN 1","parameters":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}` }, status: 400, detail: 'nested', why: 'a body without a bottom' },
    { path: 'jobs/text', init: post({ text: 'One.', collection: 'txt\u202efdp' }), status: 400, detail: 'nobody sees', why: 'a name that is not what it seems' },
    { path: 'query', init: { ...post({}), body: '{"cypher":' }, status: 400, detail: 'JSON', why: 'a body that is no JSON' },
    { path: 'query', init: { method: 'POST', body: 'RETURN 1', headers: { 'content-type': 'text/plain' } }, status: 415, detail: 'text/plain', why: 'a body of another kind' },
    { path: 'jobs', init: post({}), status: 415, detail: 'multipart/form-data', why: 'a body of another kind where files come up' },
    { path: 'query', init: { method: 'POST' }, status: 400, detail: 'The body is missing', why: 'no body at all' },
    { path: 'overview?limit=few', status: 400, detail: 'limit: Invalid input: expected number, received NaN (given: "few")', why: 'no number, which is repeated' },
    { path: 'neighbours', status: 404, detail: '/api/neighbours', why: 'an address that nothing serves by any method' },
    { path: 'query', init: post({ cypher: 'RETURN 1', timeoutMs: 5 }), status: 400, detail: '(given: 5)', why: 'a number in a body' },
    { path: 'query', init: post({ cypher: { text: 'RETURN 1' } }), status: 400, detail: 'received object', why: 'what has parts is not repeated' },
    { path: `export?format=${'x'.repeat(100)}`, status: 400, detail: `(given: "${'x'.repeat(80)}…")`, why: 'a long value, cut' },
    { path: 'jobs/text', init: post({ text: 'One.', collection: 'txt\u202efdp' }), status: 400, detail: '(given: "txt\\u{202e}fdp")', why: 'marks that turn text around are spelt out' },
    { path: 'status', init: { method: 'DELETE' }, status: 405, detail: '/api/status does not take DELETE; send GET, HEAD', why: 'a method that an address does not take' },
    { path: 'documents/%zz', status: 400, detail: '%zz', why: 'an address that cannot be decoded' },
    { path: 'query', init: post({ cypher: ' '.repeat(2_000_000) }), status: 413, detail: 'large', why: 'a body past its limit' },
  ])('$path ($status): $why', async ({ path, init, status, detail }) => {
    const response = await application.get(`/api/${path}`, init)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const body = schemas.problem.parse(await response.json())
    expect(body.status).toBe(status)
    expect(body.detail).toContain(detail)
  })

  it('a refused query has changed nothing', async () => {
    const { counts } = await read(schemas.statusResponse, 'status')
    expect(counts.documents).toBe(2)
  })
})

describe('documents go out again', () => {
  it('one by its id, the rest by their collection', async () => {
    const [first] = (await read(schemas.documentsResponse, 'documents?limit=1')).documents
    expect(await read(schemas.deletedResponse, `documents/${first?.id ?? ''}`, { method: 'DELETE' })).toEqual({ documents: 1 })
    expect(await read(schemas.collectionsResponse, 'collections')).toEqual({ collections: [{ name: 'test', documents: 1 }], next: null })
    expect(await read(schemas.deletedResponse, 'collections/test', { method: 'DELETE' })).toEqual({ documents: 1 })
    expect((await read(schemas.statusResponse, 'status')).counts).toMatchObject({ documents: 0, entities: 0, claims: 0, relationships: 0 })
  })
})
