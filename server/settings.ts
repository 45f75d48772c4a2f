// What the environment says about where Ligature listens and where it keeps its data.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { InvalidInputError } from '../graph/errors.ts'
import type { StoreOptions } from '../graph/open.ts'
import { isAddressOrNetwork } from './addresses/network.ts'

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
  /** Proxies in front, by address or network: what they say of the caller and of https is believed. */
  readonly proxies: readonly string[]
  /** Whom to make the first admin where there are no accounts. */
  readonly firstAdmin: { readonly name: string; readonly password: string } | null
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
    extraHosts: readList(environment['LIGATURE_HOSTS']),
    logLevel: readLevel(environment['LIGATURE_LOG_LEVEL']),
    offline: !['', '0', 'false', 'no'].includes((environment['LIGATURE_OFFLINE'] ?? '').toLowerCase()),
    proxies: readProxies(environment['LIGATURE_PROXY']),
    firstAdmin: readFirstAdmin(environment),
  }
}

/** A store's address as it was given; "neo4j:" alone stands for the server that NEO4J_URI names. @throws InvalidInputError */
export function completeAddress(address: string, environment: Environment): string {
  if (address !== 'neo4j:') return address
  const uri = environment['NEO4J_URI']
  if (uri !== undefined && uri !== '') return uri
  throw new InvalidInputError('The store is "neo4j:", but NEO4J_URI is not set; set it, or give the whole address (neo4j://HOST:7687)')
}

/**
 * A secret from NAME, or from the file that NAME_FILE names (a container's secret); undefined where neither is set.
 * @throws InvalidInputError when both are, or the file cannot be read
 */
export function readSecret(name: string, environment: Environment): string | undefined {
  const [given, file] = [environment[name] || undefined, environment[`${name}_FILE`] || undefined]
  if (file === undefined) return given
  if (given !== undefined) throw new InvalidInputError(`${name} and ${name}_FILE are both set; set one of them`)
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/u, '')
  } catch (error) {
    throw new InvalidInputError(`${name}_FILE is "${file}", which cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}); give a file that this account may read`)
  }
}

function readFirstAdmin(environment: Environment): Settings['firstAdmin'] {
  const password = readSecret('LIGATURE_ADMIN_PASSWORD', environment)
  return password === undefined ? null : { name: environment['LIGATURE_ADMIN'] || 'admin', password }
}

/** What Express calls them beside their addresses. */
const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal']

function readProxies(value: string | undefined): readonly string[] {
  const proxies = readList(value)
  const wrong = proxies.find((proxy) => !PROXY_NAMES.includes(proxy) && !isAddressOrNetwork(proxy))
  if (wrong !== undefined) throw new InvalidInputError(`LIGATURE_PROXY names "${wrong}"; give addresses or networks (10.0.0.0/8), or ${PROXY_NAMES.join(', ')}`)
  return proxies
}

function readList(value: string | undefined): readonly string[] {
  return (value ?? '').split(',').map((name) => name.trim().toLowerCase()).filter(Boolean)
}

/** What NEO4J_USERNAME, NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE) and NEO4J_DATABASE say. */
function readCredentials(environment: Environment): Credentials {
  const given = { username: environment['NEO4J_USERNAME'], password: readSecret('NEO4J_PASSWORD', environment), database: environment['NEO4J_DATABASE'] }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
}

/** The embedded store's address inside a data folder. */
export function defaultStore(dataFolder: string): string {
  return `grafeo:${path.join(dataFolder, 'ligature.grafeo')}`
}

/** The folder in which originals are kept: beside an embedded store, for another in the data folder; null where nothing outlives the process. */
export function originalsFolder(storeAddress: string, dataFolder: string): string | null {
  if (storeAddress === 'memory:') return null
  const home = storeAddress.startsWith(GRAFEO) ? path.dirname(storeAddress.slice(GRAFEO.length)) : dataFolder
  return path.join(path.resolve(home), 'files')
}

const GRAFEO = 'grafeo:'
const LEVELS: readonly string[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

function readLevel(value: string | undefined): string {
  if (value === undefined || value === '') return 'warn'
  if (LEVELS.includes(value)) return value
  throw new InvalidInputError(`LIGATURE_LOG_LEVEL is "${value}"; give one of ${LEVELS.join(', ')}`)
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 4747
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidInputError(`PORT is "${value}"; give a number from 0 to 65535, where 0 takes a free port`)
}
