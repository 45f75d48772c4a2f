// The whole way of a document: read and extracted in the pool, then linked and written one after the other in the order
// of the input, so that the number of workers never changes the graph.

import { LigatureError, StoreUnavailableError } from '../graph/errors.ts'
import type { GraphStore } from '../graph/store.ts'
import { mapInOrder } from './concurrency.ts'
import { memoryJournal, START } from './journal.ts'
import type { Journal, Progress } from './journal.ts'
import type { ExtractionPool } from './pool.ts'
import type { EndedDocument, IngestSummary } from './tally.ts'
import { listUnits } from './units.ts'
import type { Extraction, IngestSource, ReadingUnit, UnitListing, UnitOrFailure } from './units.ts'
import { keepOriginal } from './write/originals.ts'
import { writeExtracted } from './write/write.ts'

export type { IngestSummary } from './tally.ts'
export type { Extraction, IngestSource } from './units.ts'

/** How far a run is: documents done, how many there are as far as is known, and the one at hand. */
export interface IngestProgress {
  readonly done: number
  readonly total: number
  readonly current: string | null
}

export interface ExtractOptions {
  readonly pool: ExtractionPool
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined
  /** Documents that are done already are left out. */
  readonly from?: Progress
}

interface Input {
  readonly sources: readonly IngestSource[]
  readonly collection: string
}

export interface WriteOptions {
  readonly store: GraphStore
  /** The folder in which originals are kept; null to keep none. */
  readonly originals: string | null
  /** Milliseconds, of any clock that only goes forward. */
  readonly now: () => number
  /** Where the run goes on, and where it notes what it has done; without one it begins at the beginning. */
  readonly journal?: Journal
}

export type IngestOptions = Input & Omit<ExtractOptions, 'from'> & WriteOptions

type Failure = Extract<Extraction, { kind: 'failure' }>

/** A document with what it was read from (`first` is true for the first of a file or line), or why there is none; `number` is the unit's. */
export type SourceExtraction = (Failure | (Extract<Extraction, { kind: 'document' }> & { readonly unit: ReadingUnit; readonly first: boolean })) & { readonly number: number }

/**
 * Reads `sources` into the store. Documents that fail are in the summary and the others go on. When `signal` is aborted, what
 * is being read is given up and what is being written is written to its end.
 * @throws StoreUnavailableError when the store is lost; the reason of `signal` when it is aborted
 */
export async function ingest({ journal = memoryJournal(), ...options }: IngestOptions): Promise<IngestSummary> {
  return writeAll(extractSources({ ...options, from: journal.progress() }), { ...options, journal })
}

/** Links and writes documents in their order, and sums up what came of them; throws as `ingest` does. */
export async function writeAll(extractions: AsyncIterable<SourceExtraction>, options: WriteOptions): Promise<IngestSummary> {
  const started = options.now()
  const journal = options.journal ?? memoryJournal()
  for await (const extraction of extractions) {
    await journal.add({ unit: extraction.number, document: await write(extraction, options) })
  }
  return sumUp({ journal, store: options.store, milliseconds: options.now() - started })
}

/** What a run has done that took so long; also one that was stopped. */
export async function sumUp({ journal, store, milliseconds }: { readonly journal: Journal; readonly store: GraphStore; readonly milliseconds: number }): Promise<IngestSummary> {
  const { entities, claims, relationships } = await store.counts()
  return { ...journal.progress().tally, entities, claims, relationships, seconds: Math.round(milliseconds) / 1000 }
}

/** What every document of `sources` says, in their order; needs no store. */
export async function* extractSources({ sources, collection, ...options }: Input & ExtractOptions): AsyncGenerator<SourceExtraction> {
  yield* extractUnits(await listUnits(sources, collection), options)
}

/** What every document of these units says, in their order. */
export async function* extractUnits({ files, units }: UnitListing, { pool, signal, onProgress, from = START }: ExtractOptions): AsyncGenerator<SourceExtraction> {
  let { done } = from
  let total = files
  const work = (item: Numbered): Promise<readonly SourceExtraction[]> => extractUnit(item, { pool, signal })
  for await (const results of mapInOrder({ items: goOn(units, from), ahead: 2 * pool.workers, work })) {
    for (const result of withoutDone(results, from)) {
      total = Math.max(total, done + 1)
      // What is told last is how many were done, not which one was given up.
      if (signal?.aborted === true) onProgress?.({ done, total, current: null })
      signal?.throwIfAborted()
      onProgress?.({ done, total, current: result.path })
      yield result
      done += 1
    }
  }
  onProgress?.({ done, total: done, current: null })
}

interface Numbered {
  readonly item: UnitOrFailure
  readonly number: number
}

/** The units with their numbers, from the one on that is not known to be done. */
async function* goOn(units: AsyncIterable<UnitOrFailure>, { position }: Progress): AsyncGenerator<Numbered> {
  let number = 0
  for await (const item of units) {
    if (number >= position.unit) yield { item, number }
    number += 1
  }
}

function withoutDone(results: readonly SourceExtraction[], { position }: Progress): readonly SourceExtraction[] {
  return results[0]?.number === position.unit ? results.slice(position.documents) : results
}

async function extractUnit({ item, number }: Numbered, { pool, signal }: Pick<ExtractOptions, 'pool' | 'signal'>): Promise<readonly SourceExtraction[]> {
  if (item.kind === 'failure') return [{ ...item, number }]
  const results = await pool.extract(item.unit, signal)
  const first = results.find(({ kind }) => kind === 'document')
  return results.map((result) => (result.kind === 'failure' ? { ...result, number } : { ...result, unit: item.unit, first: result === first, number }))
}

/** The store's refusal of one document is that document's failure; a store that is gone ends the run. */
async function write(extraction: SourceExtraction, { store, originals }: WriteOptions): Promise<EndedDocument> {
  if (extraction.kind === 'failure') return { kind: 'failure', path: extraction.path, error: extraction.error }
  const { extracted, extractable, unit, first, pagesWithoutText, path } = extraction
  try {
    // The original first: whoever is told that a document is in the graph can have its file.
    if (originals !== null && first) await keepOriginal({ unit, sha256: extracted.document.sha256, folder: originals })
    const outcome = await writeExtracted(extracted, store)
    return { kind: 'written', outcome, extractable, language: extracted.document.language, pagesWithoutText }
  } catch (error) {
    if (error instanceof StoreUnavailableError || !(error instanceof LigatureError)) throw error
    return { kind: 'failure', path, error: error.message }
  }
}
