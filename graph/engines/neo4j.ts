// The Neo4j engine, version 5 or later. The only module that imports the driver.

import neo4j, { Neo4jError, type Driver, type Duration, type ManagedTransaction, type Node, type Path, type Relationship, type Session } from 'neo4j-driver'
import { QueryFailedError, QueryRefusedError, QueryStoppedError, QueryTimeoutError, StoreUnavailableError } from '../errors.ts'
import { DIALECTS } from '../statements/dialects.ts'
import { ENDS } from '../statements/reading.ts'
import type { GraphNode, GraphRelationship, GraphValue, QueryLimits, QueryResult } from '../store.ts'
import type { Engine, Parameters, Row } from './engine.ts'
import { isoDuration, makeNode, measureAnswer, makeRelationship, plainNumber, sortKeys } from './values.ts'

const OLDEST = 5
/** Rows of a user's query that the driver takes in before they are measured: each may be large. */
const FETCHED_AT_ONCE = 50

export interface Neo4jOptions {
  readonly username?: string
  readonly password?: string
  readonly database?: string
}

/**
 * Connects to the server at `uri` (neo4j://, neo4j+s://, bolt:// …), which holds no credentials.
 * @throws StoreUnavailableError when it cannot be reached, refuses the credentials or is too old
 */
export async function openNeo4j(uri: string, options: Neo4jOptions): Promise<Engine> {
  const { username, password } = options
  const credentials = password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password)
  const driver = neo4j.driver(uri, credentials, { useBigInt: true, connectionTimeout: 10_000, connectionAcquisitionTimeout: 20_000, maxTransactionRetryTime: 15_000 })
  try {
    return makeEngine(driver, { uri, version: await readVersion(driver, { uri, ...options }), ...options })
  } catch (error) {
    await driver.close()
    throw explain(error, { uri, username: username ?? 'neo4j' })
  }
}

function makeEngine(driver: Driver, options: Neo4jOptions & { readonly uri: string; readonly version: string }): Engine {
  const { uri, username = 'neo4j', database, version } = options
  const within = async <T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> => {
    // The bookmarks let a read on another member of a cluster see what was written before it.
    const bookmarkManager = driver.executeQueryBookmarkManager
    const session = driver.session({ defaultAccessMode: mode, bookmarkManager, ...(database === undefined ? {} : { database }) })
    try {
      return await work(session)
    } catch (error) {
      throw explain(error, { uri, username })
    } finally {
      await session.close()
    }
  }
  const read: Engine['read'] = (statement, parameters = {}) =>
    within('READ', (session) => session.executeRead((transaction) => runIn(transaction, statement, parameters)))
  return {
    description: `Neo4j ${version}`,
    location: uri,
    dialect: DIALECTS.neo4j,
    read,
    write: (work) =>
      within('WRITE', (session) =>
        session.executeWrite((transaction) => work({ run: (statement, parameters = {}) => runIn(transaction, statement, parameters) })),
      ),
    define: async (definition) => {
      if (definition.kind === 'statement') await within('WRITE', (session) => session.run(definition.statement))
    },
    searchDocuments: async (text, limit) => {
      const words = escapeWords(text)
      const rows = words === '' ? [] : await read(DIALECTS.neo4j.searchDocuments, { words, limit })
      return rows.flatMap((row) => (typeof row.id === 'string' ? [row.id] : []))
    },
    query: async (statement, parameters, limits) => {
      const session = driver.session({ defaultAccessMode: 'READ', bookmarkManager: driver.executeQueryBookmarkManager, fetchSize: FETCHED_AT_ONCE, ...(database === undefined ? {} : { database }) })
      try {
        return await runQuery(session, { statement, parameters, limits })
      } catch (error) {
        throw explain(error, { uri, username })
      }
    },
    saveCopy: null,
    close: () => driver.close(),
  }
}

async function readVersion(driver: Driver, { uri, database }: Neo4jOptions & { readonly uri: string }): Promise<string> {
  const { agent = '' } = await driver.getServerInfo(database === undefined ? {} : { database })
  const version = /(\d+)\.[\d.]+/u.exec(agent)
  if (version === null || Number(version[1]) < OLDEST) throw new StoreUnavailableError(`${agent || 'The server'} at ${uri} is too old: Ligature needs Neo4j ${OLDEST} or later.`)
  return version[0]
}

async function runIn(transaction: ManagedTransaction, statement: string, parameters: Parameters): Promise<readonly Row[]> {
  const { records } = await transaction.run(statement, toParameters(parameters))
  return records.map((record) => Object.fromEntries(record.keys.map((key) => [String(key), graphValue(record.get(key), new Map())])))
}

interface UserQuery {
  readonly statement: string
  readonly parameters: Parameters
  readonly limits: QueryLimits
}

