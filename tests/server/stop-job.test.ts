// Stopping a job, through the real application and its reading processes.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { job, problem } from '../../server/api/schemas.ts'
import type { Job } from '../../server/api/schemas.ts'
import { fillForm, REPORTS, startApplication, type Application } from './application.ts'

const PASSWORD = 'correct horse battery'
let application: Application
/** The tokens of an analyst and of somebody who may only look. */
let analyst: string
let viewer: string

beforeAll(async () => {
  application = await startApplication({ firstAdmin: { name: 'Root', password: PASSWORD } })
  analyst = await letIn('Ana', 'analyst')
  viewer = await letIn('Vera', 'viewer')
})
afterAll(() => application.close())

async function letIn(name: string, role: 'analyst' | 'viewer'): Promise<string> {
  const { accounts } = application.access
  await accounts.add({ name, role, password: PASSWORD })
  return (await accounts.addToken({ user: name, label: null, expires: null })).text
}

const ask = (address: string, init: RequestInit = {}, token = analyst): Promise<Response> => application.get(`/api${address}`, { ...init, headers: { Authorization: `Bearer ${token}` } })
const see = async (id: string): Promise<Job> => job.parse(await (await ask(`/jobs/${id}`)).json())
const stop = (id: string, token = analyst): Promise<Response> => ask(`/jobs/${id}/stop`, { method: 'POST' }, token)
const isKept = (id: string): boolean => existsSync(path.join(application.data, 'jobs', id))

async function submit(files: Readonly<Record<string, string>>): Promise<Job> {
  const response = await ask('/jobs', { method: 'POST', body: fillForm(files) })
  expect(response.status).toBe(202)
  return job.parse(await response.json())
}

const report = (n: number): string => `A visit to country number ${n}\n\n3 May 2005\n\nPolice in Minsk arrested Ivan Petrov${n} on ${n} May 2005, the Interior Ministry of Belarus said.\n`
/** Takes a reading process far longer than any test. */
const ENDLESS = Array.from({ length: 300_000 }, (_, n) => `Kenya criticized Uganda over the arrest of Ivan Petrov${n} in Minsk.`).join(' ')

it('a job in the middle of an endless document ends, what it had read stays, and the next one is read', async () => {
  const slow = await submit({ '1.txt': report(1), '2.txt': report(2), 'endless.txt': ENDLESS, '3.txt': report(3), '4.txt': report(4) })
  const next = await submit({ 'envoys.txt': REPORTS['envoys.txt'] })
  await expect.poll(async () => (await see(slow.id)).done).toBeGreaterThan(0)
  const waiting = await submit({ '5.txt': report(5) })
  const last = await submit({ '6.txt': report(6) })
  expect(await see(waiting.id)).toMatchObject({ state: 'waiting' })
  expect(job.parse(await (await stop(waiting.id)).json())).toMatchObject({ state: 'stopped', done: 0, total: 1, summary: null })
  const response = await stop(slow.id)
  const stopped = job.parse(await response.json())
  expect([response.status, stopped.state, stopped.current, stopped.error]).toEqual([200, 'stopped', null, null])
  expect(stopped).toMatchObject({ total: 5, summary: { documents: stopped.done, failed: [] } })
  expect(stopped.done).toBeLessThan(3)
  expect(isKept(slow.id)).toBe(false)
  await expect.poll(async () => (await see(last.id)).state).toBe('done')
  expect([(await see(next.id)).state, (await see(waiting.id)).state]).toEqual(['done', 'stopped'])
  expect((await application.store.counts()).documents).toBe(stopped.done + 2)
  const again = await stop(slow.id)
  expect([again.status, problem.parse(await again.json())]).toMatchObject([409, { type: 'urn:ligature:problem:job-ended', detail: expect.stringContaining('was stopped already') }])
  // An entry is written when its answer has ended.
  const entries = async (): Promise<readonly string[]> => (await application.access.audit.read({ limit: 3, action: 'ingest' })).map(({ account, target, outcome }) => `${account}: ${target}, ${outcome}`)
  await expect.poll(entries).toEqual(['Ana: stop 1.txt and 4 more, failed', 'Ana: stop 1.txt and 4 more, done', 'Ana: stop 5.txt, done'])
})

it('its events tell of it to the end', async () => {
  const { id } = await submit({ 'endless.txt': ENDLESS })
  const events = ask(`/jobs/${id}/events`).then((response) => response.text())
  await expect.poll(async () => (await see(id)).state).toBe('running')
  await stop(id)
  const told = (await events).split('\n\n').filter((line) => line.startsWith('data: '))
  expect(JSON.parse(told.at(-1)?.slice('data: '.length) ?? '')).toMatchObject({ id, state: 'stopped', done: 0, total: 1, summary: { documents: 0 } })
})

it('who may only look may stop nothing, and what is not there cannot be stopped', async () => {
  const { id } = await submit({ '7.txt': report(7) })
  expect((await stop(id, viewer)).status).toBe(403)
  await expect.poll(async () => (await see(id)).state).toBe('done')
  expect((await stop(id)).status).toBe(409)
  expect((await stop('nothing')).status).toBe(404)
})
