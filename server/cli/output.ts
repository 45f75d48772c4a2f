// What commands print: results on standard output, everything else on standard error.

import { once } from 'node:events'
import { LigatureError } from '../../graph/errors.ts'

/** Writes to standard output and waits while its reader is behind. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** A line on standard error. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Says on standard error why a command ended; errors that nobody foresaw come with their stack. */
export function reportError(error: unknown): void {
  if (error instanceof LigatureError) complain(error.message)
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** Rows under their headings, in columns as wide as their widest cell, long cells cut. */
export function formatTable(headings: readonly string[], rows: readonly (readonly string[])[], widest = 60): string {
  const lines = [headings, ...rows].map((row) => row.map((cell) => clip(cell, widest)))
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const format = (line: readonly string[]): string => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  const [first = [], ...rest] = lines
  return [format(first), rule, ...rest.map(format)].join('\n')
}

function clip(cell: string, widest: number): string {
  const line = cell.replace(/[\r\n\t]+/gu, ' ')
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line
}
