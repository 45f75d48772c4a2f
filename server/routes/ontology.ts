// The ontology as data, so that the page has no list of its own.

import { Router } from 'express'
import { CATEGORIES, ENTITY_TYPES, FACTUALITIES, RELATIONSHIP_TYPES } from '../../graph/ontology.ts'
import type { OntologyResponse } from '../api/schemas.ts'
import { respond } from './respond.ts'

/** GET /ontology */
export function ontologyRoutes(): Router {
  return Router().get('/ontology', (_request, response) => {
    respond<OntologyResponse>(response, {
      entityTypes: ENTITY_TYPES,
      categories: CATEGORIES,
      factualities: FACTUALITIES,
      relationshipTypes: RELATIONSHIP_TYPES.map((row) => ({ ...row, symmetric: 'symmetric' in row })),
    })
  })
}
