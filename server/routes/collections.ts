// Taking documents away again, one by one or by collection.

import { Router } from 'express'
import { parseDocumentId } from '../../graph/ids.ts'
import type { GraphStore } from '../../graph/store.ts'
import { collectionsRequest, deleteRequest } from '../api/schemas.ts'
import type { CollectionsResponse, DeletedResponse } from '../api/schemas.ts'
import { takePage } from '../paging.ts'
import { respond } from './respond.ts'

/** GET /collections, DELETE /collections/:name and DELETE /documents/:id. */
export function collectionRoutes(store: GraphStore): Router {
  return Router()
    .get('/collections', async (request, response) => {
      const { items, next } = takePage((await store.counts()).collections, ({ name }) => name, collectionsRequest.parse(request.query))
      respond<CollectionsResponse>(response, { collections: items, next })
    })
    .delete('/collections/:name', async (request, response) => {
      respond<DeletedResponse>(response, { documents: await store.deleteCollection(request.params.name, deleteRequest.parse(request.query)) })
    })
    .delete('/documents/:id', async (request, response) => {
      await store.deleteDocument(parseDocumentId(request.params.id), deleteRequest.parse(request.query))
      respond<DeletedResponse>(response, { documents: 1 })
    })
}
