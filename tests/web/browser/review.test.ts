// Deciding, in a browser, on the samples: by keyboard alone, many at once, together with somebody else, and back again.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { Entity, EntityResponse, Evidence, QueueResponse, Review, ReviewsResponse, SubgraphResponse } from '../../../web/api/types.ts'
import { executable, readCanvas, setStage, waitForCanvas, waitForGraph, type Stage } from './stage.ts'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function findFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: { readonly run: (context: Document, options: RunOptions) => Promise<AxeResults> } }
    return axe.run(document, { resultTypes: ['violations'] })
  })
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${String(target)}`))
}

/** The browser itself reports a refusal, whatever the page does about it. */
const own = (complaints: readonly string[]) => complaints.filter((line) => !line.startsWith('Failed to load resource'))

describe.skipIf(executable === null)('deciding', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(() => stage.close())

  const queue = () => stage.ask<QueueResponse>('/api/queue?limit=500')
  const history = async (target?: string) => (await stage.ask<ReviewsResponse>(`/api/reviews?limit=500${target === undefined ? '' : `&target=${target}`}`)).reviews
  const opening = () => stage.ask<SubgraphResponse>('/api/overview?limit=24')

  async function decideElsewhere(action: unknown, versions: Readonly<Record<string, number>>): Promise<Review> {
    const response = await fetch(`${stage.url}/api/reviews`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ author: 'Bo', action, versions }),
    })
    expect(response.status).toBe(201)
    const review: unknown = await response.json()
    return review as Review
  }

  /** A page on which somebody has given their name before. */
  async function openAs(address: string, author = 'Ana') {
    const scene = await stage.open(address)
    await scene.page.evaluate((name) => window.localStorage.setItem('ligature-author', JSON.stringify(name)), author)
    await scene.page.reload()
    return scene
  }

  /** Waits until the store has it: what is shown is shown before it is sent. */
  async function until<T>(read: () => Promise<T>, test: (value: T) => boolean): Promise<T> {
    for (const patience = Date.now() + 20_000; ; ) {
      const value = await read()
      if (test(value)) return value
      if (Date.now() > patience) throw new Error(`It never came to be; at last it was ${JSON.stringify(value).slice(0, 300)}`)
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
  }

  const currentRow = (page: Page) => page.locator('[data-current="true"]')

  it('fifty claims by keyboard alone, under a name that is asked for once', async () => {
    const { claims, total } = await queue()
    const { page, complaints } = await stage.open('/review', {})
    await page.getByText(`0 of ${total} decided`).waitFor()
    await page.keyboard.press('y')
    await page.getByRole('dialog', { name: 'Who decides?' }).waitFor()
    await page.keyboard.type('Ana')
    await page.keyboard.press('Enter')
    await page.getByText(`1 of ${total} decided`).waitFor()
    const pressed = ['n', 'u', 'y', 'y', 'n']
    for (let count = 1; count < 50; count++) {
      await page.keyboard.press(pressed[count % pressed.length] ?? 'y')
      await page.getByText(`${count + 1} of ${total} decided`).waitFor()
    }
    const made = await until(history, (reviews) => reviews.length === 50)
    expect(new Set(made.map(({ author }) => author))).toEqual(new Set(['Ana']))
    expect([...made].reverse().flatMap(({ targetIds }) => targetIds)).toEqual(claims.slice(0, 50).map(({ id }) => id))
    expect((await queue()).total).toBe(total - 50)
    await page.getByTitle(`${total - 50} waiting`).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(`49 of ${total} decided`).waitFor()
    await until(queue, (rest) => rest.total === total - 49)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('a group is rejected at once, by one review, and comes back by one undo', async () => {
    const { page, complaints } = await openAs('/review')
    await page.getByRole('button', { name: 'Rule', exact: true }).click()
    const before = (await queue()).total
    await page.getByRole('button', { name: 'decide once for all' }).first().click()
    const words = await page.getByRole('button', { name: /^Reject all/u }).textContent()
    const count = Number(/\d+/u.exec(words ?? '')?.[0])
    expect(count).toBeGreaterThan(1)
    await page.keyboard.press('n')
    await page.getByText(`Rejected ${count} claims`).waitFor()
    expect((await queue()).total).toBe(before - count)
    const [review] = await history()
    expect(review).toMatchObject({ action: 'reject', author: 'Ana' })
    expect(review?.targetIds.length).toBe(count)
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText(`Undid: Rejected ${count} claims`).waitFor()
    expect((await queue()).total).toBe(before)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('an edit offers what may be said between the two, and is shown in place', async () => {
    const { page, complaints } = await openAs('/review')
    const [claim] = (await queue()).claims
    await currentRow(page).waitFor()
    await page.getByText('Why:').waitFor()
    await page.keyboard.press('e')
    const form = page.getByRole('form', { name: 'Edit' })
    await form.getByLabel('How it was said').selectOption('denied')
    await form.getByLabel('From').fill('2005-03-01')
    expect(await findFaults(page)).toEqual([])
    await form.getByLabel('Note').fill('Read twice')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByLabel('This claim').getByText('Denied').waitFor()
    await page.getByLabel('This claim').getByText('1 March 2005').waitFor()
    const changed = await stage.ask<Evidence>(`/api/claims/${claim?.id ?? ''}`)
    expect(changed).toMatchObject({ factuality: 'denied', from: '2005-03-01', to: '2005-03-01', type: claim?.type, status: 'open' })
    expect((await history(changed.id))[0]).toMatchObject({ action: 'edit', note: 'Read twice' })
    await page.keyboard.press('y')
    await until(() => stage.ask<Evidence>(`/api/claims/${changed.id}`), ({ status }) => status === 'confirmed')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('whoever comes second is told who was faster and what they did, and decides again', async () => {
    const { page, complaints } = await openAs('/review', 'Cleo')
    const [claim] = (await queue()).claims
    await currentRow(page).waitFor()
    await decideElsewhere({ action: 'confirm', target: { kind: 'claims', ids: [claim?.id] } }, { [claim?.id ?? '']: claim?.version ?? 0 })
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Bo was faster' })
    await dialog.getByText('Confirmed').waitFor()
    await dialog.locator('b', { hasText: 'Rejected' }).waitFor()
    expect((await stage.ask<Evidence>(`/api/claims/${claim?.id ?? ''}`)).status).toBe('confirmed')
    expect(await findFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Decide all the same' }).click()
    await until(() => stage.ask<Evidence>(`/api/claims/${claim?.id ?? ''}`), ({ status }) => status === 'rejected')
    expect((await history(claim?.id)).slice(0, 2).map(({ author, action }) => [author, action])).toEqual([['Cleo', 'reject'], ['Bo', 'confirm']])
    expect(own(complaints)).toEqual([])
    await page.close()
  })

  it('a relationship is rejected from the inspector, leaves the canvas without moving anything, and comes back', async () => {
    const { relationships } = await opening()
    const line = relationships.find(({ category, status }) => category !== 'none' && status === 'open')?.id ?? expect.fail('nothing is open')
    const { page } = await openAs(`/?relationship=${line}`)
    await page.getByText('Why:').first().waitFor()
    const before = await waitForGraph(page)
    await page.keyboard.press('n')
    await page.getByText(/^Rejected /u).waitFor()
    await page.getByText('This relationship is not in the graph').waitFor()
    expect((await readCanvas(page)).nodes).toEqual(before.nodes)
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await page.getByText('Why:').first().waitFor()
    await page.getByText('History, since').waitFor()
    expect((await readCanvas(page)).nodes).toEqual(before.nodes)
    await page.close()
  })

  it('two are merged after a look at what comes of it, and undone they are two again, where they stood', async () => {
    const [one, other] = await findTwoAlike()
    const { page, complaints } = await openAs('/')
    const before = await waitForCanvas(page, ({ nodes }) => one.id in nodes && other.id in nodes)
    await select(page, [one, other])
    await page.keyboard.press('j')
    const dialog = page.getByRole('dialog', { name: /^Merge / })
    await dialog.getByText('What comes of it').waitFor()
    await dialog.getByLabel('Another name').fill('The two as one')
    await dialog.getByLabel('What comes of it').getByText('The two as one').waitFor()
    expect(await findFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Merge' }).click()
    await page.getByRole('heading', { name: 'The two as one' }).waitFor()
    const merged = await waitForCanvas(page, ({ nodes }) => Object.keys(nodes).length === Object.keys(before.nodes).length - 1)
    for (const [id, place] of Object.entries(merged.nodes)) expect(place, id).toEqual(before.nodes[id])
    const found = await stage.ask<EntityResponse>(`/api/entities/${other.id}`)
    expect(found).toMatchObject({ name: 'The two as one', names: expect.arrayContaining([one.name, other.name]) })
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await waitForCanvas(page, ({ nodes }) => Object.keys(nodes).length === Object.keys(before.nodes).length)
    expect((await stage.ask<EntityResponse>(`/api/entities/${other.id}`)).name).toBe(other.name)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('a relationship is drawn by dragging, and between two selected by a key', async () => {
    const [one, other] = await findTwoAlike()
    const { page, complaints } = await openAs(`/?entity=${one.id}`)
    await page.getByRole('heading', { name: one.name, exact: true }).waitFor()
    const { window: at } = await waitForCanvas(page, ({ chosen, nodes }) => chosen.includes(one.id) && other.id in nodes)
    const target = at[other.id] ?? expect.fail('not drawn')
    await page.getByRole('button', { name: `Draw a relationship from ${one.name}` }).hover()
    await page.mouse.down()
    await page.mouse.move(target.x, target.y, { steps: 5 })
    await page.mouse.up()
    const dialog = page.getByRole('dialog', { name: 'Draw a relationship' })
    const chosen = await dialog.getByLabel('Type').inputValue()
    expect(await findFaults(page)).toEqual([])
    await dialog.getByLabel('How you know').fill('Heard it')
    await dialog.getByRole('button', { name: 'Add' }).click()
    const [added] = await until(history, (reviews) => reviews[0]?.action === 'add')
    await page.getByText(/^Added: /u).waitFor()
    expect(added).toMatchObject({ note: 'Heard it', after: { action: { claim: { type: chosen, subject: one.id, object: other.id } } } })
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await until(history, (reviews) => reviews[0]?.undone !== null)
    await page.keyboard.press('Escape')
    await select(page, [one, other])
    await page.keyboard.press('a')
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('an entity is renamed, noted on, and its history says so', async () => {
    const [one] = await findTwoAlike()
    const { page } = await openAs(`/?entity=${one.id}`)
    await page.getByRole('button', { name: 'Rename' }).click()
    await page.getByLabel('Name', { exact: true }).fill(`${one.name} the Second`)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `${one.name} the Second` }).waitFor()
    await page.getByText(`Renamed ${one.name} to ${one.name} the Second`).first().waitFor()
    await page.getByRole('button', { name: 'Note', exact: true }).click()
    await page.getByLabel('Note').fill('Ask the archive')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await page.getByText('Ask the archive').waitFor()
    await page.getByLabel('Correct').getByRole('button', { name: 'Reject' }).click()
    await waitForCanvas(page, ({ nodes }) => !(one.id in nodes))
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await page.getByText(`Undid: Rejected ${one.name}`).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.close()
  })

  it('the history undoes out of order, and says what rests on what cannot be undone alone', async () => {
    const [one, other] = await findTwoAlike()
    const { version } = await stage.ask<EntityResponse>(`/api/entities/${one.id}`)
    const retyped = await decideElsewhere({ action: 'retype', entity: one.id, type: one.type === 'Organization' ? 'Country' : 'Organization' }, { [one.id]: version })
    await decideElsewhere({ action: 'add', claim: { type: 'CRITICIZED', subject: one.id, object: other.id } }, {})
    const { page, complaints } = await openAs(`/history?target=${one.id}`)
    const entry = page.getByRole('listitem').filter({ hasText: 'Changed the type of' })
    await entry.getByRole('button', { name: 'Undo this by Bo' }).click()
    await page.getByText('a later decision rests on it').waitFor()
    await page.getByRole('button', { name: 'Show it' }).click()
    await page.locator('[data-marked="true"]').getByText('criticized').waitFor()
    await page.locator('[data-marked="true"]').getByRole('button', { name: 'Undo this by Bo' }).click()
    await page.getByText('Undone by Ana').first().waitFor()
    await entry.getByRole('button', { name: 'Undo this by Bo' }).click()
    await until(() => history(one.id), (reviews) => reviews.find(({ id }) => id === retyped.id)?.undone !== null)
    expect(await findFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(own(complaints)).toEqual([])
    await page.close()
  })

  it('new evidence for something rejected is told apart, and says what to do when the queue cannot be had', async () => {
    const { page } = await openAs('/review')
    await page.getByRole('button', { name: 'Said again' }).click()
    await page.getByText('Nothing that was rejected has been said again').waitFor()
    await page.route('**/api/queue?*', (route) => route.abort())
    await page.getByRole('button', { name: 'Weighty' }).click()
    await page.getByText('The server does not answer').first().waitFor()
    await page.unroute('**/api/queue?*')
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await currentRow(page).waitFor()
    await page.close()
  })

  /** Two of one type on the opening canvas that nothing links. */
  async function findTwoAlike(): Promise<readonly [Entity, Entity]> {
    const { entities, relationships } = await opening()
    const countries = entities.filter(({ type }) => type === 'Country')
    const linked = (a: Entity, b: Entity) => relationships.some(({ head, tail }) => (head === a.id && tail === b.id) || (head === b.id && tail === a.id))
    for (const one of countries) {
      const other = countries.find((two) => two.id !== one.id && !linked(one, two))
      if (other !== undefined) return [one, other]
    }
    return expect.fail('no two are alike')
  }

  async function select(page: Page, entities: readonly Entity[]): Promise<void> {
    const { window: at } = await readCanvas(page)
    for (const { id } of entities) {
      const { x, y } = at[id] ?? expect.fail('not drawn')
      await page.keyboard.down('Control')
      await page.mouse.click(x, y)
      await page.keyboard.up('Control')
    }
    await page.getByText(`${entities.length} entities selected`).waitFor()
  }
})
