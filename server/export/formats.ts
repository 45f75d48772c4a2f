// The formats in which the graph goes out; each writer streams, so that no graph is ever whole in memory.

import type { GraphNode, GraphRelationship } from '../../graph/store.ts'
import type { ExportFormat } from '../api/schemas.ts'
import { writeCsv, writeEdgesCsv, writeNodesCsv } from './csv.ts'
import { writeCypher } from './cypher.ts'
import { writeGexf } from './gexf.ts'
import { writeGraphml } from './graphml.ts'
import { writeJson } from './json.ts'

/** Gives the graph's nodes and relationships from the beginning each time it is called: nodes first. */
export type GraphSource = () => AsyncIterable<GraphNode | GraphRelationship>

export interface FormatDefinition {
  readonly extension: string
  readonly mediaType: string
  /** The file's text in pieces. */
  readonly write: (source: GraphSource) => AsyncIterable<string>
}

export const EXPORT_FORMATS: Readonly<Record<ExportFormat, FormatDefinition>> = {
  json: { extension: 'json', mediaType: 'application/json', write: writeJson },
  graphml: { extension: 'graphml', mediaType: 'application/graphml+xml', write: writeGraphml },
  gexf: { extension: 'gexf', mediaType: 'application/gexf+xml', write: writeGexf },
  csv: { extension: 'csv', mediaType: 'text/csv', write: writeCsv },
  'csv-nodes': { extension: 'nodes.csv', mediaType: 'text/csv', write: writeNodesCsv },
  'csv-edges': { extension: 'edges.csv', mediaType: 'text/csv', write: writeEdgesCsv },
  cypher: { extension: 'cypher', mediaType: 'text/plain', write: writeCypher },
}
