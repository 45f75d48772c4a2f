// Values of a query's result as text, for the table and for a file.

import type { QueryResponse } from '../api/types.ts'

export type Cell = QueryResponse['rows'][number][number]

/** A value as a reader wants it: nodes and relationships by their name or type, lists by their members. */
export function formatCell(value: Cell): string {
  if (value === null) return '–'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(formatCell).join(', ')
  if (isRecord(value['properties'])) {
    const name = value['properties']['name'] ?? value['properties']['title']
    if (typeof name === 'string') return name
    if (typeof value['type'] === 'string') return value['type']
  }
  return JSON.stringify(value)
}

/** The result as comma-separated values (RFC 4180). A cell that a spreadsheet would run as a formula is quoted with an apostrophe. */
export function toCsv({ columns, rows }: Pick<QueryResponse, 'columns' | 'rows'>): string {
  const lines = [columns.map(quote), ...rows.map((row) => row.map((value) => quote(value === null ? '' : typeof value === 'number' ? String(value) : guard(formatCell(value)))))]
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`
}

function guard(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function isRecord(value: Cell | undefined): value is { [key: string]: Cell } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
