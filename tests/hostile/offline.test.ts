// Nothing leaves the machine: the command line, the server with all its processes, and the page in a real browser run with
// every outgoing connection stopped and counted. The count is nought.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentsResponse, job, type Job } from '../../server/api/schemas.ts'
import { makeDocx } from '../ingest/read/fixtures/docx.ts'
import { executable } from '../web/browser/stage.ts'
import { listeningAt, outputOf, startProxy, startWatch, type Watch } from './watching.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const ELSEWHERE = 'http://192.0.2.7'
/** What Chromium asks of its maker by itself, whatever page is open: help with forms, updates, and whether somebody is signed in. */
const ITS_MAKERS = /^(?:CONNECT |POST http:\/\/)(?:content-autofill\.googleapis|update\.googleapis|accounts\.google)\.com[:/]/u
const SENTENCE = 'Maria Keller met Tomas Brandt in Lisbon on 4 March 2011.'
/** Documents that would fetch something if they were let. */
const CALLING_HOME = {
  'page.html': `<!doctype html><html><head><base href="${ELSEWHERE}/"><link rel="stylesheet" href="${ELSEWHERE}/a.css"><link rel="preload" as="image" href="${ELSEWHERE}/b.png">
    <meta http-equiv="refresh" content="0;url=${ELSEWHERE}/c"><script src="${ELSEWHERE}/d.js"></script></head><body background="${ELSEWHERE}/e.png"><article><p>${SENTENCE} ${SENTENCE}</p>
    <img src="${ELSEWHERE}/f.png" srcset="${ELSEWHERE}/g.png 2x"><iframe src="${ELSEWHERE}/h"></iframe><object data="${ELSEWHERE}/i"></object><video src="${ELSEWHERE}/j.mp4" autoplay></video>
    <style>@import url("${ELSEWHERE}/k.css"); p { background: url("${ELSEWHERE}/l.png") }</style><svg><image href="${ELSEWHERE}/m.png"/></svg></article></body></html>`,
  'entities.html': `<!DOCTYPE html [<!ENTITY x SYSTEM "${ELSEWHERE}/x">]><html><body><p>&x; ${SENTENCE}</p></body></html>`,
  'notes.md': `---\ntitle: Notes\nsource: ${ELSEWHERE}\n---\n\n![picture](${ELSEWHERE}/n.png)\n\n${SENTENCE}\n\n<img src="${ELSEWHERE}/o.png">\n`,
  'record.json': JSON.stringify({ title: `<img src="${ELSEWHERE}/p.png">`, url: `${ELSEWHERE}/q`, text: `${SENTENCE} <img src="${ELSEWHERE}/r.png">` }),
  'letter.docx': makeDocx([{ text: SENTENCE }, { text: `<img src="${ELSEWHERE}/s.png">` }]),
} as const

let watch: Watch

beforeAll(() => {
  watch = startWatch()
  for (const [name, content] of Object.entries(CALLING_HOME)) writeFileSync(path.join(watch.folder, name), content)
})
afterAll(() => watch.end())

describe('the watch sees', () => {
  it.each([
    ['fetch', `await fetch('${ELSEWHERE}')`],
    ['a secure connection', `(await import('node:tls')).connect(443, '192.0.2.7')`],
    ['a plain connection', `(await import('node:net')).connect({ port: 80, host: '192.0.2.7' })`],
    ['a name looked up', `await (await import('node:dns/promises')).lookup('ligature.invalid')`],
    ['a name resolved', `await new (await import('node:dns')).promises.Resolver().resolve4('ligature.invalid')`],
    ['a datagram', `(await import('node:dgram')).createSocket('udp4').send('x', 53, '192.0.2.7')`],
  ])('%s', async (_, code) => {
    const own = startWatch()
    const { code: exit } = await outputOf(own.run(['--input-type=module', '-e', code]))
    expect(exit).not.toBe(0)
    expect(own.happenings('outgoing')).toHaveLength(1)
    own.end()
  })

  it('what a forked process does', async () => {
    const own = startWatch()
    const [parent, child] = [path.join(own.folder, 'parent.mjs'), path.join(own.folder, 'child.mjs')]
    writeFileSync(child, `await fetch('${ELSEWHERE}').catch(() => undefined)`)
    writeFileSync(parent, `import { fork } from 'node:child_process'\nfork(${JSON.stringify(child)}, [], { execArgv: [] })`)
    await outputOf(own.run([parent]))
    expect(own.happenings('outgoing')).toHaveLength(1)
    own.end()
  })
})