/**
 * Runs a user's query and closes its session. The server looks at its own clock only now and then, so that ours decides:
 * nobody waits for what becomes of a query that was given up.
 */
async function runQuery(session: Session, asked: UserQuery): Promise<QueryResult> {
  const { timeoutMs, signal } = asked.limits
  const over = new AbortController()
  const alarm = setTimeout(() => over.abort(tooLong(asked.limits)), timeoutMs)
  const giveUp = (): void => over.abort(new QueryStoppedError())
  signal?.addEventListener('abort', giveUp)
  if (signal?.aborted === true) giveUp()
  const given = new Promise<never>((_, reject) => {
    const tell = (): void => reject(asError(over.signal.reason))
    if (over.signal.aborted) tell()
    else over.signal.addEventListener('abort', tell)
  })
  try {
    return await Promise.race([given, readAnswer(session, asked)])
  } catch (error) {
    throw explainQuery(over.signal.aborted ? over.signal.reason : error, asked.limits)
  } finally {
    clearTimeout(alarm)
    signal?.removeEventListener('abort', giveUp)
    // Resets its connection, which ends what still runs on the server.
    void session.close().catch(() => undefined)
  }
}

async function readAnswer(session: Session, { statement, parameters, limits }: UserQuery): Promise<QueryResult> {
  const transaction = await session.beginTransaction({ timeout: limits.timeoutMs })
  const result = transaction.run(statement, toParameters(parameters))
  const columns = (await result.keys()).map(String)
  const take = measureAnswer()
  const raw: unknown[][] = []
  for await (const record of result) {
    raw.push(columns.map((column): unknown => record.get(column)))
    take(raw.at(-1)?.map((value) => graphValue(value, new Map())) ?? [])
    if (raw.length > limits.maxRows) break
  }
  const kept = raw.slice(0, limits.maxRows)
  const ends = [...new Set(kept.flatMap((row) => row.flatMap(endsIn)))]
  const names = ends.length === 0 ? [] : (await transaction.run(ENDS, { ids: ends })).records
  const own = new Map(names.map((record): [unknown, unknown] => [record.get('element'), record.get('id')]))
  return { columns, rows: kept.map((row) => row.map((value) => graphValue(value, own))), truncated: raw.length > limits.maxRows }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new QueryStoppedError()
}

function tooLong({ timeoutMs }: QueryLimits): QueryTimeoutError {
  return new QueryTimeoutError(`The query ran longer than ${timeoutMs / 1000} s and was stopped. Narrow it, or raise the limit.`)
}

// ---- values ----------------------------------------------------------------------------------------------------

/** Whole numbers go as integers: the driver would send floats, which neither LIMIT nor an index takes for them. */
function toParameters(value: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParameter(item)]))
}

function toParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(toParameter)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParameter(item)]))
}

/** `own` has the `id` properties of nodes by element id, for the ends of relationships. */
function graphValue(value: unknown, own: ReadonlyMap<unknown, unknown>): GraphValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return plainNumber(value)
  if (Array.isArray(value)) return value.map((item) => graphValue(item, own))
  if (typeof value !== 'object') throw new TypeError(`The driver gave a ${typeof value}, which is no value of a graph.`)
  if (neo4j.isNode(value)) return nodeValue(value, own)
  if (neo4j.isRelationship(value)) return relationshipValue(value, own)
  if (neo4j.isPath(value)) return pathValue(value, own)
  if (neo4j.isDuration(value)) return durationValue(value)
  return temporalText(value) ?? sortKeys(mapValues(value, own))
}

/** ISO 8601, for the driver's dates and times; null for everything else. */
function temporalText(value: object): string | null {
  const isTemporal = neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value) || neo4j.isTime(value) || neo4j.isLocalTime(value)
  return isTemporal ? value.toString() : null
}

function mapValues(value: object, own: ReadonlyMap<unknown, unknown>): Record<string, GraphValue> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, graphValue(item, own)]))
}

function nodeValue(node: Node, own: ReadonlyMap<unknown, unknown>): GraphNode {
  return makeNode(node.elementId, node.labels, mapValues(node.properties, own))
}

function relationshipValue(relationship: Relationship, own: ReadonlyMap<unknown, unknown>): GraphRelationship {
  const idOf = (element: string) => {
    const id = own.get(element)
    return typeof id === 'string' ? id : element
  }
  const ends = { head: idOf(relationship.startNodeElementId), tail: idOf(relationship.endNodeElementId) }
  return makeRelationship(relationship.type, ends, mapValues(relationship.properties, own))
}

function pathValue({ start, segments }: Path, own: ReadonlyMap<unknown, unknown>): GraphValue {
  return {
    nodes: [start, ...segments.map((segment) => segment.end)].map((node) => nodeValue(node, own)),
    relationships: segments.map((segment) => relationshipValue(segment.relationship, own)),
  }
}

