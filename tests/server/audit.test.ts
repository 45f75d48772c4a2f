// What is written down of what people do, through the real application, and what never is.

import { appendFileSync, readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAudit, type AuditEntry } from '../../server/audit/log.ts'
import { job } from '../../server/api/schemas.ts'
import { fillForm, REPORTS, startApplication, type Application } from './application.ts'
import { visit, type Visitor } from './visitor.ts'

const SECRET = 'a secret never to be seen'

describe('the audit log', () => {
  let application: Application
  let admin: Visitor
  beforeAll(async () => {
    application = await startApplication({ firstAdmin: { name: 'Root', password: SECRET } })
    admin = visit(application)
  })
  afterAll(() => application.close())

  /** The newest entry once it is there: it is written when its answer has ended. */
  async function newest(about: Partial<AuditEntry>): Promise<AuditEntry> {
    for (const patience = Date.now() + 5000; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
      const [found] = await application.access.audit.read({ limit: 1, action: about.action })
      if (found !== undefined && Object.entries(about).every(([key, value]) => found[key as keyof AuditEntry] === value)) return found
      if (Date.now() > patience) expect(found).toMatchObject(about)
    }
  }
  const post = (body: unknown) => ({ method: 'POST', body })

  it('names who came in, and not what was typed in the name’s place', async () => {
    await admin.logIn('Root', 'wrong wrong wrong')
    expect(await newest({ action: 'login', outcome: 'refused', target: 'Root', account: 'unknown' })).toMatchObject({ address: expect.stringMatching(/127\.0\.0\.1$/u) })
    await admin.logIn(SECRET, 'Root')
    await newest({ action: 'login', outcome: 'refused', target: '(no such user)' })
    await admin.logIn('Root', SECRET)
    await newest({ action: 'login', outcome: 'done', account: 'Root' })
  })

  it('has what was asked, brought in, decided, taken away and changed, by whom', async () => {
    await admin.ask('/query', post({ cypher: 'MATCH (n) RETURN count(n) AS n' }))
    await newest({ action: 'query', account: 'Root', target: 'MATCH (n) RETURN count(n) AS n', outcome: 'done' })
    await admin.ask('/query', post({ cypher: 'MATCH (n) DETACH DELETE n' }))
    await newest({ action: 'query', target: 'MATCH (n) DETACH DELETE n', outcome: 'refused' })
    await admin.ask('/jobs/text', post({ text: 'Kenya criticized Uganda.', title: 'Talks' }))
    await newest({ action: 'ingest', target: 'Talks', outcome: 'done' })
    await admin.ask('/reviews', post({ action: { action: 'rename', entity: 'e_0000000000000000', name: 'Nobody' } }))
    expect((await newest({ action: 'review', outcome: 'failed' })).target).toContain('"rename"')
    await (await admin.ask('/export?format=csv')).text()
    await newest({ action: 'export', target: '/export?format=csv', outcome: 'done' })
    await admin.ask('/collections/Field%20trip?purge=true', { method: 'DELETE' })
    await newest({ action: 'delete', target: '/collections/Field trip?purge=true' })
    await admin.ask('/users', post({ name: 'Ana', role: 'viewer', password: SECRET }))
    await newest({ action: 'users', target: 'POST /users Ana viewer', outcome: 'done' })
    await admin.ask('/users/Ana', { method: 'PUT', body: { password: `${SECRET} 2` } })
    await newest({ action: 'users', target: 'PUT /users/Ana' })
  })

  it('has what was refused to somebody', async () => {
    const ana = visit(application)
    await ana.logIn('Ana', `${SECRET} 2`)
    expect((await ana.ask('/jobs/text', post({ text: 'Kenya criticized Uganda.' }))).status).toBe(403)
    await newest({ action: 'ingest', account: 'Ana', outcome: 'refused' })
    await application.get('/api/export')
    await newest({ action: 'export', account: 'unknown', outcome: 'refused' })
  })

  it('names the uploaded files', async () => {
    const { text } = await application.access.accounts.addToken({ user: 'Root', label: null, expires: null })
    const headers = { Authorization: `Bearer ${text}` }
    const { id } = job.parse(await (await application.get('/api/jobs', { method: 'POST', body: fillForm(REPORTS), headers })).json())
    await (await application.get(`/api/jobs/${id}/events`, { headers })).text()
    await newest({ action: 'ingest', target: 'arrest.txt and 1 more', account: 'Root' })
  })

  it('holds no password and no token', () => {
    const written = readdirSync(application.data).filter((name) => name.startsWith('audit')).map((name) => readFileSync(path.join(application.data, name), 'utf8'))
    expect(written).toHaveLength(2)
    expect(written.join('')).not.toMatch(/never to be seen|ligature_[0-9a-f]{12}_/u)
  })
})

