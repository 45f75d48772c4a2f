// Every list of the API, found in its table: 50 items unless said, 500 at most, and cursors that lead through all of it once.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { OPERATIONS, type Operation } from '../../server/api/table.ts'
import { build, idOf, type ClaimSketch, type EntitySketch } from '../graph/build.ts'
import { startApplication, type Application } from './application.ts'

/** Answers with a list in them that are no lists: each with the reason. */
const NO_LISTS: Readonly<Record<string, string>> = {
  '/ontology': 'the ontology as it stands in the code',
  '/schema': 'the names that the ontology allows',
  '/overview': 'a picture to begin with, of as many entities as are asked for, 300 at most',
  '/documents/{id}': 'one document, whole',
  '/session': 'what one account may do',
}

/** The lists in an answer: the fields of it that are arrays. */
function listsOf({ answer: { shape } }: Operation): readonly string[] {
  if (!(shape instanceof z.ZodObject)) return []
  return Object.entries<z.ZodType>(shape.shape).flatMap(([name, field]) => (field instanceof z.ZodArray ? [name] : []))
}

/** Fields of an answer that are arrays and not what is listed there. */
const BESIDE: ReadonlySet<string> = new Set(['names', 'relationships', 'available'])
const LISTED = OPERATIONS.filter((row) => row.method === 'get' && !(row.path in NO_LISTS) && listsOf(row).length > 0)

const MINISTRY: EntitySketch = { type: 'Organization', name: 'Interior Ministry' }
const MINISTER: EntitySketch = { type: 'Person', name: 'Ana Cruz' }
const others = Array.from({ length: 5 }, (_, index): EntitySketch => ({ type: 'Person', name: `Petr Example${index}` }))

/** Documents that each say that the minister met the ministry and others, so that every list has several items. */
function sketch(index: number) {
  const claims: ClaimSketch[] = [
    { subject: MINISTER.name, type: 'LEADS', object: MINISTRY.name },
    ...others.map(({ name }): ClaimSketch => ({ subject: MINISTER.name, type: 'MET_WITH', object: name })),
  ]
  const text = `Ana Cruz of the Interior Ministry met ${others.map(({ name }) => name).join(', ')} for the ${index}. time. ${WORDS.slice(index * 40, index * 40 + 40).join(' ')}.`
  return build({ source: `report ${index}`, text, collection: `set ${index}`, published: index === 0 ? null : `200${index}-01-01`, entities: [MINISTER, MINISTRY, ...others], claims })
}
/** No two documents may be near copies of each other. */
const WORDS = Array.from({ length: 400 }, (_, index) => `word${(index * 7919) % 400}`)
const COUNT = 5

