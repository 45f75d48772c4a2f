// `npm test`: brings what the tests need (Chromium, Neo4j, the built page), says what it took, runs the tests with the
// arguments passed on, and stops what it started.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from './chromium.ts'
import { findCurrentNeo4j, findNeo4j } from './neo4j.ts'
import { findNeeds } from './selection.ts'
import type { Needs } from './selection.ts'

interface Prepared {
  readonly environment: Readonly<Record<string, string>>
  readonly missing: boolean
  readonly stop: () => Promise<void>
}

const root = path.resolve(import.meta.dirname, '../..')
const NOT_STARTED = (): Promise<void> => Promise.resolve()

async function main(args: readonly string[]): Promise<number> {
  const needs = findNeeds(args)
  if (needs.page && !(await buildPage())) return 1
  const prepared = [await prepareChromium(needs), await prepareNeo4j(needs), await prepareCurrentNeo4j(needs)]
  const stop = async (): Promise<void> => {
    await Promise.all(prepared.map((one) => one.stop()))
  }
  try {
    if (process.env['CI'] === 'true' && prepared.some((one) => one.missing)) {
      say('CI is true, so tests may not be skipped: failing.')
      return 1
    }
    const environment = Object.fromEntries(prepared.flatMap((one) => Object.entries(one.environment)))
    return await runNode(['node_modules/vitest/vitest.mjs', 'run', ...args], environment)
  } finally {
    await stop()
  }
}

async function prepareChromium({ chromium }: Needs): Promise<Prepared> {
  if (!chromium) return { environment: {}, missing: false, stop: NOT_STARTED }
  const found = await findChromium(process.env)
  if ('missing' in found) {
    say(`Browser: none, so the browser tests are skipped: ${found.missing}`)
    return { environment: { LIGATURE_CHROMIUM: '' }, missing: true, stop: NOT_STARTED }
  }
  say(`Browser: ${found.description}`)
  return { environment: { LIGATURE_CHROMIUM: found.executable }, missing: false, stop: NOT_STARTED }
}

async function prepareNeo4j({ neo4j }: Needs): Promise<Prepared> {
  if (!neo4j) return { environment: {}, missing: false, stop: NOT_STARTED }
  const found = await findNeo4j()
  if ('missing' in found) {
    say(`Neo4j: none, so its tests are skipped: ${found.missing}`)
    return { environment: {}, missing: true, stop: NOT_STARTED }
  }
  say(`Neo4j: ${found.description}`)
  const { uri, username, password } = found
  const environment = { LIGATURE_TEST_NEO4J_URI: uri, LIGATURE_TEST_NEO4J_USERNAME: username, LIGATURE_TEST_NEO4J_PASSWORD: password }
  return { environment, missing: false, stop: () => found.stop() }
}

/** The newest release beside the long-term one, where the machine has the Java for it; nobody has to. */
async function prepareCurrentNeo4j({ neo4j }: Needs): Promise<Prepared> {
  const nothing = { environment: {}, missing: false, stop: NOT_STARTED }
  if (!neo4j || process.env['LIGATURE_TEST_NEO4J_URI']) return nothing
  const found = await findCurrentNeo4j()
  if ('missing' in found) {
    say(`Neo4j, current release: not tested: ${found.missing}`)
    return nothing
  }
  say(`Neo4j, current release: ${found.description}`)
  const { uri, username, password } = found
  const environment = { LIGATURE_TEST_NEO4J_CURRENT_URI: uri, LIGATURE_TEST_NEO4J_CURRENT_USERNAME: username, LIGATURE_TEST_NEO4J_CURRENT_PASSWORD: password }
  return { environment, missing: false, stop: () => found.stop() }
}

async function buildPage(): Promise<boolean> {
  const code = await runNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {})
  const built = code === 0 && existsSync(path.join(root, 'dist/web/index.html'))
  say(built ? 'Page: built in dist/web' : 'Page: could not be built')
  return built
}

/** Runs Node in the root folder and gives its exit code; signals reach it, because it shares the terminal. */
function runNode(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.on('SIGINT', () => undefined)
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  },
)
