// What the canvas asks beyond single things: a part by its ids, what connects several, what some documents speak of.

import { Router } from 'express'
import { parseEntityId } from '../../graph/ids.ts'
import type { GraphStore } from '../../graph/store.ts'
import { connectionsRequest, scopeRequest, subgraphRequest } from '../api/schemas.ts'
import type { ConnectionsResponse, ScopeResponse, SubgraphResponse } from '../api/schemas.ts'
import { respond } from './respond.ts'

/** POST /subgraph, /connections and /scope: read-only, but what they are asked is too long for an address. */
export function exploreRoutes(store: GraphStore): Router {
  return Router()
    .post('/subgraph', async (request, response) => {
      const { ids, associations } = subgraphRequest.parse(request.body)
      respond<SubgraphResponse>(response, await store.subgraph(ids.map(parseEntityId), { associations }))
    })
    .post('/connections', async (request, response) => {
      const { ids, hops } = connectionsRequest.parse(request.body)
      respond<ConnectionsResponse>(response, await store.connections([...new Set(ids)].map(parseEntityId), { hops }))
    })
    .post('/scope', async (request, response) => {
      respond<ScopeResponse>(response, await store.scope(scopeRequest.parse(request.body)))
    })
}
