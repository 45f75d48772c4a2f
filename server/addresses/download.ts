// Fetches one web page or file into a folder: http and https alone, each hop's name resolved once, checked and then connected
// to at the very address that was checked, within limits of time and size.

import { createWriteStream } from 'node:fs'
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { InvalidInputError } from '../../graph/errors.ts'
import type { Network } from './network.ts'

export interface DownloadLimits {
  readonly bytes: number
  readonly milliseconds: number
  readonly redirects: number
}

export const DOWNLOAD_LIMITS: DownloadLimits = { bytes: 32 * 1024 * 1024, milliseconds: 30_000, redirects: 5 }

export interface DownloadOptions {
  readonly network: Network
  readonly limits: DownloadLimits
  readonly signal: AbortSignal
  /** The file to write. */
  readonly file: string
}

export interface Download {
  /** Where it was found in the end. */
  readonly url: URL
  /** In lower case, without parameters; empty when the server does not say. */
  readonly mediaType: string
}

/** @throws InvalidInputError with the reason why there is no document: refused, not found, too large, too slow */
export async function download(address: string, { network, limits, signal, file }: DownloadOptions): Promise<Download> {
  const late = AbortSignal.timeout(limits.milliseconds)
  try {
    const { response, url } = await follow(parseAddress(address), { network, limits, signal: AbortSignal.any([signal, late]) })
    await pipeline(decoded(response), cap(limits.bytes), createWriteStream(file), { signal: AbortSignal.any([signal, late]) })
    return { url, mediaType: (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '' }
  } catch (error) {
    signal.throwIfAborted()
    if (late.aborted) throw new InvalidInputError(`took longer than ${limits.milliseconds / 1000} s`)
    throw error instanceof InvalidInputError ? error : new InvalidInputError(explain(error))
  }
}

/** An address as people write it; "https://" may be left out. @throws InvalidInputError for anything but http and https */
export function parseAddress(address: string): URL {
  const full = /^[a-z][a-z\d+.-]*:/iu.test(address) && !/^[^/]+:\d+(?:\/|$)/u.test(address) ? address : `https://${address}`
  if (!URL.canParse(full)) throw new InvalidInputError('is no web address; write it like https://example.org/report')
  const url = new URL(full)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new InvalidInputError(`begins with "${url.protocol}"; only http: and https: are fetched`)
  if (url.username !== '' || url.password !== '') throw new InvalidInputError('holds a user name or password; save the page and add it as a file')
  return url
}

interface Following {
  readonly network: Network
  readonly limits: DownloadLimits
  readonly signal: AbortSignal
}

async function follow(start: URL, { network, limits, signal }: Following): Promise<{ readonly response: IncomingMessage; readonly url: URL }> {
  let url = start
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const response = await ask(url, await resolve(url, network), signal)
    const { statusCode = 0 } = response
    const { location } = response.headers
    if (statusCode < 300) return { response, url }
    response.destroy()
    if (statusCode >= 400 || location === undefined) throw new InvalidInputError(`the server answered ${statusCode} ${response.statusMessage ?? ''}`.trim())
    url = parseAddress(new URL(location, url).href)
  }
  throw new InvalidInputError(`leads on and on: more than ${limits.redirects} redirects`)
}

/** The address to connect to. Every address of the name must be public, so that no order of answers lets one through. */
async function resolve({ hostname }: URL, network: Network): Promise<string> {
  const host = hostname.replace(/^\[|\]$/gu, '')
  const addresses = isIP(host) === 0 ? await network.resolve(host) : [host]
  const refused = addresses.find((address) => !network.permits(address))
  if (refused !== undefined) throw new InvalidInputError(`leads to ${refused}, which is not on the public internet; save the page and add it as a file`)
  const [first] = addresses
  if (first === undefined) throw new InvalidInputError(`"${host}" has no address`)
  return first
}

function ask(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const pinned: RequestOptions['lookup'] = (_host, options, done) => {
    const family = isIP(address)
    if (options.all === true) done(null, [{ address, family }])
    else done(null, address, family)
  }
  const headers = { 'User-Agent': 'Ligature', Accept: 'text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5', 'Accept-Encoding': 'gzip, deflate, br' }
  return new Promise((done, fail) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    // An agent would share connections by host name, past the address that was checked.
    send(url, { headers, signal, lookup: pinned, agent: false }, done).on('error', fail).end()
  })
}

function decoded(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding'] ?? 'identity'
  // An error of the one ends the other, so that whoever reads hears of it.
  const through = (next: Transform) => response.on('error', (error) => next.destroy(error)).pipe(next)
  if (encoding === 'gzip' || encoding === 'x-gzip') return through(createGunzip())
  if (encoding === 'br') return through(createBrotliDecompress())
  if (encoding === 'deflate') return through(createInflate())
  if (encoding === 'identity') return response
  throw new InvalidInputError(`is compressed as "${encoding}", which is not understood`)
}

function cap(most: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > most) done(new InvalidInputError(`is larger than ${Math.round(most / 1024 / 1024)} MB`))
      else done(null, chunk)
    },
  })
}

const EXPLANATIONS: readonly { readonly code: string; readonly text: string }[] = [
  { code: 'ENOTFOUND', text: 'there is no such host; check the spelling' },
  { code: 'EAI_AGAIN', text: 'the name cannot be looked up; is there a connection to the internet?' },
  { code: 'ECONNREFUSED', text: 'the server refuses the connection' },
  { code: 'ECONNRESET', text: 'the server broke off the connection' },
  { code: 'ETIMEDOUT', text: 'the server does not answer' },
  { code: 'CERT_HAS_EXPIRED', text: 'the server’s certificate has expired' },
]

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return EXPLANATIONS.find((row) => row.code === code)?.text ?? `cannot be fetched: ${error instanceof Error ? error.message : String(error)}`
}
