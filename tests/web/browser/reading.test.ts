// Reading: what is said of an entity, stars, named views, text search, lists of names, the document's own graph.

import PdfDocument from 'pdfkit'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DocumentResponse, DocumentsResponse, Entity, FindResponse, ReviewsResponse, StarsResponse, SubgraphResponse } from '../../../web/api/types.ts'
import { readFirstColumn, readNames } from '../../../web/documents/names.ts'
import type { Page } from 'playwright-core'
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

  it('says what is new about a starred entity since the last visit, until it is visited', async () => {
    const { page, complaints } = await stage.open(`/?entity=${hub.id}`, {})
    await page.getByRole('heading', { name: hub.name, exact: true }).waitFor()
    await page.keyboard.press('s')
    await page.getByRole('button', { name: 'Take the star away' }).waitFor()
    await stage.read({ id: 'new', title: 'A report that came later', text: `Norway criticized ${hub.name} on 3 May 2006.` })
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    const starred = inspector.getByRole('link', { name: `${hub.name} 1 new document` })
    await page.goto(stage.url)
    await starred.click()
    await inspector.getByRole('heading', { name: 'New since your last visit: 1 document' }).waitFor()
    await inspector.getByRole('link', { name: 'A report that came later' }).first().waitFor()
    expect(await findFaults(page)).toEqual([])
    await expect.poll(async () => (await stage.ask<StarsResponse>('/api/desk/stars')).stars.find(({ entity }) => entity === hub.id)?.documents).toContain(await newest())
    await page.goto(stage.url)
    await inspector.getByRole('heading', { name: 'Starred' }).waitFor()
    await inspector.getByRole('link', { name: hub.name, exact: true }).first().waitFor()
    expect(await starred.count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  /** The id of the document that came last. */
  const newest = async () => (await stage.ask<DocumentsResponse>('/api/documents')).documents.find(({ title }) => title === 'A report that came later')?.id

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

  it('says whom words mean: on pointing, somebody known, somebody new, nobody, and takes it back', async () => {
    const { page, complaints } = await stage.open('/add', {})
    await page.evaluate(() => window.localStorage.setItem('ligature-author', JSON.stringify('Ana')))
    const { document, sentence, first } = await findPair()
    await page.goto(`${stage.url}/documents/${document}?sentence=${sentence}`)
    const dialog = page.getByRole('dialog', { name: 'Whom do these words mean?' })
    const mentions = async () => (await stage.ask<DocumentResponse>(`/api/documents/${document}`)).mentions
    const before = await mentions()
    await page.locator('[data-mention]').first().waitFor()
    const marks = await page.locator('[data-mention]').count()

    const words = page.locator('[data-sentence="open"] a', { hasText: first }).first()
    // The reader scrolls to the sentence first: what was pointed at may have gone from under the pointer.
    await vi.waitFor(
      async () => {
        await page.mouse.move(0, 0)
        await words.hover()
        await page.getByRole('link', { name: 'Show on the canvas' }).waitFor({ timeout: 2000 })
      },
      { timeout: 30_000 },
    )
    await page.getByRole('button', { name: 'Means somebody else' }).click()
    await dialog.getByRole('radio', { name: 'Nobody' }).check()
    expect(await findFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: /^Save/u }).click()
    await page.getByText(/is no mention any more/u).waitFor()
    expect(await mentions()).toHaveLength(before.length - 1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/^Undid/u).waitFor()
    expect(await mentions()).toEqual(before)
    await expect.poll(() => page.locator('[data-mention]').count(), { timeout: 20_000 }).toBe(marks)

    await selectUnmarked(page)
    await page.getByRole('button', { name: 'Say whom they mean' }).click()
    await dialog.getByLabel('Name').fill('Somebody New')
    await dialog.getByRole('button', { name: /^Save/u }).click()
    await page.getByText(/as Somebody New, a new person$/u).waitFor()
    await page.getByRole('complementary', { name: 'Spoken of here' }).getByText('Somebody New').waitFor()
    expect((await stage.ask<{ readonly entities: readonly Entity[] }>('/api/search?q=somebody%20new')).entities).toMatchObject([{ type: 'Person', name: 'Somebody New' }])

    await page.goto(`${stage.url}/history`)
    await page.getByText(/as Somebody New/u).first().waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  /** Selects a word of the open sentence that is no mention, as a person would. */
  async function selectUnmarked(page: Page): Promise<void> {
    await page.evaluate(() => {
      const walker = window.document.createTreeWalker(window.document.querySelector('[data-sentence="open"]')?.parentElement ?? window.document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const found = node.parentElement?.closest('a') === null ? /[a-z]{4,}/u.exec(node.textContent ?? '') : null
        if (found === null || node.parentElement?.closest('[data-sentence="open"]') === null) continue
        const range = window.document.createRange()
        range.setStart(node, found.index)
        range.setEnd(node, found.index + found[0].length)
        window.getSelection()?.removeAllRanges()
        return window.getSelection()?.addRange(range)
      }
    })
  }

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

describe.skipIf(executable === null)('reading a PDF', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage({ graph: { entities: [], relationships: [] } })
    await stage.readFile('report.pdf', await makePdf(['Norway criticized Peru on 3 May 2005.', 'Chile supported Norway on 4 May 2005.', 'Police in Lima arrested Ivan Petrov on 2 June 2006.']))
  })
  afterAll(() => stage.close())

  it('opens the original at the page of the sentence, beside the cleaned text', async () => {
    const { documents } = await stage.ask<DocumentsResponse>('/api/documents')
    const { id, sentences } = await stage.ask<DocumentResponse>(`/api/documents/${documents[0]?.id ?? expect.fail('the PDF was not read')}`)
    const sentence = sentences.find(({ page }) => page === 3) ?? expect.fail('no sentence stands on the third page')
    const { page, complaints } = await stage.open(`/documents/${id}?sentence=${sentence.id}`)
    await page.locator('[data-sentence="open"]').getByText('Ivan Petrov').waitFor()
    const source = await page.getByTitle('Original file').getAttribute('src')
    expect(source).toMatch(new RegExp(`^/api/documents/${id}/original#page=3\\b`, 'u'))
    const file = await fetch(stage.url + (source ?? ''))
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    await page.getByRole('button', { name: 'Hide the original file' }).click()
    await page.getByTitle('Original file').waitFor({ state: 'detached' })
    await page.goto(`${stage.url}/documents/${id}`)
    await page.getByRole('button', { name: 'Original file beside it' }).waitFor()
    expect(await page.getByTitle('Original file').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })
})

/** A PDF with one of these texts on each page. Made for this test; the names are examples. */
function makePdf(pages: readonly string[]): Promise<Buffer> {
  return new Promise((resolve) => {
    const pdf = new PdfDocument({ autoFirstPage: false })
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    for (const text of pages) pdf.addPage().text(text)
    pdf.end()
  })
}
