// Cypher from users, read-only, and the names that it can speak of.

import { Router } from 'express'
import type { Response } from 'express'
import type { GraphStore, GraphValue, QueryResult } from '../../graph/store.ts'
import { identityOf } from '../accounts/identity.ts'
import { queryRequest } from '../api/schemas.ts'
import type { QueryResponse, SchemaResponse } from '../api/schemas.ts'
import { createQueryLine } from '../query-line.ts'
import { respond } from './respond.ts'

type Answer = QueryResult & Pick<QueryResponse, 'milliseconds'>

/** POST /query and GET /schema. A query ends when the request for it is broken off, and waits while others of its account run. */
export function queryRoutes(store: GraphStore): Router {
  const line = createQueryLine()
  return Router()
    .post('/query', async (request, response) => {
      const { cypher, parameters, maxRows, timeoutMs } = queryRequest.parse(request.body)
      const signal = whenHungUp(response)
      const answer = await line.run({ identity: identityOf(request), signal }, async (): Promise<Answer> => {
        const started = performance.now()
        const result = await store.query(cypher, parameters satisfies Record<string, GraphValue>, { timeoutMs, maxRows, signal })
        return { ...result, milliseconds: Math.round(performance.now() - started) }
      })
      respond<Answer>(response, answer)
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
