// Stopping in order, health, and the log: what whoever looks after a server goes by.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { job } from '../../server/api/schemas.ts'
import { makeWorkplace, serve } from '../cli/command.ts'
import { fillForm } from '../server/application.ts'
import { CAN_LOOK, killNow, processesOf } from './processes.ts'
import { makeReports } from './reports.ts'

const { folder, environment, remove } = makeWorkplace({})
afterAll(remove)

const logLine = z.object({ level: z.number(), msg: z.string(), id: z.string().optional(), method: z.string().optional(), route: z.string().optional(), status: z.number().optional(), ms: z.number().optional() })
const linesOf = (output: string) => output.split('\n').filter((line) => line.startsWith('{')).map((line) => logLine.parse(JSON.parse(line)))

describe('SIGTERM', () => {
  it('in the middle of a job ends the document at hand and exits 0; the next start goes on with the job', async () => {
    const first = await serve({ ...environment, LIGATURE_LOG_LEVEL: 'info' })
    const { id } = job.parse(await (await fetch(`${first.url}/api/jobs`, { method: 'POST', body: fillForm(makeReports(300, 340), 'stopped') })).json())
    // Somebody listens meanwhile: nobody waits for that.
    const listening = fetch(`${first.url}/api/jobs/${id}/events`).then((response) => response.text())
    const read = async () => job.parse(await (await fetch(`${first.url}/api/jobs/${id}`)).json())
    await expect.poll(async () => (await read()).done, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0)
    await fetch(`${first.url}/api/entities/nonsense`)
    const asked = Date.now()
    expect(await first.stop('SIGTERM')).toBe(0)
    expect(Date.now() - asked).toBeLessThan(30_000)
    await listening.catch(() => '')

    const second = await serve(environment)
    expect(second.output()).toMatch(/The last run had not ended a job: “report-300\.txt and 39 more” goes on at document \d+ of 40/u)
    expect(second.output()).not.toContain('ended without closing')
    const state = async () => job.parse(await (await fetch(`${second.url}/api/jobs/${id}`)).json())
    await expect.poll(async () => (await state()).state, { timeout: 120_000, interval: 200 }).toBe('done')
    expect((await state()).summary).toMatchObject({ documents: 40, added: 40, unchanged: 0, failed: [] })
    expect(await second.stop('SIGINT')).toBe(0)

    const lines = linesOf(first.output()).filter(({ msg }) => msg === 'request')
    expect(lines.find(({ method }) => method === 'POST')).toMatchObject({ route: '/api/jobs', status: 202, ms: expect.any(Number), id: expect.any(String) })
    expect(lines.map(({ route }) => route)).toEqual(expect.arrayContaining(['/api/jobs/:id', '/api/entities/:id']))
    expect(first.output()).not.toContain('nonsense')
    expect(lines.map((line) => JSON.stringify(line)).join('')).not.toContain(id)
  })
})

describe('health', () => {
  it('is told to whoever asks, by any name, without saying where anything is', async () => {
    const server = await serve(environment)
    const ask = async (target: string) => {
      const response = await fetch(new URL(target, server.url), { headers: { Origin: 'http://elsewhere.example' } })
      return { status: response.status, body: await response.json() }
    }
    expect(await ask('/healthz')).toEqual({ status: 200, body: { status: 'ok' } })
    expect(await ask('/readyz')).toEqual({ status: 200, body: { status: 'ready' } })
    await server.stop()
  })

  it.skipIf(!CAN_LOOK)('is not ready when its store cannot come back, and says so without a path', async () => {
    const server = await serve(environment)
    const file = path.join(folder, 'data', 'ligature.grafeo')
    const [writer = 0] = processesOf(server.pid, 'writer')
    killNow(writer)
    writeFileSync(file, 'not a graph')
    const ready = async () => fetch(new URL('/readyz', server.url))
    await expect.poll(async () => (await ready()).status, { timeout: 30_000, interval: 200 }).toBe(503)
    const text = await (await ready()).text()
    expect(text).toMatch(/the store/u)
    expect(text).not.toContain(folder)
    expect((await fetch(new URL('/healthz', server.url))).status).toBe(200)
    const answer = await fetch(new URL('/api/status', server.url))
    expect(answer.status).toBe(503)
    await fetch(new URL('/api/collections/Confidential', server.url), { method: 'DELETE' })
    expect(server.output()).not.toContain('Confidential')
    await server.stop('SIGKILL')
  })
})
