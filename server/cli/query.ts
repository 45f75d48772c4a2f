// `query "CYPHER"`: read-only Cypher on the store.

import { Command, InvalidArgumentError } from 'commander'
import { z } from 'zod'
import { QueryFailedError, QueryRefusedError } from '../../graph/errors.ts'
import type { GraphValue, QueryResult } from '../../graph/store.ts'
import { countUpTo } from './numbers.ts'
import { complain, formatTable, print } from './output.ts'
import { withStore, withTarget } from './target.ts'
import type { StoreOption } from './target.ts'

type JsonValue = z.infer<ReturnType<typeof z.json>>

interface QueryCommandOptions extends StoreOption {
  readonly json?: true
  readonly param: Readonly<Record<string, JsonValue>>
  readonly limit: number
  readonly timeout: number
}

/** Prints the result; a query that is refused or fails ends the command with its reason and exit code 1. */
export function queryCommand(): Command {
  return withStore(new Command('query'))
    .description('Runs read-only Cypher on the store.')
    .argument('<cypher>', 'for example "MATCH (p:Person) RETURN p.name LIMIT 10"')
    .option('--param <name=value>', 'a parameter, as JSON or plain text; may be given again', addParameter, {})
    .option('--limit <rows>', 'how many rows at most', countUpTo(1_000_000), 1000)
    .option('--timeout <seconds>', 'how long it may run', countUpTo(600), 30)
    .option('--json', 'print {columns, rows, truncated}')
    .action(run)
}

async function run(cypher: string, options: QueryCommandOptions): Promise<void> {
  const limits = { timeoutMs: options.timeout * 1000, maxRows: options.limit }
  const result = await withTarget<QueryResult>({ ...options, does: { action: 'query', target: cypher } }, async (target) =>
    target.kind === 'store' ? target.store.query(cypher, options.param, limits) : target.client.query({ cypher, parameters: options.param, ...limits }),
  ).catch((error: unknown) => {
    if ((error instanceof QueryFailedError || error instanceof QueryRefusedError) && error.position !== null) complain(pointAt(cypher, error.position))
    throw error
  })
  const { columns, rows, truncated } = result
  if (options.json === true) return print(`${JSON.stringify({ columns, rows, truncated })}\n`)
  await print(`${formatTable(columns, rows.map((row) => row.map(asCell)))}\n`)
  complain(truncated ? `The first ${rows.length} rows; --limit gives more.` : `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`)
}

/** The line of a query that holds an offset, with a mark under the place, and what is before it told in numbers. */
function pointAt(cypher: string, position: number): string {
  const before = cypher.slice(0, position).split('\n')
  const start = before.at(-1) ?? ''
  const line = cypher.split('\n')[before.length - 1] ?? ''
  return `Line ${before.length}, column ${start.length + 1}:\n  ${line}\n  ${start.replace(/[^\t]/gu, ' ')}^`
}

function asCell(value: GraphValue): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function addParameter(given: string, previous: Readonly<Record<string, JsonValue>>): Record<string, JsonValue> {
  const [, name, value] = /^([^=]+)=(.*)$/su.exec(given) ?? []
  if (name === undefined || value === undefined) throw new InvalidArgumentError('Give it as name=value.')
  return { ...previous, [name]: parseValue(value) }
}

function parseValue(text: string): JsonValue {
  try {
    return z.json().parse(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // What is not JSON is meant as text: --param name=Almaty
    return text
  }
}
