// The documents that the graph was made from.

import { Router } from 'express'
import { parseClaimId, parseDocumentId } from '../../graph/ids.ts'
import type { GraphStore } from '../../graph/store.ts'
import { documentClaimsRequest, documentsRequest } from '../api/schemas.ts'
import type { ClaimsResponse, DocumentResponse, DocumentsResponse } from '../api/schemas.ts'
import { cutPage, parseCursor } from '../paging.ts'
import { etagOf } from './etags.ts'
import { kindOfOriginal } from './originals.ts'
import { respond } from './respond.ts'

/** GET /documents, /documents/:id and its /claims; `originals` is the folder where the files are kept that they were read from. */
export function documentRoutes(store: GraphStore, originals: string | null): Router {
  return Router()
    .get('/documents', async (request, response) => {
      const { limit, after, collection } = documentsRequest.parse(request.query)
      const found = await store.documents({ limit: limit + 1, ...parseCursor(after, parseDocumentId), ...(collection === undefined ? {} : { collection }) })
      const { items, next } = cutPage(found, limit, ({ id }) => id)
      respond<DocumentsResponse>(response, { documents: items, next })
    })
    .get('/documents/:id/claims', async (request, response) => {
      const { limit, after } = documentClaimsRequest.parse(request.query)
      respond<ClaimsResponse>(response, await store.claimsOfDocument(parseDocumentId(request.params.id), { limit, ...parseCursor(after, parseClaimId) }))
    })
    .get('/documents/:id', async (request, response) => {
      const id = parseDocumentId(request.params.id)
      const document = await store.document(id)
      const original = await kindOfOriginal(store, { id, folder: originals })
      respond<DocumentResponse>(response.set('ETag', etagOf(document.version)), { ...document, original })
    })
}
