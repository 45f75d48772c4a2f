// Logging in and out through the real application: what a cookie is worth, when it ends, and what strangers try.

import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { problem, review, sessionResponse } from '../../server/api/schemas.ts'
import { build, idOf, type EntitySketch } from '../graph/build.ts'
import { startApplication, type Application } from './application.ts'
import { visit, type Visitor } from './visitor.ts'

const ADMIN = { name: 'Root', password: 'correct horse battery' }
const ANA = { name: 'Ana', password: 'quiet reading room' }
const post = { method: 'POST', body: { name: 'everything', cypher: 'RETURN 1' } }

let application: Application
let ana: Visitor
beforeEach(async () => {
  application = await startApplication({ firstAdmin: ADMIN, proxies: ['loopback'] })
  await application.access.accounts.add({ ...ANA, role: 'analyst' })
  ana = visit(application)
})
afterEach(() => application.close())

const statusOf = async (visitor: Visitor): Promise<number> => (await visitor.ask('/status')).status

describe('logging in', () => {
  it('gives a session, says what the role may do, and keeps the cookie from scripts and other sites', async () => {
    expect(await statusOf(ana)).toBe(401)
    const session = sessionResponse.parse(await (await ana.logIn(ANA.name, ANA.password)).json())
    expect(session).toMatchObject({ loginRequired: true, account: { name: 'Ana', role: 'analyst' }, may: expect.arrayContaining(['review']) })
    expect(ana.lastCookie()).toMatch(/^ligature-[0-9a-f]{8}=s%3A.+; Path=\/; Expires=.+; HttpOnly; SameSite=Strict$/u)
    expect(await statusOf(ana)).toBe(200)
  })

  it('takes the name in any case, as it was written when the user was made', async () => {
    await ana.logIn(' aNA ', ANA.password)
    expect((await ana.read(sessionResponse, '/session')).account).toEqual({ name: 'Ana', role: 'analyst' })
  })

  it('over https, as a trusted proxy says, the cookie is for https alone', async () => {
    await ana.ask('/session', { method: 'POST', body: ANA, headers: { 'X-Forwarded-Proto': 'https' } })
    expect(ana.lastCookie()).toContain('; Secure')
  })

  it.each([
    { name: 'Ana', password: 'wrong wrong wrong', why: 'a wrong password' },
    { name: 'Nobody', password: ANA.password, why: 'a name that nobody has' },
    { name: 'Ana', password: ADMIN.password, why: 'somebody else’s password' },
  ])('$why is told nothing about who exists', async ({ name, password }) => {
    const response = await ana.logIn(name, password)
    expect(response.status).toBe(401)
    expect(problem.parse(await response.json()).detail).toBe('The name or the password is wrong. Try again.')
    expect(ana.lastCookie()).toBe('')
  })

  it('a session has another name than the one before it, which is worth nothing', async () => {
    await ana.logIn(ANA.name, ANA.password)
    const before = ana.cookie()
    await ana.logIn(ANA.name, ANA.password)
    expect(ana.cookie()).not.toBe(before)
    expect(await statusOf(visit(application, before))).toBe(401)
  })

  it('a cookie that was changed, or signed elsewhere, is none', async () => {
    await ana.logIn(ANA.name, ANA.password)
    const [name, value = ''] = ana.cookie().split('=')
    expect(await statusOf(visit(application, `${name}=${value.slice(0, -3)}AAA`))).toBe(401)
    expect(await statusOf(visit(application, `${name}=s%3Ainvented.${value.split('.')[1] ?? ''}`))).toBe(401)
  })
})