describe('nothing leaves the machine', () => {
  it('when documents are read by the command line', async () => {
    const files = Object.keys(CALLING_HOME).map((name) => path.join(watch.folder, name))
    const { code, output } = await outputOf(watch.run(['--import', 'tsx', 'server/cli/ligature.ts', 'ingest', ...files, path.join(ROOT, 'samples'), '--store', `grafeo:${path.join(watch.folder, 'cli.grafeo')}`]))
    expect({ code, output }).toMatchObject({ code: 0 })
    // The command, the process that holds the graph, and one that reads.
    expect(new Set(watch.happenings('watching').map(({ pid }) => pid)).size).toBeGreaterThanOrEqual(3)
    expect(watch.happenings('outgoing')).toEqual([])
    expect(watch.happenings('program')).toEqual([])
  })

  it.skipIf(executable === null)('when the server reads documents and a browser goes through the whole page', async () => {
    const proxy = await startProxy()
    const server = watch.run(['--import', 'tsx', 'server/main.ts'], { PORT: '0', LIGATURE_STORE: 'memory:' })
    const url = await listeningAt(server)
    const form = new FormData()
    for (const [name, content] of Object.entries(CALLING_HOME)) form.append('files', new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]), name)
    const { id } = job.parse(await (await fetch(`${url}/api/jobs`, { method: 'POST', body: form })).json())
    await (await fetch(`${url}/api/jobs/${id}/events`)).text()
    const { documents } = documentsResponse.parse(await (await fetch(`${url}/api/documents?limit=100`)).json())

    // Everything that does not stay on the loopback address goes to the proxy, also what the browser does by itself.
    const browser = await chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', `--proxy-server=127.0.0.1:${proxy.port}`] })
    const page = await browser.newPage()
    const strangers: string[] = []
    page.context().on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(?:data|blob|about):/u.test(request.url())) strangers.push(request.url())
    })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    session.on('Network.webSocketCreated', ({ url: socket }) => strangers.push(socket))
    const screens = ['/', '/documents', '/find?q=Astana', '/names', '/review', '/query', '/add', '/history', '/api/', ...documents.map((one) => `/documents/${one.id}`), ...documents.map((one) => `/api/documents/${one.id}/original`)]
    for (const screen of screens) {
      // An original that is saved, not shown, breaks the navigation off.
      await page.goto(url + screen, { waitUntil: 'load' }).catch((error: unknown) => expect(String(error)).toMatch(/Download is starting|ERR_ABORTED|404/u))
      await sleep(300)
    }
    await browser.close()
    const stopped = once(server, 'exit')
    server.kill('SIGTERM')
    await stopped
    proxy.close()
    expect(documents.length).toBeGreaterThan(10)
    expect(strangers).toEqual([])
    expect(proxy.asked.filter((line) => !ITS_MAKERS.test(line))).toEqual([])
    expect(watch.happenings('outgoing')).toEqual([])
  })

  it.each([{ offline: '1', says: /LIGATURE_OFFLINE is set/u, status: 400 }, { offline: '', says: /192\.0\.2\.7/u, status: 202 }])('unless a person asks for an address; LIGATURE_OFFLINE="$offline"', async ({ offline, says, status }) => {
    const own = startWatch()
    const server = own.run(['--import', 'tsx', 'server/main.ts'], { PORT: '0', LIGATURE_STORE: 'memory:', LIGATURE_OFFLINE: offline })
    const url = await listeningAt(server)
    const response = await fetch(`${url}/api/jobs/addresses`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ addresses: [`${ELSEWHERE}/report`] }) })
    const text = await response.text()
    expect(response.status).toBe(status)
    const ended: Job | null = status === 202 ? await follow(url, job.parse(JSON.parse(text)).id) : null
    const stopped = once(server, 'exit')
    server.kill('SIGTERM')
    await stopped
    expect(ended === null ? text : JSON.stringify(ended)).toMatch(says)
    // What lies in a documentation network is not even tried.
    expect(own.happenings('outgoing')).toEqual([])
    own.end()
  })
})

async function follow(url: string, id: string): Promise<Job> {
  await (await fetch(`${url}/api/jobs/${id}/events`)).text()
  return job.parse(await (await fetch(`${url}/api/jobs/${id}`)).json())
}

const namespaces = process.platform === 'linux' && spawnSync('unshare', ['-rn', 'sh', '-c', 'ip link set lo up']).status === 0
if (!namespaces) process.stdout.write('A network namespace cannot be made here, so reading without any network at all is skipped.\n')

describe.skipIf(!namespaces)('without any network at all', () => {
  it('documents are read, served and queried', async () => {
    const own = startWatch()
    const steps = path.join(import.meta.dirname, 'fixtures/isolated.ts')
    const child = spawn('unshare', ['-rn', 'sh', '-c', `ip link set lo up && exec "${process.execPath}" --import tsx "${steps}"`], { cwd: ROOT, env: { ...process.env, LIGATURE_DATA: path.join(own.folder, 'data') } })
    const { code, output } = await outputOf(child)
    own.end()
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^interfaces: lo\ndocuments: 1[0-9]\nquery: 200\npage: 200\n$/u) })
  })
})
