// Paths as people type them: `npm run` changes to the package's folder and leaves where they were in INIT_CWD.

import path from 'node:path'
import type { IngestSource } from '../../ingest/pipeline.ts'

/** A path relative to where the command was typed. */
export function locate(given: string): string {
  const typedIn = process.env['npm_lifecycle_event'] === 'ligature' ? process.env['INIT_CWD'] : undefined
  return typedIn === undefined || path.resolve(typedIn) === process.cwd() ? given : path.resolve(typedIn, given)
}

/** Sources that are called what the person typed. */
export function locateSources(given: readonly string[]): IngestSource[] {
  return given.map((name) => ({ path: locate(name), name }))
}
