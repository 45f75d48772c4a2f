// What the commands' client makes of a server's answers.

import { createServer, type Server } from 'node:http'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Job } from '../../server/api/schemas.ts'
import { createClient } from '../../server/cli/client.ts'
import { uploadAll } from '../../server/cli/upload.ts'

const PAGES: Readonly<Record<string, unknown>> = {
  '/api/collections?limit=500': { collections: [{ name: 'a & b', documents: 1 }], next: 'a & b' },
  '/api/collections?limit=500&after=a%20%26%20b': { collections: [{ name: 'c', documents: 2 }], next: null },
}
const JOB: Omit<Job, 'id'> = { state: 'waiting', title: 'one.txt', collection: 'test', submitted: '2026-01-01T00:00:00Z', ended: null, done: 0, total: 1, current: null, summary: null, error: null }
let server: Server
beforeAll(async () => {
  server = createServer((request, response) => void response.end(JSON.stringify(PAGES[request.url ?? ''])))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

it('lists every collection, however many pages they fill', async () => {
  const client = createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, undefined)
  expect(await client.collections()).toEqual([{ name: 'a & b', documents: 1 }, { name: 'c', documents: 2 }])
})

it('says that a job goes on when the server goes away in the middle of it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ligature-upload-'))
  const file = path.join(folder, 'one.txt')
  await writeFile(file, 'One.')
  // Takes the job, and is gone when it is asked how that is getting on.
  const fading = createServer((request, response) => {
    if (request.method !== 'POST') return request.destroy()
    request.resume().on('end', () => response.end(JSON.stringify({ ...JOB, id: 'j_1' })))
  })
  await new Promise<void>((resolve) => fading.listen(0, '127.0.0.1', resolve))
  const client = createClient(`http://127.0.0.1:${(fading.address() as AddressInfo).port}`, undefined)
  const upload = uploadAll({ client, sources: [{ path: file, name: 'one.txt' }], collection: 'test', onProgress: () => undefined })
  await expect(upload).rejects.toThrow(/does not answer .*reading goes on when the server runs again/u)
  fading.close()
  await rm(folder, { recursive: true })
})
