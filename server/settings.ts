// What the environment says about where Ligature listens and where it keeps its data.

import path from 'node:path'
import { InvalidInputError } from '../graph/errors.ts'
import type { StoreOptions } from '../graph/open.ts'

export interface Settings {
  readonly host: string
  /** 0 asks the system for a free port. */
  readonly port: number
  readonly dataFolder: string
  /** A store's address, as `openStore` takes it. */
  readonly storeAddress: string
  /** How to log in to a Neo4j server. */
  readonly credentials: Credentials
  /** Host names, without ports, that requests may name beside the one listened on. */
  readonly extraHosts: readonly string[]
  readonly logLevel: string
  /** Fetches nothing from the network, whatever is asked. */
  readonly offline: boolean
}

export type Credentials = Pick<StoreOptions, 'username' | 'password' | 'database'>

type Environment = Readonly<Record<string, string | undefined>>

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

/** Whether only this machine can reach what listens on `host`. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host.startsWith('127.')
}

/** The settings that the environment gives, with their defaults. @throws InvalidInputError when PORT is no port */
export function readSettings(environment: Environment): Settings {
  const dataFolder = path.resolve(environment['LIGATURE_DATA'] || 'data')
  return {
    host: environment['HOST'] || '127.0.0.1',
    port: readPort(environment['PORT']),
    dataFolder,
    storeAddress: completeAddress(environment['LIGATURE_STORE'] || defaultStore(dataFolder), environment),
    credentials: readCredentials(environment),
    extraHosts: (environment['LIGATURE_HOSTS'] ?? '').split(',').map((name) => name.trim().toLowerCase()).filter(Boolean),
    logLevel: environment['LIGATURE_LOG'] || 'warn',
    offline: !['', '0', 'false', 'no'].includes((environment['LIGATURE_OFFLINE'] ?? '').toLowerCase()),
  }
}

/** A store's address as it was given; "neo4j:" alone stands for the server that NEO4J_URI names. @throws InvalidInputError */
export function completeAddress(address: string, environment: Environment): string {
  if (address !== 'neo4j:') return address
  const uri = environment['NEO4J_URI']
  if (uri !== undefined && uri !== '') return uri
  throw new InvalidInputError('The store is "neo4j:", but NEO4J_URI is not set; set it, or give the whole address (neo4j://HOST:7687)')
}

/** What NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE say. */
function readCredentials(environment: Environment): Credentials {
  const given = { username: environment['NEO4J_USERNAME'], password: environment['NEO4J_PASSWORD'], database: environment['NEO4J_DATABASE'] }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
}

/** The embedded store's address inside a data folder. */
export function defaultStore(dataFolder: string): string {
  return `grafeo:${path.join(dataFolder, 'ligature.grafeo')}`
}

/** The folder in which originals are kept, beside an embedded store; null for stores that are not files. */
export function originalsFolder(storeAddress: string): string | null {
  if (!storeAddress.startsWith('grafeo:')) return null
  return path.join(path.dirname(path.resolve(storeAddress.slice('grafeo:'.length))), 'files')
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 4747
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidInputError(`PORT is "${value}"; give a number from 0 to 65535, where 0 takes a free port`)
}
