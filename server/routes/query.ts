// Cypher from users, read-only, and the names that it can speak of.

import { Router } from 'express'
import type { Response } from 'express'
import type { GraphStore, GraphValue } from '../../graph/store.ts'
import { queryRequest } from '../api/schemas.ts'
import type { QueryResponse, SchemaResponse } from '../api/schemas.ts'
import { respond } from './respond.ts'

type Answer = Omit<QueryResponse, 'rows'> & { rows: GraphValue[][] }

/** POST /query and GET /schema. A query ends when the request for it is broken off. */
export function queryRoutes(store: GraphStore): Router {
  return Router()
    .post('/query', async (request, response) => {
      const { cypher, parameters, maxRows, timeoutMs } = queryRequest.parse(request.body)
      const started = performance.now()
      const limits = { timeoutMs, maxRows, signal: whenHungUp(response) }
      const result = await store.query(cypher, parameters satisfies Record<string, GraphValue>, limits)
      respond<Answer>(response, { ...result, milliseconds: Math.round(performance.now() - started) })
    })
    .get('/schema', async (_request, response) => {
      respond<SchemaResponse>(response, await store.schema())
    })
}

/** Aborts when the connection closes before the answer was sent. */
function whenHungUp(response: Response): AbortSignal {
  const hangUp = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) hangUp.abort()
  })
  return hangUp.signal
}
