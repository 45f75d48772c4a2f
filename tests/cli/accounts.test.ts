// Users and tokens by command, and a server that needs them: started as a container starts it.

import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { auditEntry } from '../../server/audit/log.ts'
import { REPORTS } from '../server/application.ts'
import { ligature, makeWorkplace, serve, type Outcome } from './command.ts'

const PASSWORD = 'correct horse battery'
const { folder, environment, remove } = makeWorkplace({ ...REPORTS, password: `${PASSWORD}\n`, short: 'short\n' })
const at = (name: string): string => path.join(folder, name)
let running: Awaited<ReturnType<typeof serve>> | null = null

afterEach(async () => {
  await running?.stop()
  running = null
})
afterAll(remove)

const run = (args: readonly string[], input?: string, more: Readonly<Record<string, string>> = {}): Promise<Outcome> => ligature(args, { ...environment, ...more }, input)

describe('users and tokens', () => {
  it('the first user is an admin, made with a password from a file', async () => {
    expect(await run(['users', 'add', 'Ana', '--role', 'viewer', '--password-file', at('password')])).toMatchObject({ code: 1, stderr: expect.stringContaining('must be an admin') })
    expect(await run(['users', 'add', 'Root', '--role', 'admin', '--password-file', at('password')])).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Root is an admin') })
    expect(statSync(at('data/accounts.json')).mode & 0o777).toBe(0o600)
    expect(readFileSync(at('data/accounts.json'), 'utf8')).toMatch(/"\$argon2id\$v=19\$m=19456,t=2,p=1\$/u)
  })

  it('others follow, with passwords from standard input', async () => {
    expect((await run(['users', 'add', 'Vera', '--role', 'viewer'], `${PASSWORD}\n`)).code).toBe(0)
    const listed = await run(['users', 'list', '--json'])
    expect(JSON.parse(listed.stdout)).toMatchObject([{ name: 'Root', role: 'admin' }, { name: 'Vera', role: 'viewer' }])
    expect(listed.stdout).not.toContain('argon2')
  })

  it.each([
    { args: ['users', 'add', 'vera', '--role', 'analyst', '--password-file', 'PASSWORD'], says: 'There is a user "Vera" already', why: 'a name that differs in case alone' },
    { args: ['users', 'add', 'Local', '--role', 'viewer', '--password-file', 'PASSWORD'], says: 'stands for nobody in particular', why: 'the name of whoever is here without accounts' },
    { args: ['users', 'add', '../x', '--role', 'viewer', '--password-file', 'PASSWORD'], says: '"../x" is no name', why: 'what can be taken for something else' },
    { args: ['users', 'add', 'Bo', '--role', 'owner', '--password-file', 'PASSWORD'], says: 'owner', why: 'a role that there is not' },
    { args: ['users', 'add', 'Bo', '--role', 'viewer', '--password-file', 'SHORT'], says: 'at least 12', why: 'a short password' },
    { args: ['users', 'add', 'Bo', '--role', 'viewer', '--password-file', 'NONE'], says: 'ENOENT', why: 'a file that is not there' },
    { args: ['users', 'role', 'Root', 'viewer'], says: 'last admin', why: 'nobody could manage the others' },
    { args: ['users', 'remove', 'Root'], says: 'last admin', why: 'the same' },
    { args: ['users', 'remove', 'Nobody'], says: 'no user "Nobody"', why: 'a user that there is not' },
    { args: ['tokens', 'add', '--user', 'Nobody'], says: 'no user "Nobody"', why: 'a token of nobody' },
    { args: ['tokens', 'add', '--user', 'Vera', '--expires', 'tomorrow'], says: 'give a day as', why: 'no day' },
    { args: ['tokens', 'add', '--user', 'Vera', '--expires', '2001-01-01'], says: 'expired already', why: 'a day that is over' },
    { args: ['tokens', 'revoke', 'none'], says: 'no token "none"', why: 'a token that there is not' },
  ])('$says: $why', async ({ args, says }) => {
    const files: Readonly<Record<string, string>> = { PASSWORD: at('password'), SHORT: at('short'), NONE: at('none') }
    expect(await run(args.map((arg) => files[arg] ?? arg))).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(says) })
  })

  it('what was done is in the audit log, without secrets', async () => {
    const { stdout } = await run(['audit', '--json', '--action', 'users'])
    const entries = stdout.trim().split('\n').map((line) => auditEntry.parse(JSON.parse(line)))
    expect(entries.map(({ target, account }) => [target, account])).toEqual([['add Vera viewer', 'local'], ['add Root admin', 'local']])
    expect(readFileSync(at('data/audit.jsonl'), 'utf8')).not.toContain(PASSWORD)
  })
})

describe('commands on a store that no server holds', () => {
  it('are in the audit log too, refused ones as well', async () => {
    await run(['query', 'RETURN 1 AS one'])
    await run(['query', 'MATCH (n) DELETE n'])
    await run(['export', '-o', at('graph.json')])
    const { stdout } = await run(['audit', '--limit', '3', '--account', 'local'])
    const lines = stdout.split('\n').slice(2).map((line) => line.replace(/^\S+ \S+ +/u, '').replaceAll(/ {2,}/gu, ' | ').trim())
    expect(lines).toEqual(['local | export | done | the whole graph, json', 'local | query | refused | MATCH (n) DELETE n', 'local | query | done | RETURN 1 AS one', ''])
  })
})

