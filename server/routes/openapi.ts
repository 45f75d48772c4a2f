// The API, described for programs and for people.

import { Router } from 'express'
import { describeApi } from '../openapi/document.ts'
import { writeApiPage } from '../openapi/page.ts'

/** GET /openapi.json, and the page at /. */
export function openapiRoutes(version: string): Router {
  return Router()
    .get('/openapi.json', (_request, response) => void response.json(describeApi(version)))
    .get('/', (_request, response) => void response.type('text/html').send(writeApiPage(version)))
}
