// Reading: what is said of an entity, stars, named views, text search, lists of names, the document's own graph.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentResponse, DocumentsResponse, Entity, FindResponse, ReviewsResponse, SubgraphResponse } from '../../../web/api/types.ts'
import { readFirstColumn, readNames } from '../../../web/documents/names.ts'
import { findFaults } from './faults.ts'
import { executable, setStage, waitForCanvas, waitForGraph, type Stage } from './stage.ts'

describe('lists of names', () => {
  it.each([
    { reason: 'one a line, each once', names: readNames(' Ana  Cruz\r\n\nPetrov\nAna Cruz\n'), list: ['Ana Cruz', 'Petrov'] },
    { reason: 'the first column, quoted where it holds the separator', names: readFirstColumn('\uFEFF"Cruz, Ana",PE\nPetrov;RU\n"The ""Bear""",'), list: ['Cruz, Ana', 'Petrov', 'The "Bear"'] },
  ])('$reason', ({ names, list }) => {
    expect(names).toEqual(list)
  })
})

describe.skipIf(executable === null)('reading', () => {
  let stage: Stage
  let hub: Entity
  beforeAll(async () => {
    stage = await setStage()
    const { entities } = await stage.ask<SubgraphResponse>('/api/overview?limit=24')
    hub = entities[0] ?? expect.fail('the samples have no entity')
  })
  afterAll(() => stage.close())

  it('offers three ways in, stars, says what is said, and keeps a view under a name', async () => {
    const { page, complaints } = await stage.open('/', {})
    const { nodes } = await waitForGraph(page)
    await page.getByRole('button', { name: 'Follow one person' }).click()
    await page.getByRole('heading', { name: /claims?, in order of time/u }).waitFor()
    expect(await page.locator('q').count()).toBeGreaterThan(0)
    await page.keyboard.press('s')
    await page.getByRole('button', { name: 'Take the star away' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Starred' }).waitFor()
    expect(await page.getByRole('button', { name: 'Follow one person' }).count()).toBe(0)

    await page.getByRole('button', { name: 'Save this one' }).click()
    await page.getByLabel('Name of the view').fill('As it opens')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'As it opens', exact: true }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL('**/?entity=*')
    await page.keyboard.press('Delete')
    await waitForCanvas(page, (standing) => Object.keys(standing.nodes).length < Object.keys(nodes).length)
    await page.getByRole('button', { name: 'As it opens', exact: true }).click()
    expect((await waitForCanvas(page, (standing) => Object.keys(standing.nodes).length === Object.keys(nodes).length)).nodes).toEqual(nodes)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('finds documents by their text, opens one at the sentence, and puts a list of names on the canvas', async () => {
    const { page, complaints } = await stage.open('/documents', {})
    await page.getByLabel('Find in the text').fill(`"${hub.name}"`)
    await page.keyboard.press('Enter')
    const { documents } = await stage.ask<FindResponse>(`/api/find?q=${encodeURIComponent(`"${hub.name}"`)}&limit=30`)
    await page.getByRole('link', { name: documents[0]?.title ?? '', exact: true }).waitFor()
    expect(await page.locator('mark').first().textContent()).toContain(hub.name)
    await page.getByRole('link', { name: documents[0]?.title ?? '', exact: true }).click()
    await page.locator('[data-sentence="open"]').first().waitFor()
    await waitForGraph(page)

    await page.goto(`${stage.url}/names`)
    await page.getByLabel('Names, one a line').fill(`${hub.name}\nNobody by this name`)
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('1 of 2 names known').waitFor()
    await page.getByRole('button', { name: 'Put 1 entity on the canvas' }).click()
    await waitForCanvas(page, ({ nodes }) => hub.id in nodes)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('states a relationship from words that are selected, with their sentence as evidence', async () => {
    const { page, complaints } = await stage.open('/add', {})
    await page.evaluate(() => window.localStorage.setItem('ligature-author', JSON.stringify('Ana')))
    const { document, sentence, first, second } = await findPair()
    await page.goto(`${stage.url}/documents/${document}?sentence=${sentence}`)
    const words = page.locator('[data-sentence="open"] a', { hasText: first }).first()
    await words.selectText()
    await page.getByRole('button', { name: 'State a relationship' }).click()
    const dialog = page.getByRole('dialog', { name: 'State a relationship' })
    await dialog.getByText(second).first().waitFor()
    expect(await findFaults(page)).toEqual([])
    await dialog.getByLabel('Type').selectOption('CRITICIZED')
    await dialog.getByRole('button', { name: /^Add/u }).click()
    await page.getByText(/^Added: /u).waitFor()
    const { reviews } = await stage.ask<ReviewsResponse>('/api/reviews')
    expect(reviews[0]).toMatchObject({ action: 'add', author: 'Ana' })
    expect(JSON.stringify(reviews[0]?.after)).toContain(sentence)
    expect(complaints).toEqual([])
    await page.close()
  })

  /** A sentence of the samples that mentions two countries, of which anything can be said. */
  async function findPair() {
    const { documents } = await stage.ask<DocumentsResponse>('/api/documents')
    for (const { id } of documents) {
      const { text, sentences, mentions } = await stage.ask<DocumentResponse>(`/api/documents/${id}`)
      for (const sentence of sentences) {
        const found = mentions.filter(({ start, end, type }) => type === 'Country' && start >= sentence.start && end <= sentence.end)
        const [first, second] = found.filter(({ entity }, index) => found.findIndex((other) => other.entity === entity) === index)
        if (first !== undefined && second !== undefined) return { document: id, sentence: sentence.id, first: text.slice(first.start, first.end), second: second.name }
      }
    }
    return expect.fail('no sentence mentions two countries')
  }
})
