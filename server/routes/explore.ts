// What the canvas asks beyond single things: a part by its ids, what connects several, what some documents speak of.

import { Router } from 'express'
import { normalizeName, parseClaimId, parseEntityId } from '../../graph/ids.ts'
import type { GraphStore } from '../../graph/store.ts'
import { claimsRequest, connectionsRequest, namesRequest, scopeRequest, subgraphRequest, findRequest } from '../api/schemas.ts'
import type { ClaimsResponse, ConnectionsResponse, NamesResponse, ScopeResponse, SubgraphResponse, FindResponse } from '../api/schemas.ts'
import { cutPage, parseCursor } from '../paging.ts'
import { respond } from './respond.ts'

/** GET /find and /entities/:id/claims; POST /subgraph, /connections, /scope and /names, which only read, but are asked more than an address holds. */
export function exploreRoutes(store: GraphStore): Router {
  return Router()
    .get('/find', async (request, response) => {
      const { q, limit, after = 0 } = findRequest.parse(request.query)
      const { documents, more } = await store.searchText(q, limit, after)
      respond<FindResponse>(response, { documents, next: more ? String(after + limit) : null })
    })
    .get('/entities/:id/claims', async (request, response) => {
      const { limit, after } = claimsRequest.parse(request.query)
      const found = await store.claimsOf(parseEntityId(request.params.id), { limit: limit + 1, ...parseCursor(after, parseClaimId) })
      const { items, next } = cutPage(found, limit, ({ id }) => id)
      respond<ClaimsResponse>(response, { claims: items, next })
    })
    .post('/names', async (request, response) => {
      const { names } = namesRequest.parse(request.body)
      const matches = await store.findByNames(names.map(normalizeName))
      const known = (name: string) => matches.filter(({ keys }) => keys.includes(normalizeName(name))).map(({ id, type, name: own, documents }) => ({ id, type, name: own, documents }))
      respond<NamesResponse>(response, { names: names.map((name) => ({ name, entities: known(name) })) })
    })
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
