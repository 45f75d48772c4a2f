// Word documents: mammoth gives the text with its headings, the file's own properties the rest.

import mammoth from 'mammoth'
import { UnreadableDocumentError } from '../../graph/errors.ts'
import { isoDay } from './clean/dates.ts'
import { findText, findXmlText, parsePage } from './dom.ts'
import { draftOf, type Draft, type Particulars, type Source } from './draft.ts'
import { listEntries, unpackEntry, type ZipEntry } from './zip.ts'

// What a document of 64 MiB may unpack to: text packs tenfold, so more than this is made to exhaust the memory.
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024
const MAX_PROPERTIES_BYTES = 1024 * 1024

/** The text of a .docx file. Pictures are left out, linked files are never opened. */
export async function readDocx(source: Source): Promise<Draft> {
  checkSize(source)
  const html = await convert(source)
  const page = parsePage(html)
  const first = page.body.firstElementChild
  const heading = first?.tagName === 'H1' ? first.textContent.trim() : ''
  const properties = findProperties(source)
  return draftOf(findText(page.body), { guessed: { ...properties, title: heading || (properties.title ?? null) } })
}

async function convert({ name, bytes }: Source): Promise<string> {
  try {
    const converted = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), styleMap: ["p[style-name='Title'] => h1:fresh"], externalFileAccess: false },
    )
    return converted.value
  } catch (error) {
    throw new UnreadableDocumentError(name, `is a broken Word document: ${explain(error)}`)
  }
}

/** What is wrong in one line, without the marks of the libraries that found it. */
function explain(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply or too large'
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\[xmldom [^\]]*\]|@#\[[^\]]*\]?/gu, ' ').replace(/\s+/gu, ' ').replace(/^error: /u, '').trim()
}

function checkSize({ name, bytes }: Source): void {
  const entries = listEntries(bytes)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpacked > MAX_UNPACKED_BYTES) throw new UnreadableDocumentError(name, `would unpack to ${unpacked} bytes; the limit is ${MAX_UNPACKED_BYTES}`)
  const liar = entries.find((entry) => exceedsItsSize(bytes, entry))
  if (liar !== undefined) throw new UnreadableDocumentError(name, `is a broken Word document: ${JSON.stringify(liar.name)} in it unpacks to more than the ${liar.unpackedBytes} bytes that it claims`)
}

/** What mammoth unpacks is not bounded by what the directory claims, so the claim is tried first. */
function exceedsItsSize(bytes: Uint8Array, entry: ZipEntry): boolean {
  try {
    unpackEntry(bytes, entry, Math.max(1, entry.unpackedBytes))
    return false
  } catch (error) {
    // Anything else that is wrong with it is mammoth's to tell.
    return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  }
}

// Names that word processors fill in when nobody gave one.
const NOBODY = /^(?:user|admin(?:istrator)?|owner|author|unknown|python-docx|microsoft office user|.*\bcomputer)$/iu
const NO_TITLE = /^(?:untitled|document\d*|microsoft word\b.*|.*\.(?:docx?|rtf|odt))$/iu
// The day in the template of a much-used library, not of any document.
const TEMPLATE_DAY = '2013-12-23'

function findProperties({ name, bytes }: Source): Partial<Particulars> {
  const entry = listEntries(bytes).find((one) => one.name === 'docProps/core.xml')
  if (entry === undefined) return {}
  const xml = unpack(name, () => unpackEntry(bytes, entry, MAX_PROPERTIES_BYTES).toString('utf8'))
  const author = findXmlText(xml, 'dc:creator')
  const title = findXmlText(xml, 'dc:title')
  const created = isoDay(findXmlText(xml, 'dcterms:created') ?? '')
  return {
    title: title === null || NO_TITLE.test(title) ? null : title,
    author: author === null || NOBODY.test(author) ? null : author,
    published: created === TEMPLATE_DAY ? null : created,
  }
}

function unpack(name: string, work: () => string): string {
  try {
    return work()
  } catch (error) {
    throw new UnreadableDocumentError(name, `is a broken Word document: its properties cannot be unpacked (${explain(error)})`)
  }
}
