// The graph as the canvas asks for it: where to begin, what a name finds, what surrounds an entity, what a line rests on.

import { Router } from 'express'
import { parseClaimId, parseDocumentId, parseEntityId, parseRelationshipId } from '../../graph/ids.ts'
import type { GraphStore } from '../../graph/store.ts'
import { entityRequest, neighboursRequest, overviewRequest, relationshipRequest, searchRequest } from '../api/schemas.ts'
import type { EntityResponse, NeighboursResponse, RelationshipResponse, SearchResponse, SubgraphResponse } from '../api/schemas.ts'
import { parseCursor } from '../paging.ts'
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
      const { q, limit, after = 0 } = searchRequest.parse(request.query)
      const { entities, documents } = await store.search(q, limit + 1, after)
      const more = Math.max(entities.length, documents.length) > limit
      respond<SearchResponse>(response, { entities: entities.slice(0, limit), documents: documents.slice(0, limit), next: more ? String(after + limit) : null })
    })
    .get('/entities/:id', async (request, response) => {
      const { limit, after } = entityRequest.parse(request.query)
      const entity = await store.entity(parseEntityId(request.params.id), { limit, ...parseCursor(after, parseDocumentId) })
      respond<EntityResponse>(response.set('ETag', etagOf(entity.version)), entity)
    })
    .get('/entities/:id/neighbours', async (request, response) => {
      const { limit, after, types } = neighboursRequest.parse(request.query)
      const options = { limit, ...parseCursor(after, parseEntityId), ...(types === undefined ? {} : { types }) }
      respond<NeighboursResponse>(response, await store.neighbours(parseEntityId(request.params.id), options))
    })
    .get('/relationships/:id', async (request, response) => {
      const { limit, after } = relationshipRequest.parse(request.query)
      const { versions, ...found } = await store.relationship(parseRelationshipId(request.params.id), { limit, ...parseCursor(after, parseClaimId) })
      respond<RelationshipResponse>(response.set('ETag', etagOfClaims(versions)), found)
    })
}
