// The other screens, both colour schemes, what is said when something is missing, and whether everybody can use it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { DocumentsResponse, RelationshipResponse, SubgraphResponse } from '../../../web/api/types.ts'
import { entity, evidence, relationship } from '../graph/make.ts'
import { findFaults } from './faults.ts'
import { executable, setStage, waitForGraph, type Stage } from './stage.ts'

/** Asks for the dark scheme and waits until the page has it: the page hears of it later than the call returns. */
async function turnDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
}

/** The browser itself reports a 404, whatever the page does about it. */
const own = (complaints: readonly string[]) => complaints.filter((line) => !line.startsWith('Failed to load resource'))

describe.skipIf(executable === null)('the screens', () => {
  let stage: Stage
  let document: string
  let someone: string
  let line: string
  beforeAll(async () => {
    stage = await setStage()
    const { documents } = await stage.ask<DocumentsResponse>('/api/documents')
    const { entities, relationships } = await stage.ask<SubgraphResponse>('/api/overview?limit=24')
    document = documents[0]?.id ?? expect.fail('the samples have no document')
    someone = entities[0]?.id ?? expect.fail('the samples have no entity')
    line = relationships.find(({ category }) => category !== 'none')?.id ?? expect.fail('the samples have no relationship')
  })
  afterAll(() => stage.close())

  const screens = [
    { name: 'explore', address: () => '/', ready: 'Most connected on the canvas' },
    { name: 'an entity', address: () => `/?entity=${someone}`, ready: 'in order of time' },
    { name: 'a relationship', address: () => `/?relationship=${line}`, ready: 'Why:' },
    { name: 'documents', address: () => '/documents', ready: 'Published' },
    { name: 'a document', address: () => `/documents/${document}`, ready: 'spoken of here' },
    { name: 'query', address: () => '/query', ready: 'Read-only' },
    { name: 'add documents', address: () => '/add', ready: 'Drop files here' },
    { name: 'review', address: () => '/review', ready: 'Open at this sentence' },
    { name: 'history', address: () => '/history', ready: 'Nothing has been decided yet' },
    { name: 'no screen at all', address: () => '/nowhere', ready: 'There is no such page' },
  ]
  it.each(screens)('$name: no serious fault of accessibility, light or dark, no complaint, and room in 1024 by 768', async ({ address, ready }) => {
    const { page, complaints, strangers } = await stage.open(address())
    await page.getByText(ready).first().waitFor()
    const light = await findFaults(page)
    await turnDark(page)
    const dark = await findFaults(page)
    await page.setViewportSize({ width: 1024, height: 768 })
    const needed = await page.evaluate(() => [window.document.documentElement.scrollWidth, window.document.documentElement.scrollHeight])
    expect({ light, dark, needed, complaints, strangers }).toEqual({ light: [], dark: [], needed: [1024, 768], complaints: [], strangers: [] })
    await page.close()
  })

  it('keeps the scheme that was chosen, and the canvas follows it', async () => {
    const { page } = await stage.open('/', {})
    await waitForGraph(page)
    const ground = () => page.getByTestId('canvas').evaluate((element) => getComputedStyle(element).backgroundColor)
    const light = await ground()
    await page.getByRole('button', { name: 'Dark' }).click()
    expect(await ground()).not.toBe(light)
    await page.reload()
    await waitForGraph(page)
    expect(await ground()).not.toBe(light)
    await page.close()
  })

  it('runs a query, and says where one fails', async () => {
    const { page } = await stage.open('/query')
    const editor = page.getByLabel('Cypher')
    await editor.fill('MATCH (d:Document) RETURN d.title AS title ORDER BY title LIMIT 3')
    await editor.press('Control+Enter')
    await page.getByText('3 rows in').waitFor({ timeout: 30_000 })
    expect(await page.getByRole('columnheader').allTextContents()).toEqual(['title'])
    await editor.fill('MATCH (d:Document) DETACH DELETE d')
    await editor.press('Control+Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('columnheader').count()).toBe(0)
    await page.close()
  })

  it.each([
    { what: 'entity', address: '/?entity=e_gone', said: 'This entity is not in the graph' },
    { what: 'relationship', address: '/?relationship=r_gone', said: 'This relationship is not in the graph' },
    { what: 'document', address: '/documents/d_gone', said: 'This document is not in the graph' },
  ])('says so when there is no such $what', async ({ address, said }) => {
    const { page, complaints } = await stage.open(address)
    await page.getByText(said).waitFor()
    expect(own(complaints)).toEqual([])
    await page.close()
  })

  it('says what to do when the server is gone, and goes on when it is back', async () => {
    const { page } = await stage.open('/add')
    await page.route('**/api/overview*', (route) => route.abort())
    await page.getByRole('link', { name: 'Explore', exact: true }).click()
    await page.getByText('The server does not answer').first().waitFor()
    await page.unroute('**/api/overview*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await waitForGraph(page)
    await page.close()
  })

  it('shows both sides of what is contested, what is not stated, and names as the text that they are', async () => {
    const hostile = '<img src=x onerror="document.title=1">'
    const type = 'DETAINED_IN' as const
    const found: RelationshipResponse = {
      relationship: relationship('a-b', { type, category: 'legal', contested: true, claims: 2, from: '2005-07-01', to: '2005-07-01' }),
      head: entity('a', { name: hostile }),
      tail: entity('b', { name: 'Minsk', type: 'Place' }),
      next: null,
      claims: [
        evidence({ type, dateText: 'July 1', from: '2005-07-01', to: '2005-07-01' }),
        evidence({ id: 'c_2', type, factuality: 'denied', saidBy: { id: 'o', type: 'Organization', name: 'The ministry' } }),
      ],
    }
    const { page, complaints } = await stage.open('/add')
    await page.route('**/api/relationships/*', (route) => route.fulfill({ json: found }))
    await page.goto(`${stage.url}/?relationship=made-up`)
    await page.getByText('Say so · the author').waitFor()
    await page.getByText('Deny it · The ministry').waitFor()
    expect(await page.getByText('not stated').count()).toBe(2)
    expect(await page.getByText('from “July 1”').count()).toBe(1)
    expect(await page.getByRole('link', { name: hostile }).count()).toBe(1)
    expect(await page.locator('img').count()).toBe(0)
    expect(own(complaints)).toEqual([])
    await page.close()
  })

  it('copies a sentence as a footnote', async () => {
    const { page } = await stage.open(`/?relationship=${line}`, { permissions: ['clipboard-read', 'clipboard-write'] })
    const quote = await page.locator('blockquote').first().textContent()
    await page.getByRole('button', { name: 'Copy as footnote' }).first().click()
    await page.getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`“${quote ?? ''}”`)
    await page.close()
  })
})

describe.skipIf(executable === null)('an empty graph', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage({ samples: false })
  })
  afterAll(() => stage.close())

  it('says how to begin; documents are added, failures named, and the graph is there', async () => {
    const { page, complaints } = await stage.open('/')
    await page.getByText('The graph is empty').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Add documents' }).click()
    await page.getByLabel('Files').setInputFiles([
      { name: 'arrest.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT) },
      { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 this is no document') },
    ])
    await page.getByLabel('Collection').fill('trial')
    await page.getByRole('button', { name: 'Read 2 files' }).click()
    await page.getByText(/read into “trial”/).waitFor({ timeout: 60_000 })
    expect(await page.getByLabel('Failed files').textContent()).toContain('broken.pdf')
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Explore the graph' }).click()
    await waitForGraph(page)
    await page.keyboard.press('3')
    await page.getByRole('link', { name: 'Activist held in Minsk' }).click()
    await page.getByText('spoken of here').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })
})

/** Made for this test; the names are examples. */
const REPORT =
  'Activist held in Minsk\n\n3 May 2005\n\nPolice in Minsk arrested Ivan Petrov on 3 May 2005. Petrov is a Belarusian activist. Norway criticized Belarus for the arrest of Ivan Petrov.\n'
