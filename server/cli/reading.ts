// What commands that read documents share: a pool for as long as they run, and a way to stop them.

import { StoreUnavailableError } from '../../graph/errors.ts'
import { createPool } from '../../ingest/pool.ts'
import type { ExtractionPool } from '../../ingest/pool.ts'

/** Runs `work` with a pool of so many processes; Ctrl-C aborts its signal, and what was written stays. */
export async function withPool<Result>({ workers }: { readonly workers?: number }, work: (pool: ExtractionPool, signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const pool = createPool(workers === undefined ? {} : { workers })
  const interrupt = new AbortController()
  const stop = (): void => interrupt.abort(new StoreUnavailableError('Stopped. What was written stays; the same command goes on from there.'))
  process.once('SIGINT', stop)
  try {
    return await work(pool, interrupt.signal)
  } finally {
    process.off('SIGINT', stop)
    await pool.close()
  }
}
