// What the canvas does with more than fits on it: on a generated graph with hubs, whose every number is known.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { generateGraph } from '../../../bench/web/graph.ts'
import type { Entity, NeighboursResponse, Relationship, SearchResponse, SubgraphResponse } from '../../../web/api/types.ts'
import { findFaults } from './faults.ts'
import { executable, isClear, readCanvas, setStage, waitForCanvas, waitForGraph, type Stage, type Standing } from './stage.ts'

const GRAPH = generateGraph({ entities: 1600, relationships: 3400, parallel: 0.3 })
/** From so many on, leaves of a type are one node; see web/graph/leaves.ts. */
const LEAVES = 9
const SYMMETRIC = 'MET_WITH'

const ids = (standing: Standing) => Object.keys(standing.nodes).sort()
const moved = (a: Standing, b: Standing) => Object.keys(a.nodes).filter((id) => Math.hypot((a.nodes[id]?.x ?? 0) - (b.nodes[id]?.x ?? 0), (a.nodes[id]?.y ?? 0) - (b.nodes[id]?.y ?? 0)) > 1)
const placeIn = ({ window }: Standing, id: string) => window[id] ?? expect.fail(`${id} is not drawn`)

describe.skipIf(executable === null)('a generated graph', () => {
  let stage: Stage
  let opening: SubgraphResponse
  let hub: Entity
  beforeAll(async () => {
    stage = await setStage({ graph: GRAPH })
    opening = await stage.ask<SubgraphResponse>('/api/overview?limit=24')
    hub = opening.entities[0] ?? expect.fail('the graph has no entity')
  })
  afterAll(() => stage.close())

  const neighbours = (limit: number) => stage.ask<NeighboursResponse>(`/api/entities/${hub.id}/neighbours?limit=${limit}`)
  const askExpansion = async (page: Page) => {
    await page.goto(`${stage.url}/?entity=${hub.id}`)
    const before = await waitForGraph(page)
    await page.getByRole('heading', { name: hub.name, exact: true }).waitFor()
    await page.keyboard.press('x')
    const dialog = page.getByRole('dialog', { name: `Expand ${hub.name}` })
    await dialog.getByRole('button', { name: /^Expand/u }).waitFor()
    return { before, dialog }
  }

  it('opens on the most connected, one piece of it', async () => {
    const { page, complaints } = await stage.open('/')
    const standing = await waitForGraph(page)
    expect(ids(standing)).toEqual(opening.entities.map(({ id }) => id).sort())
    const most = [...GRAPH.entities].sort((a, b) => b.degree - a.degree).slice(0, 5)
    for (const { id } of most) expect(ids(standing)).toContain(id)
    await page.getByText(`Showing 24 of 1,600 entities and ${opening.relationships.length} of 3,400 relationships`).waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('says what expanding would bring, by type; brings as many as are asked for, of the types that are; and takes it back', async () => {
    const { page } = await stage.open('/add')
    const { before, dialog } = await askExpansion(page)
    const counts = countTypes(GRAPH.relationships.filter(({ head, tail }) => head === hub.id || tail === hub.id))
    expect((await dialog.locator('li output').allTextContents()).map(Number)).toEqual([...counts.values()].sort((a, b) => b - a))
    expect(await findFaults(page)).toEqual([])
    for (const words of ['met with', 'accused', 'detained']) await dialog.getByRole('checkbox', { name: words }).uncheck()
    await dialog.getByRole('radio', { name: '10', exact: true }).check()
    await dialog.getByRole('button', { name: /^Expand/u }).click()
    const brought = await stage.ask<NeighboursResponse>(`/api/entities/${hub.id}/neighbours?limit=10&types=MEMBER_OF`)
    const newcomers = brought.entities.filter(({ id }) => !(id in before.nodes))
    const known = new Set(opening.relationships.map(({ id }) => id))
    const links = brought.relationships.filter(({ id }) => !known.has(id))
    expect(newcomers.length).toBeGreaterThan(3)
    await page.getByText(`Expanded ${hub.name}: ${newcomers.length} entities, ${links.length} relationships added`).waitFor()
    const after = await waitForCanvas(page, ({ nodes }) => newcomers.every(({ id }) => id in nodes))
    expect(ids(after)).toEqual([...ids(before), ...newcomers.map(({ id }) => id)].sort())
    expect(moved(before, after)).toEqual([])
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    const undone = await waitForCanvas(page, ({ nodes }) => newcomers.every(({ id }) => !(id in nodes)))
    expect(undone.nodes).toEqual(before.nodes)
    await page.close()
  })

  it('shows many leaves of a hub as one node with their number, until it is opened; undoing closes it', async () => {
    const { page } = await stage.open('/add')
    const { before, dialog } = await askExpansion(page)
    await dialog.getByRole('radio', { name: '200' }).check()
    await dialog.getByRole('button', { name: /^Expand/u }).click()
    await page.getByText(`Expanded ${hub.name}`).waitFor()
    const { entities, relationships } = await neighbours(200)
    // What stood for itself goes on to do so.
    const groups = findGroups(hub.id, { entities: entities.filter(({ id }) => !(id in before.nodes)), relationships: [...opening.relationships, ...relationships] })
    expect(groups.size).toBeGreaterThan(1)
    const grouped = await waitForCanvas(page, ({ nodes }) => [...groups.keys()].every((id) => id in nodes))
    for (const [id, members] of groups) {
      expect(grouped.labels[id]).toMatch(new RegExp(`^${members.length} `, 'u'))
      expect(members.filter((member) => member in grouped.nodes)).toEqual([])
    }
    expect(moved(before, grouped)).toEqual([])
    const [group, members] = [...groups].sort((a, b) => b[1].length - a[1].length)[0] ?? expect.fail('no group')
    await page.keyboard.press('f')
    const at = placeIn(await atRest(page), group)
    await page.mouse.click(at.x, at.y)
    const opened = await waitForCanvas(page, ({ nodes }) => members.every((member) => member in nodes))
    expect(group in opened.nodes).toBe(false)
    await page.keyboard.press('Control+z')
    await page.getByText('Undid: Opened a group').waitFor()
    await waitForCanvas(page, ({ nodes }) => group in nodes && !members.some((member) => member in nodes))
    await page.close()
  })

  it('draws what runs the same way between two as one line with a number, and lists all of it when it is clicked', async () => {
    const { page } = await stage.open('/')
    const standing = await waitForGraph(page)
    const lines = groupLines(opening.relationships)
    expect([...standing.lines].sort()).toEqual([...lines.keys()].sort())
    for (const [id, members] of lines) expect(standing.labels[id]?.endsWith(members.length > 1 ? `+${members.length - 1}` : ''), id).toBe(true)
    const [line, members] = [...lines].filter(([id]) => isClear(standing, id)).sort((a, b) => b[1].length - a[1].length)[0] ?? expect.fail('no line can be clicked')
    expect(members.length).toBeGreaterThan(1)
    const at = standing.middles[line] ?? expect.fail('the line is not drawn')
    await page.mouse.click(at.x, at.y)
    await page.waitForURL((url) => members.some(({ id }) => url.search === `?relationship=${id}`))
    const both = opening.relationships.filter(({ head, tail }) => [head, tail].sort().join() === [members[0]?.head, members[0]?.tail].sort().join())
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Also between them' }) }).last()
    await section.waitFor()
    const links = await section.locator('a[href^="/?relationship="]').evaluateAll((found) => found.map((link) => link.getAttribute('href')))
    const selected = new URL(page.url()).search.slice('?relationship='.length)
    expect(links.sort()).toEqual(both.filter(({ id }) => id !== selected).map(({ id }) => `/?relationship=${id}`).sort())
    await page.close()
  })

  it('goes where the minimap is pointed at', async () => {
    const { page } = await stage.open('/')
    const standing = await waitForGraph(page)
    const canvas = (await page.getByTestId('canvas').boundingBox()) ?? expect.fail('no canvas')
    const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 }
    const [id, place] = Object.entries(standing.nodes).sort((a, b) => a[1].x + a[1].y - b[1].x - b[1].y)[0] ?? expect.fail('nothing is drawn')
    const minimap = page.locator('section[aria-label="Canvas"] div[aria-hidden="true"] > svg:has(rect)')
    const at = await minimap.evaluate((svg: SVGSVGElement, point) => {
      const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(svg.getScreenCTM() ?? undefined)
      return { x, y }
    }, place)
    expect(Math.hypot(placeIn(standing, id).x - middle.x, placeIn(standing, id).y - middle.y)).toBeGreaterThan(150)
    await page.mouse.click(at.x, at.y)
    await waitForCanvas(page, ({ window }) => Math.hypot((window[id]?.x ?? 0) - middle.x, (window[id]?.y ?? 0) - middle.y) < 12)
    expect(moved(standing, await readCanvas(page))).toEqual([])
    await page.close()
  })

  it('filters by its legend: one alone, and everything again, in its place', async () => {
    const { page } = await stage.open('/')
    const before = await waitForGraph(page)
    const typeOf = new Map(opening.entities.map(({ id, type }) => [id, type]))
    await page.getByRole('button', { name: 'Show only person' }).click()
    const people = opening.entities.filter(({ type }) => type === 'Person').map(({ id }) => id)
    const alone = await waitForCanvas(page, (standing) => ids(standing).length === people.length)
    expect(ids(alone)).toEqual([...people].sort())
    expect([...alone.lines].sort()).toEqual([...groupLines(opening.relationships.filter(({ head, tail }) => typeOf.get(head) === 'Person' && typeOf.get(tail) === 'Person')).keys()].sort())
    for (const type of ['Organization', 'Country', 'Place', 'Event']) expect(await page.getByRole('button', { name: new RegExp(`^${type} hidden`, 'u') }).getAttribute('aria-pressed')).toBe('false')
    await page.getByRole('button', { name: 'Reset the filters' }).click()
    expect((await waitForCanvas(page, (standing) => ids(standing).length === 24)).nodes).toEqual(before.nodes)
    await page.getByRole('button', { name: 'Show only conflict' }).click()
    const conflicts = groupLines(opening.relationships.filter(({ category }) => category === 'conflict'))
    const fought = await waitForCanvas(page, ({ lines }) => lines.length === conflicts.size)
    expect([...fought.lines].sort()).toEqual([...conflicts.keys()].sort())
    expect(fought.nodes).toEqual(before.nodes)
    await page.close()
  })

  it('shows the stretch of time that is brushed, and nothing moves', async () => {
    const { page } = await stage.open('/')
    const before = await waitForGraph(page)
    const chart = (await page.getByRole('img', { name: /^Relationships by/u }).boundingBox()) ?? expect.fail('no timeline')
    const brush = async (from: number, to: number) => {
      await page.mouse.move(chart.x + chart.width * from, chart.y + chart.height / 2)
      await page.mouse.down()
      await page.mouse.move(chart.x + chart.width * to, chart.y + chart.height / 2, { steps: 3 })
      await page.mouse.up()
      await page.waitForURL((url) => /dates=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/u.test(url.hash))
      const [, start = '', end = ''] = /dates=([\d-]+)\.\.([\d-]+)/u.exec(page.url()) ?? []
      return groupLines(opening.relationships.filter(({ from: date }) => date !== null && date >= start && date <= end))
    }
    const wished = await brush(0.02, 0.45)
    expect(wished.size).toBeGreaterThan(0)
    const brushed = await waitForCanvas(page, ({ lines }) => lines.length === wished.size)
    expect([...brushed.lines].sort()).toEqual([...wished.keys()].sort())
    expect(brushed.nodes).toEqual(before.nodes)
    await page.getByRole('button', { name: 'Show all dates' }).click()
    await waitForCanvas(page, ({ lines }) => lines.length === before.lines.length)
    await page.waitForURL((url) => url.hash === '')
    await page.close()
  })

  it.each(['By forces', 'In circles', 'In levels', 'By date'])('arranges %s: what is pinned stays, the rest glides to its place, and back', async (name) => {
    const { page } = await stage.open('/', { reducedMotion: 'no-preference' })
    await waitForGraph(page)
    const from = placeIn(await atRest(page), hub.id)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 45, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('button', { name: `Undo: Moved ${hub.name}` }).waitFor()
    const before = await readCanvas(page)
    await watchPlaces(page)
    await page.keyboard.press('l')
    await page.getByRole('menuitem', { name }).click()
    await page.getByText(`Arranged ${name.toLowerCase()}`).waitFor()
    const after = await readCanvas(page)
    expect(after.nodes[hub.id]).toEqual(before.nodes[hub.id])
    const movers = moved(before, after)
    expect(movers.length).toBeGreaterThan(12)
    const path = await seenPlaces(page, movers[0] ?? '')
    const [start, end] = [before.nodes[movers[0] ?? ''], after.nodes[movers[0] ?? '']]
    expect(path.filter(({ x, y }) => ![start, end].some((place) => place?.x === x && place.y === y)).length).toBeGreaterThan(0)
    await page.keyboard.press('Control+z')
    await page.getByText(`Undid: Arranged ${name.toLowerCase()}`).waitFor()
    await waitForCanvas(page, (standing) => moved(before, standing).length === 0)
    await page.context().close()
  })

  it('warns before more than 1,500 stand on the canvas, and puts them there all the same when told to', async () => {
    const { page, complaints } = await stage.open('/')
    const before = await waitForGraph(page)
    await page.getByRole('link', { name: 'Documents', exact: true }).click()
    await page.getByRole('link', { name: 'Check a list of names' }).click()
    await page.getByLabel('Names, one a line').fill(GRAPH.entities.slice(0, 1550).map(({ name }) => name).join('\n'))
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('1,550 of 1,550 names known').waitFor()
    await page.getByRole('button', { name: 'Put 1,550 entities on the canvas' }).click()
    await page.getByText('1,550 entities would stand on the canvas, more than can be read').waitFor()
    expect(ids(await waitForGraph(page))).toEqual(ids(before))
    await page.getByRole('button', { name: 'Add them all the same' }).click()
    await page.getByText('Showing 1,550 of 1,600 entities').waitFor()
    const all = await waitForCanvas(page, (standing) => standing.lines.length >= standing.told && ids(standing).length > 500)
    expect(ids(before).filter((id) => !(id in all.nodes))).toEqual([])
    await page.keyboard.press('Control+z')
    expect(ids(await waitForCanvas(page, (standing) => ids(standing).length === 24))).toEqual(ids(before))
    expect(complaints).toEqual([])
    await page.close()
  })

  it('finds names while they are typed, with what each is, and goes there by the keyboard alone', async () => {
    const { page } = await stage.open('/')
    await waitForGraph(page)
    await page.keyboard.press('/')
    await page.keyboard.type('number 15')
    const { entities } = await stage.ask<SearchResponse>('/api/search?q=number%2015&limit=8')
    const [first, second] = entities
    if (first === undefined || second === undefined) return expect.fail('nothing is called so')
    await page.getByRole('option').first().filter({ hasText: first.name }).waitFor()
    expect(await page.getByRole('option').allTextContents()).toEqual(entities.map(({ name, type, degree, documents }) => `${name}${type} · ${degree} ${degree === 1 ? 'link' : 'links'} · ${documents} ${documents === 1 ? 'document' : 'documents'}`))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/?entity=${second.id}`)
    await waitForCanvas(page, ({ nodes, chosen }) => second.id in nodes && chosen.includes(second.id))
    await page.close()
  })
})

function countTypes(relationships: readonly Pick<Relationship, 'type'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type } of relationships) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}

/** The leaves of a hub by type, where there are many, under the id of the node that stands for them. */
function findGroups(hub: string, { entities, relationships }: SubgraphResponse): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, Set<string>>()
  for (const { head, tail } of relationships) {
    near.set(head, (near.get(head) ?? new Set()).add(tail))
    near.set(tail, (near.get(tail) ?? new Set()).add(head))
  }
  const groups = new Map<string, string[]>()
  for (const { id, type } of new Map(entities.map((entity) => [entity.id, entity])).values()) {
    if (near.get(id)?.size !== 1 || near.get(id)?.has(hub) !== true) continue
    const key = `group:${hub}:${type}`
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return new Map([...groups].filter(([, members]) => members.length >= LEAVES))
}

/** Relationships by the line that is drawn for them: one for each direction; what goes both ways joins another that is there. */
function groupLines(relationships: readonly Relationship[]): ReadonlyMap<string, readonly Relationship[]> {
  const lines = new Map<string, Relationship[]>()
  const join = (key: string, one: Relationship) => lines.set(key, [...(lines.get(key) ?? []), one])
  for (const one of relationships) if (one.type !== SYMMETRIC) join(`${one.head}>${one.tail}`, one)
  for (const one of relationships) if (one.type === SYMMETRIC) join(lines.has(`${one.tail}>${one.head}`) ? `${one.tail}>${one.head}` : `${one.head}>${one.tail}`, one)
  return lines
}

/** The canvas once the view moves no more. */
async function atRest(page: Page): Promise<Standing> {
  let before = await readCanvas(page)
  return waitForCanvas(page, (standing) => {
    const rests = JSON.stringify(standing.window) === JSON.stringify(before.window)
    before = standing
    return rests
  })
}

/** Notes in every frame where the nodes are. */
function watchPlaces(page: Page): Promise<void> {
  return page.evaluate(() => {
    type Watched = HTMLElement & { _cyreg?: { cy: { nodes: () => { map: <T>(read: (node: { id: () => string; position: () => { x: number; y: number } }) => T) => T[] } } } }
    const seen: Record<string, { x: number; y: number }[]> = {}
    Object.assign(window, { seen })
    const look = () => {
      const nodes = document.querySelector<Watched>('[data-testid="canvas"]')?._cyreg?.cy.nodes().map((node) => [node.id(), { ...node.position() }] as const) ?? []
      for (const [id, place] of nodes) (seen[id] ??= []).push(place)
      requestAnimationFrame(look)
    }
    look()
  })
}

function seenPlaces(page: Page, id: string): Promise<readonly { readonly x: number; readonly y: number }[]> {
  return page.evaluate((node) => (window as unknown as { readonly seen: Record<string, { x: number; y: number }[]> }).seen[node] ?? [], id)
}
