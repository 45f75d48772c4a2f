// What the page keeps at the server, and what it asks beyond single things.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentsResponse, Job, NamesResponse, FindResponse, SavedView, Star, StarsResponse, ViewsResponse } from '../../server/api/schemas.ts'
import { fillForm, REPORTS, startApplication, type Application } from './application.ts'

const HOSTILE = '<html><head><title>Notice</title></head><body><script>top.location = "/"</script><p>Police in Minsk arrested Ivan Petrov on 3 May 2005, officials said. The police did not say why they had arrested him there.</p></body></html>'

describe('desk and originals', () => {
  let application: Application
  beforeAll(async () => {
    application = await startApplication()
    const started = await application.get('/api/jobs', { method: 'POST', body: fillForm({ ...REPORTS, 'notice.html': HOSTILE }) })
    const { id } = (await started.json()) as Job
    await (await application.get(`/api/jobs/${id}/events`)).text()
  })
  afterAll(() => application.close())

  const send = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await application.get(path, { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    return (response.status === 204 ? null : await response.json()) as T
  }

  it('keeps named views, the newest of a name, and lets go of them', async () => {
    const view = { hash: '#on=01', places: { e_1: { x: 1, y: 2, pinned: true } } }
    await send('PUT', '/api/desk/views/Border%20cases', { hash: '#on=00', places: {} })
    expect(await send<SavedView>('PUT', '/api/desk/views/Border%20cases', view)).toEqual({ ...view, name: 'Border cases' })
    expect((await send<ViewsResponse>('GET', '/api/desk/views')).views).toEqual([{ ...view, name: 'Border cases' }])
    expect(await send('DELETE', '/api/desk/views/Border%20cases')).toBeNull()
    expect((await send<ViewsResponse>('GET', '/api/desk/views')).views).toEqual([])
    expect(await send('PUT', '/api/desk/views/x', { hash: 1 })).toMatchObject({ status: 400 })
  })

  it('keeps stars, each once, and changes that come at once', async () => {
    const star = { name: 'Ivan Petrov', type: 'Person', documents: ['d_1'] }
    await Promise.all(['a', 'b', 'c'].map((entity) => send('PUT', `/api/desk/stars/${entity}`, star)))
    expect((await send<Star>('PUT', '/api/desk/stars/a', { ...star, documents: [] })).documents).toEqual([])
    expect((await send<StarsResponse>('GET', '/api/desk/stars')).stars.map(({ entity }) => entity).sort()).toEqual(['a', 'b', 'c'])
    await send('DELETE', '/api/desk/stars/a')
    expect((await send<StarsResponse>('GET', '/api/desk/stars')).stars).toHaveLength(2)
  })

  it('says who is known under a name and who is not', async () => {
    const { names } = await send<NamesResponse>('POST', '/api/names', { names: ['petrov', 'PERU', 'Nobody Here'] })
    expect(names.map(({ name, entities }) => [name, ...entities.map((entity) => entity.name)])).toEqual([['petrov', 'Ivan Petrov'], ['PERU', 'Peru'], ['Nobody Here']])
  })

  it('finds documents by a phrase', async () => {
    const { documents } = await send<FindResponse>('GET', '/api/find?q=%22two%20diplomats%22')
    expect(documents.map(({ file, snippets }) => [file, snippets.length])).toEqual([['envoys.txt', 1]])
  })

  it('shows an original where nothing in it can run', async () => {
    const { documents } = await send<DocumentsResponse>('GET', '/api/documents')
    const original = (file: string) => application.get(`/api/documents/${documents.find((document) => document.file === file)?.id ?? ''}/original`)
    const page = await original('notice.html')
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none';.*\bsandbox;/u)
    expect([page.headers.get('content-type'), page.headers.get('x-content-type-options'), await page.text()]).toEqual(['text/html; charset=utf-8', 'nosniff', HOSTILE])
    expect(await (await original('arrest.txt')).text()).toBe(REPORTS['arrest.txt'])
    expect((await application.get('/api/documents/d_0000000000000000/original')).status).toBe(404)
  })
})
