// What is doubtful about names, and decisions whose claim a new reading no longer has: on the review screen, with the way back.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { ClaimsResponse, DocumentsResponse, Entity, MergeQueueResponse, Review, ReviewsResponse, UnmatchedResponse } from '../../../web/api/types.ts'
import { findFaults } from './faults.ts'
import { executable, setStage, type Stage } from './stage.ts'

/** Made for this test; the names are examples. */
const FIRST = 'Norway’s envoy Olav Khojaev met President Ana Cruz of Peru in Lima on 3 May 2005. Norway criticized Peru for the arrest of Ivan Petrov.'
const SECOND = 'Police in Lima arrested Olav Hojaev on 2 June 2006. Chile criticized Peru for his arrest.'
const REWRITTEN = 'Norway’s envoy Olav Khojaev met President Ana Cruz of Peru in Lima on 3 May 2005. Norway later accused Peru of holding Ivan Petrov.'

describe.skipIf(executable === null)('doubts', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage({ samples: false })
    await stage.read({ id: 'first', text: FIRST })
    await stage.read({ id: 'second', text: SECOND })
  })
  afterAll(() => stage.close())

  async function openAs(address: string) {
    const scene = await stage.open(address)
    await scene.page.evaluate(() => window.localStorage.setItem('ligature-author', JSON.stringify('Ana')))
    await scene.page.reload()
    return scene
  }

  async function inBothSchemes(page: Page): Promise<void> {
    expect(await findFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }

  const newest = async () => (await stage.ask<ReviewsResponse>('/api/reviews?limit=1')).reviews[0]

  async function decide(action: unknown, versions: Readonly<Record<string, number>>): Promise<Review> {
    const body = JSON.stringify({ author: 'Bo', note: 'Read it twice', action, versions })
    const response = await fetch(`${stage.url}/api/reviews`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(response.status).toBe(201)
    return (await response.json()) as Review
  }

  it('two spellings are offered with a reason and what is said of each; kept apart and taken back, merged and taken back', async () => {
    const { candidates } = await stage.ask<MergeQueueResponse>('/api/queue/merges')
    expect(candidates.map(({ entities }) => entities.map(({ name }: Entity) => name).sort())).toContainEqual(['Olav Hojaev', 'Olav Khojaev'])
    const { page, complaints } = await openAs('/review')
    await page.getByRole('button', { name: /^Merges/u }).click()
    await page.getByRole('button', { name: /Olav K?hojaev · Olav K?hojaev/iu }).click()
    await page.getByText('two spellings of one name').last().waitFor()
    const form = page.getByRole('form', { name: 'Merge' })
    await form.locator('blockquote').first().waitFor()
    expect((await form.locator('blockquote').allTextContents()).join(' ')).toMatch(/arrested Olav Hojaev/u)
    await inBothSchemes(page)
    await page.keyboard.press('n')
    await page.getByText(/^Kept .* apart$/u).first().waitFor()
    await expect.poll(async () => (await newest())?.note).toBe('Two, not one')
    await page.keyboard.press('Control+z')
    await page.getByText(/^Undid: Kept/u).waitFor()
    await form.waitFor()
    await form.getByLabel('Another name').fill('Olav Khojaev, envoy')
    await form.getByRole('button', { name: 'Merge' }).click()
    await page.getByText(/^Merged /u).first().waitFor()
    await expect.poll(async () => (await newest())?.action).toBe('merge')
    await page.keyboard.press('Control+z')
    await page.getByText(/^Undid: Merged/u).waitFor()
    await expect.poll(async () => (await newest())?.undone?.author).toBe('Ana')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('what was rejected and is said again waits apart, and an entity is split and given another type, each undone', async () => {
    const { documents } = await stage.ask<DocumentsResponse>('/api/documents')
    const document = documents.find(({ title }) => title === 'Report second')?.id ?? expect.fail('it was not read')
    const claim = (await stage.ask<ClaimsResponse>(`/api/documents/${document}/claims`)).claims.find(({ type }) => type === 'CRITICIZED') ?? expect.fail('nobody criticizes')
    await decide({ action: 'reject', target: { kind: 'claims', ids: [claim.id] } }, { [claim.id]: claim.version })
    await stage.read({ id: 'third', text: 'The foreign ministry spoke in Santiago on 1 July 2006. Chile criticized Peru once more.' })
    const { page, complaints } = await openAs('/review')
    await page.getByRole('button', { name: 'Said again 1' }).click()
    await page.getByText('This is new evidence for it').waitFor()
    await page.getByText('Chile criticized Peru once more.').first().waitFor()
    await inBothSchemes(page)
    await page.keyboard.press('n')
    await page.getByText(/^Rejected Chile – Peru/u).waitFor()
    await page.goto(`${stage.url}/?entity=${claim.object.id}`)
    await page.getByRole('heading', { name: 'Peru', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Split' }).click()
    const form = page.locator('form').filter({ hasText: 'Or single mentions' })
    await form.getByRole('checkbox').last().check()
    await form.getByRole('textbox').last().fill('Another Peru')
    await form.getByRole('button', { name: 'Split' }).click()
    await page.getByText('Split Another Peru off Peru').first().waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await page.getByText('Undid: Split').waitFor()
    // The panel has heard of it: a form that was opened before would be closed.
    await page.getByText('Undone by Ana').first().waitFor()
    await page.getByRole('button', { name: 'Change type' }).click()
    await page.getByLabel('Type').selectOption('Organization')
    await page.getByRole('button', { name: 'Change type' }).last().click()
    await page.getByText('Peru is an organization now').first().waitFor()
    await expect.poll(async () => (await newest())?.action).toBe('retype')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('a decision whose claim is gone after a new reading is found again by hand, or let go, and both can be undone', async () => {
    const { documents } = await stage.ask<DocumentsResponse>('/api/documents')
    const document = documents.find(({ title }) => title === 'Report first')?.id ?? expect.fail('it was not read')
    const { claims } = await stage.ask<ClaimsResponse>(`/api/documents/${document}/claims`)
    const claim = claims.find(({ type }) => type === 'CRITICIZED') ?? expect.fail(`nobody criticizes in ${claims.map(({ type }) => type).join()}`)
    const made = await decide({ action: 'confirm', target: { kind: 'claims', ids: [claim.id] } }, { [claim.id]: claim.version })
    await stage.read({ id: 'first', text: REWRITTEN })
    const lost = async () => (await stage.ask<UnmatchedResponse>('/api/reviews/unmatched')).unmatched.map(({ review }) => review.id)
    expect(await lost()).toEqual([made.id])

    const { page, complaints } = await openAs('/review')
    await page.getByRole('button', { name: 'Lost 1' }).click()
    await page.getByText('Read it twice').waitFor()
    await page.getByText('Norway criticized Peru for the arrest of Ivan Petrov.').waitFor()
    await page.getByRole('button', { name: 'It is this one: Norway, accused, Peru' }).waitFor()
    await inBothSchemes(page)
    await page.getByRole('button', { name: 'It is this one: Norway, accused, Peru' }).click()
    await page.getByText('No decision has lost its claim').waitFor()
    expect(await lost()).toEqual([])
    const after = async () => (await stage.ask<ClaimsResponse>(`/api/documents/${document}/claims`)).claims.find(({ type }) => type === 'ACCUSED')
    expect(await after()).toMatchObject({ status: 'confirmed' })
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Read it twice').waitFor()
    expect(await after()).toMatchObject({ status: 'open' })

    await page.keyboard.press('n')
    await page.getByText('No decision has lost its claim').waitFor()
    expect(await lost()).toEqual([])
    await page.goto(`${stage.url}/history`)
    await page.getByText('Let go a lost decision: Norway · criticized · Peru').waitFor()
    await page.getByRole('button', { name: 'Undo this by Ana' }).first().click()
    await expect.poll(lost).toEqual([made.id])
    await page.goto(`${stage.url}/history?review=v_0123456789abcdef`)
    await page.getByText('There is none with the id “v_0123456789abcdef”').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })
})
