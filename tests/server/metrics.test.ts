import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillForm, REPORTS, startApplication, type Application } from './application.ts'

let application: Application

beforeAll(async () => {
  application = await startApplication()
  const { id } = (await (await application.get('/api/jobs', { method: 'POST', body: fillForm({ ...REPORTS, 'empty.pdf': 'no PDF' }) })).json()) as { id: string }
  await (await application.get(`/api/jobs/${id}/events`)).text()
  const ask = (cypher: string, timeoutMs = 5000) => application.get('/api/query', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ cypher, timeoutMs }) })
  for (const cypher of ['RETURN 1', 'CREATE (n)', 'RETURN 1 / 0']) await ask(cypher)
  await ask('UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x * y AS z WHERE z < 0 RETURN count(z)', 300)
  await application.get('/api/entities/e_0000000000000000')
}, 120_000)
afterAll(() => application.close())

describe('metrics', () => {
  it.each([
    [/^ligature_documents_total\{outcome="added"\} 2$/mu, 'documents that were added'],
    [/^ligature_documents_total\{outcome="failed"\} 1$/mu, 'documents that failed'],
    [/^ligature_jobs\{state="done"\} 1$/mu, 'jobs by state'],
    [/^ligature_query_seconds_count\{outcome="answered"\} 1$/mu, 'queries that were answered'],
    [/^ligature_query_seconds_count\{outcome="refused"\} 1$/mu, 'queries that were refused'],
    [/^ligature_query_seconds_count\{outcome="failed"\} 1$/mu, 'queries that failed'],
    [/^ligature_query_seconds_count\{outcome="timeout"\} 1$/mu, 'queries that ran too long'],
    [/^ligature_request_seconds_count\{method="GET",route="\/api\/entities\/:id",status="4\d\d"\} 1$/mu, 'requests by the pattern of their address'],
    [/^ligature_request_seconds_bucket\{le="0\.3",method="POST",route="\/api\/jobs",status="202"\} \d$/mu, 'how long requests took'],
    [/^ligature_worker_resident_bytes\{worker="0"\} \d{8,}$/mu, 'memory of reading processes'],
    [/^nodejs_eventloop_lag_p99_seconds \S+$/mu, 'lag of the event loop'],
    [/^process_resident_memory_bytes \d+$/mu, 'memory of the server'],
  ])('%s: %s', async (line) => {
    const response = await application.get('/metrics')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u)
    expect(await response.text()).toMatch(line)
  })

  it('hold no address that anybody asked for, and no word of a query', async () => {
    expect(await (await application.get('/metrics')).text()).not.toMatch(/e_0000|CREATE/u)
  })

  it('are not given to what a proxy passes on from elsewhere', async () => {
    expect((await application.get('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403)
  })
})
