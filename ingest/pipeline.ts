// The whole way of a document: read and extracted in the pool, then linked and written one after the other in the order
// of the input, so that the number of workers never changes the graph.

import { LigatureError, StoreUnavailableError } from '../graph/errors.ts'
import type { GraphStore } from '../graph/store.ts'
import { mapInOrder } from './concurrency.ts'
import type { ExtractionPool } from './pool.ts'
import { addDocument, emptyTally } from './tally.ts'
import type { EndedDocument, IngestSummary } from './tally.ts'
import { listUnits } from './units.ts'
import type { Extraction, IngestSource, ReadingUnit, UnitOrFailure } from './units.ts'
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
  readonly sources: readonly IngestSource[]
  readonly collection: string
  readonly pool: ExtractionPool
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined
}

export interface IngestOptions extends ExtractOptions {
  readonly store: GraphStore
  /** The folder in which originals are kept; null to keep none. */
  readonly originals: string | null
  /** Milliseconds, of any clock that only goes forward. */
  readonly now: () => number
}

type Failure = Extract<Extraction, { kind: 'failure' }>

/** A document with what it was read from (`first` is true for the first of a file or line), or why there is none. */
export type SourceExtraction = Failure | (Extract<Extraction, { kind: 'document' }> & { readonly unit: ReadingUnit; readonly first: boolean })

/**
 * Reads `sources` into the store. Documents that fail are in the summary and the others go on.
 * @throws StoreUnavailableError when the store is lost; the reason of `signal` when it is aborted
 */
export async function ingest(options: IngestOptions): Promise<IngestSummary> {
  const started = options.now()
  let tally = emptyTally()
  for await (const extraction of extractSources(options)) tally = addDocument(tally, await write(extraction, options))
  const { entities, claims, relationships } = await options.store.counts()
  return { ...tally, entities, claims, relationships, seconds: Math.round(options.now() - started) / 1000 }
}

/** What every document of `sources` says, in their order; needs no store. */
export async function* extractSources({ sources, collection, pool, signal, onProgress }: ExtractOptions): AsyncGenerator<SourceExtraction> {
  const { files, units } = await listUnits(sources, collection)
  let done = 0
  let total = files
  const work = (item: UnitOrFailure): Promise<readonly SourceExtraction[]> => extractUnit(item, pool)
  for await (const results of mapInOrder({ items: units, ahead: 2 * pool.workers, work })) {
    for (const result of results) {
      signal?.throwIfAborted()
      total = Math.max(total, done + 1)
      onProgress?.({ done, total, current: result.path })
      yield result
      done += 1
    }
  }
  onProgress?.({ done, total: done, current: null })
}

async function extractUnit(item: UnitOrFailure, pool: ExtractionPool): Promise<readonly SourceExtraction[]> {
  if (item.kind === 'failure') return [item]
  const results = await pool.extract(item.unit)
  return results.map((result, index) => (result.kind === 'failure' ? result : { ...result, unit: item.unit, first: index === 0 }))
}

/** The store's refusal of one document is that document's failure; a store that is gone ends the run. */
async function write(extraction: SourceExtraction, { store, originals }: IngestOptions): Promise<EndedDocument> {
  if (extraction.kind === 'failure') return extraction
  const { extracted, extractable, unit, first, pagesWithoutText, path } = extraction
  try {
    const outcome = await writeExtracted(extracted, store)
    if (originals !== null && first) await keepOriginal({ unit, sha256: extracted.document.sha256, folder: originals })
    return { kind: 'written', outcome, extractable, language: extracted.document.language, pagesWithoutText }
  } catch (error) {
    if (error instanceof StoreUnavailableError || !(error instanceof LigatureError)) throw error
    return { kind: 'failure', path, error: error.message }
  }
}
