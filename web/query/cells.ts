// Values of a query's result as text, for the table and for a file.

import Papa from 'papaparse'
import type { QueryResponse } from '../api/types.ts'

export type Cell = QueryResponse['rows'][number][number]

/** A value as a reader wants it: nodes and relationships by their name or type, lists by their members. */
export function formatCell(value: Cell): string {
  if (value === null) return '–'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(formatCell).join(', ')
  if (isRecord(value['properties'])) {
    const name = value['properties']['name'] ?? value['properties']['title'] ?? value['properties']['text']
    if (typeof name === 'string') return name
    if (typeof value['type'] === 'string') return value['type']
  }
  if (Array.isArray(value['nodes']) && Array.isArray(value['relationships'])) return value['nodes'].map(formatCell).join(' – ')
  return JSON.stringify(value)
}

/** What a spreadsheet takes for a formula gets an apostrophe before it. */
const FORMULA = /^[=+\-@\t\r]/

/** The result as comma-separated values (RFC 4180). */
export function toCsv({ columns, rows }: Pick<QueryResponse, 'columns' | 'rows'>): string {
  const data = rows.map((row) => row.map((value) => (value === null || typeof value === 'number' ? value : formatCell(value))))
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`
}

export function isRecord(value: Cell | undefined): value is { [key: string]: Cell } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a node is, for those that have a page of their own. */
export function findSubject(value: Cell): { readonly kind: 'entity' | 'document'; readonly id: string; readonly labels: readonly string[] } | null {
  if (!isRecord(value) || !Array.isArray(value['labels']) || typeof value['id'] !== 'string') return null
  const labels = value['labels'].filter((label) => typeof label === 'string')
  if (labels.includes('Entity')) return { kind: 'entity', id: value['id'], labels }
  return labels.includes('Document') ? { kind: 'document', id: value['id'], labels } : null
}
