// What hands do on the canvas: menus, selecting several, dragging, arranging, and taking each back; and the view in the address.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entity, SubgraphResponse } from '../../../web/api/types.ts'
import { executable, isClear, readCanvas, setStage, waitForCanvas, waitForGraph, type Stage, type Standing } from './stage.ts'

const count = (record: object) => Object.keys(record).length
const placeIn = ({ window }: Standing, id: string) => window[id] ?? expect.fail(`${id} is not drawn`)
const apart = (a: Standing, b: Standing) => Object.entries(a.nodes).filter(([id, { x, y }]) => Math.hypot(x - (b.nodes[id]?.x ?? x), y - (b.nodes[id]?.y ?? y)) > 1).length

describe.skipIf(executable === null)('the canvas', () => {
  let stage: Stage
  let hub: Entity
  let other: Entity
  let total: number
  beforeAll(async () => {
    stage = await setStage()
    const { entities } = await stage.ask<SubgraphResponse>('/api/overview?limit=24')
    total = entities.length
    ;[hub, other] = [entities[0] ?? expect.fail('the samples have no entity'), entities[1] ?? expect.fail('the samples have one entity')]
  })
  afterAll(() => stage.close())

  it('has a menu for everything, arranges, drags, and takes each back to the pixel', async () => {
    const { page, complaints } = await stage.open('/', {})
    const before = await waitForGraph(page)
    const at = placeIn(before, hub.id)
    await page.mouse.click(at.x, at.y, { button: 'right' })
    expect(await page.getByRole('menu', { name: hub.name }).getByRole('menuitem').allTextContents()).toContain('CollapseC')
    await page.keyboard.press('Escape')
    const middle = before.middles[before.lines.find((line) => isClear(before, line)) ?? ''] ?? expect.fail('no line can be pointed at')
    await page.mouse.click(middle.x, middle.y, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Select both ends' }).waitFor()
    await page.keyboard.press('Escape')

    const canvas = (await page.getByTestId('canvas').boundingBox()) ?? expect.fail('no canvas')
    await page.mouse.click(canvas.x + 14, canvas.y + canvas.height - 14, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Arrange in circles' }).click()
    await page.getByText('Arranged in circles').waitFor()
    expect(apart(await readCanvas(page), before)).toBeGreaterThan(total / 2)
    await page.keyboard.press('Control+z')
    await page.getByText('Undid: Arranged in circles').waitFor()
    await waitForCanvas(page, (standing) => apart(standing, before) === 0)

    await page.keyboard.press('f')
    const from = placeIn(await readCanvas(page), hub.id)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x - 40, from.y + 30, { steps: 4 })
    await page.mouse.up()
    await waitForCanvas(page, (standing) => apart(standing, before) === 1)
    await page.keyboard.press('Control+z')
    await page.getByText(`Undid: Moved ${hub.name}`).waitFor()
    await waitForCanvas(page, (standing) => apart(standing, before) === 0)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('selects several with Shift and with a frame, connects them, and keeps the view in its address', async () => {
    const { page } = await stage.open('/', {})
    const before = await waitForGraph(page)
    await page.keyboard.down('Shift')
    for (const { id } of [hub, other]) await page.mouse.click(placeIn(before, id).x, placeIn(before, id).y)
    await page.keyboard.up('Shift')
    await page.getByRole('heading', { name: '2 entities selected' }).waitFor()
    await page.keyboard.press('p')
    await page.getByText(new RegExp(`(What connects|Connected) ${hub.name} and ${other.name}`, 'u')).waitFor()
    await page.keyboard.press('Delete')
    const left = await waitForCanvas(page, ({ nodes }) => !(hub.id in nodes) && !(other.id in nodes))
    await page.getByRole('button', { name: /^Place/u }).click()
    const shown = await waitForCanvas(page, ({ nodes }) => count(nodes) < count(left.nodes))
    await page.waitForFunction(() => window.location.hash.includes('types=Place'))
    await page.reload()
    const again = await waitForCanvas(page, ({ nodes }) => count(nodes) === count(shown.nodes))
    expect(Object.keys(again.nodes).sort()).toEqual(Object.keys(shown.nodes).sort())
    expect(await page.getByRole('button', { name: /^Place/u }).getAttribute('aria-pressed')).toBe('false')

    const canvas = (await page.getByTestId('canvas').boundingBox()) ?? expect.fail('no canvas')
    await page.keyboard.down('Shift')
    await page.mouse.move(canvas.x + 4, canvas.y + 64)
    await page.mouse.down()
    await page.mouse.move(canvas.x + canvas.width - 4, canvas.y + canvas.height - 4, { steps: 5 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await page.getByRole('heading', { name: /^\d+ entities selected/u }).waitFor()
    expect((await readCanvas(page)).chosen.length).toBeGreaterThan(2)
    await page.close()
  })

  it('says so when no layout can be found, and shows the graph all the same', async () => {
    const { page } = await stage.open('/add', {})
    await page.route('**/assets/worker-*', (route) => route.abort())
    await page.getByRole('link', { name: 'Explore', exact: true }).click()
    await page.getByText('No layout could be found').waitFor()
    const before = await waitForCanvas(page, ({ nodes }) => count(nodes) > 1)
    expect(await page.getByText('Arranging …').count()).toBe(0)
    await page.keyboard.press('r')
    await page.getByText('everything stands where it stood').first().waitFor()
    expect(apart(await readCanvas(page), before)).toBe(0)
    await page.close()
  })
})
