// Who loads the server: analysts who search, expand and look at evidence with pauses between, and those who send documents.

import { setTimeout as sleep } from 'node:timers/promises'
import { entityResponse, job, neighboursResponse, searchResponse } from '../../server/api/schemas.ts'
import type { Random } from '../store/random.ts'
import type { Client } from './client.ts'
import { makeText } from './texts.ts'

export interface Until {
  /** By `performance.now()`. */
  readonly end: number
}

export interface AnalystOptions extends Until {
  readonly client: Client
  readonly random: Random
  /** Mean seconds between what an analyst does. */
  readonly think: number
  /** A name as somebody types it, not always in full. */
  readonly anyName: () => string
}

const SHOWN = 25
const STEPS = 4

/**
 * Looks for a name, opens who was found, brings in the neighbours, opens what some lines rest on, goes on from a neighbour,
 * and after some steps looks for another name.
 */
export async function browse(options: AnalystOptions): Promise<void> {
  const { client, end } = options
  await pause(options)
  while (performance.now() < end) {
    const found = searchResponse.safeParse(await client.ask('search', `/api/search?q=${encodeURIComponent(options.anyName())}&limit=10`)).data
    await pause(options)
    let at = found?.entities[0]?.id
    for (let step = 0; step < STEPS && at !== undefined && performance.now() < end; step += 1) at = await look(at, options)
  }
}

/** What an analyst does at one entity; gives the one to go on from. */
async function look(entity: string, options: AnalystOptions): Promise<string | undefined> {
  const { client, random } = options
  const [opened] = await Promise.all([client.ask('entity', `/api/entities/${entity}`), client.ask('evidence', `/api/entities/${entity}/claims?limit=100`)])
  await pause(options)
  const near = neighboursResponse.safeParse(await client.ask('expand', `/api/entities/${entity}/neighbours?limit=${SHOWN}`)).data
  await pause(options)
  if (near === undefined) return undefined
  // Lines of the made-up graph rest on no sentence; those that documents gave do.
  const lines = entityResponse.safeParse(opened).data?.documents.length === 0 ? [] : near.relationships
  const shown = lines[random.below(lines.length)]
  if (shown !== undefined) {
    await client.ask('evidence', `/api/relationships/${shown.id}`)
    await pause(options)
  }
  return near.entities[random.below(near.entities.length)]?.id
}

/** Pauses are of different lengths: exponential, as between things that happen by chance, at most four times the mean. */
async function pause({ random, think, end }: AnalystOptions): Promise<void> {
  const wanted = Math.min(4, -Math.log(1 - random.next())) * think * 1000
  await sleep(Math.max(0, Math.min(wanted, end - performance.now())))
}

export interface IngesterOptions extends Until {
  readonly client: Client
  readonly words: number
  /** A number that no other document has. */
  readonly nextSeed: () => number
}

/** Sends a document a second, whatever became of those before. Gives the ids of the jobs. */
export async function sendDocuments({ client, words, nextSeed, end }: IngesterOptions): Promise<readonly string[]> {
  const sent: Promise<string | null>[] = []
  for (let at = performance.now(); at < end; at += 1000) {
    await sleep(Math.max(0, at - performance.now()))
    sent.push(sendDocument(client, words, nextSeed()))
  }
  return (await Promise.all(sent)).flatMap((id) => id ?? [])
}

async function sendDocument(client: Client, words: number, seed: number): Promise<string | null> {
  const { title, text } = makeText(words, seed)
  return job.safeParse(await client.ask('document sent', '/api/jobs/text', { title, text, collection: 'load' })).data?.id ?? null
}
