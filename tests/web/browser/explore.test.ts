// An analyst's way through the graph, in a browser, on the samples.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entity, NeighboursResponse, RelationshipResponse, SearchResponse, SubgraphResponse } from '../../../web/api/types.ts'
import { executable, readCanvas, setStage, waitForCanvas, waitForGraph, type Stage } from './stage.ts'

const count = (record: object) => Object.keys(record).length

describe.skipIf(executable === null)('exploring', () => {
  let stage: Stage
  let overview: SubgraphResponse
  let hub: Entity
  beforeAll(async () => {
    stage = await setStage()
    overview = await stage.ask<SubgraphResponse>('/api/overview?limit=24')
    hub = [...overview.entities].sort((a, b) => b.degree - a.degree)[0] ?? expect.fail('the samples have no entity')
  })
  afterAll(() => stage.close())

  /** A relationship of the opening graph with a sentence to it. */
  const findEvidence = async (): Promise<RelationshipResponse> => {
    for (const { id, category } of overview.relationships) {
      if (category === 'none') continue
      const found = await stage.ask<RelationshipResponse>(`/api/relationships/${id}`)
      if (found.claims.some(({ sentence }) => sentence !== null)) return found
    }
    return expect.fail('no relationship of the opening graph has a sentence')
  }

  it('opens on the most connected, without a complaint and without asking anybody else', async () => {
    const { page, complaints, strangers } = await stage.open('/')
    const { nodes, lines } = await waitForGraph(page)
    expect(Object.keys(nodes).sort()).toEqual(overview.entities.map(({ id }) => id).sort())
    expect(lines.length).toBeGreaterThan(5)
    expect(await page.getByText(`Showing ${overview.entities.length} of`).count()).toBe(1)
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] })
    await page.close()
  })

  it('draws the same graph at the same places every time', async () => {
    const first = await stage.open('/')
    const second = await stage.open('/')
    expect((await waitForGraph(second.page)).nodes).toEqual((await waitForGraph(first.page)).nodes)
    await first.page.close()
    await second.page.close()
  })

  it('finds an entity by another of its names and puts it on the canvas', async () => {
    const { page } = await stage.open('/')
    await waitForGraph(page)
    const known = new Set(overview.entities.map(({ id }) => id))
    const found = await findByAlias(stage, known)
    await page.keyboard.press('/')
    await page.keyboard.type(found.matched)
    const option = page.getByRole('option').filter({ hasText: found.name }).first()
    await option.waitFor()
    expect(await option.textContent()).toContain(found.matched)
    await option.click()
    await page.waitForURL(`**/?entity=${found.id}`)
    await page.getByRole('heading', { name: found.name, exact: true }).waitFor()
    await waitForCanvas(page, ({ nodes, chosen }) => found.id in nodes && chosen.includes(found.id))
    await page.close()
  })

  it('is searched with the keyboard alone', async () => {
    const { page } = await stage.open('/')
    await waitForGraph(page)
    await page.keyboard.press('/')
    await page.keyboard.type(hub.name.slice(0, 5).toLowerCase())
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/?entity=*')
    await page.keyboard.press('/')
    await page.keyboard.type('zzzz')
    await page.getByText('Nothing is called “zzzz”').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('combobox').inputValue()).toBe('')
    await page.close()
  })

  it('shows the sentence that says so, opens it in its document, and finds the way back', async () => {
    const { head, tail, relationship, claims } = await findEvidence()
    const claim = claims.find(({ sentence }) => sentence !== null)
    const { page } = await stage.open('/')
    const { middles } = await waitForGraph(page)
    await page.goto(`${stage.url}/?entity=${head.id}`)
    await page.locator(`a[href="/?relationship=${relationship.id}"]`).click()
    const quote = page.locator('blockquote').first()
    await quote.waitFor()
    expect(await page.locator('blockquote').allTextContents()).toContain(claim?.sentence?.text)
    expect(await quote.locator('[title*="who, or what"]').count()).toBeGreaterThan(0)
    expect(await quote.locator('[title*="whom, or what"]').count()).toBeGreaterThan(0)
    expect(await page.locator('aside[aria-label="Inspector"] h2').textContent()).toContain(tail.name)
    expect(Object.keys(middles).length).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Open at this sentence' }).first().click()
    await page.waitForURL('**/documents/*?sentence=*')
    await page.locator('[data-sentence="open"]').first().waitFor()
    expect(await page.locator('[data-sentence="open"]').first().evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top > 48 && bottom < window.innerHeight
    })).toBe(true)
    await page.goBack()
    await page.waitForURL(`**/?relationship=${relationship.id}`)
    await quote.waitFor()
    await page.close()
  })

  it('selects what is clicked on the canvas, and lets go of it', async () => {
    const { page } = await stage.open('/')
    const { window } = await waitForGraph(page)
    const at = window[hub.id] ?? expect.fail('the hub is not drawn')
    await page.mouse.click(at.x, at.y)
    await page.waitForURL(`**/?entity=${hub.id}`)
    await waitForCanvas(page, ({ chosen }) => chosen.includes(hub.id))
    await page.keyboard.press('Escape')
    await waitForCanvas(page, ({ chosen }) => chosen.length === 0)
    expect(new URL(page.url()).search).toBe('')
    await page.close()
  })

  it('expands without moving what stands, says what came, and takes it back', async () => {
    const { page } = await stage.open(`/?entity=${hub.id}`)
    const before = await waitForGraph(page)
    const neighbours = await stage.ask<NeighboursResponse>(`/api/entities/${hub.id}/neighbours?limit=25`)
    const newcomers = neighbours.entities.filter(({ id }) => !(id in before.nodes)).length
    expect(newcomers).toBeGreaterThan(0)
    await page.getByRole('heading', { name: hub.name, exact: true }).waitFor()
    await page.keyboard.press('x')
    const dialog = page.getByRole('dialog', { name: `Expand ${hub.name}` })
    await dialog.getByRole('button', { name: /^Expand/u }).waitFor()
    const counted = (await dialog.locator('li output').allTextContents()).map(Number)
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(neighbours.available.reduce((sum, { count: stored }) => sum + stored, 0))
    await page.keyboard.press('Enter')
    await page.getByText(`Expanded ${hub.name}: ${newcomers} `).waitFor()
    const after = await waitForCanvas(page, ({ nodes }) => count(nodes) === count(before.nodes) + newcomers)
    for (const [id, place] of Object.entries(before.nodes)) expect(after.nodes[id], id).toEqual(place)
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    const undone = await waitForCanvas(page, ({ nodes }) => count(nodes) === count(before.nodes))
    expect(undone.nodes).toEqual(before.nodes)
    await page.close()
  })

  it('removes from view and puts it back where it was', async () => {
    const { page } = await stage.open(`/?entity=${hub.id}`)
    const before = await waitForGraph(page)
    await page.getByRole('heading', { name: hub.name, exact: true }).waitFor()
    await page.keyboard.press('Delete')
    await waitForCanvas(page, ({ nodes }) => !(hub.id in nodes))
    await page.keyboard.press('Control+z')
    await page.getByText(`Undid: Removed ${hub.name}`).waitFor()
    expect((await waitForCanvas(page, ({ nodes }) => hub.id in nodes)).nodes).toEqual(before.nodes)
    await page.close()
  })

  it('filters by type and brings everything back to its place', async () => {
    const { page } = await stage.open('/')
    const before = await waitForGraph(page)
    const row = page.getByRole('button', { name: new RegExp(`^${hub.type}`) })
    expect(await row.getAttribute('aria-pressed')).toBe('true')
    await row.click()
    await waitForCanvas(page, ({ nodes }) => !(hub.id in nodes))
    expect(await row.getAttribute('aria-pressed')).toBe('false')
    await page.getByRole('button', { name: 'Reset the filters' }).click()
    expect((await waitForCanvas(page, ({ nodes }) => hub.id in nodes)).nodes).toEqual(before.nodes)
    await page.close()
  })

  it('hides mere co-occurrence and denials until asked', async () => {
    const { page } = await stage.open('/')
    await waitForGraph(page)
    for (const name of [/^Associated/, /^Denied/]) expect(await page.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('false')
    await page.close()
  })

  it('shows one stretch of time when it is brushed', async () => {
    const { page } = await stage.open('/')
    const { lines } = await waitForGraph(page)
    const chart = page.getByRole('img', { name: /^Relationships by/ })
    const box = (await chart.boundingBox()) ?? expect.fail('there is no timeline')
    await page.mouse.move(box.x + 4, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2)
    await page.mouse.up()
    await waitForCanvas(page, (standing) => standing.lines.length < lines.length)
    await page.getByRole('button', { name: 'Show all dates' }).click()
    await waitForCanvas(page, (standing) => standing.lines.length === lines.length)
    await page.close()
  })

  it('keeps its places while a document is read', async () => {
    const { page } = await stage.open('/')
    const { nodes } = await waitForGraph(page)
    await page.keyboard.press('3')
    await page.getByRole('heading', { name: 'Documents', exact: true }).waitFor()
    await page.keyboard.press('1')
    expect((await waitForGraph(page)).nodes).toEqual(nodes)
    await page.close()
  })

  it('lays the inspector over the canvas where the window is narrow', async () => {
    const { page } = await stage.open('/', { viewport: { width: 1024, height: 768 } })
    await waitForGraph(page)
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    const width = async () => (await page.getByTestId('canvas').boundingBox())?.width
    const before = await width()
    expect(await inspector.count()).toBe(0)
    await page.keyboard.press('ArrowRight')
    await inspector.waitFor()
    expect(await width()).toBe(before)
    const { chosen, window } = await readCanvas(page)
    const panel = (await inspector.boundingBox()) ?? expect.fail('no inspector')
    expect(window[chosen[0] ?? '']?.x).toBeLessThan(panel.x)
    await page.close()
  })

  it('lists its keys', async () => {
    const { page } = await stage.open('/')
    await waitForGraph(page)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.close()
  })
})

/** An entity that is not in `known`, with the alias that finds it. */
async function findByAlias(stage: Stage, known: ReadonlySet<string>): Promise<SearchResponse['entities'][number]> {
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    const { entities } = await stage.ask<SearchResponse>(`/api/search?q=${letter}&limit=50`)
    for (const { id, names } of entities.filter((entity) => !known.has(entity.id) && entity.names.length > 1)) {
      const alias = names[1] ?? ''
      const hits = await stage.ask<SearchResponse>(`/api/search?q=${encodeURIComponent(alias)}&limit=8`)
      const hit = hits.entities.find((entity) => entity.id === id && entity.matched === alias)
      if (hit !== undefined) return hit
    }
  }
  return expect.fail('no entity beyond the opening graph has another name')
}
