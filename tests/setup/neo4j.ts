// Finds or starts a real Neo4j for the tests: one that is named, else one in Docker, else the kernel from Maven Central.

import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

export interface RunningNeo4j {
  readonly uri: string
  readonly username: string
  readonly password: string
  /** For people: which one it is and where it comes from. */
  readonly description: string
  stop(): Promise<void>
}

/** A Neo4j that nobody else uses, to be ended and started anew with what it holds, at the same address. */
export interface OwnNeo4j extends RunningNeo4j {
  /** Ends it: in order, or at once, as a power cut would. */
  end(how: 'in order' | 'at once'): Promise<void>
  startAgain(): Promise<void>
}

export interface MissingNeo4j {
  /** What to do so that there is one. */
  readonly missing: string
}

interface Release {
  readonly version: string
  readonly java: number
}

const run = promisify(execFile)
const SECOND = 1000
const START_LIMIT = 120 * SECOND
const IMAGE = 'neo4j:5-community'
/** How much a server may take. */
export interface Provision {
  readonly heapMb: number
  readonly pageCacheMb: number
  readonly javaOptions: readonly string[]
}

/** A server that lives for minutes is quicker when its code is compiled once and lightly. */
const FOR_TESTS: Provision = { heapMb: 512, pageCacheMb: 64, javaOptions: ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] }
/** The releases that the tests run on, each with the oldest Java that runs it: the long-term line, and the newest. */
const LONG_TERM: Release = { version: '5.26.10', java: 17 }
const CURRENT: Release = { version: '2026.08.1', java: 21 }
const folder = path.join(import.meta.dirname, 'neo4j')
const cache = path.resolve(import.meta.dirname, '../../.cache/neo4j')

/** The first that can be had of: LIGATURE_TEST_NEO4J_URI, Docker, Java with Maven. One that is started gets `provision`. */
export async function findNeo4j(environment: NodeJS.ProcessEnv = process.env, provision = FOR_TESTS): Promise<RunningNeo4j | MissingNeo4j> {
  const uri = environment['LIGATURE_TEST_NEO4J_URI']
  if (uri !== undefined && uri !== '') return named(uri, environment)
  const failures: string[] = []
  for (const start of [startContainer, startLongTerm]) {
    try {
      return await start(provision)
    } catch (error) {
      failures.push(firstLine(error))
    }
  }
  return { missing: `${failures.join('; ')}. Start Docker, install Java 17 or later with Maven, or set LIGATURE_TEST_NEO4J_URI, _USERNAME and _PASSWORD.` }
}

/** The current release, where there is a Java for it; it is never installed for this. */
export async function findCurrentNeo4j(): Promise<RunningNeo4j | MissingNeo4j> {
  const java = await findJava(CURRENT.java)
  if (java === null || !(await answers('mvn', ['--version']))) return { missing: `no Java ${CURRENT.java} or later with Maven` }
  return startKernel(CURRENT, { java, provision: FOR_TESTS }).catch((error: unknown) => ({ missing: firstLine(error) }))
}

/** The long-term release, for tests that end it; only where it can be run as a process of our own. */
export async function startOwnNeo4j(): Promise<OwnNeo4j | MissingNeo4j> {
  return startLongTerm(FOR_TESTS).catch((error: unknown) => ({ missing: firstLine(error) }))
}

function named(uri: string, environment: NodeJS.ProcessEnv): RunningNeo4j {
  return {
    uri,
    username: environment['LIGATURE_TEST_NEO4J_USERNAME'] ?? 'neo4j',
    password: environment['LIGATURE_TEST_NEO4J_PASSWORD'] ?? '',
    description: `${uri}, from LIGATURE_TEST_NEO4J_URI`,
    stop: () => Promise.resolve(),
  }
}

// ---- Docker ----------------------------------------------------------------------------------------------------

