// The whole graph as a file.

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Router } from 'express'
import type { GraphStore } from '../../graph/store.ts'
import { exportRequest } from '../api/schemas.ts'
import { EXPORT_FORMATS } from '../export/formats.ts'

/** GET /export?format= */
export function exportRoutes(store: GraphStore): Router {
  return Router().get('/export', async (request, response) => {
    const { format } = exportRequest.parse(request.query)
    const { mediaType, extension, write } = EXPORT_FORMATS[format]
    response.type(mediaType).attachment(`ligature.${extension}`)
    await pipeline(Readable.from(write(() => store.exportGraph())), response)
  })
}
