// The graph, a part of it, or a report, as files.

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Router } from 'express'
import type { Response } from 'express'
import { parseEntityId, parseRelationshipId } from '../../graph/ids.ts'
import type { GraphStore } from '../../graph/store.ts'
import { exportRequest, reportRequest, selectionRequest } from '../api/schemas.ts'
import type { ExportFormat } from '../api/schemas.ts'
import { EXPORT_FORMATS, type GraphSource } from '../export/formats.ts'
import { writeReport, type Finding } from '../export/report.ts'
import { sourceOf } from '../export/selection.ts'

/** GET and POST /export, POST /report. `now` is the time, ISO 8601. */
export function exportRoutes(store: GraphStore, now: () => string): Router {
  return Router()
    .get('/export', async (request, response) => {
      await sendGraph(response, exportRequest.parse(request.query).format, () => store.exportGraph())
    })
    .post('/export', async (request, response) => {
      const { format, entities, associations } = selectionRequest.parse(request.body)
      await sendGraph(response, format, sourceOf(await store.subgraph(entities.map(parseEntityId), { associations })))
    })
    .post('/report', async (request, response) => {
      const { title, entities, relationships, leftOut, picture } = reportRequest.parse(request.body)
      const findings: Finding[] = []
      for (const id of new Set(relationships)) findings.push(await store.relationship(parseRelationshipId(id)))
      const alone = await store.subgraph(entities.map(parseEntityId), { associations: false })
      response.type('text/html').attachment('ligature-report.html').send(writeReport({ title, picture, findings, entities: alone.entities, leftOut, made: now() }))
    })
}

async function sendGraph(response: Response, format: ExportFormat, source: GraphSource): Promise<void> {
  const { mediaType, extension, write } = EXPORT_FORMATS[format]
  response.type(mediaType).attachment(`ligature.${extension}`)
  await pipeline(Readable.from(write(source)), response)
}
