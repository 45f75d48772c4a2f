// read/: files in, cleaned documents out, one result for each document and each failure, in the order of the files.

import { createReadStream } from 'node:fs'
import { readFile as readBytes, stat } from 'node:fs/promises'
import { UnreadableDocumentError } from '../../graph/errors.ts'
import { sha256 } from '../../graph/ids.ts'
import type { ReadResult } from '../stages.ts'
import { buildDocument, type Origin } from './document.ts'
import type { Draft, Source } from './draft.ts'
import { explain, listFiles } from './files.ts'
import { checkContent, findFormat } from './formats.ts'
import { type JsonRecord, readJson, readLines } from './jsonl.ts'

export interface ReadOptions {
  /** Name of the set that the documents belong to. */
  readonly collection: string
  /** Longest file (of JSON Lines: longest line) in bytes; 64 MiB unless said. */
  readonly maxBytes?: number
  /** Of JSON Lines that are a part of a file: the number of their first line. */
  readonly firstLine?: number
  /** Where the file was fetched from, for documents that do not say so themselves. */
  readonly url?: string | undefined
}

export const MAX_BYTES = 64 * 1024 * 1024
// What is enough to see what a file is.
const HEAD_BYTES = 65_536

/**
 * Reads a file, or every file under a folder, one at a time. What cannot be read is a failure among the results; nothing is
 * thrown for it and the others go on. See listFiles for what is left out of a folder.
 */
export async function* readPath(path: string, options: ReadOptions): AsyncGenerator<ReadResult, void> {
  const { files, failures } = await listFiles([path])
  for (const failure of failures) yield { kind: 'failure', ...failure }
  for (const file of files) yield* readOne(file, options)
}

/** Reads the bytes of one file, as an upload or a worker has them; its name decides the format. */
export async function* readFile(file: Source & ReadOptions): AsyncGenerator<ReadResult, void> {
  yield* guard(file.name, () => readSource(file, file))
}

async function* readOne(path: string, options: ReadOptions): AsyncGenerator<ReadResult, void> {
  yield* guard(path, async function* () {
    const format = findFormat(path)
    if (format.read === 'lines') return yield* readStream(path, options)
    checkSize(path, (await stat(path)).size, options)
    yield* readSource({ name: path, bytes: await readBytes(path) }, options)
  })
}

/** Turns what a reader throws into a failure that names the file. */
async function* guard(path: string, read: () => AsyncGenerator<ReadResult, void>): AsyncGenerator<ReadResult, void> {
  try {
    yield* read()
  } catch (error) {
    yield { kind: 'failure', path, error: describe(error) }
  }
}

function describe(error: unknown): string {
  if (error instanceof UnreadableDocumentError) return error.reason
  if (error instanceof RangeError) return `is nested too deeply or too large to be read${/call stack/u.test(error.message) ? '' : `: ${error.message}`}`
  return error instanceof Error && 'code' in error ? explain(error) : `cannot be read: ${error instanceof Error ? error.message : String(error)}`
}

function checkSize(name: string, bytes: number, { maxBytes = MAX_BYTES }: ReadOptions): void {
  if (bytes > maxBytes) throw new UnreadableDocumentError(name, `is ${bytes} bytes; the limit is ${maxBytes}`)
}

async function* readSource(source: Source, options: ReadOptions): AsyncGenerator<ReadResult, void> {
  const format = findFormat(source.name)
  if (format.read !== 'lines') checkSize(source.name, source.bytes.length, options)
  await checkContent(source, format)
  if (format.read === 'json') return yield* readRecords(source.name, readJson(source.bytes), options)
  if (format.read === 'lines') return yield* readRecords(source.name, readLines(onlyChunk(source.bytes), options.maxBytes ?? MAX_BYTES, options.firstLine), options)
  const draft = await format.read(source)
  const hash = sha256(source.bytes)
  yield await buildDocument(withAddress(draft, options.url), { file: source.name, collection: options.collection, sha256: hash, id: hash })
}

function withAddress(draft: Draft, url: string | undefined): Draft {
  return url === undefined || draft.given.url !== null ? draft : { ...draft, given: { ...draft.given, url } }
}

// Files of JSON Lines may be larger than the memory: only their lines are bounded.
async function* readStream(path: string, options: ReadOptions): AsyncGenerator<ReadResult, void> {
  await checkContent({ name: path, bytes: await readHead(path) }, findFormat(path))
  yield* readRecords(path, readLines(chunksOf(path), options.maxBytes ?? MAX_BYTES), options)
}

async function readHead(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of chunksOf(path, HEAD_BYTES)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* chunksOf(path: string, bytes = Infinity): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(path, { end: bytes - 1 })
  yield* stream
}

async function* onlyChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

async function* readRecords(name: string, records: AsyncIterable<JsonRecord> | Iterable<JsonRecord>, { collection }: ReadOptions): AsyncGenerator<ReadResult, void> {
  let count = 0
  for await (const record of records) {
    count++
    const path = record.number === null ? name : `${name}:${record.number}`
    if ('error' in record) yield { kind: 'failure', path, error: record.error }
    else yield* guard(path, () => readRecord(record, { name, collection }))
  }
  if (count === 0) throw new UnreadableDocumentError(name, 'is empty')
}

async function* readRecord(record: Extract<JsonRecord, { text: string }>, from: { name: string; collection: string }): AsyncGenerator<ReadResult, void> {
  const hash = sha256(record.text)
  const origin: Origin = { file: record.number === null ? from.name : `${from.name}#${record.number}`, collection: from.collection, sha256: hash, id: record.id ?? hash }
  yield await buildDocument(record.draft, origin)
}
