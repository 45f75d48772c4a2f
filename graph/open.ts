// Opens the store at an address: the embedded engine in a file or in memory, or a Neo4j server.

import { createStore } from './cypher-store.ts'
import { openEmbedded } from './engines/embedded.ts'
import { openNeo4j } from './engines/neo4j.ts'
import type { Engine } from './engines/engine.ts'
import { InvalidInputError } from './errors.ts'
import type { FindDates } from './reviews/state.ts'
import type { GraphStore } from './store.ts'

const NEO4J_SCHEMES: ReadonlySet<string> = new Set(['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'])

export interface StoreOptions {
  /** For Neo4j, as NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE give them. */
  readonly username?: string
  readonly password?: string
  readonly database?: string
  /** Where the HTTP API of this process answers, told to whoever finds the file held. */
  readonly url?: string
  /** Told what was found on opening a store that was not closed, and of processes of its that had to be replaced. */
  readonly onFound?: (line: string) => void
  /** Dates claims again when people correct a document's date; without it such claims have no date then. */
  readonly findDates?: FindDates
}

/**
 * Opens `grafeo:PATH`, `memory:`, or `neo4j://…`, `neo4j+s://…`, `bolt://…` and their kin.
 * @throws InvalidInputError for any other address, StoreUnavailableError when it cannot be opened or reached
 */
export async function openStore(address: string, options: StoreOptions = {}): Promise<GraphStore> {
  const now = () => new Date().toISOString()
  const engine = await openEngine(address, options, now())
  try {
    return await createStore(engine, { now, findDates: options.findDates ?? (() => []) })
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function openEngine(address: string, options: StoreOptions, started: string): Promise<Engine> {
  const [, scheme = '', rest = ''] = /^([a-z0-9+]+):(.*)$/su.exec(address) ?? []
  const { url, onFound = () => undefined } = options
  if (scheme === 'memory' && rest === '') return openEmbedded(null, { started, onFound })
  if (scheme === 'grafeo' && rest !== '') return openEmbedded(rest, { started, onFound, ...(url === undefined ? {} : { url }) })
  if (NEO4J_SCHEMES.has(scheme)) return openNeo4j(requireBare(address), options)
  throw new InvalidInputError(`"${redact(address)}" is no address of a store. Use grafeo:PATH, memory:, or neo4j://HOST:7687.`)
}

/** Credentials come from the environment: an address is shown, logged and kept in a shell's history. */
function requireBare(address: string): string {
  if (redact(address) === address) return address
  throw new InvalidInputError(`${redact(address)}: give the user and the password as NEO4J_USERNAME and NEO4J_PASSWORD, not in the address.`)
}

/** A password may have been put into the address. */
function redact(address: string): string {
  return address.replace(/\/\/[^/@]*@/u, '//')
}
