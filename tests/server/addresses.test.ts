import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { download, DOWNLOAD_LIMITS, parseAddress } from '../../server/addresses/download.ts'
import { nameOf } from '../../server/addresses/gather.ts'
import { isPublicAddress, type Network } from '../../server/addresses/network.ts'
import { job, type Job } from '../../server/api/schemas.ts'
import { startApplication, type Application } from './application.ts'

describe('only the public internet is fetched from', () => {
  it.each([
    ['93.184.215.14', true, 'a public address'],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true, 'a public IPv6 address'],
    ['127.0.0.1', false, 'this machine'],
    ['127.8.9.10', false, 'this machine by another of its addresses'],
    ['0.0.0.0', false, 'this machine, unspecified'],
    ['10.1.2.3', false, 'a private network'],
    ['172.20.0.1', false, 'a private network, as containers have'],
    ['192.168.1.1', false, 'a private network, as homes have'],
    ['169.254.169.254', false, 'the metadata service of clouds'],
    ['100.64.0.1', false, 'a provider’s own network'],
    ['224.0.0.1', false, 'many at once'],
    ['255.255.255.255', false, 'everybody'],
    ['::1', false, 'this machine by IPv6'],
    ['::', false, 'unspecified, IPv6'],
    ['fe80::1', false, 'the same link'],
    ['fd00:ec2::254', false, 'a private IPv6 network, as clouds’ metadata'],
    ['::ffff:127.0.0.1', false, 'this machine, written as IPv6'],
    ['::ffff:10.0.0.1', false, 'a private network, written as IPv6'],
    ['::7f00:1', false, 'this machine, in an older way of writing it as IPv6'],
    ['::ffff:0:127.0.0.1', false, 'this machine through a translator of another kind'],
    ['2001:0:7f00:1::', false, 'a tunnel through IPv4'],
    ['fec0::1', false, 'a site’s own network'],
    ['198.18.0.1', false, 'a laboratory'],
    ['fe80::1%eth0', false, 'the same link, with its name'],
    ['64:ff9b::7f00:1', false, 'this machine through a translator'],
    ['2002:7f00:1::', false, 'this machine through a tunnel'],
    ['example.org', false, 'a name is no address'],
  ])('%s: %s (%s)', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected)
  })

  it.each([
    ['file:///etc/passwd', '"file:"'],
    ['ftp://example.org/a.txt', '"ftp:"'],
    ['gopher://example.org', '"gopher:"'],
    ['javascript:alert(1)', '"javascript:"'],
    ['https://user:secret@example.org/', 'user name or password'],
    ['https://', 'no web address'],
  ])('%s is refused', (address, reason) => {
    expect(() => parseAddress(address)).toThrow(reason)
  })

  it.each([
    ['http://2130706433/', '127.0.0.1', 'a number'],
    ['http://0x7f.1/', '127.0.0.1', 'hexadecimal'],
    ['http://0177.0.0.1/', '127.0.0.1', 'octal'],
    ['http://127.1/', '127.0.0.1', 'shortened'],
    ['http://①②⑦.⓪.⓪.①/', '127.0.0.1', 'digits in circles'],
    ['http://127。0。0。1/', '127.0.0.1', 'full stops of another script'],
    ['http://[::127.0.0.1]/', '[::7f00:1]', 'IPv4 within IPv6'],
    ['example.org/a', 'example.org', 'no scheme'],
    ['example.org:8080/a', 'example.org', 'no scheme, but a port'],
  ])('%s is read as %s: %s', (address, host) => {
    expect(parseAddress(address).hostname).toBe(host)
  })
})

it.each([
  ['https://example.org/reports/one', 'text/html', 'example.org/reports/one.html'],
  ['https://example.org/', 'text/html', 'example.org.html'],
  ['https://example.org/a.PDF', 'application/pdf', 'example.org/a.PDF'],
  ['https://example.org/get?id=1', 'application/pdf', 'example.org/get.pdf'],
  ['https://example.org/notes.md', 'text/plain', 'example.org/notes.md'],
  ['https://example.org/b.docx', 'application/octet-stream', 'example.org/b.docx'],
])('%s as %s is called %s', (address, mediaType, name) => {
  expect(nameOf({ url: new URL(address), mediaType })).toBe(name)
})

