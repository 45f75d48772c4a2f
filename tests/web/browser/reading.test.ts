// Reading: what is said of an entity, stars, named views, text search, lists of names, the document's own graph.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entity, FindResponse, SubgraphResponse } from '../../../web/api/types.ts'
import { readFirstColumn, readNames } from '../../../web/documents/names.ts'
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
})