async function startContainer({ heapMb, pageCacheMb }: Provision): Promise<RunningNeo4j> {
  await run('docker', ['info'], { timeout: 10 * SECOND }).catch(() => fail('no Docker engine answers'))
  const password = makePassword()
  const settings = [`NEO4J_AUTH=neo4j/${password}`, `NEO4J_server_memory_heap_max__size=${heapMb}m`, `NEO4J_server_memory_pagecache_size=${pageCacheMb}m`]
  const options = ['--detach', '--rm', '--publish', '127.0.0.1::7687', ...settings.flatMap((setting) => ['--env', setting])]
  const container = (await run('docker', ['run', ...options, IMAGE], { timeout: 5 * START_LIMIT })).stdout.trim()
  const remove = onExit(() => spawn('docker', ['rm', '--force', container], { stdio: 'ignore', detached: true }).unref())
  const stop = async () => {
    remove()
    await run('docker', ['rm', '--force', container])
  }
  try {
    await untilItAnswers(() => run('docker', ['exec', container, 'cypher-shell', '-u', 'neo4j', '-p', password, 'RETURN 1']))
    const address = (await run('docker', ['port', container, '7687'])).stdout.split('\n')[0]?.trim()
    return { uri: `bolt://${address}`, username: 'neo4j', password, description: `${IMAGE} in Docker`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilItAnswers(ask: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + START_LIMIT
  for (;;) {
    try {
      await ask()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await wait(SECOND)
    }
  }
}

// ---- the kernel, by Java and Maven -----------------------------------------------------------------------------

async function startLongTerm(provision: Provision): Promise<OwnNeo4j> {
  if ((await findJava(LONG_TERM.java)) === null || !(await answers('mvn', ['--version']))) await installJava()
  if (!(await answers('mvn', ['--version']))) fail('no Maven')
  const java = (await findJava(LONG_TERM.java)) ?? fail(`no Java ${LONG_TERM.java} or later`)
  return startKernel(LONG_TERM, { java, provision })
}

async function startKernel({ version }: Release, { java, provision }: { readonly java: string; readonly provision: Provision }): Promise<OwnNeo4j> {
  await fetchKernel(version)
  const data = await mkdtemp(path.join(tmpdir(), 'ligature-neo4j-'))
  const password = makePassword()
  const { heapMb, pageCacheMb, javaOptions } = provision
  const program = [`-Xmx${heapMb}m`, ...javaOptions, '-cp', path.join(cache, version, '*'), path.join(folder, 'Server.java'), data]
  /** Setting the password that it has is an error. */
  const launch = (newPassword: string, port: number) => spawn(java, [...program, newPassword, String(pageCacheMb), String(port)], { stdio: ['pipe', 'pipe', 'pipe'] })
  let server = launch(password, 0)
  const stop = async () => {
    await end(server, 'in order')
    await rm(data, { recursive: true, force: true })
  }
  try {
    const port = await portOf(server)
    const startAgain = async () => {
      server = launch('', port)
      await portOf(server)
    }
    const description = `Neo4j ${version} from Maven Central, on Java`
    return { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, description, stop, end: (how) => end(server, how), startAgain }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The oldest Java of the machine that is new enough, since an old release may not run on a newer one; null when there is none. */
async function findJava(atLeast: number): Promise<string | null> {
  const machines = (await readdir('/usr/lib/jvm').catch(() => [])).map((name) => path.join('/usr/lib/jvm', name))
  const homes = [process.env['JAVA_HOME'] ?? '', ...machines].filter((home) => existsSync(path.join(home, 'bin/java')))
  const found: { java: string; version: number }[] = []
  for (const java of ['java', ...homes.map((home) => path.join(home, 'bin/java'))]) found.push({ java, version: await javaVersion(java) })
  const fit = found.filter(({ version }) => version >= atLeast).sort((left, right) => left.version - right.version)
  return fit[0]?.java ?? null
}

/** The major version of a Java with the compiler that runs a source file; 0 when it is none. */
async function javaVersion(java: string): Promise<number> {
  const { stderr } = await run(java, ['-version']).catch(() => ({ stderr: '' }))
  const { stdout } = await run(java, ['--list-modules']).catch(() => ({ stdout: '' }))
  return stdout.includes('jdk.compiler') ? Number(/version "(\d+)/u.exec(stderr)?.[1] ?? 0) : 0
}

/** Debian and its kin, as root: takes both from the package manager. Elsewhere nothing happens. */
async function installJava(): Promise<void> {
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version') && (await answers('apt-get', ['--version']))
  if (!mayInstall) return
  process.stdout.write('Neo4j: installing Java and Maven with apt-get …\n')
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 5 * START_LIMIT, maxBuffer: 2 ** 26 }
  await run('apt-get', ['update', '-qq'], options)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'default-jdk-headless', 'maven'], options)
}

/** Fetches the jars of a release once; a fetch that breaks off leaves nothing that looks complete. */
async function fetchKernel(version: string): Promise<void> {
  if (existsSync(path.join(cache, version))) return
  process.stdout.write(`Neo4j: fetching ${version} from Maven Central (129 MB, once) …\n`)
  await mkdir(cache, { recursive: true })
  const unfinished = await mkdtemp(path.join(cache, 'unfinished-'))
  try {
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
    await run('mvn', ['-q', '-B', '-f', path.join(folder, 'pom.xml'), `-Dneo4j.version=${version}`, goal, `-DoutputDirectory=${unfinished}`, '-DincludeScope=runtime'], {
      timeout: 5 * START_LIMIT,
      maxBuffer: 2 ** 26,
    })
    if ((await readdir(unfinished)).length === 0) fail('Maven gave no jars')
    // Another run may have been quicker.
    await rename(unfinished, path.join(cache, version)).catch((error: unknown) => {
      if (!existsSync(path.join(cache, version))) throw error
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** The port of its Bolt connector, once the server says that it answers. */
async function portOf(server: ChildProcess): Promise<number> {
  const said: string[] = []
  server.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const alarm = setTimeout(() => server.kill('SIGKILL'), START_LIMIT)
  try {
    if (server.stdout === null) fail('no output to read')
    for await (const line of createInterface({ input: server.stdout })) {
      const port = /^bolt (\d+)$/u.exec(line)?.[1]
      if (port !== undefined) return Number(port)
    }
    return fail(`the Neo4j kernel did not start: ${said.join('').trim().slice(0, 300)}`)
  } finally {
    clearTimeout(alarm)
  }
}

/** Closing its standard input ends the server in order; one that does not mind is killed. */
async function end(server: ChildProcess, how: 'in order' | 'at once'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  if (how === 'at once') server.kill('SIGKILL')
  else server.stdin?.end()
  const alarm = setTimeout(() => server.kill('SIGKILL'), 10 * SECOND)
  await ended
  clearTimeout(alarm)
}

// ---- small things ----------------------------------------------------------------------------------------------

async function answers(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, [...args], { timeout: 30 * SECOND }).then(
    () => true,
    () => false,
  )
}

function onExit(work: () => void): () => void {
  process.once('exit', work)
  return () => process.off('exit', work)
}

function makePassword(): string {
  return randomBytes(12).toString('hex')
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n').find((line) => line.trim() !== '') ?? message).trim()
}

function fail(reason: string): never {
  throw new Error(reason)
}
