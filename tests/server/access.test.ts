// Who may do what: every address of the API, asked by every role, by nobody and by a stranger's token.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PERMISSIONS, ROLE_NAMES, permissionsOf, type Need, type Role } from '../../server/accounts/roles.ts'
import { OPERATIONS, type Operation } from '../../server/api/table.ts'
import { startApplication, type Application } from './application.ts'

let application: Application
const tokens: Record<string, string> = {}

beforeAll(async () => {
  application = await startApplication({ firstAdmin: { name: 'Root', password: 'correct horse battery' } })
  const { accounts } = application.access
  for (const role of ROLE_NAMES) {
    await accounts.add({ name: `a ${role}`, role, password: 'staple staple staple' })
    tokens[role] = (await accounts.addToken({ user: `a ${role}`, label: null, expires: null })).text
  }
})
afterAll(() => application.close())

/** Who asks, and what they may do. */
const CALLERS: readonly { readonly who: string; readonly may: readonly Need[] }[] = [
  { who: 'nobody', may: ['anyone'] },
  { who: 'a wrong token', may: ['anyone'] },
  { who: 'viewer', may: ['anyone', 'read', 'query', 'export'] },
  { who: 'analyst', may: ['anyone', 'read', 'query', 'export', 'keep', 'ingest', 'review'] },
  { who: 'admin', may: ['anyone', ...PERMISSIONS.map(({ permission }) => permission)] },
]

function ask({ method, path, body }: Operation, who: string): Promise<Response> {
  const address = `/api${path.replaceAll(/\{\w+\}/gu, 'none')}`
  const authorization = who === 'nobody' ? {} : { Authorization: `Bearer ${tokens[who] ?? 'ligature_00_wrong'}` }
  const json = body === undefined || body === 'form' ? {} : { body: '{}', headers: { ...authorization, 'Content-Type': 'application/json' } }
  return application.get(address, { method: method.toUpperCase(), headers: authorization, ...json, signal: AbortSignal.timeout(20_000) })
}

/** Refused as such, whatever the handler would have said; what it refuses itself has another type. */
async function isRefused(response: Response): Promise<boolean> {
  if (response.status !== 401 && response.status !== 403) return false
  return /login-required|not-allowed/u.test(await response.text())
}

describe('every address says what it needs', () => {
  it.each(OPERATIONS.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))('%s', async (_name, operation) => {
    expect(['anyone', ...PERMISSIONS.map(({ permission }) => permission)]).toContain(operation.needs)
    for (const { who, may } of CALLERS) {
      const response = await ask(operation, who)
      const expected = !may.includes(operation.needs)
      expect(await isRefused(response), `${who} (${response.status})`).toBe(expected)
      if (expected && who === 'nobody') expect(response.status).toBe(401)
    }
  })

  it.each(ROLE_NAMES.map((role, index) => ({ role, below: ROLE_NAMES[index - 1] })))('$role may do whatever $below may', ({ role, below }: { role: Role; below: Role | undefined }) => {
    expect(permissionsOf(role)).toEqual(expect.arrayContaining([...(below === undefined ? [] : permissionsOf(below))]))
  })

  it.each([
    { path: '/api/REVIEWS', why: 'the router minds no case, so the table must not be got round by it' },
    { path: '/api/status/', why: 'nor a slash at the end' },
    { path: '/api//status', why: 'nor two of them' },
    { path: '/api/%73tatus', why: 'nor an escaped letter' },
    { path: '/api/no/such/place', why: 'what is in no row' },
  ])('$path is served to nobody: $why', async ({ path }) => {
    const response = await application.get(path, { headers: { Authorization: `Bearer ${tokens['admin'] ?? ''}` } })
    expect(response.status).toBe(404)
    expect((await application.get(path)).status).toBe(404)
  })

  it.each([
    { method: 'PUT', path: '/api/status', allow: 'GET, HEAD', why: 'an address for reading' },
    { method: 'DELETE', path: '/api/reviews', allow: 'POST, GET, HEAD', why: 'one that takes more' },
    { method: 'OPTIONS', path: '/api/users/Root', allow: 'PUT, DELETE', why: 'whoever asks what it takes' },
  ])('$method $path is answered with what it takes: $why', async ({ method, path, allow }) => {
    const response = await application.get(path, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
    expect(await response.json()).toMatchObject({ type: 'urn:ligature:problem:method-not-allowed', detail: expect.stringContaining(`does not take ${method}`) })
  })

  it('HEAD needs what GET needs', async () => {
    expect((await application.get('/api/status', { method: 'HEAD' })).status).toBe(401)
    expect((await application.get('/api/health', { method: 'HEAD' })).status).toBe(200)
  })

  it.each([
    { who: 'nobody', status: 403 },
    { who: 'analyst', status: 403 },
    { who: 'admin', status: 200 },
  ])('metrics from elsewhere are answered to $who with $status', async ({ who, status }) => {
    const headers = { 'X-Forwarded-For': '203.0.113.9', ...(who === 'nobody' ? {} : { Authorization: `Bearer ${tokens[who] ?? ''}` }) }
    expect((await application.get('/metrics', { headers })).status).toBe(status)
  })
})
