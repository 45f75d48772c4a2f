// One HTML file for somebody who has nothing installed: what is linked to what, the sentences that say so, and where they
// stand. It loads nothing and runs nothing; every word from a document is escaped.

import { createHash } from 'node:crypto'
import type { Entity, Evidence, Relationship } from '../../graph/model.ts'
import { CATEGORIES, ENTITY_TYPES, FACTUALITIES, findRelationshipType } from '../../graph/ontology.ts'
import { MOST_REPORTED } from '../api/take-away.ts'
import { REPORT_STYLE } from './report-style.ts'

export interface Finding {
  readonly relationship: Relationship
  readonly head: Entity
  readonly tail: Entity
  readonly claims: readonly Evidence[]
}

export interface Report {
  readonly title: string
  /** SVG, or null. */
  readonly picture: string | null
  readonly findings: readonly Finding[]
  /** Beside those that the findings name. */
  readonly entities: readonly Entity[]
  /** How many of what was asked for are more than a report holds, and whether its picture is. */
  readonly leftOut: { readonly entities: number; readonly relationships: number; readonly picture: boolean }
  /** ISO 8601. */
  readonly made: string
}

/** A sentence with its number, from 1. */
type Note = Evidence & { readonly number: number }

/** The report as one self-contained page. */
export function writeReport({ title, picture, findings: all, entities, leftOut, made }: Report): string {
  const findings = all.filter((finding) => !isBackground(finding))
  const numbered = numberNotes(CATEGORIES.flatMap(({ name }) => findings.filter(({ relationship }) => relationship.category === name)))
  const notes = numbered.flatMap((finding) => finding.notes)
  const everybody = uniqueById([...entities, ...findings.flatMap(({ head, tail }) => [head, tail])])
  const body = [
    `<header><h1>${escape(title)}</h1><p>${count(everybody.length, 'entity', 'entities')}, ${count(findings.length, 'relationship', 'relationships')}, ${count(notes.length, 'sentence', 'sentences')}. Made with Ligature on ${escape(made.slice(0, 10))}.${describeLeftOut(leftOut)}</p></header>`,
    leftOut.picture ? '<p><b>The picture is left out: it is too large for a report. Take it away as PNG or SVG.</b></p>' : '',
    picture === null ? '' : `<figure><img alt="The graph that this report is about" src="data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}"></figure>`,
    section('Entities', ENTITY_TYPES.map((type) => writeEntities(type, everybody.filter((one) => one.type === type))).join('')),
    section('Relationships', CATEGORIES.map(({ name, label }) => writeCategory(label, numbered.filter(({ relationship }) => relationship.category === name))).join('')),
    section('Footnotes', notes.length === 0 ? '' : `<ol class="notes">${notes.map(writeNote).join('')}</ol>`),
    section('Sources', writeSources(notes)),
  ]
  return page(title, body.join('\n'))
}

function describeLeftOut({ entities, relationships }: Report['leftOut']): string {
  const parts = [entities > 0 ? count(entities, 'entity', 'entities') : null, relationships > 0 ? count(relationships, 'relationship', 'relationships') : null]
  return entities + relationships > 0 ? ` <b>${known(parts).join(' and ')} that were chosen are left out: a report holds ${MOST_REPORTED} of each.</b>` : ''
}

function page(title: string, body: string): string {
  const hash = createHash('sha256').update(REPORT_STYLE).digest('base64')
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}

/** Numbers in the order in which they are read. */
function numberNotes(findings: readonly Finding[]): readonly (Finding & { readonly notes: readonly Note[] })[] {
  let number = 0
  return findings.map((finding) => ({ ...finding, notes: finding.claims.filter(isEvidence).map((claim) => ({ ...claim, number: ++number })) }))
}

/** Whether a list of places alone says so, and no document. */
function isBackground({ claims }: Finding): boolean {
  return claims.every(({ foundBy }) => foundBy === 'gazetteer')
}