describe('a session ends', () => {
  beforeEach(() => ana.logIn(ANA.name, ANA.password))

  it.each([
    { why: 'with its logout, on the server too', end: () => ana.ask('/session', { method: 'DELETE' }) },
    { why: 'with a new role', end: () => application.access.accounts.setRole('Ana', 'viewer') },
    { why: 'with a new password', end: () => application.access.accounts.setPassword('Ana', 'another reading room') },
    { why: 'with its user', end: () => application.access.accounts.remove('Ana') },
    { why: 'with a user of the same name who comes after', end: async () => {
      await application.access.accounts.remove('Ana')
      await application.access.accounts.add({ ...ANA, role: 'analyst' })
    } },
  ])('$why', async ({ end }) => {
    const cookie = ana.cookie()
    expect(await statusOf(ana)).toBe(200)
    await end()
    expect(await statusOf(visit(application, cookie))).toBe(401)
  })

  it('after twelve hours without use, and in any case after seven days', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const start = Date.now()
    const after = async (hours: number): Promise<number> => {
      vi.setSystemTime(start + hours * 3_600_000)
      return statusOf(ana)
    }
    try {
      expect(await after(13)).toBe(401)
      await ana.logIn(ANA.name, ANA.password)
      for (let hours = 24; hours < 24 * 7; hours += 11) expect([hours, await after(hours)]).toEqual([hours, 200])
      expect(await after(13 + 24 * 7 + 1)).toBe(401)
    } finally {
      vi.useRealTimers()
    }
  })

  it('others’ sessions go on', async () => {
    const admin = visit(application)
    await admin.logIn(ADMIN.name, ADMIN.password)
    await ana.ask('/session', { method: 'DELETE' })
    expect(await statusOf(admin)).toBe(200)
  })

  it('one’s own password is changed with the old one, and the session goes on', async () => {
    const wrong = await ana.ask('/session/password', { method: 'PUT', body: { password: 'not it at all', next: 'a new reading room' } })
    expect(wrong.status).toBe(403)
    expect((await ana.ask('/session/password', { method: 'PUT', body: { password: ANA.password, next: 'short' } })).status).toBe(400)
    const elsewhere = visit(application)
    await elsewhere.logIn(ANA.name, ANA.password)
    expect((await ana.ask('/session/password', { method: 'PUT', body: { password: ANA.password, next: 'a new reading room' } })).status).toBe(200)
    expect([await statusOf(ana), await statusOf(elsewhere)]).toEqual([200, 401])
    expect((await visit(application).logIn(ANA.name, 'a new reading room')).status).toBe(200)
  })
})

describe('forged requests', () => {
  beforeEach(() => ana.logIn(ANA.name, ANA.password))

  it.each([
    { why: 'without the session’s token', headers: {}, status: 403 },
    { why: 'with another token', headers: { 'X-CSRF-Token': '0'.repeat(64) }, status: 403 },
  ])('one that changes something is refused $why', async ({ headers, status }) => {
    const forger = visit(application, ana.cookie())
    const response = await forger.ask('/queries', { ...post, headers })
    expect(response.status).toBe(status)
    expect(problem.parse(await response.json()).type).toBe('urn:ligature:problem:forged-request')
  })

  it('the page’s own are taken, with the token that the session gives', async () => {
    expect((await ana.ask('/queries', post)).status).toBe(201)
    const { csrfToken } = await visit(application, ana.cookie()).read(sessionResponse, '/session')
    expect((await visit(application, ana.cookie()).ask('/queries', { ...post, headers: { 'X-CSRF-Token': csrfToken ?? '' } })).status).toBe(201)
  })

  it('programs with a token have no session to abuse', async () => {
    const { text } = await application.access.accounts.addToken({ user: 'Ana', label: 'notebook', expires: null })
    expect((await visit(application).ask('/queries', { ...post, headers: { Authorization: `Bearer ${text}` } })).status).toBe(201)
  })
})

describe('too many attempts', () => {
  it('on one user, from wherever, are stopped for a while, with the right password too', async () => {
    for (let count = 0; count < 10; count++) expect((await visit(application).ask('/session', { method: 'POST', body: { ...ANA, password: 'guess' }, headers: { 'X-Forwarded-For': `198.51.100.${count}` } })).status).toBe(401)
    const stopped = await ana.logIn(ANA.name, ANA.password)
    expect(stopped.status).toBe(429)
    expect(Number(stopped.headers.get('Retry-After'))).toBeGreaterThan(60)
    expect((await visit(application).logIn(ADMIN.name, ADMIN.password)).status).toBe(200)
  })

  it('from one address, on whomever, too; an IPv6 network is one address', async () => {
    const guess = (count: number) => visit(application).ask('/session', { method: 'POST', body: { name: `user ${count}`, password: 'guess' }, headers: { 'X-Forwarded-For': `2001:db8::${count}` } })
    const statuses = await Promise.all(Array.from({ length: 45 }, (_, count) => guess(count)))
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(5)
    expect((await ana.logIn(ANA.name, ANA.password)).status).toBe(200)
  })

  it('a right password clears what went before', async () => {
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < 5; count++) await visit(application).logIn(ANA.name, 'guess')
      expect((await visit(application).logIn(ANA.name, ANA.password)).status).toBe(200)
    }
  })
})

