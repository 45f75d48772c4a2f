// What commands print: results on standard output, everything else on standard error.

import { once } from 'node:events'
import { LigatureError } from '../../graph/errors.ts'

/** Writes to standard output and waits while its reader is behind. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** A line on standard error. */
export function complain(line: string): void {
  process.stderr.write(`${defuse(line)}\n`)
}

/** What a terminal takes for an order, or what turns text around: names of files and titles come from strangers. */
const ORDERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu

/** Text that a terminal shows and does not obey. */
export function defuse(text: string): string {
  return text.replace(ORDERS, '\ufffd')
}

/** Says on standard error why a command ended; errors that nobody foresaw come with their stack. */
export function reportError(error: unknown): void {
  if (error instanceof LigatureError) complain(error.message)
  else if (isOfSystem(error)) complain(error.message)
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** A file or folder that is not there, may not be written, or is the other of the two: the message names it. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
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
  const line = defuse(cell.replace(/[\r\n\t]+/gu, ' '))
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line
}
