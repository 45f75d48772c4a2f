// The child process that holds an embedded graph: the writer on the file itself, or a reader on a copy for users' queries.
// The only module that imports the engine. It ends with its parent, whatever becomes of that.

import path from 'node:path'
import grafeo, { type GrafeoDB, type Transaction } from '@grafeo-db/js'
import { tellsFullDisk } from '../../disk.ts'
import { measureAnswer } from '../values.ts'
import { graphValue, rowsOf } from './values.ts'
import { OUT_OF_MEMORY, isRequestMessage, type Failure, type Reply, type Request } from './protocol.ts'

interface Holding {
  readonly database: GrafeoDB
  transaction: Transaction | null
}

async function answer(holding: Holding, asked: Exclude<Request, { kind: 'open' }>): Promise<unknown> {
  const { database } = holding
  switch (asked.kind) {
    case 'run':
      return rowsOf(database, await (asked.transaction ? open(holding) : database).executeCypher(asked.statement, asked.parameters))
    case 'query':
      return queried(database, asked)
    case 'begin':
      holding.transaction = database.beginTransaction()
      return null
    case 'commit':
      finish(holding, (transaction) => transaction.commit())
      return Number(database.currentEpoch())
    case 'rollback':
      return finish(holding, (transaction) => transaction.rollback())
    case 'index':
      return database.createTextIndex(asked.label, asked.property)
    case 'search':
      return searched(database, asked)
    case 'save':
      database.save(asked.path)
      return null
    case 'close':
      database.close()
      return null
  }
}

function open(holding: Holding): Transaction {
  if (holding.transaction === null) throw new Error('No transaction is open.')
  return holding.transaction
}

function finish(holding: Holding, end: (transaction: Transaction) => void): null {
  const transaction = open(holding)
  holding.transaction = null
  end(transaction)
  return null
}

async function queried(database: GrafeoDB, asked: Extract<Request, { kind: 'query' }>): Promise<unknown> {
  const result = await database.executeCypher(asked.statement, asked.parameters)
  const { columns } = result
  const take = measureAnswer()
  const rows = Array.from({ length: Math.min(result.length, asked.maxRows) }, (_, index) => {
    const row = result.get(index)
    const values = columns.map((column) => graphValue(database, row[column]))
    take(values)
    return values
  })
  return { columns, rows, truncated: result.length > asked.maxRows }
}

/** Scores of one node in several properties are added up. */
async function searched(database: GrafeoDB, asked: Extract<Request, { kind: 'search' }>): Promise<string[]> {
  const scores = new Map<number, number>()
  for (const property of asked.properties) {
    for (const [node = 0, score = 0] of await database.textSearch(asked.label, property, asked.text, asked.limit)) {
      scores.set(node, (scores.get(node) ?? 0) + score)
    }
  }
  const best = [...scores].sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, asked.limit)
  return best.flatMap(([node]) => {
    const id = database.getNode(node)?.get('id')
    return typeof id === 'string' ? [id] : []
  })
}

function openDatabase(asked: Extract<Request, { kind: 'open' }>): Holding {
  const isCopy = asked.readOnly && asked.path !== null
  // What the engine lays aside while a query runs lies beside its copy, and goes with it. For this process alone: it ends with its graph.
  if (isCopy) process.env['TMPDIR'] = path.dirname(asked.path)
  const database = isCopy ? grafeo.GrafeoDB.openReadOnly(asked.path) : grafeo.GrafeoDB.create(asked.path)
  if (asked.memoryMb !== null) watchMemory(asked.memoryMb)
  return { database, transaction: null }
}

/** A query cannot be stopped from within the engine, so the whole process goes. */
function watchMemory(allowanceMb: number): void {
  const limit = process.memoryUsage.rss() + allowanceMb * 1024 * 1024
  const check = () => {
    if (process.memoryUsage.rss() > limit) process.exit(OUT_OF_MEMORY)
  }
  setInterval(check, 100).unref()
}

function failureOf(error: unknown, asked: Request): Omit<Failure, 'number'> {
  const message = error instanceof Error ? error.message : String(error)
  if (tellsFullDisk(message)) return { failure: 'full', message }
  if (asked.kind !== 'open') return { failure: 'statement', message }
  return { failure: message.includes('cannot be locked') ? 'held' : 'unreadable', message }
}

function serve(): void {
  let holding: Holding | null = null
  const respond = async (asked: Request): Promise<unknown> => {
    if (asked.kind !== 'open') {
      if (holding === null) throw new Error('No graph is open.')
      return answer(holding, asked)
    }
    holding = openDatabase(asked)
    return Number(holding.database.currentEpoch())
  }
  process.on('message', (message: unknown) => {
    if (!isRequestMessage(message)) return
    const { number, request: asked } = message
    const reply = (answered: Reply) => process.send?.(answered)
    respond(asked).then(
      (value) => reply({ number, value: value ?? null }),
      (error: unknown) => reply({ number, ...failureOf(error, asked) }),
    )
  })
}

// Ctrl-C reaches the whole process group; the parent decides when its graph is closed.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('disconnect', () => process.exit(0))
serve()
