// The documents that the graph was made from.

import { Router } from 'express'
import { parseDocumentId } from '../../graph/ids.ts'
import type { GraphStore } from '../../graph/store.ts'
import { documentsRequest } from '../api/schemas.ts'
import type { DocumentResponse, DocumentsResponse } from '../api/schemas.ts'
import { etagOf } from './etags.ts'
import { findOriginal } from './originals.ts'
import { respond } from './respond.ts'

/** GET /documents and /documents/:id; `originals` is the folder where the files are kept that they were read from. */
export function documentRoutes(store: GraphStore, originals: string | null): Router {
  return Router()
    .get('/documents', async (request, response) => {
      const { limit, after, collection } = documentsRequest.parse(request.query)
      const documents = await store.documents({
        limit,
        ...(after === undefined ? {} : { after: parseDocumentId(after) }),
        ...(collection === undefined ? {} : { collection }),
      })
      const next = documents.length === limit ? (documents.at(-1)?.id ?? null) : null
      respond<DocumentsResponse>(response, { documents, next })
    })
    .get('/documents/:id', async (request, response) => {
      const id = parseDocumentId(request.params.id)
      const document = await store.document(id)
      const original = await findOriginal(store, { id, folder: originals })
      respond<DocumentResponse>(response.set('ETag', etagOf(document.version)), { ...document, original })
    })
}
