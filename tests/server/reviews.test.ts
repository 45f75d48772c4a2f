// Reviews over HTTP: what an analyst's page sends and is told.

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

async function read<Shape extends z.ZodType>(shape: Shape, path: string): Promise<{ body: z.output<Shape>; etag: string }> {
  const response = await application.get(`/api/${path}`)
  expect(response.status, path).toBe(200)
  return { body: shape.parse(await response.json()), etag: response.headers.get('ETag') ?? '' }
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return application.get(`/api/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } })
}

async function idOf(name: string): Promise<string> {
  const { body } = await read(schemas.searchResponse, `search?q=${encodeURIComponent(name)}`)
  return body.entities.find((entity) => entity.name === name)?.id ?? expect.fail(`${name} is not in the graph`)
}

async function criticism(): Promise<string> {
  const { body } = await read(schemas.neighboursResponse, `entities/${await idOf('Chile')}/neighbours?types=CRITICIZED`)
  return body.relationships.find(({ type }) => type === 'CRITICIZED')?.id ?? expect.fail('Chile criticized nobody')
}

async function decide(action: unknown, headers: Record<string, string> = {}, versions: Record<string, number> = {}): Promise<z.output<typeof schemas.review>> {
  const response = await post('reviews', { author: 'Ana', action, versions }, headers)
  expect(response.status).toBe(201)
  return schemas.review.parse(await response.json())
}

describe('reviews', () => {
  it('reject a relationship as it was read, and bring it back', async () => {
    const id = await criticism()
    const { etag } = await read(schemas.relationshipResponse, `relationships/${id}`)
    const { id: made } = await decide({ action: 'reject', target: { kind: 'relationship', id } }, { 'If-Match': etag })
    expect((await application.get(`/api/relationships/${id}`)).status).toBe(404)
    expect((await post(`reviews/${made}/undo`, { author: 'Bo' })).status).toBe(200)
    const { body, etag: after } = await read(schemas.relationshipResponse, `relationships/${id}`)
    expect(body.claims[0]).toMatchObject({ status: 'open', version: 3 })
    expect(after).not.toBe(etag)
  })

  it('refuse a merge of two types in words that can be read aloud', async () => {
    const response = await post('reviews', { author: 'Ana', action: { action: 'merge', into: await idOf('Ivan Petrov'), entities: [await idOf('Interior Ministry of Belarus')], name: null }, versions: {} })
    expect(schemas.problem.parse(await response.json())).toMatchObject({ status: 422, detail: 'Interior Ministry of Belarus is an Organization and Ivan Petrov a Person; change the type of one first.' })
  })

  it('rename an entity, once for each version', async () => {
    const id = await idOf('Rosa Quispe')
    const { etag } = await read(schemas.entityResponse, `entities/${id}`)
    const action = { action: 'rename', entity: id, name: 'Rosa Quispe Mamani' }
    await decide(action, { 'If-Match': etag })
    const late = await post('reviews', { author: 'Bo', action }, { 'If-Match': etag })
    expect(late.status).toBe(412)
    expect(schemas.problem.parse(await late.json())).toMatchObject({ type: 'urn:ligature:problem:outdated-review', detail: expect.stringMatching(/Ana changed it \(rename\)/u) })
  })

  it('merge several, with the versions in the body', async () => {
    const [into, other] = [await idOf('Peru'), await idOf('Chile')]
    const { id } = await decide({ action: 'merge', into, entities: [other] }, {}, { [into]: 1, [other]: 1 })
    expect((await read(schemas.entityResponse, `entities/${other}`)).body).toMatchObject({ id: into, names: expect.arrayContaining(['Peru', 'Chile']) })
    expect((await post(`reviews/${id}/undo`, { author: 'Ana' })).status).toBe(200)
    expect((await read(schemas.entityResponse, `entities/${other}`)).body.id).toBe(other)
  })

  it('a corrected date dates the document’s claims again', async () => {
    const { body: list } = await read(schemas.documentsResponse, 'documents')
    const document = list.documents.find(({ file }) => file === 'arrest.txt')?.id ?? ''
    const { etag } = await read(schemas.documentResponse, `documents/${document}`)
    await decide({ action: 'correct', document, changes: { title: 'Held in Minsk', published: '2015-01-01' } }, { 'If-Match': etag })
    const { body } = await read(schemas.documentResponse, `documents/${document}`)
    expect(body).toMatchObject({ title: 'Held in Minsk', published: '2015-01-01', version: 2 })
  })

  it('an added claim quotes its sentence', async () => {
    const { body: list } = await read(schemas.documentsResponse, 'documents')
    const document = list.documents.find(({ file }) => file === 'envoys.txt')?.id ?? ''
    const { body } = await read(schemas.documentResponse, `documents/${document}`)
    const sentence = body.sentences.find(({ start, end }) => body.text.slice(start, end).startsWith('Chile'))
    const claim = { type: 'THREATENED', subject: await idOf('Chile'), object: await idOf('Peru'), sentence: sentence?.id }
    await decide({ action: 'add', claim })
    const { body: near } = await read(schemas.neighboursResponse, `entities/${await idOf('Chile')}/neighbours?types=THREATENED`)
    const { body: found } = await read(schemas.relationshipResponse, `relationships/${near.relationships.find(({ type }) => type === 'THREATENED')?.id ?? ''}`)
    expect(found.claims).toMatchObject([{ origin: 'added', sentence: { text: 'Chile criticized Peru.' } }])
  })

  it('the history is newest first and comes in pages', async () => {
    const { body } = await read(schemas.reviewsResponse, 'reviews?limit=2')
    expect(body.reviews.map(({ action }) => action)).toEqual(['add', 'correct'])
    const { body: older } = await read(schemas.reviewsResponse, `reviews?limit=2&after=${body.next ?? ''}`)
    expect(older.reviews.map(({ action, undone }) => [action, undone?.author])).toEqual([['merge', 'Ana'], ['rename', undefined]])
  })

  it('what is decided about a relationship is in its history', async () => {
    const id = await criticism()
    const { body } = await read(schemas.reviewsResponse, `reviews?target=${id}`)
    expect(body.reviews.map(({ action, undone }) => [action, undone?.author])).toEqual([['reject', 'Bo']])
  })

  it('what others rest on cannot be undone alone, and it is said which', async () => {
    const id = await idOf('Belarus')
    const { body } = await read(schemas.entityResponse, `entities/${id}`)
    const retyped = await decide({ action: 'retype', entity: id, type: 'Organization' }, {}, { [id]: body.version })
    const claim = { type: 'CRITICIZED', subject: id, object: await idOf('Peru') }
    const added = await decide({ action: 'add', claim })
    const refused = await post(`reviews/${retyped.id}/undo`, { author: 'Ana' })
    expect(schemas.problem.parse(await refused.json())).toMatchObject({ status: 409, review: added.id })
    for (const made of [added, retyped]) expect((await post(`reviews/${made.id}/undo`, { author: 'Ana' })).status).toBe(200)
  })

  it('the queue gives what nobody has decided, a page at a time, without repeating', async () => {
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { body } = await read(schemas.queueResponse, `queue?limit=1${after}`)
      seen.push(...body.claims.map(({ id }) => id))
      expect(body.claims.every(({ category, foundBy, status }) => category !== 'none' && foundBy !== 'gazetteer' && status === 'open')).toBe(true)
      if (body.next === null) break
      after = `&after=${body.next}`
    }
    expect(seen.length).toBeGreaterThan(2)
    expect(new Set(seen).size).toBe(seen.length)
    expect((await read(schemas.queueResponse, 'queue')).body.total).toBe(seen.length)
    expect((await read(schemas.queueResponse, 'queue?group=again')).body).toEqual({ claims: [], next: null, total: 0 })
    expect((await read(schemas.mergeQueueResponse, 'queue/merges')).body.next).toBeNull()
    expect((await read(schemas.evidence, `claims/${seen[0] ?? ''}`)).body.id).toBe(seen[0])
    expect((await read(schemas.unmatchedResponse, 'reviews/unmatched')).body.unmatched).toEqual([])
  })

  it('what may not be is a problem by name', async () => {
    const [peru, rosa] = [await idOf('Peru'), await idOf('Rosa Quispe Mamani')]
    const cases = [
      { action: { action: 'rename', entity: peru, name: 'X' }, status: 428, kind: 'version-required' },
      { action: { action: 'rename', entity: 'e_0000000000000000', name: 'X' }, status: 404, kind: 'not-found' },
      { action: { action: 'merge', into: peru, entities: [peru] }, status: 422, kind: 'self-merge' },
      { action: { action: 'merge', into: peru, entities: [rosa] }, status: 422, kind: 'mixed-merge' },
      { action: { action: 'add', claim: { type: 'LOVES', subject: peru, object: rosa } }, status: 422, kind: 'outside-ontology' },
      { action: { action: 'add', claim: { type: 'BORN_IN', subject: peru, object: rosa } }, status: 422, kind: 'outside-ontology' },
      { action: { action: 'retype', entity: peru, type: 'Animal' }, status: 422, kind: 'outside-ontology' },
      { action: { action: 'explode', entity: peru }, status: 400, kind: 'invalid-input' },
      { action: { action: 'rename', entity: peru, name: ' ' }, status: 400, kind: 'invalid-input' },
      { action: { action: 'rename', entity: peru, name: 'a\u0000b' }, status: 400, kind: 'invalid-input' },
    ]
    for (const { action, status, kind } of cases) {
      const response = await post('reviews', { author: 'Ana', action })
      expect({ action, status: response.status }).toEqual({ action, status })
      expect(schemas.problem.parse(await response.json()).type).toBe(`urn:ligature:problem:${kind}`)
    }
    const [first] = (await read(schemas.reviewsResponse, 'reviews')).body.reviews.filter(({ undone }) => undone !== null)
    expect((await post(`reviews/${first?.id ?? ''}/undo`, { author: 'Bo' })).status).toBe(409)
    expect((await post('reviews/v_0000000000000000/undo', { author: 'Bo' })).status).toBe(404)
  })
})
