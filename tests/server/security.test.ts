import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAllowedHosts } from '../../server/guard.ts'
import { startApplication } from './application.ts'
import type { Application } from './application.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ligature-page-'))
let application: Application
let port: string

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>The page</title>')
  writeFileSync(path.join(folder, 'assets/app-1a2b.js'), 'export {}')
  writeFileSync(path.join(folder, 'logo.svg'), '<svg/>')
  application = await startApplication({ webFolder: folder })
  port = new URL(application.url).port
})
afterAll(async () => {
  await application.close()
  rmSync(folder, { recursive: true })
})

/** The status of a request with headers that `fetch` would not let us set. */
function ask(headers: Readonly<Record<string, string>>, method = 'GET', address = '/api/status'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: address, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('requests that other sites make a browser send are refused', () => {
  it.each([
    { headers: { Host: 'localhost:PORT' }, status: 200, why: 'this machine by name' },
    { headers: { Host: '127.0.0.1:PORT' }, status: 200, why: 'this machine by address' },
    { headers: { Host: '[::1]:PORT' }, status: 200, why: 'this machine by its IPv6 address' },
    { headers: { Host: 'rebound.example:PORT' }, status: 403, why: 'a foreign name that was pointed here' },
    { headers: { Host: 'localhost.rebound.example' }, status: 403, why: 'a foreign name that begins like ours' },
    { headers: { Host: 'localhost:PORT', Origin: 'http://localhost:PORT' }, status: 200, why: 'our own page' },
    { headers: { Host: 'localhost:PORT', Origin: 'http://elsewhere.example' }, status: 403, why: 'a foreign page' },
    { headers: { Host: 'localhost:PORT', Origin: 'http://localhost:1' }, status: 403, why: 'a page of another program on this machine' },
    { headers: { Host: 'localhost:PORT', Origin: 'null' }, status: 403, why: 'a page without an origin (a file, a sandboxed frame)' },
    { headers: { Host: 'localhost:PORT', 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' }, status: 200, why: 'our own page, as browsers tell' },
    { headers: { Host: 'localhost:PORT', 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }, status: 200, why: 'somebody who typed the address' },
    { headers: { Host: 'localhost:PORT', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' }, status: 403, why: 'a picture on a foreign page, which sends no Origin' },
    { headers: { Host: 'localhost:PORT', 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' }, status: 403, why: 'a script on a page of another program on this machine' },
    { headers: { Host: 'localhost:PORT', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }, status: 403, why: 'a foreign link into the API' },
    { headers: { Host: 'localhost:PORT', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }, path: '/', status: 200, why: 'a foreign link to the page' },
    { headers: { Host: 'localhost:PORT', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }, path: '/API/status', status: 403, why: 'the API is served in capitals too' },
    { headers: { Host: 'localhost:PORT', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }, path: '/api', status: 403, why: 'and without a slash at its end' },
  ])('$status: $why', async ({ headers, path, status }: { headers: Readonly<Record<string, string>>; path?: string; status: number }) => {
    const filled = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]))
    expect(await ask(filled, 'GET', path)).toBe(status)
  })

  it.each([
    { host: '127.0.0.1', extra: [], allowed: 'localhost', expected: true },
    { host: '127.0.0.1', extra: ['graph.example'], allowed: 'graph.example', expected: true },
    { host: '127.0.0.1', extra: [], allowed: 'graph.example', expected: false },
    { host: '0.0.0.0', extra: ['graph.example'], allowed: 'other.example', expected: false },
  ])('bound to $host with $extra: $allowed → $expected', ({ host, extra, allowed, expected }) => {
    expect(findAllowedHosts(host, extra)?.has(allowed)).toBe(expected)
  })

  it('takes any name when it was opened to its network without a list of names', () => {
    expect(findAllowedHosts('0.0.0.0', [])).toBeNull()
  })
})

describe('the page', () => {
  it.each([
    { path: '/', type: 'text/html', status: 200, cache: 'no-cache', why: 'the page itself, asked for anew each time' },
    { path: '/explore/anything', type: 'text/html', status: 200, cache: 'no-cache', why: 'an address inside the page' },
    { path: '/assets/app-1a2b.js', type: 'text/javascript', status: 200, cache: 'public, max-age=31536000, immutable', why: 'a built file, kept' },
    { path: '/assets/gone.js', type: 'application/problem+json', status: 404, cache: null, why: 'a built file of an older version is no page' },
    { path: '/logo.svg', type: 'image/svg+xml', status: 200, cache: 'public, max-age=0', why: 'a file beside the page' },
    { path: '/api/nothing', type: 'application/problem+json', status: 404, cache: 'no-store', why: 'the API never answers with the page' },
    { path: '/..%2f..%2fetc%2fpasswd', type: 'text/html', status: 200, cache: 'no-cache', why: 'no way out of the folder: the page again' },
  ])('$path: $why', async ({ path: target, type, status, cache }) => {
    const response = await application.get(target)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('cache-control')).toBe(cache)
    if (type === 'text/html') expect(await response.text()).toContain('The page')
  })

  it.each([
    { method: 'POST', path: '/assets/app-1a2b.js', status: 405, says: '/assets/app-1a2b.js does not take POST; send GET, HEAD', why: 'a built file is for reading' },
    { method: 'DELETE', path: '/', status: 405, says: '/ does not take DELETE; send GET, HEAD', why: 'and so is the page' },
    { method: 'GET', path: '/assets/..%2f..%2fetc%2fpasswd', status: 403, says: 'leads elsewhere', why: 'a way out of the folder' },
    { method: 'GET', path: '/assets/%00', status: 400, says: 'malformed', why: 'what no file may be called' },
  ])('$method $path ($status): $why', async ({ method, path: target, status, says }) => {
    const response = await application.get(target, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([status, status === 405 ? 'GET, HEAD' : null])
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status, detail: expect.stringContaining(says) })
  })

  it('may run its own scripts alone', async () => {
    const policy = (await application.get('/')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-eval|upgrade-insecure-requests/u)
  })
})
