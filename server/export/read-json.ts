// Brings back what json.ts wrote: by lines where the lines still stand, else as one piece (a file that was formatted anew).

import { z } from 'zod'
import { InvalidInputError } from '../../graph/errors.ts'
import type { ImportedItem } from '../../graph/store.ts'
import { JSON_END, JSON_HEADER, JSON_MIDDLE } from './json.ts'

const properties = z.record(z.string(), z.json())
const node = z.object({ id: z.string(), labels: z.array(z.string()), properties })
const relationship = z.object({ id: z.string(), type: z.string(), head: z.string(), tail: z.string(), properties })
const graph = z.object({ format: z.literal('ligature'), version: z.literal(1), nodes: z.array(node), relationships: z.array(relationship) })

/** The nodes, then the relationships, of an exported file's lines, with their lines' numbers where each has one. @throws InvalidInputError when it is no such file */
export async function* readJson(lines: AsyncIterable<string>): AsyncGenerator<ImportedItem> {
  const rest = lines[Symbol.asyncIterator]()
  const first = await rest.next()
  if (first.done === true) throw new InvalidInputError('The file is empty; give one that `export --format json` wrote')
  if (first.value !== JSON_HEADER) yield* readWhole([first.value, ...(await collect(rest))].join('\n'))
  else yield* readByLine(rest)
}

async function* readByLine(lines: AsyncIterator<string>): AsyncGenerator<ImportedItem> {
  let inNodes = true
  // The first is the header.
  let number = 1
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const line = next.value
    number += 1
    if (line === JSON_MIDDLE) inNodes = false
    else if (line === JSON_END) return
    else yield readItem(line.replace(/,$/u, ''), { inNodes, number })
  }
  throw new InvalidInputError('The file ends before its graph does; export it again')
}

function readItem(line: string, { inNodes, number }: { readonly inNodes: boolean; readonly number: number }): ImportedItem {
  const item = check(inNodes ? node : relationship, parse(line, number), number)
  return { ...item, line: number }
}

async function collect(lines: AsyncIterator<string>): Promise<string[]> {
  const all: string[] = []
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) all.push(next.value)
  return all
}

function* readWhole(text: string): Generator<ImportedItem> {
  const { nodes, relationships } = check(graph, parse(text))
  yield* nodes
  yield* relationships
}

function parse(text: string, line?: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvalidInputError(`${nameOf(line)} is not JSON as \`export --format json\` writes it: ${String(error)}`)
  }
}

function check<Shape extends z.ZodType>(shape: Shape, value: unknown, line?: number): z.output<Shape> {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  throw new InvalidInputError(`${nameOf(line)} is not what \`export --format json\` writes: ${z.prettifyError(result.error)}`)
}

function nameOf(line: number | undefined): string {
  return line === undefined ? 'The file' : `Line ${line}`
}
