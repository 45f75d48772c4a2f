// Jobs that read what was typed or pasted, and what lies at web addresses.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { InvalidInputError } from '../graph/errors.ts'
import { gatherAddresses } from './addresses/gather.ts'
import type { Network } from './addresses/network.ts'
import type { JobRequest } from './jobs.ts'

export interface PastedText {
  readonly text: string
  readonly title?: string | undefined
  readonly source?: string | undefined
  readonly published?: string | undefined
  readonly collection: string
}

/** A job that reads one text, with what was said about it. */
export async function requestText({ text, title, source, published, collection }: PastedText): Promise<JobRequest> {
  const { folder, release } = await temporaryFolder()
  const file = path.join(folder, 'pasted.json')
  await writeFile(file, JSON.stringify({ text, title, source, published }))
  const name = title === undefined || title === '' ? 'Pasted text' : title
  return {
    title: name,
    collection,
    total: 1,
    gather: () => Promise.resolve({ sources: [{ path: file, name: `${name.replaceAll(/[\\/]/gu, ' ')}.json` }], failed: [] }),
    release,
  }
}

export interface AddressesOptions {
  /** Null when nothing may be fetched at all. */
  readonly network: Network | null
}

/** A job that fetches addresses and reads them. @throws InvalidInputError when Ligature was told to stay offline */
export async function requestAddresses(given: { readonly addresses: readonly string[]; readonly collection: string }, { network }: AddressesOptions): Promise<JobRequest> {
  if (network === null) throw new InvalidInputError('LIGATURE_OFFLINE is set, so nothing is fetched from the network. Save the pages and add them as files, or start Ligature without it.')
  const { folder, release } = await temporaryFolder()
  const { addresses, collection } = given
  const [first = '', ...more] = addresses
  return {
    title: more.length === 0 ? first : `${first} and ${more.length} more`,
    collection,
    total: addresses.length,
    gather: (options) => gatherAddresses({ addresses, folder, network }, options),
    release,
  }
}

async function temporaryFolder(): Promise<{ readonly folder: string; readonly release: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ligature-added-'))
  return { folder, release: () => rm(folder, { recursive: true, force: true }) }
}
