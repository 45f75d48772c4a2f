// Fetches the addresses of a job into its folder, each under a name that tells what it holds.

import { rename } from 'node:fs/promises'
import path from 'node:path'
import { InvalidInputError } from '../../graph/errors.ts'
import { mapInOrder } from '../../ingest/concurrency.ts'
import type { IngestSource } from '../../ingest/pipeline.ts'
import type { Gathered, GatherOptions } from '../jobs.ts'
import { download, DOWNLOAD_LIMITS, type Download, type DownloadLimits } from './download.ts'
import type { Network } from './network.ts'

const AT_ONCE = 4

export interface Addresses {
  readonly addresses: readonly string[]
  readonly folder: string
  readonly network: Network
  readonly limits?: DownloadLimits
}

type Fetched = { readonly source: IngestSource } | { readonly path: string; readonly error: string }

/** Fetches every address; those that give no document are told with the reason, and the others go on. */
export async function gatherAddresses({ addresses, folder, network, limits = DOWNLOAD_LIMITS }: Addresses, { signal, onProgress }: GatherOptions): Promise<Gathered> {
  const sources: IngestSource[] = []
  const failed: { path: string; error: string }[] = []
  const wanted = [...new Set(addresses)]
  const work = ([index, address]: readonly [number, string]): Promise<Fetched> => fetchOne(address, { folder, index, network, limits, signal })
  for await (const fetched of mapInOrder({ items: inTurn(wanted.entries()), ahead: AT_ONCE, work })) {
    if ('source' in fetched) sources.push(fetched.source)
    else failed.push(fetched)
    onProgress({ done: 0, total: wanted.length, current: 'source' in fetched ? fetched.source.name : fetched.path })
  }
  return { sources, failed }
}

async function* inTurn<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* await Promise.resolve(items)
}

interface FetchOptions {
  readonly folder: string
  readonly index: number
  readonly network: Network
  readonly limits: DownloadLimits
  readonly signal: AbortSignal
}

async function fetchOne(address: string, { folder, index, network, limits, signal }: FetchOptions): Promise<Fetched> {
  try {
    const arriving = path.join(folder, `${index}.part`)
    const fetched = await download(address, { network, limits, signal, file: arriving })
    const name = nameOf(fetched)
    const file = path.join(folder, `${index}${path.extname(name).slice(0, 12)}`)
    await rename(arriving, file)
    return { source: { path: file, name, url: fetched.url.href } }
  } catch (error) {
    if (error instanceof InvalidInputError) return { path: address, error: error.message }
    throw error
  }
}

/** The reader goes by the name's extension; servers go by the media type. */
const EXTENSIONS: readonly { readonly mediaType: string; readonly extension: string }[] = [
  { mediaType: 'text/html', extension: '.html' },
  { mediaType: 'application/xhtml+xml', extension: '.html' },
  { mediaType: 'application/pdf', extension: '.pdf' },
  { mediaType: 'text/plain', extension: '.txt' },
  { mediaType: 'text/markdown', extension: '.md' },
  { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: '.docx' },
  { mediaType: 'application/json', extension: '.json' },
]

/** "example.org/reports/2005.html"; what has no known type keeps the name that its address ends with. */
export function nameOf({ url, mediaType }: Download): string {
  const name = `${url.hostname}${url.pathname}`.replace(/\/+$/u, '')
  const wanted = EXTENSIONS.find((row) => row.mediaType === mediaType)?.extension
  // Markdown and JSON Lines come as plain text from most servers.
  if (wanted === undefined || (wanted === '.txt' && /\.(?:md|markdown|jsonl|ndjson|text)$/iu.test(url.pathname))) return name
  return name.toLowerCase().endsWith(wanted) ? name : `${name}${wanted}`
}
