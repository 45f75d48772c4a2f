// The real application in a real browser: a server on a free port with the samples in memory, and pages that note every
// complaint of the browser's.

import { existsSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import type { Core } from 'cytoscape'
import { toExport, type Part } from '../../../bench/web/graph.ts'
import { openStore } from '../../../graph/open.ts'
import { openAccounts, type Accounts } from '../../../server/accounts/accounts.ts'
import { defaultStore, readSettings, type Settings } from '../../../server/settings.ts'
import { startServer } from '../../../server/start.ts'
import type { Job } from '../../../web/api/types.ts'
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
  readonly accounts: Accounts
  /** Opens an address in a window; with options it shares nothing with the others, not even what was cached. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Scene>
  /** Asks the API; where people log in, as the first admin. */
  readonly ask: <T>(address: string) => Promise<T>
  /** Has a text read, and waits until it is in the graph; the same id again takes the place of what it was. */
  readonly read: (document: Text) => Promise<void>
  /** The same for a file. */
  readonly readFile: (name: string, content: Buffer | string) => Promise<void>
  readonly close: () => Promise<void>
}

interface Text {
  readonly id: string
  readonly text: string
  readonly title?: string
}

export interface Scene {
  readonly page: Page
  /** What the browser complained of: errors, warnings, violations of the content security policy. */
  readonly complaints: string[]
  /** Addresses outside the application that the page asked for. */
  readonly strangers: string[]
}

interface StageOptions {
  /** Without them the graph is empty. */
  readonly samples?: boolean
  /** Stands in the store instead, which is a file then, and keeps originals. */
  readonly graph?: Part
  /** Where people have to log in. */
  readonly firstAdmin?: Settings['firstAdmin']
}

/** Starts server and browser. */
export async function setStage({ graph, samples = graph === undefined, firstAdmin = null }: StageOptions = {}): Promise<Stage> {
  if (!existsSync(path.join(root, 'dist/web/index.html'))) throw new Error('The page is not built; run `npm run build`, or `npm test -- tests/web`, which does.')
  const home = samples ? root : await bareRoot()
  const data = await mkdtemp(path.join(tmpdir(), 'ligature-web-'))
  const settings = { ...readSettings({ LIGATURE_STORE: graph === undefined ? 'memory:' : await storeGraph(data, graph), LIGATURE_DATA: data }), port: 0, firstAdmin }
  const server = await startServer({ settings, version: '0.0.0', root: home, log: pino({ level: 'silent' }), say: () => undefined })
  const accounts = openAccounts({ folder: data, now: () => new Date().toISOString() })
  const token = firstAdmin === null ? null : (await accounts.addToken({ user: firstAdmin.name, label: null, expires: null })).text
  const browser = await chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  const shared = await browser.newContext(WINDOW)
  return {
    url: server.url,
    accounts,
    open: async (address, options) => {
      const context = options === undefined ? shared : await browser.newContext({ ...WINDOW, ...options })
      return openScene(context, { url: server.url, address })
    },
    ask: async <T>(address: string) => {
      const answer: unknown = await (await fetch(server.url + address, { headers: token === null ? {} : { Authorization: `Bearer ${token}` } })).json()
      return answer as T
    },
    read: ({ id, text, title = `Report ${id}` }) => readFile(server.url, { name: 'report.json', content: JSON.stringify({ id, text, title, published: '2006-06-03' }) }),
    readFile: (name, content) => readFile(server.url, { name, content }),
    close: async () => {
      await browser.close()
      await server.close()
      await rm(data, { recursive: true, force: true })
      if (home !== root) await rm(home, { recursive: true, force: true })
    },
  }
}

async function readFile(url: string, { name, content }: { readonly name: string; readonly content: Buffer | string }): Promise<void> {
  const form = new FormData()
  form.set('collection', 'test')
  form.append('files', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name)
  const { id: job } = (await (await fetch(`${url}/api/jobs`, { method: 'POST', body: form })).json()) as Job
  // The stream of its progress ends when it does.
  await (await fetch(`${url}/api/jobs/${job}/events`)).text()
  const { summary } = (await (await fetch(`${url}/api/jobs/${job}`)).json()) as Job
  if (summary?.failed.length !== 0) throw new Error(`${name} could not be read: ${JSON.stringify(summary?.failed)}`)
}

/** A store in a file keeps the originals, and may hold a graph already. */
async function storeGraph(folder: string, graph: Part): Promise<string> {
  const address = defaultStore(folder)
  const store = await openStore(address)
  await store.importGraph(() => toExport(graph))
  await store.close()
  return address
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
  /** As many lines as the canvas says that it shows; it may still be drawing them. */
  readonly told: number
  readonly middles: Readonly<Record<string, { readonly x: number; readonly y: number }>>
  /** The words at nodes and on lines. */
  readonly labels: Readonly<Record<string, string>>
  readonly chosen: readonly string[]
}

type CanvasElement = HTMLElement & { readonly _cyreg?: { readonly cy: Core } }

/** Reads the drawing itself: what a person sees on the canvas is not in the document. */
export function readCanvas(page: Page): Promise<Standing> {
  return page.evaluate(() => {
    const element = document.querySelector<CanvasElement>('[data-testid="canvas"]')
    const cy = element?._cyreg?.cy
    if (element === null || cy === undefined) return { nodes: {}, window: {}, lines: [], told: 0, middles: {}, labels: {}, chosen: [] }
    const box = element.getBoundingClientRect()
    const [nodes, lines] = [cy.nodes().toArray(), cy.edges().toArray()]
    return {
      nodes: Object.fromEntries(nodes.map((node) => [node.id(), { ...node.position() }])),
      window: Object.fromEntries(nodes.map((node) => [node.id(), { x: box.x + node.renderedPosition().x, y: box.y + node.renderedPosition().y }])),
      lines: lines.map((edge) => edge.id()),
      told: Number(/(\d+) lines/u.exec(element.getAttribute('aria-label') ?? '')?.[1] ?? 0),
      middles: Object.fromEntries(lines.map((edge) => [edge.id(), { x: box.x + edge.renderedMidpoint().x, y: box.y + edge.renderedMidpoint().y }])),
      labels: Object.fromEntries(cy.elements().map((one) => [one.id(), String(one.data('label'))])),
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

/** Waits until something is on the canvas, all of it. */
export function waitForGraph(page: Page): Promise<Standing> {
  return waitForCanvas(page, ({ nodes, lines, told }) => Object.keys(nodes).length > 1 && lines.length >= told)
}

/** Pixels in which a click can only mean one thing. */
const CLEAR = 14

/** Whether the middle of a line lies clear of nodes, and of the middles of other lines. */
export function isClear({ middles, window }: Standing, line: string): boolean {
  const at = middles[line]
  const others = [...Object.values(window), ...Object.entries(middles).flatMap(([id, place]) => (id === line ? [] : [place]))]
  return at !== undefined && others.every(({ x, y }) => Math.hypot(x - at.x, y - at.y) > CLEAR)
}
