import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { OPERATIONS } from '../../server/api/table.ts'
import { fillForm, REPORTS, startApplication, type Application } from './application.ts'

let application: Application
beforeAll(async () => {
  application = await startApplication({ asAdmin: true })
  const { id } = z.object({ id: z.string() }).parse(await (await application.get('/api/jobs', { method: 'POST', body: fillForm(REPORTS) })).json())
  await (await application.get(`/api/jobs/${id}/events`)).text()
})
afterAll(() => application.close())

const layers = z.array(z.object({ route: z.unknown().optional(), handle: z.unknown() }))
const route = z.object({ path: z.string(), methods: z.record(z.string(), z.boolean()) })

/** Every address that a router serves, those of the routers in it too. */
function addressesOf(router: unknown): readonly string[] {
  if (typeof router !== 'function' || !('stack' in router)) return []
  return layers.parse(router.stack).flatMap((layer) => {
    const found = route.safeParse(layer.route)
    if (found.success) return Object.keys(found.data.methods).map((method) => `${method} ${found.data.path.replaceAll(/:(\w+)/g, '{$1}')}`)
    return addressesOf(layer.handle)
  })
}

describe('the description of the API', () => {
  it('has every address that is served, and no other', () => {
    const served = addressesOf(application.router).filter((address) => address !== 'get /metrics' && !address.includes('(?!'))
    expect(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...served].sort())
  })

  it('is OpenAPI 3.1 with an operation for each row', async () => {
    const body: unknown = await (await application.get('/api/openapi.json')).json()
    const { openapi, paths } = z.object({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) }))) }).parse(body)
    const operations = Object.values(paths).flatMap((path) => Object.values(path))
    expect(openapi).toBe('3.1.0')
    expect(operations).toHaveLength(OPERATIONS.length)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(OPERATIONS.length)
    expect(operations.every(({ responses }) => 'default' in responses)).toBe(true)
  })

  it('can be read as a page that loads nothing', async () => {
    const text = await (await application.get('/api/')).text()
    expect(text).toContain('/api/entities/{id}')
    expect(text).not.toMatch(/<script|<link|src=/u)
  })

  it.each(OPERATIONS.filter(({ query, path }) => query !== undefined && 'after' in query.shape && path !== '').map(({ path, query }) => [path, query] as const))(
    '%s pages: 50 unless said, 500 at most',
    (_path, query) => {
      const known = query?.pick({ limit: true })
      expect(known?.parse({})).toEqual({ limit: 50 })
      expect(known?.safeParse({ limit: 501 }).success).toBe(false)
    },
  )
})

describe('answers have the shape that is described', () => {
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    const { entities, relationships } = await application.store.overview(20)
    const [document] = await application.store.documents({ limit: 1 })
    const [claim] = (await application.store.reviewQueue({ limit: 1, group: 'uncertain' })).claims
    Object.assign(ids, { claims: claim?.id, entities: entities[0]?.id, relationships: relationships[0]?.id, documents: document?.id })
  })
  const asked = OPERATIONS.filter(({ method, answer, path }) => method === 'get' && answer.shape !== null && path !== '/jobs/{id}')
  it.each(asked.map((row) => [row.path, row] as const))('%s', async (path, { query, answer }) => {
    const place = path.replace('{id}', ids[path.split('/')[1] ?? ''] ?? '')
    const words = query !== undefined && 'q' in query.shape ? '?q=Peru' : ''
    const response = await application.get(`/api${place}${words}`)
    expect(response.status).toBe(answer.status)
    const strict = answer.shape instanceof z.ZodObject ? answer.shape.strict() : answer.shape
    expect(strict?.safeParse(await response.json()).error?.issues).toBeUndefined()
  })
})
