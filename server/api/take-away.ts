// The shapes of what is taken away: the graph or a part of it as a file, and a report.

import { z } from 'zod'

export const EXPORT_FORMAT_NAMES = ['json', 'graphml', 'gexf', 'csv', 'csv-nodes', 'csv-edges', 'cypher'] as const
const format = z.enum(EXPORT_FORMAT_NAMES).default('json')

/** GET /api/export?format= → the graph as a file */
export const exportRequest = z.object({ format })

/** POST /api/export → these entities and the relationships among them as a file */
export const selectionRequest = z.object({ format, entities: z.array(z.string()).min(1, 'Name at least one entity').max(6000), associations: z.boolean().default(false) })

export const MOST_REPORTED = 500
/** Of the picture's SVG, in characters. */
export const LARGEST_PICTURE = 900_000
/** POST /api/report → one HTML file with the relationships, their sentences and sources */
export const reportRequest = z.object({
  title: z.string().trim().min(1).max(300).default('What the documents say'),
  entities: z.array(z.string()).max(MOST_REPORTED).default([]),
  relationships: z.array(z.string()).max(MOST_REPORTED),
  /** How many more were chosen, and whether the picture was too large, which the report then says. */
  leftOut: z.object({ entities: z.int().min(0).default(0), relationships: z.int().min(0).default(0), picture: z.boolean().default(false) }).prefault({}),
  /** The canvas as SVG; shown as a picture, so nothing in it can run. */
  picture: z.string().startsWith('<svg').max(LARGEST_PICTURE).nullable().default(null),
})

export type ExportFormat = (typeof EXPORT_FORMAT_NAMES)[number]
export type SelectionRequest = z.input<typeof selectionRequest>
export type ReportRequest = z.input<typeof reportRequest>
