// How the tests run: one folder of tests for each room, the slow ones with time to be slow.

import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const SECONDS = 1000

/** Folders whose tests start processes, databases or browsers, and how long one of their tests may take. */
const FOLDERS = [
  { name: 'graph', timeout: 60 * SECONDS },
  { name: 'ingest', timeout: 60 * SECONDS },
  { name: 'hostile', timeout: 300 * SECONDS },
  { name: 'server', timeout: 60 * SECONDS },
  { name: 'cli', timeout: 120 * SECONDS },
  { name: 'faults', timeout: 240 * SECONDS },
  { name: 'bench', timeout: 60 * SECONDS },
  { name: 'setup', timeout: 30 * SECONDS },
  { name: 'web', timeout: 120 * SECONDS },
]

export default defineConfig({
  test: {
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    projects: FOLDERS.map(({ name, timeout }) => ({
      test: {
        name,
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        environment: 'node',
        pool: 'forks',
        testTimeout: timeout,
        hookTimeout: timeout,
        teardownTimeout: 10 * SECONDS,
        // The page goes on before the server has answered: what is polled for may take as long as anything else that is waited for.
        expect: { poll: { timeout: 30 * SECONDS } },
      },
    })),
  },
})
