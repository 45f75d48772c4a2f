// Makes the samples that are binary from the Markdown beside this file: Word and PDF.
// Run: node --import tsx docs/samples/make.ts

import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'

interface Report {
  readonly title: string
  readonly source: string
  /** ISO 8601. */
  readonly date: string
  readonly paragraphs: readonly string[]
}

const TARGETS = [
  { name: 'karshi-khanabad', write: writePdf, extension: 'pdf' },
  { name: 'osce-chairmanship', write: writePdf, extension: 'pdf' },
  { name: 'sarsenbayev-murder', write: writeDocx, extension: 'docx' },
] as const

function readReport(name: string): Report {
  const [, head = '', body = ''] = readFileSync(new URL(`${name}.md`, import.meta.url), 'utf8').split(/^---\n/mu)
  const fields = new Map(head.split('\n').map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
  const field = (key: string) => fields.get(key) ?? ''
  return { title: field('title'), source: field('source'), date: field('date'), paragraphs: body.trim().split(/\n\n+/u) }
}

function writeDate(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

function writePdf(report: Report, target: URL): void {
  const { title, source, date } = report
  const pdf = new PDFDocument({ size: 'A4', margin: 72, info: { Title: title, CreationDate: new Date(date) } })
  pdf.pipe(createWriteStream(target))
  pdf.font('Times-Bold').fontSize(20).text(title).moveDown(0.5)
  pdf.font('Times-Roman').fontSize(11).text(`Source: ${source}`).moveDown().text(writeDate(date)).moveDown()
  for (const paragraph of report.paragraphs) pdf.text(paragraph, { align: 'left', lineGap: 2 }).moveDown(0.8)
  pdf.end()
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function writeParagraph(text: string, style: string | null): string {
  const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org'

/** The fewest parts that make a Word document: types, relationships, properties and the text. */
function writeDocx({ title, source, date, paragraphs }: Report, target: URL): void {
  const body = [writeParagraph(title, 'Title'), writeParagraph(`Source: ${source}`, null), writeParagraph(writeDate(date), null), ...paragraphs.map((text) => writeParagraph(text, null))]
  const parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${OFFICE}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${XML}<w:styles xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style></w:styles>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created></cp:coreProperties>`,
  }
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))
  writeFileSync(target, zipSync(files, { level: 9, mtime: new Date(date) }))
}

for (const { name, write, extension } of TARGETS) write(readReport(name), new URL(`../../samples/${name}.${extension}`, import.meta.url))
