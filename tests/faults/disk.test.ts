// A disk that is full: a named error that says what to do, nothing acknowledged is lost, and it goes on when there is space.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../../graph/open.ts'
import { job, problem } from '../../server/api/schemas.ts'
import { serve } from '../cli/command.ts'
import { expectConsistent } from '../graph/contract/dump.ts'
import { fillForm } from '../server/application.ts'
import { makeReports } from './reports.ts'

const disk = mkdtempSync(path.join(tmpdir(), 'ligature-disk-'))
const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status === 0
if (!mounted) process.stdout.write('Full disk: not tested, since only root on Linux can mount a small one.\n')
afterAll(() => {
  if (mounted) spawnSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

const filler = path.join(disk, 'filler')

/** Takes all space but `left` bytes. */
function fill(left: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)))
}

describe.skipIf(!mounted)('a full disk', () => {
  it('refuses what it cannot keep, keeps what it took, and goes on when there is space', async () => {
    const data = path.join(disk, 'data')
    const server = await serve({ LIGATURE_DATA: data })
    const send = (name: string, text: string): Promise<Response> => fetch(`${server.url}/api/jobs`, { method: 'POST', body: fillForm({ [name]: text }, 'full') })
    fill(120_000)
    const taken: { id: string; name: string }[] = []
    let refused: Response | null = null
    for (const [name, text] of Object.entries(makeReports(200, 230))) {
      const response = await send(name, text)
      if (response.status === 202) taken.push({ id: job.parse(await response.json()).id, name })
      else refused ??= response
    }
    expect(refused?.status).toBe(507)
    expect(problem.parse(await refused?.json())).toMatchObject({ title: 'No space left on the disk', detail: expect.stringMatching(/Nothing that was acknowledged is lost. Free some space/u) })
    const states = async () => Promise.all(taken.map(async ({ id }) => job.parse(await (await fetch(`${server.url}/api/jobs/${id}`)).json())))
    expect((await states()).filter(({ state }) => state === 'failed')).toEqual([])
    expect((await fetch(`${server.url}/api/status`)).status).toBe(200)

    rmSync(filler)
    await expect.poll(async () => (await states()).map(({ state }) => state), { timeout: 150_000, interval: 500 }).toEqual(taken.map(() => 'done'))
    expect((await send('after.txt', 'Peru criticized Chile on 3 May 2005.')).status).toBe(202)
    expect(await server.stop()).toBe(0)

    const store = await openStore(`grafeo:${path.join(data, 'ligature.grafeo')}`)
    const files = (await store.documents({ limit: 1000, collection: 'full' })).map(({ file }) => file)
    expect(files).toEqual(expect.arrayContaining(taken.map(({ name }) => name)))
    expect(new Set(files).size).toBe(files.length)
    await expectConsistent(store)
    await store.close()
  })
})
