// Follows a job of a running server to its end.

import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailableError } from '../../graph/errors.ts'
import type { IngestProgress, IngestSummary } from '../../ingest/pipeline.ts'
import type { ApiClient } from './client.ts'

const ASK_EVERY_MS = 250

interface Following {
  readonly client: ApiClient
  readonly id: string
  readonly onProgress: (progress: IngestProgress) => void
}

/** Waits for a job of a server to end, and gives what came of it. @throws StoreUnavailableError when the server goes or the job breaks off */
export async function followJob({ client, id, onProgress }: Following): Promise<IngestSummary> {
  for (;;) {
    const job = await client.job(id).catch((error: unknown) => {
      throw goesOn(error)
    })
    onProgress(job)
    if (job.state === 'stopped') throw new StoreUnavailableError(`Somebody stopped “${job.title}” at the server at ${client.url}. What was read stays; the same command reads the rest.`)
    if (job.summary !== null) return job.summary
    if (job.state === 'failed') throw new StoreUnavailableError(`The server at ${client.url} could not finish: ${job.error ?? 'it does not say why'}`)
    await pause(ASK_EVERY_MS)
  }
}

/** A server that goes away keeps the job that it has taken. */
function goesOn(error: unknown): unknown {
  if (!(error instanceof StoreUnavailableError)) return error
  return new StoreUnavailableError(`${error.message}. What was sent is kept, and reading goes on when the server runs again: its page shows the job. Give the same command then for what it was not told yet; what was read is not read twice.`)
}