describe('every list of the API', () => {
  let application: Application
  const places: Record<string, string> = {}
  const send = async (method: string, path: string, body: unknown) => {
    const response = await application.get(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    expect(response.ok, `${method} ${path}: ${response.statusText}`).toBe(true)
  }
  beforeAll(async () => {
    application = await startApplication({ asAdmin: true })
    const { store } = application
    for (let index = 0; index < COUNT; index++) await store.writeDocument(sketch(index))
    const spelt = (name: string) => build({ source: name, text: `${name} spoke.`, entities: [{ type: 'Person', name }] })
    for (const name of ['Nursultan Tokayev', 'Nursultan Toqaev', 'Omar Khojaev', 'Omar Hojaev', 'Iwan Karpow', 'Ivan Karpov']) await store.writeDocument(spelt(name))
    await loseReviews()
    const { entities, relationships } = await store.overview(20)
    const line = relationships.find(({ type }) => type === 'LEADS')
    Object.assign(places, { entities: idOf(MINISTER), relationships: line?.id, documents: sketch(1).document.id })
    expect(entities.length).toBeGreaterThan(2)
    for (let index = 0; index < COUNT; index++) {
      await send('PUT', `/api/desk/views/view${index}`, { hash: '', places: {} })
      await send('PUT', `/api/desk/stars/e_${index}`, { name: 'Someone', type: 'Person', documents: [] })
      await send('POST', '/api/queries', { name: `query ${index}`, cypher: 'RETURN 1' })
      await send('POST', '/api/users', { name: `user ${index}`, role: 'viewer', password: 'correct horse battery' })
      await send('POST', '/api/tokens', { user: `user ${index}` })
      await send('POST', '/api/jobs/text', { text: `Report ${index}`, collection: 'jobs' })
    }
  })
  afterAll(() => application.close())

  /** Decides about claims of a document that then says something else. */
  async function loseReviews(): Promise<void> {
    const { store } = application
    for (let index = 0; index < 3; index++) {
      const source = `lost ${index}`
      const report = { source, text: `Omar Lost${index} leads Acme${index}.`, entities: [{ type: 'Person', name: `Omar Lost${index}` }, { type: 'Organization', name: `Acme${index}` }] as const }
      const written = build({ ...report, claims: [{ subject: `Omar Lost${index}`, type: 'LEADS', object: `Acme${index}` }] })
      await store.writeDocument(written)
      const id = written.claims[0]?.id ?? expect.fail('no claim')
      await store.review({ author: 'Ana', note: null, action: { action: 'confirm', target: { kind: 'claims', ids: [id] } }, versions: { [id]: 1 } })
      await store.writeDocument(build({ ...report, extractor: 'test-2' }))
    }
  }

  const addressOf = (path: string) => path.replace('{id}', places[path.split('/')[1] ?? ''] ?? '')
  const ask = (path: string, asked: Readonly<Record<string, string>>) => application.get(`/api${addressOf(path)}?${new URLSearchParams({ ...(WITH_WORDS.has(path) ? { q: 'Petr' } : {}), ...asked }).toString()}`)

  it('is among these', () => {
    expect(LISTED.map(({ path }) => path).sort()).toEqual([
      '/audit', '/collections', '/desk/stars', '/desk/views', '/documents', '/documents/{id}/claims', '/entities/{id}', '/entities/{id}/claims', '/entities/{id}/neighbours', '/find', '/jobs', '/queries',
      '/queue', '/queue/merges', '/relationships/{id}', '/reviews', '/reviews/unmatched', '/search', '/tokens', '/users',
    ])
  })

  describe.each(LISTED.map((row) => [row.path, row] as const))('%s', (path, row) => {
    it('has 50 items unless said and 500 at most', async () => {
      const limit = row.query?.pick({ limit: true })
      expect(limit?.parse({})).toEqual({ limit: 50 })
      for (const wrong of ['501', '0', '-1', 'many']) {
        const response = await ask(path, { limit: wrong })
        expect([wrong, response.status, response.headers.get('content-type')]).toEqual([wrong, 400, expect.stringContaining('application/problem+json')])
      }
    })

    it('leads through all of it, each item once', async () => {
      const whole = await readPage(path, { limit: '500' })
      expect(whole.next).toBeNull()
      expect(whole.keys.length).toBeGreaterThan(2)
      const found: string[] = []
      for (let after: string | null = null; ; ) {
        const page = await readPage(path, { limit: '2', ...(after === null ? {} : { after }) })
        found.push(...page.keys)
        after = page.next
        if (after === null) break
        expect(found.length).toBeLessThanOrEqual(whole.keys.length)
      }
      expect(found.length).toBe(whole.keys.length)
      expect(new Set(found)).toEqual(new Set(whole.keys))
    })

    it.each(['no-such-cursor', 'c_0000000000000000', 'e_ffffffffffffffff'])('says that %s is no cursor', async (after) => {
      const response = await ask(path, { after })
      expect([response.status, response.headers.get('content-type')]).toEqual([400, expect.stringContaining('application/problem+json')])
      expect(await response.json()).toMatchObject({ status: 400, title: 'Invalid input', detail: expect.any(String) })
    })
  })

  /** What is listed on a page, as keys; of a neighbourhood all but the entity in its middle. */
  async function readPage(path: string, asked: Readonly<Record<string, string>>): Promise<{ readonly keys: readonly string[]; readonly next: string | null }> {
    const response = await ask(path, asked)
    const body = answered.parse(await response.json())
    const row = LISTED.find((one) => one.path === path) ?? expect.fail(path)
    const names = listsOf(row).filter((name) => !BESIDE.has(name))
    const keys = names.flatMap((name) => z.array(z.unknown()).parse(body[name]).map((item) => `${name} ${keyOf(item)}`))
    return { keys: path.endsWith('/neighbours') ? keys.filter((key) => !key.includes(idOf(MINISTER))) : keys, next: body.next }
  }
})

const WITH_WORDS: ReadonlySet<string> = new Set(['/search', '/find'])
const answered = z.looseObject({ next: z.string().nullable() })
const keyed = z.union([
  z.object({ id: z.string() }).transform(({ id }) => id),
  z.object({ review: z.object({ id: z.string() }) }).transform(({ review }) => review.id),
  z.object({ entity: z.string() }).transform(({ entity }) => entity),
  z.object({ entities: z.tuple([z.object({ id: z.string() }), z.object({ id: z.string() })]) }).transform(({ entities }) => entities.map(({ id }) => id).join(' ')),
  z.object({ name: z.string() }).transform(({ name }) => name),
])
const keyOf = (item: unknown): string => keyed.parse(item)
