// The progress bar, on terminals only and on standard error, so that results stay clean.

import { SingleBar } from 'cli-progress'
import type { IngestProgress } from '../../ingest/pipeline.ts'
import { defuse } from './output.ts'

export interface Progress {
  readonly show: (progress: IngestProgress) => void
  readonly stop: () => void
}

/** A bar when standard error is a terminal, otherwise nothing. */
export function startProgress(): Progress {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined }
  const bar = new SingleBar({ format: '{bar} {value}/{total} {current}', stream: process.stderr, hideCursor: true, clearOnComplete: true, etaBuffer: 50 })
  bar.start(0, 0, { current: '' })
  return {
    show: ({ done, total, current }) => {
      bar.setTotal(total)
      bar.update(done, { current: clip(defuse(current ?? '')) })
    },
    stop: () => bar.stop(),
  }
}

function clip(name: string): string {
  return name.length > 50 ? `…${name.slice(-49)}` : name
}
