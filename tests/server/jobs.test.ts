import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { job, jobsResponse } from '../../server/api/schemas.ts'
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

describe('documents that another version has read', () => {
  const outdated = async (): Promise<unknown> => (await application.get('/api/outdated')).json()

  it('are counted, and read anew by a job', async () => {
    expect(await outdated()).toEqual({ documents: 0 })
    const [document] = await application.store.documents({ limit: 1 })
    const { text, sentences, title, id } = await application.store.document(document?.id ?? expect.fail('there is no document'))
    const { file, sha256 } = await application.store.documentFile(id)
    const given = { id, title, author: null, publisher: null, url: null, published: null, language: 'en', collection: 'test', file, sha256, text, words: 9, pages: [] }
    await application.store.writeDocument({ document: given, extractor: 'older', sentences: sentences.map(({ index, page, start, end }) => ({ index, page, start, end })), entities: [], claims: [] })
    const found = (await application.store.counts()).claims
    expect(await outdated()).toEqual({ documents: 1 })
    const response = await application.get('/api/jobs/outdated', { method: 'POST' })
    expect(response.status).toBe(202)
    const last = (await follow(job.parse(await response.json()).id)).at(-1)
    expect(last).toMatchObject({ state: 'done', collection: null, total: 1, summary: { documents: 1, updated: 1, failed: [] } })
    expect(await outdated()).toEqual({ documents: 0 })
    expect((await application.store.counts()).claims).toBeGreaterThan(found)
  })
})

describe('a pasted text', () => {
  const paste = async (body: unknown): Promise<Job> => {
    const response = await application.get('/api/jobs/text', { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
    expect(response.status).toBe(202)
    return job.parse(await response.json())
  }

  it('is a document with what was said about it', async () => {
    const { id, title } = await paste({ text: REPORTS['envoys.txt'], title: 'Envoys / expelled', source: 'Example Daily', published: '2 June 2006', collection: 'pasted' })
    expect((await follow(id)).at(-1)?.summary).toMatchObject({ documents: 1, failed: [] })
    const [document] = await application.store.documents({ limit: 1, collection: 'pasted' })
    expect(title).toBe('Envoys / expelled')
    expect(document).toMatchObject({ title: 'Envoys / expelled', publisher: 'Example Daily', published: '2006-06-02' })
  })

  it('says so when its date cannot be read', async () => {
    const { id } = await paste({ text: 'Some text.', published: 'the day after' })
    expect((await follow(id)).at(-1)?.summary?.failed).toMatchObject([{ error: expect.stringContaining('the day after') }])
  })

  it('in another language is stored, and the language told', async () => {
    const russian = 'Министр встретился с журналистами в Москве и рассказал о переговорах, которые прошли на прошлой неделе. Он отметил, что стороны договорились о встрече.'
    const { id } = await paste({ text: russian, title: 'Встреча' })
    expect((await follow(id)).at(-1)?.summary).toMatchObject({ notExtracted: 1, languages: [{ language: 'ru', documents: 1 }] })
  })

  it('is listed with the other jobs, the newest first', async () => {
    const { jobs, next } = jobsResponse.parse(await (await application.get('/api/jobs?limit=2')).json())
    expect(jobs.map(({ title }) => title)).toEqual(['Встреча', 'Pasted text'])
    expect(next).toBe(jobs[1]?.id)
  })
})

describe('what is no form with files is refused', () => {
  it.each([
    { why: 'JSON', init: { body: '{}', headers: { 'Content-Type': 'application/json' } }, status: 415, detail: 'multipart/form-data' },
    { why: 'no file', init: { body: fillForm({}) }, detail: 'no file' },
    { why: 'a collection without a name', init: { body: fillForm(REPORTS, '   ') }, detail: 'collection: Too small' },
    { why: 'a form that breaks off', init: { body: '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }, detail: 'cannot be read' },
    { why: 'a part that is none', init: { body: '--x\r\nContent-Disposition: form-data; name="files"; filename="a\u0000.txt"\r\n\r\nhalf\r\n--x--\r\n', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }, detail: 'Malformed' },
    {
      why: 'a part that is none before a file of many pieces, which the parser does not end',
      init: {
        body: `--x\r\nContent-Disposition: form-data; name="files"; filename="a\u0001.txt"\r\n\r\nhalf\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="b.txt"\r\n\r\n${'Kenya criticized Uganda. '.repeat(40_000)}\r\n--x--\r\n`,
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      },
      detail: 'no control character',
    },
  ])('$why', async ({ init, detail, status = 400 }) => {
    const response = await application.get('/api/jobs', { method: 'POST', ...init })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status, detail: expect.stringContaining(detail) })
    expect((await application.get('/api/health')).status).toBe(200)
  })

  it('leaves nothing behind', () => {
    expect(readdirSync(path.join(application.data, 'jobs')).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

it('gives a file no way out of its folder', async () => {
  const { id } = await submit(fillForm({ '../../outside.txt': 'Outside.', '/etc/absolute.doc': 'x' }))
  const summary = (await follow(id)).at(-1)?.summary
  expect(summary?.failed.map(({ path }) => path)).toEqual(['etc/absolute.doc'])
  const documents = await application.store.documents({ limit: 100 })
  expect(documents.map(({ file }) => file)).toContain('outside.txt')
})
