// Named views and starred entities.

import { Router } from 'express'
import { savedView, star } from '../api/schemas.ts'
import type { DeskResponse } from '../api/schemas.ts'
import type { Desk } from '../desk.ts'
import { respond } from './respond.ts'

/** GET /desk; PUT and DELETE /desk/views/:name and /desk/stars/:entity. Each answers with the whole desk. */
export function deskRoutes(desk: Desk): Router {
  return Router()
    .get('/desk', async (_request, response) => {
      respond<DeskResponse>(response, await desk.read())
    })
    .put('/desk/views/:name', async (request, response) => {
      const view = savedView.parse({ ...request.body, name: request.params.name })
      const changed = await desk.change(({ views, ...rest }) => ({ ...rest, views: [...views.filter(({ name }) => name !== view.name), view] }))
      respond<DeskResponse>(response, changed)
    })
    .delete('/desk/views/:name', async (request, response) => {
      respond<DeskResponse>(response, await desk.change(({ views, ...rest }) => ({ ...rest, views: views.filter(({ name }) => name !== request.params.name) })))
    })
    .put('/desk/stars/:entity', async (request, response) => {
      const starred = star.parse({ ...request.body, entity: request.params.entity })
      const changed = await desk.change(({ stars, ...rest }) => ({ ...rest, stars: [...stars.filter(({ entity }) => entity !== starred.entity), starred] }))
      respond<DeskResponse>(response, changed)
    })
    .delete('/desk/stars/:entity', async (request, response) => {
      respond<DeskResponse>(response, await desk.change(({ stars, ...rest }) => ({ ...rest, stars: stars.filter(({ entity }) => entity !== request.params.entity) })))
    })
}
