// The folders in which jobs keep what they read until they have ended: what was acknowledged is there after a crash, and a
// job that was broken off goes on with it.

import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { InvalidInputError } from '../graph/errors.ts'
import { explainDisk } from '../graph/disk.ts'
import { memoryJournal } from '../ingest/journal.ts'
import type { IngestSource } from '../ingest/pipeline.ts'
import { gatherAddresses } from './addresses/gather.ts'
import type { Network } from './addresses/network.ts'
import { replaceFile } from './files.ts'
import type { Gathered, GatherOptions, JobRequest } from './jobs.ts'
import { openJournal } from './journal.ts'

const keptRequest = z.object({
  title: z.string(),
  /** Null for what the store holds, to be read anew. */
  collection: z.string().nullable(),
  total: z.int(),
  /** ISO 8601. */
  submitted: z.string(),
  /** The store that it is read into: in another one nothing of it is done yet. */
  store: z.string(),
  /** What it reads, each a file of its folder. */
  sources: z.array(z.object({ file: z.string(), name: z.string(), url: z.string().optional() })),
  /** What is to be fetched first. */
  addresses: z.array(z.string()),
  failed: z.array(z.object({ path: z.string(), error: z.string() })),
})
type KeptRequest = z.infer<typeof keptRequest>

/** What a job is to read: files in the folder that `begin` gave, or addresses. */
export interface JobContents {
  readonly title: string
  /** Null for what the store holds, to be read anew. */
  readonly collection: string | null
  readonly total: number
  readonly sources: readonly IngestSource[]
  readonly addresses: readonly string[]
}

export interface NewJob {
  /** Where its files go. */
  readonly folder: string
  /** Keeps the job: from here on it outlives the process. @throws DiskFullError */
  readonly keep: (contents: JobContents) => Promise<JobRequest>
  readonly discard: () => Promise<void>
}

export interface JobFolders {
  /** A folder for a job that is about to be taken. */
  readonly begin: () => Promise<NewJob>
  /** Jobs that were taken and have not ended, the oldest first. */
  readonly unfinished: () => Promise<readonly JobRequest[]>
}

export interface JobFoldersOptions {
  readonly folder: string
  /** The address of the store that jobs are read into; what is in "memory:" does not outlive the process. */
  readonly store: string
  /** What may be fetched from; null for nothing. */
  readonly network: Network | null
  readonly newId: () => string
  /** ISO 8601. */
  readonly now: () => string
}

const REQUEST = 'request.json'
const JOURNAL = 'journal.jsonl'
const FILES = 'files'
/** A folder whose job was not taken yet. */
const UNFINISHED = '.part'

/** The folders of jobs in `folder`; those of jobs that were never taken are removed. */
export async function openJobFolders(options: JobFoldersOptions): Promise<JobFolders> {
  await mkdir(options.folder, { recursive: true })
  for (const name of await readdir(options.folder)) if (name.endsWith(UNFINISHED)) await remove(path.join(options.folder, name))
  return {
    begin: () => begin(options),
    unfinished: async () => {
      const names = (await readdir(options.folder, { withFileTypes: true })).filter((item) => item.isDirectory() && !item.name.endsWith(UNFINISHED))
      const requests = await Promise.all(names.map(({ name }) => open(name, options)))
      return requests.sort((left, right) => (left.submitted < right.submitted ? -1 : 1))
    },
  }
}

async function begin(options: JobFoldersOptions): Promise<NewJob> {
  const id = options.newId()
  const home = path.join(options.folder, id)
  const arriving = `${home}${UNFINISHED}`
  const folder = path.join(arriving, FILES)
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw explainDisk(error, folder)
  })
  return {
    folder,
    keep: async ({ sources, ...contents }) => {
      const kept: KeptRequest = {
        ...contents,
        addresses: [...contents.addresses],
        submitted: options.now(),
        store: options.store,
        sources: sources.map(({ path: file, name, url }) => ({ file: path.basename(file), name, ...(url === undefined ? {} : { url }) })),
        failed: [],
      }
      await replaceFile(path.join(arriving, REQUEST), JSON.stringify(kept))
      await rename(arriving, home)
      return open(id, options)
    },
    discard: () => remove(arriving),
  }
}

/** @throws InvalidInputError when the folder holds no job */
async function open(id: string, options: JobFoldersOptions): Promise<JobRequest> {
  const home = path.join(options.folder, id)
  const kept = await readKept(path.join(home, REQUEST))
  const isSame = kept.store === options.store && options.store !== 'memory:'
  if (!isSame) await rm(path.join(home, JOURNAL), { force: true })
  const { title, collection, total, submitted } = kept
  return {
    ...{ id, title, collection, total, submitted },
    // What the store holds tells itself what of it is left.
    journal: collection === null || options.store === 'memory:' ? memoryJournal() : await openJournal(path.join(home, JOURNAL)),
    gather: (gathering) => gather({ home, network: options.network }, gathering),
    release: () => remove(home),
  }
}

async function readKept(file: string): Promise<KeptRequest> {
  try {
    return keptRequest.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    throw new InvalidInputError(`${file} does not hold what a job is to read (${error instanceof Error ? error.message : String(error)}). Move its folder away, and add those documents again.`)
  }
}

/** The files of a job; what is elsewhere is fetched once, and noted before the first document is read. */
async function gather({ home, network }: { readonly home: string; readonly network: Network | null }, options: GatherOptions): Promise<Gathered> {
  const kept = await readKept(path.join(home, REQUEST))
  const folder = path.join(home, FILES)
  if (kept.addresses.length === 0) return { sources: kept.sources.map(({ file, name, url }) => ({ path: path.join(folder, file), name, url })), failed: kept.failed }
  if (network === null) throw new InvalidInputError('LIGATURE_OFFLINE is set, so nothing is fetched from the network. Save the pages and add them as files, or start Ligature without it.')
  const { sources, failed } = await gatherAddresses({ addresses: kept.addresses, folder, network }, options)
  const fetched = sources.map(({ path: file, name, url }) => ({ file: path.basename(file), name, ...(url === undefined ? {} : { url }) }))
  await replaceFile(path.join(home, REQUEST), JSON.stringify({ ...kept, addresses: [], sources: fetched, failed: [...failed] } satisfies KeptRequest))
  return { sources, failed }
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })
