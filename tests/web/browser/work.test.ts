// Asking, bringing in and taking away, as a person does it: one server, few pages.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFaults } from './faults.ts'
import { executable, setStage, waitForCanvas, waitForGraph, type Stage } from './stage.ts'

const ENDLESS = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x * y AS z WHERE z < 0 RETURN count(z)'
/** The browser itself reports a 400, whatever the page does about it. */
const own = (complaints: readonly string[]) => complaints.filter((line) => !line.startsWith('Failed to load resource'))

/** Made for these tests; the names are examples. */
const REPORT = 'Police in Minsk arrested Ivan Petrov on 3 May 2005. Petrov is a Belarusian activist. Norway criticized Belarus for the arrest of Ivan Petrov.\n'

describe.skipIf(executable === null)('asking', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(() => stage.close())

  it('a query that fails is marked where it fails, one that runs on is stopped, and history leads back', async () => {
    const { page, complaints } = await stage.open('/query')
    const editor = page.getByLabel('Cypher', { exact: true })
    await editor.fill('MATCH (n:Person)\nRETURN n.name FOO LIMIT 3')
    await editor.press('Control+Enter')
    expect(await page.getByRole('alert').textContent()).toContain('line 2, column 15')
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe('FOO')
    expect(await findFaults(page)).toEqual([])
    await editor.fill(ENDLESS)
    await editor.press('Control+Enter')
    await page.getByRole('timer').waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped. The server has ended the query').waitFor()
    await editor.fill('RETURN 1 AS one')
    await editor.press('Control+Enter')
    await page.getByText('1 row in').waitFor()
    await editor.press('Control+ArrowUp')
    expect(await editor.textContent()).toBe(ENDLESS)
    await editor.press('Control+ArrowDown')
    expect(await editor.textContent()).toContain('RETURN 1')
    expect(own(complaints)).toEqual([])
    await page.close()
  })

  it('a query that reaches its time limit says so, and the next one runs', async () => {
    const { page, complaints } = await stage.open('/query')
    // Nobody wants to wait for the page's own limit.
    await page.route('**/api/query', (route) => route.continue({ postData: JSON.stringify({ ...(route.request().postDataJSON() as object), timeoutMs: 1000 }) }))
    const editor = page.getByLabel('Cypher', { exact: true })
    await editor.fill(ENDLESS)
    await editor.press('Control+Enter')
    await page.getByRole('alert').getByText('The query ran longer than 1 s and was stopped. Narrow it').waitFor()
    expect(await page.getByRole('timer').count()).toBe(0)
    await editor.fill('RETURN 1 AS one')
    await editor.press('Control+Enter')
    await page.getByText('1 row in').waitFor()
    expect(own(complaints)).toEqual([])
    await page.close()
  })

  it('completes labels from the graph', async () => {
    const { page } = await stage.open('/query')
    // The names must have come before they can be offered.
    await page.waitForLoadState('networkidle')
    await page.getByLabel('Cypher', { exact: true }).fill('MATCH (n:Organ')
    await page.keyboard.press('Control+Space')
    await page.getByRole('option', { name: 'Organization' }).waitFor()
    await page.close()
  })

  it('a question is filled in, answered, put on the canvas, and its Cypher carried into the console', async () => {
    const { page, complaints } = await stage.open('/query')
    await page.getByRole('button', { name: 'Who is named beside somebody' }).click()
    await page.getByLabel('somebody').fill('Karimov')
    await page.getByRole('option', { name: /Islam Karimov/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText(/rows in/).waitFor()
    expect(await page.getByRole('columnheader').allTextContents()).toEqual(['beside', 'sentences', 'documents'])
    expect(await findFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Graph' }).click()
    await waitForGraph(page)
    const editor = page.getByLabel('Cypher', { exact: true })
    await editor.press('Control+End')
    await page.keyboard.type('0')
    await page.getByRole('form', { name: 'Question' }).waitFor({ state: 'detached' })
    await editor.press('Control+Enter')
    await page.getByText(/rows in/).waitFor()
    await page.getByRole('button', { name: 'Put on canvas' }).click()
    await waitForCanvas(page, ({ nodes }) => Object.keys(nodes).length > 24)
    expect(own(complaints)).toEqual([])
    await page.close()
  })

  it('parameters fill a query; its answer is read as a table and as JSON, and goes out as CSV', async () => {
    const { page, complaints } = await stage.open('/query')
    await page.getByRole('button', { name: 'Parameters' }).click()
    const field = page.getByLabel('Parameters as JSON')
    await field.fill('{"name": ')
    await page.getByRole('alert').waitFor()
    await field.fill('{"name": "=Karimov"}')
    await page.keyboard.press('Escape')
    const editor = page.getByLabel('Cypher', { exact: true })
    await editor.fill('RETURN $name AS name, 2 AS number')
    await editor.press('Control+Enter')
    await page.getByText('1 row in').waitFor()
    expect(await page.getByRole('cell').allTextContents()).toEqual(['=Karimov', '2'])
    await page.getByRole('button', { name: 'JSON' }).click()
    expect(JSON.parse((await page.getByLabel('Rows as JSON').textContent()) ?? '')).toEqual([['=Karimov', 2]])
    const begun = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download CSV' }).click()
    // No spreadsheet takes it for a formula.
    expect(await readFile(await (await begun).path(), 'utf8')).toBe('name,number\r\n"\'=Karimov",2\r\n')
    expect(own(complaints)).toEqual([])
    await page.close()
  })

  it('a query is kept under a name and forgotten again', async () => {
    const { page } = await stage.open('/query')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByLabel('Name of the query').fill('My own')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('list', { name: 'Saved' }).getByRole('button', { name: 'My own', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Forget “My own”' }).click()
    await page.getByRole('list', { name: 'Saved' }).waitFor({ state: 'detached' })
    await page.close()
  })
})

describe.skipIf(executable === null)('bringing in and taking away', () => {
  let stage: Stage
  let folder: string
  beforeAll(async () => {
    stage = await setStage()
    folder = await mkdtemp(path.join(tmpdir(), 'ligature-work-'))
    await mkdir(path.join(folder, 'reports/deep'), { recursive: true })
    await mkdir(path.join(folder, 'dropped/below'), { recursive: true })
    await writeFile(path.join(folder, 'dropped/fine.txt'), `${REPORT} It happened in the morning.`)
    await writeFile(path.join(folder, 'dropped/below/torn.pdf'), '%PDF-1.7 this is none either')
    await writeFile(path.join(folder, 'reports/good.txt'), REPORT)
    await writeFile(path.join(folder, 'reports/deep/broken.pdf'), '%PDF-1.7 this is no document')
  })
  afterAll(async () => {
    await stage.close()
    await rm(folder, { recursive: true })
  })

  it('a folder with a broken file: the rest is read, the broken one named, also after the page was loaded again', async () => {
    const { page, complaints } = await stage.open('/add')
    await page.getByLabel('Folder').setInputFiles(path.join(folder, 'reports'))
    const taken = page.waitForResponse((response) => response.url().endsWith('/api/jobs') && response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Read 2 files' }).click()
    // Loaded again while it is read: its progress goes on.
    await taken
    await page.reload()
    await page.getByText('1 read, 1 failed').waitFor()
    expect(await page.getByLabel('Failed files').textContent()).toContain('reports/deep/broken.pdf')
    expect(await findFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.reload()
    await page.getByText('1 read, 1 failed').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  it('a folder that is dropped is walked by the browser, and its broken file named', async () => {
    const { page, complaints } = await stage.open('/documents')
    await page.getByRole('heading', { name: 'Documents' }).waitFor()
    const devtools = await page.context().newCDPSession(page)
    const data = { items: [], files: [path.join(folder, 'dropped')], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data })
    const chosen = page.getByRole('list', { name: 'Chosen files' })
    await chosen.getByText('dropped/fine.txt').waitFor()
    expect(await chosen.getByRole('listitem').count()).toBe(2)
    await page.getByRole('button', { name: 'Read 2 files' }).click()
    // An earlier job may say the same of its files.
    await page.getByRole('status').filter({ hasText: 'dropped/below/torn.pdf' }).getByText('1 read, 1 failed').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  it('files dropped on another screen wait to be read', async () => {
    const { page } = await stage.open('/documents')
    const dropped = await page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }))
      return data
    }, REPORT)
    await page.getByRole('heading', { name: 'Documents' }).dispatchEvent('drop', { dataTransfer: dropped })
    await page.getByRole('list', { name: 'Chosen files' }).getByText('dropped.txt').waitFor()
    await page.close()
  })

  it('a text and addresses that are pasted or dropped on another screen stand in their forms', async () => {
    const { page, complaints } = await stage.open('/documents')
    await page.getByRole('heading', { name: 'Documents' }).waitFor()
    const bring = (type: 'paste' | 'drop', kind: string, text: string) =>
      page.evaluate(
        ([event, media, words]) => {
          const data = new DataTransfer()
          data.setData(media, words)
          const made = event === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true }) : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          document.body.dispatchEvent(made)
        },
        [type, kind, text] as const,
      )
    await bring('paste', 'text/plain', REPORT)
    await expect.poll(() => page.locator('textarea').inputValue()).toBe(REPORT.trim())
    await page.getByRole('link', { name: 'Documents', exact: true }).click()
    await bring('drop', 'text/uri-list', 'https://news.example/report')
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('https://news.example/report')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('a pasted text is read, with its title', async () => {
    const { page, complaints } = await stage.open('/add')
    await page.getByRole('button', { name: 'Paste text' }).click()
    await page.getByLabel('Text', { exact: true }).fill(`${REPORT} It happened at night.`)
    await page.getByLabel('Title').fill('A pasted report')
    await page.getByLabel('Collection').fill('pasted')
    await page.getByRole('button', { name: 'Read this text' }).click()
    await page.getByText(/1 document read into “pasted”/).waitFor()
    await page.getByRole('button', { name: 'See the documents' }).click()
    await page.getByRole('link', { name: 'A pasted report' }).waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  it('what another version has read is counted, and read anew by one click', async () => {
    const { page, complaints } = await stage.open('/')
    // This version has read everything here: the count alone is made up, and its job finds nothing to do.
    let documents = 3
    await page.route('**/api/outdated', (route) => route.fulfill({ json: { documents } }))
    await page.route('**/api/jobs/outdated', (route) => {
      documents = 0
      return route.continue()
    })
    await page.goto(`${stage.url}/add`)
    await page.getByText('3 documents were read by another version of Ligature').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Read them anew' }).click()
    await page.getByRole('heading', { name: /^0 documents read anew in/ }).waitFor()
    await page.getByText('another version of Ligature').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await page.close()
  })

  it('the canvas goes out as a picture and as data, and a report opens offline with its footnotes', async () => {
    const { page, complaints } = await stage.open('/')
    await waitForGraph(page)
    const png = await readFile(await takeAway(page, 'Picture (PNG)'))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(await readFile(await takeAway(page, 'Picture (SVG)'), 'utf8')).toMatch(/^<svg[^>]+>[\s\S]*<\/svg>$/u)
    expect(await readFile(await takeAway(page, 'GraphML'), 'utf8')).toContain('<graphml')
    const report = path.join(folder, 'report.html')
    await (await download(page, 'Report with sources (HTML)')).saveAs(report)
    expect(complaints).toEqual([])
    await page.close()
    await readReport(stage, report)
  })

  it('the samples go with one click', async () => {
    const { page } = await stage.open('/add')
    await page.getByRole('button', { name: 'Take the samples away' }).click()
    await page.getByText('Took the 12 sample reports away').waitFor()
    await page.getByRole('button', { name: 'Take the samples away' }).waitFor({ state: 'detached' })
    await page.close()
  })
})

async function download(page: Page, name: string): Promise<Download> {
  await page.getByRole('button', { name: 'Take away' }).click()
  const begun = page.waitForEvent('download')
  await page.getByRole('menuitem', { name, exact: true }).click()
  return begun
}

async function takeAway(page: Page, name: string): Promise<string> {
  return (await download(page, name)).path()
}

/** Opened from the disk by a browser without any connection. */
async function readReport(stage: Stage, file: string): Promise<void> {
  const { page } = await stage.open('/api/health', {})
  await page.goto('about:blank')
  await page.context().setOffline(true)
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(`file://${file}`)
  const picture = page.getByRole('img', { name: 'The graph that this report is about' })
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  const reference = page.locator('sup a').first()
  await reference.click()
  expect(new URL(page.url()).hash).toBe('#note-1')
  expect(await page.locator('#note-1').textContent()).toMatch(/“.+”/u)
  expect(complaints).toEqual([])
  await page.context().close()
}
