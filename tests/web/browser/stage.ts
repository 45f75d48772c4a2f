// The real application in a real browser: a server on a free port with the samples in memory, and pages that note every
// complaint of the browser's.

import { existsSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import type { Core } from 'cytoscape'
import { readSettings } from '../../../server/settings.ts'
import { startServer } from '../../../server/start.ts'
import { findChromium } from '../../setup/chromium.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** The browser to use, or null when the test command has said that there is none. */
export const executable = await findExecutable()

async function findExecutable(): Promise<string | null> {
  if (process.env['LIGATURE_CHROMIUM'] === '') return null
  const found = await findChromium(process.env)
  return 'missing' in found ? null : found.executable
}

const WINDOW: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' }

export interface Stage {
  readonly url: string
  /** Opens an address in a window; with options it shares nothing with the others, not even what was cached. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Scene>
  /** Asks the API. */
  readonly ask: <T>(address: string) => Promise<T>
  readonly close: () => Promise<void>
}

export interface Scene {
  readonly page: Page
  /** What the browser complained of: errors, warnings, violations of the content security policy. */
  readonly complaints: string[]
  /** Addresses outside the application that the page asked for. */
  readonly strangers: string[]
}

/** Starts server and browser; without `samples` the graph is empty. */
export async function setStage({ samples = true } = {}): Promise<Stage> {
  if (!existsSync(path.join(root, 'dist/web/index.html'))) throw new Error('The page is not built; run `npm run build`, or `npm test -- tests/web`, which does.')
  const home = samples ? root : await bareRoot()
  const data = await mkdtemp(path.join(tmpdir(), 'ligature-web-'))
  const settings = { ...readSettings({ LIGATURE_STORE: 'memory:', LIGATURE_DATA: data }), port: 0 }
  const server = await startServer({ settings, version: '0.0.0', root: home, log: pino({ level: 'silent' }), say: () => undefined })
  const browser = await chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  const shared = await browser.newContext(WINDOW)
  return {
    url: server.url,
    open: async (address, options) => {
      const context = options === undefined ? shared : await browser.newContext({ ...WINDOW, ...options })
      return openScene(context, { url: server.url, address })
    },
    ask: async <T>(address: string) => {
      const answer: unknown = await (await fetch(server.url + address)).json()
      return answer as T
    },
    close: async () => {
      await browser.close()
      await server.close()
      await rm(data, { recursive: true, force: true })
      if (home !== root) await rm(home, { recursive: true, force: true })
    },
  }
}

/** A folder with the built page and no samples. */
async function bareRoot(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ligature-bare-'))
  await symlink(path.join(root, 'dist'), path.join(folder, 'dist'))
  return folder
}

interface Opening {
  readonly url: string
  readonly address: string
}

async function openScene(context: BrowserContext, { url, address }: Opening): Promise<Scene> {
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url())) strangers.push(request.url())
  })
  await page.goto(url + address)
  return { page, complaints, strangers }
}

/** What stands on the canvas, in graph coordinates and in the window's. */
export interface Standing {
  readonly nodes: Readonly<Record<string, { readonly x: number; readonly y: number }>>
  readonly window: Readonly<Record<string, { readonly x: number; readonly y: number }>>
  readonly lines: readonly string[]
  readonly middles: Readonly<Record<string, { readonly x: number; readonly y: number }>>
  readonly chosen: readonly string[]
}

type CanvasElement = HTMLElement & { readonly _cyreg?: { readonly cy: Core } }

/** Reads the drawing itself: what a person sees on the canvas is not in the document. */
export function readCanvas(page: Page): Promise<Standing> {
  return page.evaluate(() => {
    const element = document.querySelector<CanvasElement>('[data-testid="canvas"]')
    const cy = element?._cyreg?.cy
    if (element === null || cy === undefined) return { nodes: {}, window: {}, lines: [], middles: {}, chosen: [] }
    const box = element.getBoundingClientRect()
    const [nodes, lines] = [cy.nodes().toArray(), cy.edges().toArray()]
    return {
      nodes: Object.fromEntries(nodes.map((node) => [node.id(), { ...node.position() }])),
      window: Object.fromEntries(nodes.map((node) => [node.id(), { x: box.x + node.renderedPosition().x, y: box.y + node.renderedPosition().y }])),
      lines: lines.map((edge) => edge.id()),
      middles: Object.fromEntries(lines.map((edge) => [edge.id(), { x: box.x + edge.renderedMidpoint().x, y: box.y + edge.renderedMidpoint().y }])),
      chosen: cy.elements('.chosen').map((one) => one.id()),
    }
  })
}

/** Waits until the canvas holds what `test` asks for, and returns it. */
export async function waitForCanvas(page: Page, test: (standing: Standing) => boolean): Promise<Standing> {
  const patience = Date.now() + 30_000
  for (;;) {
    const standing = await readCanvas(page)
    if (test(standing)) return standing
    if (Date.now() > patience) throw new Error(`The canvas never got there; it holds ${Object.keys(standing.nodes).length} nodes and ${standing.lines.length} lines.`)
    await page.waitForTimeout(50)
  }
}

/** Waits until something is on the canvas. */
export function waitForGraph(page: Page): Promise<Standing> {
  return waitForCanvas(page, ({ nodes }) => Object.keys(nodes).length > 1)
}
