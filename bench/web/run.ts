// `npm run bench:web [-- --keep]`: how fast the page is on generated graphs, in Chromium without a GPU: the time to the
// first view, frames a second while dragging, and the longest that a layout holds the page up.

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { chromium, type Browser, type Page } from 'playwright-core'
import { formatTable } from '../../server/cli/output.ts'
import { readSettings } from '../../server/settings.ts'
import { startServer } from '../../server/start.ts'
import { keepResults, type Table } from '../results.ts'
import { generateGraph, type Size } from './graph.ts'

const root = path.resolve(import.meta.dirname, '../..')
const SIZES: readonly Size[] = [
  { entities: 500, relationships: 1000 },
  { entities: 5000, relationships: 10_000 },
]
const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
const DRAG_MS = 3000

interface Watch {
  readonly blocks: { readonly start: number; readonly duration: number }[]
  frames: number
}

declare global {
  interface Window {
    watch: Watch
  }
}

/** Counts frames and notes every task of the page's own thread that takes longer than 50 ms. Text, because it runs in the page. */
const WATCHING = `
  window.watch = { blocks: [], frames: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.watch.blocks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  requestAnimationFrame(function count() { window.watch.frames += 1; requestAnimationFrame(count); });
`

/** Drawn when the canvas holds as many entities and lines as it says that it shows, and has drawn the lines. */
const isDrawn = (entities: number): boolean => {
  const canvas = document.querySelector<HTMLElement & { readonly _cyreg?: { readonly cy: Record<'nodes' | 'edges', () => { readonly length: number }> } }>('[data-testid="canvas"]')
  const [shown = 0, lines = 0] = (canvas?.getAttribute('aria-label')?.match(/\d+/gu) ?? []).map(Number)
  const cy = canvas?._cyreg?.cy
  return cy !== undefined && shown > entities / 4 && cy.nodes().length >= shown && cy.edges().length >= lines && canvas?.querySelector('[data-lines="due"]') === null
}

async function measure(browser: Browser, url: string, size: Size): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const graph = JSON.stringify(generateGraph(size))
  await page.route('**/api/overview*', (route) => route.fulfill({ contentType: 'application/json', body: graph }))
  await page.addInitScript(WATCHING)
  const began = performance.now()
  await page.goto(url)
  await page.waitForFunction(isDrawn, size.entities, { timeout: 120_000, polling: 50 })
  const view = performance.now() - began
  await page.waitForTimeout(1500)
  const panning = await drag(page, { x: 330, y: 690 })
  const node = await dragNode(page)
  const { block, seconds } = await arrange(page)
  await page.close()
  const name = `${size.entities.toLocaleString('en')} entities, ${size.relationships.toLocaleString('en')} relationships`
  return [name, (view / 1000).toFixed(1), panning.toFixed(0), node.toFixed(0), seconds.toFixed(1), block.toFixed(0)]
}

/** Frames a second while the pointer, held down, moves to and fro. */
async function drag(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<number> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 8, y)
  const before = await page.evaluate(() => ({ frames: window.watch.frames, at: performance.now() }))
  const end = performance.now() + DRAG_MS
  for (let step = 0; performance.now() < end; step++) await page.mouse.move(x + 60 * Math.sin(step / 8), y + 40 * Math.cos(step / 8))
  const after = await page.evaluate(() => ({ frames: window.watch.frames, at: performance.now() }))
  await page.mouse.up()
  return ((after.frames - before.frames) * 1000) / (after.at - before.at)
}

/** The same with a node in the middle of the canvas. */
async function dragNode(page: Page): Promise<number> {
  await page.keyboard.press('f')
  await page.waitForTimeout(800)
  const at = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLElement & { readonly _cyreg?: { readonly cy: { nodes: () => { toArray: () => { renderedPosition: () => { x: number; y: number } }[] } } } }>('[data-testid="canvas"]')
    const box = canvas?.getBoundingClientRect()
    const places = canvas?._cyreg?.cy.nodes().toArray().map((node) => node.renderedPosition()) ?? []
    const [width, height] = [box?.width ?? 0, box?.height ?? 0]
    const middle = places.sort((a, b) => Math.hypot(a.x - width / 2, a.y - height / 2) - Math.hypot(b.x - width / 2, b.y - height / 2))[0]
    return { x: (box?.x ?? 0) + (middle?.x ?? 0), y: (box?.y ?? 0) + (middle?.y ?? 0) }
  })
  return drag(page, at)
}

/** Arranges everything in levels, so that everything moves: the longest task of the page's own thread meanwhile, and how long it took altogether. */
async function arrange(page: Page): Promise<{ readonly block: number; readonly seconds: number }> {
  const start = await page.evaluate(() => performance.now())
  await page.keyboard.press('l')
  await page.getByRole('menuitem', { name: 'In levels' }).click()
  await page.getByText('Arranged in levels').waitFor({ timeout: 60_000 })
  const end = await page.evaluate(() => performance.now())
  await page.waitForTimeout(200)
  const blocks = await page.evaluate((from) => window.watch.blocks.filter(({ start: at }) => at >= from).map(({ duration }) => duration), start)
  return { block: Math.max(0, ...blocks), seconds: (end - start) / 1000 }
}

const executablePath = [process.env['LIGATURE_CHROMIUM'] ?? '', ...USUAL_PLACES].find((file) => file !== '' && existsSync(file))
if (executablePath === undefined) throw new Error('No Chromium is installed; name one in LIGATURE_CHROMIUM.')
if (!existsSync(path.join(root, 'dist/web/index.html'))) throw new Error('The page is not built; run `npm run build`.')
const data = await mkdtemp(path.join(tmpdir(), 'ligature-bench-web-'))
const settings = { ...readSettings({ LIGATURE_STORE: 'memory:', LIGATURE_DATA: data }), port: 0 }
const server = await startServer({ settings, version: '0.0.0', root, log: pino({ level: 'silent' }), say: () => undefined })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const rows: (readonly string[])[] = []
for (const size of SIZES) {
  rows.push(await measure(browser, server.url, size))
  process.stdout.write(`${rows.at(-1)?.join(' · ') ?? ''}\n`)
}
const table: Table = {
  title: 'The page on generated graphs',
  headings: ['graph', 'first view, s', 'frames/s, dragging the canvas', 'frames/s, dragging a node', 'arranging anew, s', 'longest block meanwhile, ms'],
  rows,
}
const notes = [`${browser.version()} without a GPU, 1440 × 900. The generated graph takes the place of the opening one; leaves of hubs are grouped as always. Frames are counted by requestAnimationFrame, blocks by the Long Tasks API (0: none over 50 ms).`]
process.stdout.write(`\n${table.title}\n\n${formatTable(table.headings, table.rows)}\n`)
if (process.argv.includes('--keep')) await keepResults('Web', { command: 'npm run bench:web -- --keep', notes, tables: [table] })
await browser.close()
await server.close()
await rm(data, { recursive: true, force: true })
