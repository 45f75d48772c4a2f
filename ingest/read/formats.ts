// The formats that Ligature reads, as a table, and the check that a file is what its name claims.

import { fileTypeFromBuffer } from 'file-type'
import { UnreadableDocumentError } from '../../graph/errors.ts'
import { findByteOrderMark } from './decode.ts'
import type { Draft, Source } from './draft.ts'
import { readText } from './text.ts'

interface FormatRow {
  readonly name: string
  readonly extensions: readonly string[]
  /** The type that the bytes must show; null for text, whose bytes must not be binary. */
  readonly sniffed: string | null
  /** One document from one file; 'records' is for the formats of jsonl.ts, which hold many. */
  readonly read: ((source: Source) => Promise<Draft>) | 'lines' | 'json'
}

/** The readers that parse are loaded with the first document of their format: what they import takes 40 MB of a worker's memory. */
export const FORMATS: readonly FormatRow[] = [
  { name: 'plain text', extensions: ['txt', 'text'], sniffed: null, read: readText },
  { name: 'Markdown', extensions: ['md', 'markdown'], sniffed: null, read: async (source) => (await import('./markdown.ts')).readMarkdown(source) },
  { name: 'HTML', extensions: ['html', 'htm', 'xhtml'], sniffed: null, read: async (source) => (await import('./html.ts')).readHtml(source) },
  { name: 'PDF', extensions: ['pdf'], sniffed: 'pdf', read: async (source) => (await import('./pdf.ts')).readPdf(source) },
  { name: 'Word', extensions: ['docx'], sniffed: 'docx', read: async (source) => (await import('./docx.ts')).readDocx(source) },
  { name: 'JSON Lines', extensions: ['jsonl', 'ndjson'], sniffed: null, read: 'lines' },
  { name: 'JSON', extensions: ['json'], sniffed: null, read: 'json' },
]

const ADVICE: readonly { readonly extensions: readonly string[]; readonly advice: string }[] = [
  { extensions: ['doc', 'odt', 'rtf', 'pages', 'wpd'], advice: 'save it as .docx' },
  { extensions: ['epub', 'mht', 'mhtml', 'eml', 'msg'], advice: 'save it as .html or .txt' },
  { extensions: ['zip', 'gz', 'tar', 'tgz', '7z', 'rar'], advice: 'unpack it first' },
  { extensions: ['csv', 'tsv', 'xls', 'xlsx', 'xml'], advice: 'make JSON Lines of it, one document a line' },
  { extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff'], advice: 'have its text recognised first' },
]

/** The row for a file's name. Throws UnreadableDocumentError, with the list of what can be read, when there is none. */
export function findFormat(name: string): FormatRow {
  const extension = extensionOf(name)
  const format = FORMATS.find((row) => row.extensions.includes(extension))
  if (format !== undefined) return format
  const readable = FORMATS.flatMap((row) => row.extensions.map((one) => `.${one}`)).join(', ')
  const advice = ADVICE.find((row) => row.extensions.includes(extension))?.advice
  throw new UnreadableDocumentError(name, `not a format Ligature reads (${readable})${advice === undefined ? '' : `; ${advice}`}`)
}

function extensionOf(name: string): string {
  return /[^/\\]\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Throws UnreadableDocumentError when the file is empty or its bytes are not what its name claims. */
export async function checkContent(source: Source, format: FormatRow): Promise<void> {
  const { name, bytes } = source
  if (isEmpty(bytes)) throw new UnreadableDocumentError(name, 'is empty')
  const found = await fileTypeFromBuffer(bytes)
  if (format.sniffed === null) checkText(source, found?.ext)
  // A PDF may have up to a kilobyte of something else before its header.
  else if (found?.ext !== format.sniffed && !(format.sniffed === 'pdf' && hasPdfHeader(bytes))) {
    throw new UnreadableDocumentError(name, `is named .${format.sniffed}, but holds ${describe(found?.ext)}`)
  }
}

/** Whether there is nothing in it but whitespace and byte order marks. Long files are never empty. */
function isEmpty(bytes: Uint8Array): boolean {
  return bytes.length < 65_536 && Buffer.from(bytes).toString('utf8').replace(/[\ufeff\0]/gu, '').trim() === ''
}

// Text formats of their own that would be read as gibberish.
const NOT_PLAIN: readonly string[] = ['pdf', 'rtf', 'ps', 'eps']

// Two letters at the start are enough for some signatures ("BM" is a bitmap), so text is believed to be text first.
function checkText({ name, bytes }: Source, found: string | undefined): void {
  if (found !== undefined && NOT_PLAIN.includes(found)) {
    throw new UnreadableDocumentError(name, `is named .${extensionOf(name)}, but holds ${describe(found)}`)
  }
  if (holdsBinary(bytes)) throw new UnreadableDocumentError(name, `is named .${extensionOf(name)}, but holds ${describe(found)}, not text`)
}

function holdsBinary(bytes: Uint8Array): boolean {
  if (findByteOrderMark(bytes) !== null) return false
  const sample = bytes.subarray(0, 65_536)
  const control = sample.reduce((count, byte) => (byte < 9 || (byte > 13 && byte < 27) ? count + 1 : count), 0)
  const zeros = sample.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  const wide = zeros > sample.length * 0.2 && control - zeros < sample.length * 0.01 && (zeros < sample.length * 0.55)
  return !wide && control > sample.length * 0.005
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

function describe(extension: string | undefined): string {
  return extension === undefined ? 'unknown binary data' : `${extension.toUpperCase()} data`
}