describe('a server with accounts', () => {
  const tokens: Record<string, string> = {}
  beforeAll(async () => {
    for (const user of ['Root', 'Vera']) tokens[user] = (await run(['tokens', 'add', '--user', user, '--name', 'tests'])).stdout.trim()
  })

  it('wants a token from the commands, and lets each do what its user may', async () => {
    running = await serve(environment)
    const without = await run(['query', '--json', 'RETURN 1 AS one'])
    expect(without).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/wants a token.*LIGATURE_TOKEN/u) })
    const viewer = { LIGATURE_TOKEN: tokens['Vera'] ?? '' }
    expect(JSON.parse((await run(['query', '--json', 'RETURN 1 AS one'], '', viewer)).stdout)).toMatchObject({ rows: [[1]] })
    expect(await run(['ingest', at('arrest.txt')], '', viewer)).toMatchObject({ code: 1, stderr: expect.stringContaining('Your role, viewer, may not add documents') })
    writeFileSync(at('token'), `${tokens['Root'] ?? ''}\n`)
    expect(await run(['ingest', '--json', at('arrest.txt')], '', { LIGATURE_TOKEN_FILE: at('token') })).toMatchObject({ code: 0, stderr: '' })
    expect(await run(['collections'], '', { LIGATURE_TOKEN: 'ligature_00_wrong' })).toMatchObject({ code: 1, stderr: expect.stringContaining('wants another token') })
  })

  it('knows at once what a command changed', async () => {
    running = await serve(environment)
    const ask = async (): Promise<number> => (await fetch(`${running?.url ?? ''}/api/status`, { headers: { Authorization: `Bearer ${tokens['Vera'] ?? ''}` } })).status
    expect(await ask()).toBe(200)
    const [id = ''] = (await run(['tokens', 'list'])).stdout.split('\n').filter((line) => line.includes('Vera')).map((line) => line.split(' ')[0] ?? '')
    expect((await run(['tokens', 'revoke', id])).code).toBe(0)
    expect(await ask()).toBe(401)
  })

  it('keeps sessions over a restart', async () => {
    running = await serve(environment)
    const response = await fetch(`${running.url}/api/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name: 'Root', password: PASSWORD }) })
    const Cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    await running.stop()
    running = await serve(environment)
    expect((await fetch(`${running.url}/api/status`, { headers: { Cookie } })).status).toBe(200)
  })
})

describe('a server that other machines reach', () => {
  const open = { LIGATURE_DATA: at('fresh'), HOST: '0.0.0.0' }

  it('does not start without accounts, and says which command makes one', async () => {
    await expect(serve(open)).rejects.toThrow(/HOST is 0\.0\.0\.0.*does not start.*\n.*users add NAME --role admin/u)
  })

  it.each([
    { given: { LIGATURE_ADMIN_PASSWORD_FILE: at('none') }, says: /LIGATURE_ADMIN_PASSWORD_FILE is ".*none", which cannot be read \(ENOENT\)/u, why: 'a secret that is not there' },
    { given: { LIGATURE_ADMIN_PASSWORD_FILE: at('short') }, says: /at least 12/u, why: 'a secret that is too short' },
    { given: { LIGATURE_ADMIN_PASSWORD_FILE: at('password'), LIGATURE_ADMIN_PASSWORD: PASSWORD }, says: /are both set/u, why: 'two secrets' },
    { given: { LIGATURE_PROXY: 'front' }, says: /LIGATURE_PROXY names "front"/u, why: 'a proxy by a name' },
  ])('nor with $why', async ({ given, says }) => {
    await expect(serve({ ...open, ...given })).rejects.toThrow(says)
  })

  it('starts as a container does: the first admin’s password in a file; later starts leave the accounts alone', async () => {
    running = await serve({ ...open, LIGATURE_ADMIN_PASSWORD_FILE: at('password'), LIGATURE_ADMIN: 'Chief' })
    const status = async (path_: string, init: RequestInit = {}): Promise<number> => (await fetch(`${running?.url ?? ''}/api${path_}`, init)).status
    expect([await status('/health'), await status('/status')]).toEqual([200, 401])
    const login = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name: 'Chief', password: PASSWORD }) }
    expect(await status('/session', login)).toBe(200)
    expect(running.output()).not.toContain(PASSWORD)
    await running.stop()
    writeFileSync(at('another'), 'another horse battery\n')
    running = await serve({ ...open, LIGATURE_ADMIN_PASSWORD_FILE: at('another'), LIGATURE_ADMIN: 'Chief' })
    expect(await status('/session', login)).toBe(200)
  })

  it('goes on asking for a login when its last user was removed while it ran', async () => {
    running = await serve(open)
    expect((await ligature(['users', 'remove', 'Chief'], open)).code).toBe(0)
    expect((await fetch(`${running.url}/api/status`)).status).toBe(401)
  })
})