function durationValue({ months, days, seconds, nanoseconds }: Duration): string {
  return isoDuration({ months: Number(months), days: Number(days), seconds: Number(seconds) + Number(nanoseconds) / 1e9 })
}

/** Element ids of the ends of every relationship in a value. */
function endsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (neo4j.isRelationship(value)) return [value.startNodeElementId, value.endNodeElementId]
  if (neo4j.isPath(value)) return value.segments.flatMap((segment) => endsIn(segment.relationship))
  return neo4j.isNode(value) ? [] : Object.values(value).flatMap(endsIn)
}

/** Every word of the text, without the signs that mean something to Lucene. */
function escapeWords(text: string): string {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase()).join(' ')
}

// ---- errors ----------------------------------------------------------------------------------------------------

interface Connection {
  readonly uri: string
  readonly username: string
}

const HOW_TO_TRUST = "If its certificate is your own, name the file of its authority in NODE_EXTRA_CA_CERTS; 'neo4j+ssc://' and 'bolt+ssc://' take any certificate."
const HOW_TO_ENCRYPT = "If it asks for encryption, the address begins with 'neo4j+s://' or 'bolt+s://'."

function isEncrypted(uri: string): boolean {
  return /^(?:neo4j|bolt)\+/u.test(uri)
}

/** What a code of the server or the driver means to whoever runs Ligature; the first that fits. */
const FAILURES: readonly { readonly code: RegExp; readonly message?: RegExp; readonly say: (connection: Connection) => string }[] = [
  { code: /Security\.Forbidden$/u, say: ({ uri, username }) => `Neo4j at ${uri} does not let the user "${username}" do this. Ligature reads, writes and makes indexes: give that user these privileges.` },
  { code: /Security\.CredentialsExpired$/u, say: ({ uri, username }) => `The password of "${username}" at ${uri} has expired. Change it in Neo4j, then set NEO4J_PASSWORD.` },
  { code: /Security\.AuthenticationRateLimit$/u, say: ({ uri, username }) => `Neo4j at ${uri} refuses "${username}" for a while after several wrong passwords. Check NEO4J_PASSWORD and wait some seconds.` },
  { code: /Security\./u, say: ({ uri, username }) => `Neo4j at ${uri} refused the user "${username}". Check NEO4J_USERNAME and NEO4J_PASSWORD.` },
  { code: /Database\.DatabaseNotFound$/u, say: ({ uri }) => `Neo4j at ${uri} has no such database. Check NEO4J_DATABASE.` },
  { code: /Database\.DatabaseUnavailable$/u, say: ({ uri }) => `The database of Neo4j at ${uri} is not available. Is it started?` },
  { code: /\.(?:ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase)$/u, say: ({ uri }) => `The database of Neo4j at ${uri} is read-only, and Ligature has to write. Open it for writing, or give another one as NEO4J_DATABASE.` },
  { code: /./u, message: /Unknown Bolt protocol version|does not support any of the protocol versions/u, say: ({ uri }) => `The server at ${uri} speaks none of the protocols of Neo4j ${OLDEST} or later, which Ligature needs.` },
  { code: /./u, message: /^Server responded HTTP/u, say: ({ uri }) => `A web server answers at ${uri}. Give the port of Bolt, which is 7687 unless it was changed.` },
  { code: /./u, message: /certificate is not trusted|SELF_SIGNED_CERT|UNABLE_TO_VERIFY/u, say: ({ uri }) => `Neo4j at ${uri} shows a certificate that this machine does not trust. ${HOW_TO_TRUST}` },
  { code: /^(?:ServiceUnavailable|SessionExpired)$/u, say: ({ uri }) => `Neo4j at ${uri} cannot be reached. Is it running, and is the address right? ${isEncrypted(uri) ? HOW_TO_TRUST : HOW_TO_ENCRYPT}` },
]

function explain(error: unknown, connection: Connection): unknown {
  if (!(error instanceof Neo4jError)) return error
  const failure = FAILURES.find(({ code, message }) => code.test(error.code) && message?.test(error.message) !== false)
  return failure === undefined ? error : new StoreUnavailableError(`${failure.say(connection)} (${error.message})`)
}

function explainQuery(error: unknown, limits: QueryLimits): unknown {
  if (!(error instanceof Neo4jError)) return error
  const { code, message } = error
  if (code.includes('TransactionTimedOut')) return tooLong(limits)
  if (code.endsWith('.Statement.AccessMode')) return new QueryRefusedError('The query would write, and queries may only read.')
  if (code.includes('.Security.') || !code.startsWith('Neo.')) return error
  const offset = /offset: (\d+)/u.exec(message)?.[1]
  return new QueryFailedError(message.split('\n')[0]?.replace(/ \(line \d+, column \d+ \(offset: \d+\)\)$/u, '') ?? message, offset === undefined ? null : Number(offset))
}
