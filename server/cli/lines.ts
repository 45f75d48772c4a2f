// The lines of a stream, from the moment at which somebody asks for the first.

import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** Lines without their ends. Opening waits for the first request: readline would drop what arrives before one. */
export async function* readLines(open: () => Readable): AsyncGenerator<string> {
  yield* createInterface({ input: open(), crlfDelay: Infinity })
}