/** Made for these tests; the names are examples. */
const PAGE = '<!doctype html><title>Activist held</title><article><h1>Activist held in Minsk</h1><p>Police in Minsk arrested Ivan Petrov on 3 May 2005. Petrov is a Belarusian activist.</p></article>'

/** Plays the internet: what each path answers, and where a request really went. */
const PATHS: Readonly<Record<string, RequestListener>> = {
  '/page': (_request, response) => void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE),
  '/zipped': (_request, response) => void response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/moved': (_request, response) => void response.writeHead(302, { Location: '/page' }).end(),
  '/round': (_request, response) => void response.writeHead(302, { Location: '/round' }).end(),
  '/inside': (request, response) => void response.writeHead(302, { Location: `http://127.0.0.2:${String(request.socket.localPort)}/page` }).end(),
  '/inside-by-name': (request, response) => void response.writeHead(302, { Location: `http://intranet.example:${String(request.socket.localPort)}/page` }).end(),
  '/scheme': (_request, response) => void response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  '/large': (_request, response) => void response.writeHead(200, { 'Content-Type': 'text/plain' }).end('x'.repeat(5000)),
  '/bomb': (_request, response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('x'.repeat(5000))),
  '/slow': (_request, response) => void response.writeHead(200, { 'Content-Type': 'text/plain' }).write('one drop'),
}

let internet: Server
let port: string
let visits: string[]
const HOSTS: Readonly<Record<string, readonly string[]>> = { 'news.example': ['127.0.0.1'], 'intranet.example': ['127.0.0.2'], 'both.example': ['127.0.0.1', '10.0.0.1'], 'nowhere.example': [] }
/** 127.0.0.1 stands for the public internet here, everything else is what it is. */
const network: Network = { resolve: (host) => Promise.resolve(HOSTS[host] ?? []), permits: (address) => address === '127.0.0.1' || isPublicAddress(address) }

beforeAll(async () => {
  visits = []
  internet = createServer((request, response) => {
    visits.push(`${request.headers.host ?? ''}${request.url ?? ''}`)
    const answer = PATHS[request.url ?? ''] ?? ((_request, missing) => void missing.writeHead(404, 'Not Found').end())
    answer(request, response)
  })
  await new Promise<void>((done) => internet.listen(0, '127.0.0.1', done))
  const address = internet.address()
  port = typeof address === 'object' && address !== null ? String(address.port) : expect.fail('no port')
})
afterAll(async () => {
  internet.closeAllConnections()
  await new Promise((done) => internet.close(done))
})

