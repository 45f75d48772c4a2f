// Small files that ask for much: PDFs and Word files made to exhaust whoever opens them.

import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { makeZip } from '../ingest/read/fixtures/docx.ts'

const MEGABYTE = 1024 * 1024
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A PDF of these objects, numbered from 1, without a table of where they are: readers have to look for them. */
export function writePdf(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const body = objects.map((object, at) => Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`, 'latin1'), Buffer.from(object), Buffer.from('\nendobj\n', 'latin1')]))
  return Buffer.concat([Buffer.from('%PDF-1.4\n', 'latin1'), ...body, Buffer.from(`trailer << /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\n%%EOF\n`, 'latin1')])
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const ONE_PAGE = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const FONT = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
const PAGE = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${FONT} /Contents 4 0 R >>`

function stream(content: Buffer, entries: string): Buffer {
  return Buffer.concat([Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`, 'latin1'), content, Buffer.from('\nendstream', 'latin1')])
}

/** A page whose content, packed once or twice, unpacks to as many megabytes of `filling`. */
export function makePdfBomb({ megabytes, filling, twice = false }: { readonly megabytes: number; readonly filling: string; readonly twice?: boolean }): Uint8Array {
  const once = deflateSync(Buffer.alloc(megabytes * MEGABYTE, filling), { level: 9 })
  const content = twice ? stream(deflateSync(once, { level: 9 }), '/Filter [/FlateDecode /FlateDecode]') : stream(once, '/Filter /FlateDecode')
  return writePdf([CATALOG, ONE_PAGE, PAGE, content])
}

/** A drawing that draws itself. */
export function makeCyclicDrawing(): Uint8Array {
  const resources = `<< /XObject << /X 5 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>`
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents 4 0 R >>`
  const drawing = stream(Buffer.from('BT /F1 12 Tf (Maria Keller met Tomas Brandt.) Tj ET /X Do'), `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources ${resources}`)
  return writePdf([CATALOG, ONE_PAGE, page, stream(Buffer.from('/X Do'), ''), drawing])
}

/** Says that it has a thousand million pages. */
export function makeCountlessPdf(): Uint8Array {
  return writePdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>', PAGE, stream(Buffer.from('BT /F1 12 Tf (Maria Keller met Tomas Brandt.) Tj ET'), '')])
}

/** A table of places that sends the reader back to itself. */
export function makeCyclicTable(): Uint8Array {
  const head = `%PDF-1.4\n1 0 obj\n${CATALOG}\nendobj\n`
  return Buffer.from(`${head}xref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Size 2 /Prev ${head.length} >>\nstartxref\n${head.length}\n%%EOF\n`, 'latin1')
}

/** With a password to open it. */
export function makeEncryptedPdf(): Promise<Uint8Array> {
  const document = new PDFDocument({ userPassword: 'secret', ownerPassword: 'secret too' })
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
    document.text('Maria Keller met Tomas Brandt.')
    document.end()
  })
}

/** A Word file whose body is `body`, after a document type of its own. */
export function makeDocxOf(body: string, doctype = ''): Uint8Array {
  return makeZip({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}${doctype}<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`,
  })
}

/** Entities that hold ten of the one before: a thousand million words in ten lines. */
export const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]>`