describe('without accounts', () => {
  it('everything is done by "local"', async () => {
    const application = await startApplication()
    await visit(application).ask('/query', { method: 'POST', body: { cypher: 'RETURN 1 AS one' } })
    await expect.poll(() => application.access.audit.read({ limit: 5 })).toMatchObject([{ account: 'local', action: 'query', target: 'RETURN 1 AS one', outcome: 'done' }])
    await application.close()
  })
})

describe('the log’s files', () => {
  it('are put aside when they are large, and the oldest go; a torn line is none', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ligature-audit-'))
    const audit = openAudit({ folder, now: () => '2030-01-01T00:00:00Z', largest: 1000 })
    const entry = { account: 'local', address: null, action: 'query', outcome: 'done' } as const
    for (let count = 0; count < 200; count++) await audit.record({ ...entry, target: `query ${count}` })
    appendFileSync(path.join(folder, 'audit.jsonl'), '{"id":"torn')
    expect(readdirSync(folder)).toHaveLength(10)
    const kept = await audit.read({ limit: 1000 })
    expect(kept[0]?.target).toBe('query 199')
    expect(kept.map(({ target }) => Number(target.slice(6)))).toEqual(Array.from({ length: kept.length }, (_, index) => 199 - index))
    expect(kept.length).toBeGreaterThan(40)
    expect(kept.length).toBeLessThan(80)
    await openAudit({ folder, now: () => '2030-01-02T00:00:00Z' }).record({ ...entry, target: 'x'.repeat(20_000) })
    expect((await audit.read({ limit: 1 }))[0]?.target).toMatch(/^x{10000}… \(20000 characters\)$/u)
    await rm(folder, { recursive: true })
  })

  it('of strangers are others: no number of refusals displaces what accounts did, and both are read in their order', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ligature-audit-'))
    let second = 0
    const audit = openAudit({ folder, now: () => new Date(Date.UTC(2030, 0, 1, 0, 0, second++)).toISOString(), largest: 1000 })
    const entry = { address: null, action: 'delete', outcome: 'refused' } as const
    await audit.record({ ...entry, account: 'Ana', target: 'first' })
    for (let count = 0; count < 300; count++) await audit.record({ ...entry, account: 'unknown', target: '\u0001'.repeat(5000) })
    await audit.record({ ...entry, account: 'Ana', target: 'last' })
    const kept = await audit.read({ limit: 1000 })
    expect([kept[0]?.target, kept.at(-1)?.target]).toEqual(['last', 'first'])
    expect(kept.map(({ time }) => time)).toEqual(kept.map(({ time }) => time).toSorted().toReversed())
    expect(kept[1]?.target).toMatch(/^\u0001{200}… \(5000 characters\)$/u)
    expect(kept.length).toBeLessThan(40)
    const next = await audit.read({ limit: 3, after: kept[0]?.id })
    expect(next.map(({ id }) => id)).toEqual(kept.slice(1, 4).map(({ id }) => id))
    await rm(folder, { recursive: true })
  })
})
