// What was done by whom, for admins.

import { Router } from 'express'
import { auditRequest } from '../api/schemas.ts'
import type { AuditResponse } from '../api/schemas.ts'
import type { AuditLog } from '../audit/log.ts'
import { cutPage } from '../paging.ts'
import { respond } from './respond.ts'

/** GET /audit. */
export function auditRoutes(audit: AuditLog): Router {
  return Router().get('/audit', async (request, response) => {
    const asked = auditRequest.parse(request.query)
    const { items, next } = cutPage(await audit.read({ ...asked, limit: asked.limit + 1 }), asked.limit, ({ id }) => id)
    respond<AuditResponse>(response, { entries: items, next })
  })
}