describe('download', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ligature-download-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const limits = { bytes: 4000, milliseconds: 1000, redirects: 3 }
  const fetchTo = (address: string) => download(address.replace('PORT', port), { network, limits, signal: new AbortController().signal, file: path.join(folder, 'file') })

  it.each(['/page', '/zipped', '/moved'])('fetches %s', async (address) => {
    const { url, mediaType } = await fetchTo(`http://news.example:PORT${address}`)
    expect({ path: url.pathname.replace('moved', 'page').replace('zipped', 'page'), mediaType }).toEqual({ path: '/page', mediaType: 'text/html' })
    expect(await readFile(path.join(folder, 'file'), 'utf8')).toBe(PAGE)
  })

  it.each([
    ['http://127.0.0.2:PORT/page', 'leads to 127.0.0.2', 'an address of this machine'],
    ['http://[::1]:PORT/page', 'leads to ::1', 'an IPv6 address of this machine'],
    ['http://intranet.example:PORT/page', 'leads to 127.0.0.2', 'a name that leads inside'],
    ['http://both.example:PORT/page', 'leads to 10.0.0.1', 'a name of which one address leads inside'],
    ['http://news.example:PORT/inside', 'leads to 127.0.0.2', 'a redirect that leads inside'],
    ['http://news.example:PORT/inside-by-name', 'leads to 127.0.0.2', 'a redirect to a name that leads inside'],
    ['http://news.example:PORT/scheme', 'only http: and https:', 'a redirect to a file'],
    ['http://news.example:PORT/round', 'more than 3 redirects', 'redirects without end'],
    ['http://news.example:PORT/missing', 'answered 404 Not Found', 'what is not there'],
    ['http://news.example:PORT/large', 'larger than', 'what is too large'],
    ['http://news.example:PORT/bomb', 'larger than', 'what is too large once unpacked'],
    ['http://news.example:PORT/slow', 'longer than 1 s', 'what never ends'],
    ['http://nowhere.example:PORT/', 'has no address', 'a name without an address'],
    ['http://127.0.0.1:1/', 'refuses the connection', 'a port that nobody listens on'],
  ])('refuses %s (%s): %s', async (address, reason) => {
    await expect(fetchTo(address)).rejects.toThrow(reason)
  })

  it.each([
    { answers: ['127.0.0.1', '127.0.0.2'], outcome: 'fetched', why: 'connects to the very address that was checked, whatever the name leads to by then' },
    { answers: ['127.0.0.2', '127.0.0.1'], outcome: 'leads to 127.0.0.2', why: 'asks once, and believes the first answer' },
  ])('of a name that changes between check and connection: $why', async ({ answers, outcome }) => {
    const asked: string[] = []
    const changing: Network = { ...network, resolve: (host) => Promise.resolve([answers[asked.push(host) - 1] ?? '127.0.0.2']) }
    const fetched = download(`http://news.example:${port}/page`, { network: changing, limits, signal: new AbortController().signal, file: path.join(folder, 'file') })
    expect(await fetched.then(() => 'fetched', String)).toContain(outcome)
    expect(asked).toHaveLength(1)
  })

  it('never reached what it refused', () => {
    expect(visits.every((visit) => visit.startsWith('news.example:'))).toBe(true)
  })

  it('has limits by default', () => {
    expect(DOWNLOAD_LIMITS).toEqual({ bytes: 33_554_432, milliseconds: 30_000, redirects: 5 })
  })
})

describe('a job of addresses', () => {
  let online: Application
  let offline: Application
  beforeAll(async () => {
    online = await startApplication({ network })
    offline = await startApplication()
  })
  afterAll(() => Promise.all([online.close(), offline.close()]))
  const send = (application: Application, addresses: readonly string[]) =>
    application.get('/api/jobs/addresses', { method: 'POST', body: JSON.stringify({ addresses, collection: 'web' }), headers: { 'Content-Type': 'application/json' } })

  it('reads what it can fetch, and says of each other one why not', async () => {
    const good = `http://news.example:${port}/page`
    const response = await send(online, [good, `http://127.0.0.2:${port}/page`, 'ftp://example.org/x'])
    expect(response.status).toBe(202)
    const { id } = job.parse(await response.json())
    const last = lastOf(await (await online.get(`/api/jobs/${id}/events`)).text())
    expect(last.summary).toMatchObject({ documents: 1, added: 1 })
    expect(last.summary?.failed.map(({ path: address }) => address)).toEqual([`http://127.0.0.2:${port}/page`, 'ftp://example.org/x'])
    const [document] = await online.store.documents({ limit: 10, collection: 'web' })
    expect(document).toMatchObject({ url: good, title: 'Activist held in Minsk', file: `news.example/page.html` })
  })

  it('is refused altogether when Ligature was told to stay offline', async () => {
    const before = visits.length
    const response = await send(offline, [`http://news.example:${port}/page`])
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('LIGATURE_OFFLINE') })
    expect(visits).toHaveLength(before)
  })
})

function lastOf(events: string): Job {
  const last = events.trim().split('\n\n').findLast((event) => event.startsWith('data: ')) ?? expect.fail('no event')
  return job.parse(JSON.parse(last.slice('data: '.length)))
}
