// The graph as the canvas asks for it: where to begin, what a name finds, what surrounds an entity, what a line rests on.

import { Router } from 'express'
import { parseEntityId, parseRelationshipId } from '../../graph/ids.ts'
import type { GraphStore } from '../../graph/store.ts'
import { neighboursRequest, overviewRequest, searchRequest } from '../api/schemas.ts'
import type { EntityResponse, NeighboursResponse, RelationshipResponse, SearchResponse, SubgraphResponse } from '../api/schemas.ts'
import { etagOf, etagOfClaims } from './etags.ts'
import { respond } from './respond.ts'

/** GET /overview, /search, /entities/:id, /entities/:id/neighbours and /relationships/:id. */
export function graphRoutes(store: GraphStore): Router {
  return Router()
    .get('/overview', async (request, response) => {
      const { limit } = overviewRequest.parse(request.query)
      respond<SubgraphResponse>(response, await store.overview(limit))
    })
    .get('/search', async (request, response) => {
      const { q, limit } = searchRequest.parse(request.query)
      respond<SearchResponse>(response, await store.search(q, limit))
    })
    .get('/entities/:id', async (request, response) => {
      const entity = await store.entity(parseEntityId(request.params.id))
      respond<EntityResponse>(response.set('ETag', etagOf(entity.version)), entity)
    })
    .get('/entities/:id/neighbours', async (request, response) => {
      const { limit, types } = neighboursRequest.parse(request.query)
      const options = types === undefined ? { limit } : { limit, types }
      respond<NeighboursResponse>(response, await store.neighbours(parseEntityId(request.params.id), options))
    })
    .get('/relationships/:id', async (request, response) => {
      const found = await store.relationship(parseRelationshipId(request.params.id))
      respond<RelationshipResponse>(response.set('ETag', etagOfClaims(found.claims)), found)
    })
}
