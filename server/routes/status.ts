// What this Ligature is and how much its graph holds; and whether it is alive, for health checks.

import { Router } from 'express'
import type { GraphStore } from '../../graph/store.ts'
import type { StatusResponse } from '../api/schemas.ts'
import { respond } from './respond.ts'

/** GET /status and GET /health. */
export function statusRoutes(store: GraphStore, { version, offline }: { readonly version: string; readonly offline: boolean }): Router {
  return Router()
    .get('/status', async (_request, response) => {
      const counts = await store.counts()
      respond<StatusResponse>(response, { version, offline, store: { description: store.description, location: store.location }, counts })
    })
    .get('/health', async (_request, response) => {
      await store.findByNames(['health'])
      respond<{ status: 'ok' }>(response, { status: 'ok' })
    })
}
