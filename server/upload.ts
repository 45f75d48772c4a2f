// Files that come up in a multipart form, streamed within limits to the folder of the job that will read them.

import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { z } from 'zod'
import { explainDisk } from '../graph/disk.ts'
import { InvalidInputError } from '../graph/errors.ts'
import type { IngestSource } from '../ingest/pipeline.ts'
import { collectionName } from './api/schemas.ts'
import type { JobFolders } from './job-folders.ts'
import type { JobRequest } from './jobs.ts'

export const UPLOAD_LIMITS = { files: 10_000, fileSize: 512 * 1024 * 1024, fields: 10, fieldSize: 1000 } as const

const fields = z.object({ collection: collectionName })

/**
 * Reads a form with the field `collection` and files into a job of its own.
 * @throws InvalidInputError when it is no such form or a limit is passed, DiskFullError
 */
export async function receiveUpload(request: IncomingMessage, folders: JobFolders): Promise<JobRequest> {
  const arriving = await folders.begin()
  try {
    const { collection, sources } = await receiveForm(request, arriving.folder)
    if (sources.length === 0) throw new InvalidInputError('The form holds no file; send each as a part with a file name')
    return await arriving.keep({ title: titleOf(sources), ...fields.parse({ collection }), total: sources.length, sources, addresses: [] })
  } catch (error) {
    await arriving.discard()
    throw explainDisk(error, arriving.folder)
  }
}

/** "report.pdf and 3 more" */
function titleOf([first, ...more]: readonly IngestSource[]): string {
  return [first?.name, ...(more.length > 0 ? [`and ${more.length} more`] : [])].join(' ')
}

interface Form {
  readonly collection: string | undefined
  readonly sources: readonly IngestSource[]
}

async function receiveForm(request: IncomingMessage, folder: string): Promise<Form> {
  const parser = openParser(request)
  const writes: Promise<void>[] = []
  const arriving: Readable[] = []
  const broken: unknown[] = []
  const sources: IngestSource[] = []
  let collection: string | undefined
  const refusals: string[] = []
  const refuse = (message: string): void => {
    refusals.push(message)
  }
  parser.on('field', (name, value) => {
    if (name === 'collection') collection = value
  })
  parser.on('file', (_field, stream, info) => {
    const source = placeFile(folder, sources.length, info.filename)
    sources.push(source)
    arriving.push(stream)
    stream.on('limit', () => refuse(`"${source.name}" is larger than ${UPLOAD_LIMITS.fileSize / 1024 / 1024} MB`))
    // Joined at once and with its error caught: a form that breaks off breaks this stream too, before anybody waits for it.
    writes.push(pipeline(stream, createWriteStream(source.path, { flags: 'wx' })).catch((error: unknown) => void broken.push(error)))
  })
  parser.on('filesLimit', () => refuse(`More than ${UPLOAD_LIMITS.files} files in one form; send them in several`))
  await parse(request, parser).catch((error: unknown) => {
    refuse(`The form cannot be read: ${explainForm(error)}`)
    // The parser ends no file that it was in the middle of, and what is written of it would be waited for without end.
    for (const stream of arriving) stream.destroy()
  })
  await Promise.all(writes)
  const [refusal] = refusals
  if (refusal !== undefined) throw new InvalidInputError(refusal)
  if (broken.length > 0) throw broken[0]
  return { collection, sources }
}

/** Hands the body to the parser. What is left of it when the parser gives up is let go by, so that the answer arrives. */
async function parse(request: IncomingMessage, parser: busboy.Busboy): Promise<void> {
  request.pipe(parser)
  const parsed = finished(parser)
  try {
    await Promise.race([parsed, finished(request, { writable: false }).then(() => parsed)])
  } finally {
    request.unpipe(parser)
    request.resume()
  }
}

/** What the parser complains of; a name that no header may hold is the likeliest reason, since everything else is a program's doing. */
function explainForm(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message === 'Malformed part header' ? `${message}; a file's name may hold no control character` : message
}

function openParser(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits: UPLOAD_LIMITS, preservePath: true, defParamCharset: 'utf8' })
  } catch (error) {
    throw new InvalidInputError(`Send multipart/form-data with the field "collection" and files: ${String(error)}`)
  }
}

/** The name of an uploaded file as it is shown: relative, and never leading out of its folder. */
export function cleanName(given: string): string {
  return given.split(/[\\/]+/u).filter((part) => part !== '' && part !== '.' && part !== '..').join('/') || 'document.txt'
}

/** Each file gets a number before its name and keeps nothing but letters, so that no name leads elsewhere or meets another's. */
function placeFile(folder: string, index: number, given: string | undefined): IngestSource {
  const name = cleanName(given ?? '')
  const base = path.posix.basename(name).replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(-120)
  return { path: path.join(folder, `${index}-${base}`), name }
}
