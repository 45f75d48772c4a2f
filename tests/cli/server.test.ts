import { readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { collectionsResponse, ingestSummary, statusResponse } from '../../server/api/schemas.ts'
import { REPORTS } from '../server/application.ts'
import { ligature, makeWorkplace, serve } from './command.ts'

const { folder, environment, remove } = makeWorkplace({ ...REPORTS, 'broken.pdf': new Uint8Array([0x00, 0x01, 0x02]) })
let running: Awaited<ReturnType<typeof serve>> | null = null

afterEach(async () => {
  await running?.stop()
  running = null
})
afterAll(remove)

const at = (name: string): string => path.join(folder, name)

async function status(url: string): Promise<ReturnType<typeof statusResponse.parse>> {
  return statusResponse.parse(await (await fetch(`${url}/api/status`)).json())
}

describe('the server as a program', () => {
  it('reads the samples into an empty store, and starts again on what it wrote', async () => {
    running = await serve(environment)
    const first = await status(running.url)
    expect(first.counts.collections).toEqual([{ name: 'samples', documents: expect.any(Number) }])
    expect(first.counts.relationships).toBeGreaterThan(0)
    expect(await running.stop()).toBe(0)
    running = await serve(environment)
    expect(running.output()).not.toContain('sample')
    expect((await status(running.url)).counts).toEqual(first.counts)
  })

  it('lets commands work on the file that it holds', async () => {
    running = await serve(environment)
    const ingested = await ligature(['ingest', '--json', '--collection', 'guests', at('arrest.txt'), at('broken.pdf'), at('gone.txt')], environment)
    const summary = ingestSummary.parse(JSON.parse(ingested.stdout))
    expect(summary).toMatchObject({ documents: 1, added: 1 })
    expect(summary.failed.map((failure) => failure.path).sort()).toEqual([at('broken.pdf'), at('gone.txt')])
    expect(ingested.code).toBe(1)
    const collections = await fetch(`${running.url}/api/collections`)
    expect(collectionsResponse.parse(await collections.json()).collections).toContainEqual({ name: 'guests', documents: 1 })
    const query = await ligature(['query', '--json', "MATCH (p:Person {name: 'Ivan Petrov'}) RETURN count(p) AS found"], environment)
    expect(JSON.parse(query.stdout)).toEqual({ columns: ['found'], rows: [[1]], truncated: false })
    const exported = await ligature(['export'], environment)
    expect(exported.stdout).toContain('Ivan Petrov')
    const refused = await ligature(['query', 'MATCH (n) DELETE n'], environment)
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('DELETE') })
    expect((await ligature(['query', 'RETURN 1 AS one FOO'], environment)).stderr).toMatch(/^Line 1, column 17:\n {2}RETURN 1 AS one FOO\n {18}\^\n.+\n$/u)
    const imported = await ligature(['import', at('arrest.txt')], environment)
    expect(imported).toMatchObject({ code: 1, stderr: expect.stringContaining(running.url) })
  })

  it.skipIf(process.platform === 'win32')('keeps what it writes from everybody else on the machine', () => {
    const written = readdirSync(at('data'), { recursive: true, encoding: 'utf8' })
    expect(written.length).toBeGreaterThan(5)
    expect(written.filter((name) => (statSync(at(path.join('data', name))).mode & 0o077) !== 0)).toEqual([])
  })

  it('says in a line that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    await expect(serve({ ...environment, PORT: String(port) })).rejects.toThrow(`the server ended with 1: Port ${port} on 127.0.0.1 is in use`)
    other.close()
  })

  it.each([
    { given: { PORT: 'none' }, says: 'PORT is "none"' },
    { given: { LIGATURE_STORE: 'mysql:x' }, says: 'no address of a store' },
  ])('does not start on $given', async ({ given, says }) => {
    await expect(serve({ ...environment, ...given })).rejects.toThrow(says)
  })
})
