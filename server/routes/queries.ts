// Queries that people keep for another day.

import { Router } from 'express'
import { NotFoundError } from '../../graph/errors.ts'
import { savedQueriesRequest, saveQueryRequest } from '../api/schemas.ts'
import type { SavedQueriesResponse, SavedQuery } from '../api/schemas.ts'
import { takePage } from '../paging.ts'
import type { Shelf } from '../shelf.ts'
import { respond } from './respond.ts'

export interface SavedQueriesOptions {
  readonly shelf: Shelf<SavedQuery>
  readonly newId: () => string
  /** ISO 8601. */
  readonly now: () => string
}

/** GET and POST /queries, DELETE /queries/:id. A query of the same name is replaced. */
export function savedQueryRoutes({ shelf, newId, now }: SavedQueriesOptions): Router {
  return Router()
    .get('/queries', (request, response) => {
      const { items, next } = takePage(shelf.items(), ({ id }) => id, savedQueriesRequest.parse(request.query))
      respond<SavedQueriesResponse>(response, { queries: items, next })
    })
    .post('/queries', async (request, response) => {
      const saved: SavedQuery = { ...saveQueryRequest.parse(request.body), id: newId(), saved: now() }
      const others = shelf.items().filter(({ name }) => name !== saved.name)
      await shelf.replace([...others, saved].sort((one, other) => one.name.localeCompare(other.name, 'en')))
      response.status(201).json(saved)
    })
    .delete('/queries/:id', async (request, response) => {
      const { id } = request.params
      const left = shelf.items().filter((query) => query.id !== id)
      if (left.length === shelf.items().length) throw new NotFoundError(`There is no saved query "${id}"`)
      await shelf.replace(left)
      response.status(204).end()
    })
}
