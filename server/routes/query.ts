// Cypher from users, read-only.

import { Router } from 'express'
import type { GraphStore, GraphValue } from '../../graph/store.ts'
import { queryRequest } from '../api/schemas.ts'
import type { QueryResponse } from '../api/schemas.ts'
import { respond } from './respond.ts'

type Answer = Omit<QueryResponse, 'rows'> & { rows: GraphValue[][] }

/** POST /query */
export function queryRoutes(store: GraphStore): Router {
  return Router().post('/query', async (request, response) => {
    const { cypher, parameters, maxRows, timeoutMs } = queryRequest.parse(request.body)
    const started = performance.now()
    const result = await store.query(cypher, parameters satisfies Record<string, GraphValue>, { timeoutMs, maxRows })
    respond<Answer>(response, { ...result, milliseconds: Math.round(performance.now() - started) })
  })
}