describe('a decision', () => {
  it('carries the name of who is logged in; another’s is refused, and a viewer decides nothing', async () => {
    const kenya: EntitySketch = { type: 'Country', name: 'Kenya' }
    await application.store.writeDocument(build({ source: 'report', text: 'Kenya spoke.', entities: [kenya] }))
    const id = idOf(kenya)
    const rename = (name: string, more: object = {}) => ({ method: 'POST', body: { action: { action: 'rename', entity: id, name }, versions: { [id]: 1 }, ...more } })
    await ana.logIn(ANA.name, ANA.password)
    const forged = await ana.ask('/reviews', rename('Republic of Kenya', { author: 'Root' }))
    expect(forged.status).toBe(403)
    expect(problem.parse(await forged.json()).detail).toContain('cannot decide as "Root"')
    const made = review.parse(await (await ana.ask('/reviews', rename('Republic of Kenya'))).json())
    expect(made.author).toBe('Ana')
    const undone = review.parse(await (await ana.ask(`/reviews/${made.id}/undo`, { method: 'POST', body: { author: 'ana' } })).json())
    expect(undone.undone?.author).toBe('Ana')
    await application.access.accounts.add({ name: 'Vera', role: 'viewer', password: 'only ever looking' })
    const vera = visit(application)
    await vera.logIn('Vera', 'only ever looking')
    expect((await vera.ask('/reviews', rename('Kenia'))).status).toBe(403)
  })

  it('without accounts says whose it is', async () => {
    const open = await startApplication()
    const response = await visit(open).ask('/reviews', { method: 'POST', body: { action: { action: 'rename', entity: 'e_0000000000000000', name: 'x' } } })
    expect([response.status, problem.parse(await response.json()).detail]).toEqual([400, expect.stringContaining('author')])
    await open.close()
  })
})

describe('what is kept', () => {
  it('is for its owner alone, and opens nothing', async () => {
    await ana.logIn(ANA.name, ANA.password)
    const { text } = await application.access.accounts.addToken({ user: 'Ana', label: null, expires: null })
    for (const name of ['accounts.json', 'sessions.json', 'session-secret', 'audit.jsonl']) {
      const file = path.join(application.data, name)
      expect(statSync(file).mode & 0o777, name).toBe(0o600)
      const kept = readFileSync(file, 'utf8')
      const id = decodeURIComponent(ana.cookie().split('=')[1] ?? '').slice(2).split('.')[0] ?? ''
      for (const secret of [ANA.password, ADMIN.password, text, text.split('_').slice(2).join('_'), id]) expect(kept.includes(secret), name).toBe(false)
    }
  })

  it('and is damaged, lets nobody in, and tells nobody where it lies', async () => {
    writeFileSync(path.join(application.data, 'accounts.json'), '{')
    const response = await ana.ask('/session')
    expect(response.status).toBe(503)
    const { detail } = problem.parse(await response.json())
    expect(detail).toMatch(/^The accounts cannot be read.*the server’s log says/u)
    expect(detail).not.toContain('accounts.json')
    await expect(application.access.accounts.read()).rejects.toThrow(/accounts\.json is damaged \(no JSON\)/u)
  })

  it('a password of the wrong form is not repeated in the answer', async () => {
    const response = await ana.ask('/session', { method: 'POST', body: { name: 'x'.repeat(101), password: 12_345_678 } })
    expect(problem.parse(await response.json()).detail).toMatch(/^name: .* \(given: "x{80}…"\); password: [^(]*$/u)
  })
})