/** Whether a claim has a sentence and counts: what was rejected is nobody's evidence. */
function isEvidence({ sentence, status, waiting, aside }: Evidence): boolean {
  return sentence !== null && status !== 'rejected' && !waiting && aside === null
}

function section(heading: string, content: string): string {
  return content === '' ? '' : `<section><h2>${heading}</h2>${content}</section>`
}

function writeEntities(type: string, entities: readonly Entity[]): string {
  if (entities.length === 0) return ''
  const rows = [...entities].sort((one, other) => one.name.localeCompare(other.name, 'en')).map(({ name, names }) => {
    const others = names.filter((other) => other !== name)
    return `<li><b>${escape(name)}</b>${others.length === 0 ? '' : ` <span>also ${escape(others.join(', '))}</span>`}</li>`
  })
  return `<h3>${type}</h3><ul class="entities">${rows.join('')}</ul>`
}

function writeCategory(label: string, findings: readonly (Finding & { readonly notes: readonly Note[] })[]): string {
  if (findings.length === 0) return ''
  return `<h3>${escape(label)}</h3>${findings.map(writeFinding).join('')}`
}

function writeFinding({ relationship, head, tail, notes }: Finding & { readonly notes: readonly Note[] }): string {
  const label = findRelationshipType(relationship.type)?.label ?? relationship.type
  const [before = '', after = ''] = label.split('…')
  const said = [describeManner(relationship), describeDates(relationship), describeSupport(relationship)].filter((part) => part !== null)
  const quotes = notes.map(writeQuote).join('')
  return `<article><h4><b>${escape(head.name)}</b> ${escape(before.trim())} <b>${escape(tail.name)}</b> ${escape(after.trim())}</h4><p>${escape(said.join(' · '))}</p>${quotes}</article>`
}

function writeQuote({ number, sentence, saidBy, factuality }: Note): string {
  const speaker = saidBy === null ? 'the author' : saidBy.name
  const manner = factuality === 'asserted' ? '' : `, ${factuality}`
  return `<blockquote>“${escape(sentence?.text.trim() ?? '')}”<sup><a id="ref-${number}" href="#note-${number}">${number}</a></sup><footer>said by ${escape(speaker)}${manner}</footer></blockquote>`
}

function writeNote({ number, sentence, document }: Note): string {
  const parts = [document?.author, document === null ? 'The document was deleted' : `“${document.title}”`, document?.publisher, document?.published, sentence?.page == null ? null : `p. ${sentence.page}`]
  return `<li id="note-${number}">${escape(known(parts).join(', '))}. ${link(document?.url ?? null)} <a class="back" href="#ref-${number}" aria-label="Back to the sentence">↑</a></li>`
}

function writeSources(notes: readonly Note[]): string {
  const documents = uniqueById(notes.flatMap(({ document }) => (document === null ? [] : [document])))
  if (documents.length === 0) return ''
  const rows = documents.map(({ title, author, publisher, published, url }) => `<li><b>${escape(title)}</b> ${escape(known([author, publisher, published]).join(', '))} ${link(url)}</li>`)
  return `<ul class="sources">${rows.join('')}</ul>`
}

function describeManner({ factuality, contested }: Relationship): string {
  const manner = FACTUALITIES.find(({ name }) => name === factuality)?.label ?? factuality
  return contested ? `${manner}, and denied by others` : manner
}

function describeDates({ from, to }: Relationship): string | null {
  if (from === null && to === null) return null
  return from === to || to === null ? from : `${from ?? '?'} to ${to}`
}

/** Analysts do not think in 0.73. */
function describeSupport({ status, documents }: Relationship): string {
  if (status === 'confirmed') return 'confirmed by a person'
  if (documents === 0) return 'added by a person'
  return documents > 1 ? `${documents} documents` : 'one document'
}

/** Only web addresses become links. */
function link(url: string | null): string {
  if (url === null || !/^https?:\/\//iu.test(url)) return ''
  return `<a rel="noreferrer" href="${escape(url)}">${escape(url)}</a>`
}

function known(parts: readonly (string | null | undefined)[]): readonly string[] {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '')
}

function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character)
}
