// Reads documents anew that another version of the extractor has read, from the files that were kept of them. They stay
// the documents that they were, so what people decided about them lies on what is found now.

import { readFile } from 'node:fs/promises'
import type { DocumentId } from '../graph/model.ts'
import type { OutdatedDocument } from '../graph/store.ts'
import { extractUnits, writeAll } from './pipeline.ts'
import type { ExtractOptions, IngestSummary, SourceExtraction, WriteOptions } from './pipeline.ts'
import type { ReadingUnit, UnitOrFailure } from './units.ts'
import { findExtractorVersion } from './version.ts'
import { findOriginal } from './write/originals.ts'

/** The journal is written, and never read to go on from: the store knows what is left. */
export type ReextractOptions = Omit<ExtractOptions, 'from'> & WriteOptions

/**
 * Reads every outdated document anew. One whose file was not kept, or cannot be read any more, is a failure in the summary
 * and stays as it was. What was read is outdated no more, so a run that broke off goes on by itself.
 * @throws StoreUnavailableError when the store is lost; the reason of `signal` when it is aborted
 */
export async function reextract(options: ReextractOptions): Promise<IngestSummary> {
  const documents = await options.store.outdatedDocuments(findExtractorVersion())
  const kept = await findKept(documents, options.originals)
  const extractions = extractUnits({ files: documents.length, units: listUnits(kept) }, options)
  return writeAll(keepKnown(extractions, { documents, kept }), options)
}

interface Kept {
  readonly document: OutdatedDocument
  /** Where its original lies. */
  readonly file: string
}

async function findKept(documents: readonly OutdatedDocument[], originals: string | null): Promise<readonly Kept[]> {
  if (originals === null) return []
  const found: Kept[] = []
  for (const document of documents) {
    const file = await findOriginal(originals, document.sha256)
    if (file !== null) found.push({ document, file })
  }
  return found
}

async function* listUnits(kept: readonly Kept[]): AsyncGenerator<UnitOrFailure> {
  for (const one of kept) yield { kind: 'unit', unit: await unitOf(one) }
}

/** The unit that a document was read from. Of JSON Lines the line was kept, of every other file the whole. */
async function unitOf({ document: { file, url, collection }, file: path }: Kept): Promise<ReadingUnit> {
  const { name = file, extension = '', number = '' } = /^(?<name>.+\.(?<extension>jsonl|ndjson|json))#(?<number>\d+)$/isu.exec(file)?.groups ?? {}
  const isLine = /^(?:jsonl|ndjson)$/iu.test(extension)
  return { path, name, url: url ?? undefined, collection, line: isLine ? { number: Number(number), bytes: await readFile(path) } : null }
}

/** Without documents that a file holds and the store does not, or not any more; at the end those that nothing was found of. */
async function* keepKnown(extractions: AsyncIterable<SourceExtraction>, { documents, kept }: { readonly documents: readonly OutdatedDocument[]; readonly kept: readonly Kept[] }): AsyncGenerator<SourceExtraction> {
  const waiting = new Map(documents.map((document) => [document.id, document]))
  for await (const unit of byUnit(extractions)) {
    const owner = kept[unit[0]?.number ?? -1]?.document.id
    for (const extraction of ownerLast(unit, owner)) if (waiting.delete(extraction.extracted.document.id)) yield extraction
    const failure = unit.find(({ kind }) => kind === 'failure')
    if (failure !== undefined && owner !== undefined && waiting.delete(owner)) yield failure
  }
  for (const { file } of waiting.values()) yield { kind: 'failure', path: file, error: 'stays as it was read, because its file was not kept; add it again', number: kept.length }
}

type Found = Extract<SourceExtraction, { kind: 'document' }>

/**
 * The document that a file is kept under comes last of those in it: it is outdated as long as any other is, so that the
 * file is found again when the run breaks off.
 */
function ownerLast(unit: readonly SourceExtraction[], owner: DocumentId | undefined): readonly Found[] {
  const found = unit.filter((extraction) => extraction.kind === 'document')
  const isOwner = ({ extracted }: Found): boolean => extracted.document.id === owner
  return [...found.filter((one) => !isOwner(one)), ...found.filter(isOwner)]
}

async function* byUnit(extractions: AsyncIterable<SourceExtraction>): AsyncGenerator<readonly SourceExtraction[]> {
  let unit: SourceExtraction[] = []
  for await (const extraction of extractions) {
    if (unit.length > 0 && unit[0]?.number !== extraction.number) {
      yield unit
      unit = []
    }
    unit.push(extraction)
  }
  if (unit.length > 0) yield unit
}
