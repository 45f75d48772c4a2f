// PDF: pdf.js gives pieces of text with their places on each page; the modules beside this one make paragraphs of them.

import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api.d.ts'
import { UnreadableDocumentError } from '../../graph/errors.ts'
import { draftOf, type Draft, type Particulars, type Source } from './draft.ts'
import { buildLines, type Line } from './pdf-lines.ts'
import { dropMargins } from './pdf-margins.ts'
import { buildParagraphs, findLargest } from './pdf-paragraphs.ts'

/** The text of a PDF, page by page, without running headers, footers and page numbers. */
export async function readPdf(source: Source): Promise<Draft> {
  const pdf = await open(source)
  try {
    const pages: (readonly Line[])[] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number))
    const withoutText = pages.filter((lines) => lines.length === 0).length
    if (withoutText === pages.length) {
      throw new UnreadableDocumentError(source.name, `has no text on any of its ${pages.length} pages; have the text of the pictures recognised first`)
    }
    const body = dropMargins(pages)
    const properties = await findProperties(pdf)
    const guessed = { ...properties, title: findLargest(body) ?? properties.title ?? null }
    return { ...draftOf(buildParagraphs(body), { guessed }), paged: true, pagesWithoutText: withoutText }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

// Loaded when the first PDF is read: it takes a second, and most runs have none.
async function open({ name, bytes }: Source): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  try {
    return await getDocument({
      // pdf.js takes the buffer for itself, and the caller still needs it.
      data: Uint8Array.from(bytes),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      cMapUrl: assetFolder('cmaps'),
      standardFontDataUrl: assetFolder('standard_fonts'),
    }).promise
  } catch (error) {
    throw new UnreadableDocumentError(name, describeFailure(error))
  }
}

function assetFolder(folder: string): string {
  return fileURLToPath(new URL(`../${folder}/`, import.meta.resolve('pdfjs-dist/package.json').replace('package.json', 'build/')))
}

function describeFailure(error: unknown): string {
  const kind = error instanceof Error ? error.name : ''
  if (kind === 'PasswordException') return 'is encrypted; save a copy without its password'
  return `is a broken PDF: ${error instanceof Error ? error.message : String(error)}`
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<readonly Line[]> {
  const page = await pdf.getPage(number)
  const content = await page.getTextContent()
  page.cleanup()
  return buildLines(content.items.filter((item): item is TextItem => 'str' in item))
}

// Names that programs fill in where nobody gave one.
const NO_TITLE = /^(?:untitled|microsoft (?:word|powerpoint)\b.*|about:blank|https?:.*|.*\.(?:docx?|pdf|rtf|indd|qxd|html?|pub))$/iu
const NOBODY = /^(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|.*\bcomputer)$/iu

// Not the date: it is the day of the file, often of a scan or a print years after the text.
async function findProperties(pdf: PDFDocumentProxy): Promise<Partial<Particulars>> {
  const { info } = await pdf.getMetadata()
  const property = (name: string): string => {
    const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1]
    return typeof value === 'string' ? value.trim() : ''
  }
  const [title, author] = [property('Title'), property('Author')]
  return { title: title === '' || NO_TITLE.test(title) ? null : title, author: author === '' || NOBODY.test(author) ? null : author }
}
