// Jobs that read what was typed or pasted, what lies at web addresses, and what the store holds.

import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { explainDisk } from '../graph/disk.ts'
import { InvalidInputError } from '../graph/errors.ts'
import type { Network } from './addresses/network.ts'
import type { JobContents, JobFolders } from './job-folders.ts'
import type { JobRequest } from './jobs.ts'

export interface PastedText {
  readonly text: string
  readonly title?: string | undefined
  readonly source?: string | undefined
  readonly published?: string | undefined
  readonly collection: string
}

/** A job that reads one text, with what was said about it. @throws DiskFullError */
export async function requestText({ text, title, source, published, collection }: PastedText, folders: JobFolders): Promise<JobRequest> {
  const name = title === undefined || title === '' ? 'Pasted text' : title
  return keepJob(folders, async (folder) => {
    const file = path.join(folder, 'pasted.json')
    await writeFile(file, JSON.stringify({ text, title, source, published }))
    return { title: name, collection, total: 1, sources: [{ path: file, name: `${name.replaceAll(/[\\/]/gu, ' ')}.json` }], addresses: [] }
  })
}

export interface AddressesOptions {
  /** Null when nothing may be fetched at all. */
  readonly network: Network | null
  readonly folders: JobFolders
}

/** A job that fetches addresses and reads them. @throws InvalidInputError when Ligature was told to stay offline */
export async function requestAddresses(given: { readonly addresses: readonly string[]; readonly collection: string }, { network, folders }: AddressesOptions): Promise<JobRequest> {
  if (network === null) throw new InvalidInputError('LIGATURE_OFFLINE is set, so nothing is fetched from the network. Save the pages and add them as files, or start Ligature without it.')
  const { addresses, collection } = given
  const [first = '', ...more] = addresses
  const title = more.length === 0 ? first : `${first} and ${more.length} more`
  return keepJob(folders, () => Promise.resolve({ title, collection, total: addresses.length, sources: [], addresses }))
}

/** A job that reads anew the `documents` that another version of the extractor has read. @throws DiskFullError */
export async function requestOutdated(documents: number, folders: JobFolders): Promise<JobRequest> {
  const title = documents === 1 ? 'A document that another version has read' : `${documents.toLocaleString('en')} documents that another version has read`
  return keepJob(folders, () => Promise.resolve({ title, collection: null, total: documents, sources: [], addresses: [] }))
}

async function keepJob(folders: JobFolders, fill: (folder: string) => Promise<JobContents>): Promise<JobRequest> {
  const arriving = await folders.begin()
  try {
    return await arriving.keep(await fill(arriving.folder))
  } catch (error) {
    await arriving.discard()
    throw explainDisk(error, arriving.folder)
  }
}
