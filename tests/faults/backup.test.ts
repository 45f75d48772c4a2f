// Backups: taken while documents are read, brought back elsewhere, refused when they are damaged.

import { existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../graph/open.ts'
import { job, statusResponse } from '../../server/api/schemas.ts'
import { ligature, makeWorkplace, serve } from '../cli/command.ts'
import type { ServerProcess } from '../cli/command.ts'
import { dump, expectConsistent } from '../graph/contract/dump.ts'
import { fillForm } from '../server/application.ts'
import { makeReports } from './reports.ts'

const place = makeWorkplace({})
const at = (name: string): string => path.join(place.folder, name)
const data = place.environment['LIGATURE_DATA'] ?? ''
const into = (name: string): Record<string, string> => ({ LIGATURE_DATA: at(name) })
const REPORTS = makeReports(100, 112)
let running: ServerProcess

const jobStates = async (server: ServerProcess, id: string): Promise<string> => job.parse(await (await fetch(`${server.url}/api/jobs/${id}`)).json()).state

async function dumpOf(folder: string): Promise<readonly string[]> {
  const store = await openStore(`grafeo:${path.join(folder, 'ligature.grafeo')}`)
  try {
    await expectConsistent(store)
    return await dump(store)
  } finally {
    await store.close()
  }
}

let id = ''
beforeAll(async () => {
  running = await serve(place.environment)
  id = job.parse(await (await fetch(`${running.url}/api/jobs`, { method: 'POST', body: fillForm(REPORTS, 'backed up') })).json()).id
})
afterAll(async () => {
  await running.stop('SIGKILL')
  place.remove()
})

describe('a backup', () => {
  it('is taken while a server reads documents, and is checked', async () => {
    const made = await ligature(['backup', at('early.tar.gz')], place.environment)
    expect(made).toMatchObject({ code: 0, stderr: expect.stringMatching(/Written to .*early\.tar\.gz and checked: \d+ documents/u) })
    await expect.poll(() => jobStates(running, id), { timeout: 120_000, interval: 200 }).toBe('done')
    expect((await ligature(['backup', at('late.tar.gz')], place.environment)).code).toBe(0)
    // What it was put together in goes when the last byte has been sent.
    await expect.poll(() => readdirSync(data).filter((name) => name.startsWith('backup-')), { timeout: 10_000 }).toEqual([])
  })

  it('of the middle of a job goes on with that job where it is brought back', async () => {
    expect(await ligature(['restore', at('early.tar.gz')], into('early'))).toMatchObject({ code: 0 })
    const server = await serve(into('early'))
    await expect.poll(async () => statusResponse.parse(await (await fetch(`${server.url}/api/status`)).json()).counts.collections, { timeout: 120_000, interval: 200 }).toContainEqual({ name: 'backed up', documents: Object.keys(REPORTS).length })
    expect(await server.stop()).toBe(0)
  })

  it('brings back the same graph, originals and all', async () => {
    expect(await running.stop()).toBe(0)
    expect(await ligature(['restore', at('late.tar.gz')], into('late'))).toMatchObject({ code: 0, stderr: expect.stringContaining('Restored from') })
    expect(await dumpOf(at('late'))).toEqual(await dumpOf(data))
    expect(readdirSync(at('late/files'), { recursive: true }).sort()).toEqual(readdirSync(path.join(data, 'files'), { recursive: true }).sort())
    expect(readFileSync(at('late/jobs.json'))).toEqual(readFileSync(path.join(data, 'jobs.json')))
  })

  it('is not brought back over what is there, unless told to; that is then kept', async () => {
    const before = await dumpOf(at('early'))
    expect(await ligature(['restore', at('late.tar.gz')], into('early'))).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') })
    expect(await dumpOf(at('early'))).toEqual(before)
    const forced = await ligature(['restore', at('late.tar.gz'), '--force'], into('early'))
    expect(forced).toMatchObject({ code: 0, stderr: expect.stringContaining('is kept in') })
    expect(await dumpOf(at('early'))).toEqual(await dumpOf(data))
    const kept = readdirSync(at('early')).find((name) => name.startsWith('before-restore-')) ?? expect.fail('nothing was kept')
    expect(await dumpOf(at(`early/${kept}`))).toEqual(before)
  })

  it.each([
    { why: 'cut off', harm: (file: string) => truncateSync(file, 5000), says: 'is no backup, or was cut off' },
    { why: 'no archive', harm: (file: string) => writeFileSync(file, 'hello'), says: 'is no backup' },
    {
      why: 'damaged inside',
      harm: (file: string) => {
        const bytes = readFileSync(file)
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
        writeFileSync(file, bytes)
      },
      says: /is damaged|is no backup/u,
    },
  ])('that is $why changes nothing', async ({ why, harm, says }) => {
    const file = at(`${why}.tar.gz`)
    writeFileSync(file, readFileSync(at('late.tar.gz')))
    harm(file)
    const refused = await ligature(['restore', file], into('none'))
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(says)
    expect(existsSync(at('none')) ? readdirSync(at('none')) : []).toEqual([])
  })

  it('is not brought back while a server runs', async () => {
    running = await serve(into('late'))
    const refused = await ligature(['restore', at('late.tar.gz'), '--force'], into('late'))
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/is held by process \d+ .*Stop it, then restore/u) })
  })

  it('of a store that no server holds is taken by the command itself', async () => {
    mkdirSync(at('quiet'))
    expect((await ligature(['restore', at('late.tar.gz')], into('quiet/data'))).code).toBe(0)
    expect(await ligature(['backup', at('quiet.tar.gz')], into('quiet/data'))).toMatchObject({ code: 0 })
    expect((await ligature(['restore', at('quiet.tar.gz')], into('again'))).code).toBe(0)
    expect(await dumpOf(at('again'))).toEqual(await dumpOf(data))
  })
})
