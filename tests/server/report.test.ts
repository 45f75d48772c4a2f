import Graph from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { DOMParser } from '@xmldom/xmldom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntityId } from '../../graph/model.ts'
import { writeReport } from '../../server/export/report.ts'
import { fillForm, REPORTS, startApplication, type Application } from './application.ts'

let application: Application
let entities: readonly EntityId[]
let relationships: readonly string[]
beforeAll(async () => {
  // The readers look for the browser's own parser.
  Object.assign(globalThis, { DOMParser, Document: Object })
  application = await startApplication()
  const job: unknown = await (await application.get('/api/jobs', { method: 'POST', body: fillForm(REPORTS) })).json()
  await (await application.get(`/api/jobs/${(job as { id: string }).id}/events`)).text()
  const overview = await application.store.overview(50)
  entities = overview.entities.map(({ id }) => id)
  relationships = overview.relationships.map(({ id }) => id)
})
afterAll(() => application.close())

async function post(address: string, body: unknown): Promise<string> {
  const response = await application.get(`/api/${address}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
  expect(response.status).toBe(200)
  return response.text()
}

describe('what is taken away is read by others', () => {
  it.each([
    { format: 'graphml', read: (text: string) => graphml.parse(Graph, text) },
    { format: 'gexf', read: (text: string) => gexf.parse(Graph, text, { allowUndeclaredAttributes: true }) },
  ])('$format, by graphology: every entity, and every relationship among them', async ({ format, read }) => {
    const graph = read(await post('export', { format, entities, associations: true }))
    const part = await application.store.subgraph(entities, { associations: true })
    expect([...graph.nodes()].sort()).toEqual([...entities].sort())
    expect(graph.size).toBe(part.relationships.length)
    expect(Object.keys(graph.getNodeAttributes(entities[0] ?? ''))).toEqual(expect.arrayContaining(['name', 'degree']))
  })

  it.each(['json', 'csv', 'cypher'])('%s holds every entity', async (format) => {
    const text = await post('export', { format, entities })
    expect(entities.every((id) => text.includes(id))).toBe(true)
  })
})

describe('a report', () => {
  it('has every sentence once numbered, with a footnote and its source', async () => {
    const html = await post('report', { title: 'Envoys', relationships, picture: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    const references = [...html.matchAll(/href="#note-(\d+)"/gu)].map(([, number]) => number)
    const notes = [...html.matchAll(/id="note-(\d+)"/gu)].map(([, number]) => number)
    expect(references.length).toBeGreaterThan(0)
    expect(notes).toEqual(references)
    expect(references).toEqual(references.map((_, index) => String(index + 1)))
    expect(html).toContain('Peru expels envoys')
    expect(html).toContain('data:image/svg+xml;base64,')
  })

  it('escapes what documents say, links to the web alone, and runs nothing', () => {
    const hostile = `<script>alert(1)</script>" onload='x'`
    const claim = { ...claimOf(hostile), document: { id: 'd_1', title: hostile, author: hostile, publisher: null, published: '2005', url: 'javascript:alert(1)' } }
    const html = reportOf({ title: hostile, picture: '<svg onload="alert(1)"/>', findings: [findingOf(hostile, [claim])] })
    expect(html).not.toMatch(/<script|onload='|href="javascript|<svg/u)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain("default-src 'none'")
  })

  it.each([{ status: 'rejected' }, { waiting: true }, { aside: 'entity' }])('quotes no sentence that counts for nothing: %o', (change) => {
    const html = reportOf({ findings: [findingOf('Ana', [claimOf('Said so.'), { ...claimOf('Never.'), ...change }])] })
    expect(html).toContain('“Said so.”')
    expect(html).not.toContain('Never.')
  })

  it('leaves out what a list of places says and no document', () => {
    const html = reportOf({ findings: [findingOf('Minsk', [{ ...claimOf(''), sentence: null, document: null, foundBy: 'gazetteer' }], { documents: 0 })] })
    expect(html).toContain('0 relationships')
    expect(html).not.toContain('Minsk')
  })

  it('says what a person added without a document, and what it has no place for', () => {
    const added = { ...claimOf(''), sentence: null, document: null }
    const html = reportOf({ findings: [findingOf('Ana', [added], { documents: 0 })], leftOut: { entities: 1, relationships: 1200, picture: true } })
    expect(html).toContain('added by a person')
    expect(html).toContain('The picture is left out')
    expect(html).toContain('1 entity and 1,200 relationships that were chosen are left out')
  })
})

function claimOf(text: string) {
  return { id: 'c_1', sentence: { text, page: 3 }, saidBy: { name: text }, factuality: 'alleged', foundBy: 'test', status: 'open', waiting: false, aside: null, document: { id: 'd_1', title: 'A report', author: null, publisher: null, published: '2005', url: null } }
}

function findingOf(name: string, claims: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) {
  const one = { id: 'e_1', type: 'Person', name, names: [name, `<b>&`], status: 'open', version: 1, degree: 1, attributes: { country: null, latitude: null, longitude: null, from: null, to: null, roles: [] } }
  const relationship = { id: 'r_1', type: 'ACCUSED', category: 'conflict', factuality: 'alleged', contested: true, from: null, to: null, status: 'open', documents: 1, ...more }
  return { relationship, head: one, tail: one, claims }
}

function reportOf(report: Readonly<Record<string, unknown>>): string {
  return writeReport({ title: 'A report', picture: null, made: '2026-01-01T00:00:00Z', entities: [], leftOut: { entities: 0, relationships: 0, picture: false }, ...report } as never)
}
