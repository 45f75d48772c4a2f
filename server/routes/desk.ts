// Named views and starred entities.

import { Router } from 'express'
import { deskRequest, savedView, star } from '../api/schemas.ts'
import type { SavedView, Star, StarsResponse, ViewsResponse } from '../api/schemas.ts'
import type { Desk } from '../desk.ts'
import { takePage } from '../paging.ts'
import { respond } from './respond.ts'

/** GET /desk/views and /desk/stars; PUT and DELETE /desk/views/:name and /desk/stars/:entity. */
export function deskRoutes(desk: Desk): Router {
  return Router()
    .get('/desk/views', async (request, response) => {
      const { items, next } = takePage((await desk.read()).views, ({ name }) => name, deskRequest.parse(request.query))
      respond<ViewsResponse>(response, { views: items, next })
    })
    .put('/desk/views/:name', async (request, response) => {
      const view = savedView.parse({ ...request.body, name: request.params.name })
      await desk.change(({ views, ...rest }) => ({ ...rest, views: [...views.filter(({ name }) => name !== view.name), view] }))
      respond<SavedView>(response, view)
    })
    .delete('/desk/views/:name', async (request, response) => {
      await desk.change(({ views, ...rest }) => ({ ...rest, views: views.filter(({ name }) => name !== request.params.name) }))
      response.status(204).end()
    })
    .get('/desk/stars', async (request, response) => {
      const { items, next } = takePage((await desk.read()).stars, ({ entity }) => entity, deskRequest.parse(request.query))
      respond<StarsResponse>(response, { stars: items, next })
    })
    .put('/desk/stars/:entity', async (request, response) => {
      const starred = star.parse({ ...request.body, entity: request.params.entity })
      await desk.change(({ stars, ...rest }) => ({ ...rest, stars: [...stars.filter(({ entity }) => entity !== starred.entity), starred] }))
      respond<Star>(response, starred)
    })
    .delete('/desk/stars/:entity', async (request, response) => {
      await desk.change(({ stars, ...rest }) => ({ ...rest, stars: stars.filter(({ entity }) => entity !== request.params.entity) }))
      response.status(204).end()
    })
}
