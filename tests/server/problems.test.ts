// What becomes of an answer that fails when half of it is out.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { QueryTimeoutError } from '../../graph/errors.ts'
import { answerErrors } from '../../server/problems.ts'
import { logRequests } from '../../server/request-log.ts'

const logged: string[] = []
let server: Server
let url: string

beforeAll(async () => {
  const app = express()
  const log = pino({}, { write: (line: string) => void logged.push(line) })
  app.get('/query', logRequests(log), () => {
    throw new QueryTimeoutError('The query ran longer than 1 s and was stopped.')
  })
  app.get('/:code', (request, response, next) => {
    response.write('half an ')
    setTimeout(() => next(Object.assign(new Error('It broke.'), { code: request.params.code })), 20)
  })
  app.use(answerErrors(log))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => server.close())

it('a query that reaches its time limit is an answer like another, and no fault in the log', async () => {
  logged.length = 0
  const response = await fetch(`${url}/query`)
  expect(response.status).toBe(504)
  expect(logged.map((line): unknown => JSON.parse(line))).toEqual([expect.objectContaining({ level: 30, msg: 'request', status: 504 })])
})

it.each([
  { code: 'EIO', lines: 1, why: 'a fault of ours is logged' },
  { code: 'ERR_STREAM_PREMATURE_CLOSE', lines: 0, why: 'a caller who hangs up is nobody’s fault' },
])('it is cut off, and $why', async ({ code, lines }) => {
  logged.length = 0
  const plain = vi.spyOn(console, 'error')
  await expect(fetch(`${url}/${code}`).then((response) => response.text())).rejects.toThrow()
  expect(logged).toHaveLength(lines)
  // The log is lines of JSON and nothing else.
  expect(plain).not.toHaveBeenCalled()
})
