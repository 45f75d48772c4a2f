// What one worker does at a time: a file, or one line of a JSON Lines file, so that even one huge file is read in parallel.

import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { ExtractedDocument } from '../graph/model.ts'
import { explain, listFiles } from './read/files.ts'
import { splitLines } from './read/jsonl.ts'

/** A file or folder to read, and what to call it for people. */
export interface IngestSource {
  readonly path: string
  readonly name: string
  /** Where it was fetched from, for documents that do not say so themselves. */
  readonly url?: string | undefined
}

export interface ReadingUnit extends IngestSource {
  readonly collection: string
  /** Of a JSON Lines file, one line and its number from 1; null for a whole file. */
  readonly line: { readonly number: number; readonly bytes: Uint8Array } | null
}

/** What came of a unit, document by document. */
export type Extraction =
  | {
      readonly kind: 'document'
      readonly path: string
      readonly extracted: ExtractedDocument
      /** False when its language is not one that the rules speak: it is stored and searchable all the same. */
      readonly extractable: boolean
      readonly pagesWithoutText: number
    }
  | { readonly kind: 'failure'; readonly path: string; readonly error: string }

export type UnitOrFailure = { readonly kind: 'unit'; readonly unit: ReadingUnit } | Extract<Extraction, { kind: 'failure' }>

/** What is to be read, in order; `files` is how many files there are, known before the first is opened. */
export interface UnitListing {
  readonly files: number
  readonly units: AsyncIterable<UnitOrFailure>
}

const LINE_LIMIT = 64 * 1024 * 1024
const HEAD_BYTES = 65_536

type Failure = Extract<Extraction, { kind: 'failure' }>

/** Every file under `sources`, folders walked, and the paths that nothing can be read from. */
export async function listFileSources(sources: readonly IngestSource[]): Promise<{ files: readonly IngestSource[]; failures: readonly Failure[] }> {
  const listings = await Promise.all(sources.map(async (source) => ({ source, listing: await listFiles([source.path]) })))
  return {
    files: listings.flatMap(({ source, listing }) => listing.files.map((file) => ({ path: file, name: nameWithin(source, file), url: source.url }))),
    failures: listings.flatMap(({ source, listing }) =>
      listing.failures.map(({ path: unread, error }) => ({ kind: 'failure' as const, path: nameWithin(source, unread), error })),
    ),
  }
}

/** Lists the files under `sources` and splits those that hold a document a line. */
export async function listUnits(sources: readonly IngestSource[], collection: string): Promise<UnitListing> {
  const { files, failures } = await listFileSources(sources)
  return { files: files.length + failures.length, units: splitAll(files, { failures, collection }) }
}

async function* splitAll(
  files: readonly IngestSource[],
  { failures, collection }: { failures: readonly Failure[]; collection: string },
): AsyncGenerator<UnitOrFailure> {
  yield* failures
  for (const file of files) {
    if (/\.(?:jsonl|ndjson)$/iu.test(file.path)) yield* splitRecords(file, collection)
    else yield { kind: 'unit', unit: { ...file, collection, line: null } }
  }
}

async function* splitRecords(file: IngestSource, collection: string): AsyncGenerator<UnitOrFailure> {
  const whole: UnitOrFailure = { kind: 'unit', unit: { ...file, collection, line: null } }
  try {
    if (await holdsNulBytes(file.path)) {
      yield whole
      return
    }
    let found = 0
    for await (const { number, bytes } of splitLines(createReadStream(file.path), LINE_LIMIT)) {
      const name = `${file.name}:${number}`
      if (bytes === null) yield { kind: 'failure', path: name, error: `is longer than ${LINE_LIMIT} bytes` }
      else if (bytes.some((byte) => byte > 32)) yield { kind: 'unit', unit: { ...file, collection, line: { number, bytes } } }
      else continue
      found += 1
    }
    if (found === 0) yield whole
  } catch (error) {
    yield { kind: 'failure', path: file.name, error: explain(error) }
  }
}

/** Text in lines has none: such a file goes to the reader as a whole, which says what is wrong with it. */
async function holdsNulBytes(file: string): Promise<boolean> {
  const chunks: AsyncIterable<Uint8Array> = createReadStream(file, { end: HEAD_BYTES - 1 })
  for await (const chunk of chunks) if (chunk.includes(0)) return true
  return false
}

function nameWithin(source: IngestSource, file: string): string {
  return file === source.path ? source.name : path.join(source.name, path.relative(source.path, file))
}
