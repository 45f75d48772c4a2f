import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { job } from '../../server/api/schemas.ts'
import type { Job } from '../../server/api/schemas.ts'
import { fillForm, REPORTS, startApplication } from './application.ts'
import type { Application } from './application.ts'

let application: Application

beforeAll(async () => {
  application = await startApplication()
})
afterAll(() => application.close())

async function submit(form: FormData): Promise<Job> {
  const response = await application.get('/api/jobs', { method: 'POST', body: form })
  expect(response.status).toBe(202)
  return job.parse(await response.json())
}

/** Every state that the stream of events tells, to its end. */
async function follow(id: string): Promise<Job[]> {
  const response = await application.get(`/api/jobs/${id}/events`)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const text = await response.text()
  return text
    .split('\n\n')
    .filter((event) => event.startsWith('data: '))
    .map((event) => job.parse(JSON.parse(event.slice('data: '.length))))
}

describe('a job', () => {
  it('reads good files, names the broken one, and tells of it by events until it is done', async () => {
    const broken = new Uint8Array([0x00, 0x01, 0x02, 0x03])
    const { id } = await submit(fillForm({ ...REPORTS, 'reports/broken.pdf': broken }))
    const states = await follow(id)
    const last = states.at(-1)
    expect(last?.state).toBe('done')
    expect(last?.summary).toMatchObject({ documents: 2, added: 2, failed: [{ path: 'reports/broken.pdf', error: expect.stringContaining('pdf') }] })
    expect(states.every((state, index) => index === 0 || state.done >= (states[index - 1]?.done ?? 0))).toBe(true)
    expect((await application.store.counts()).collections).toEqual([{ name: 'test', documents: 2 }])
  })

  it('leaves the graph as it is when the same files come again', async () => {
    const before = await application.store.counts()
    const { id } = await submit(fillForm(REPORTS))
    const summary = (await follow(id)).at(-1)?.summary
    expect(summary).toMatchObject({ documents: 2, added: 0, unchanged: 2, failed: [] })
    expect(await application.store.counts()).toEqual(before)
  })

  it('is told by GET too, with its summary', async () => {
    const { id } = await submit(fillForm({ 'empty.txt': '' }))
    await follow(id)
    const told = job.parse(await (await application.get(`/api/jobs/${id}`)).json())
    expect(told).toMatchObject({ id, state: 'done', summary: { documents: 0, failed: [{ path: 'empty.txt' }] } })
  })
})

describe('what is no form with files is refused', () => {
  it.each([
    { why: 'JSON', init: { body: '{}', headers: { 'Content-Type': 'application/json' } }, detail: 'multipart/form-data' },
    { why: 'no file', init: { body: fillForm({}) }, detail: 'no file' },
    { why: 'a collection without a name', init: { body: fillForm(REPORTS, '   ') }, detail: 'Too small' },
    { why: 'a form that breaks off', init: { body: '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }, detail: 'cannot be read' },
  ])('$why', async ({ init, detail }) => {
    const response = await application.get('/api/jobs', { method: 'POST', ...init })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ status: 400, detail: expect.stringContaining(detail) })
  })
})

it('gives a file no way out of its folder', async () => {
  const { id } = await submit(fillForm({ '../../outside.txt': 'Outside.', '/etc/absolute.doc': 'x' }))
  const summary = (await follow(id)).at(-1)?.summary
  expect(summary?.failed.map(({ path }) => path)).toEqual(['etc/absolute.doc'])
  const documents = await application.store.documents({ limit: 100 })
  expect(documents.map(({ file }) => file)).toContain('outside.txt')
})
