// The page's end of the layout worker: one task at a time, the newest wins.

import type { LayoutTask, Places } from '../../graph/arrangement.ts'
import type { LayoutAnswer, LayoutOrder } from './worker.ts'

export interface Outcome {
  readonly found: (places: Places) => void
  /** The worker stopped without an answer; `reason` is what it said last. */
  readonly failed: (reason: string) => void
}

export interface Layouter {
  /** Finds places; the answer to a task that a newer one has overtaken never comes. */
  readonly run: (task: LayoutTask, outcome: Outcome) => void
  readonly close: () => void
}

/** Starts a worker with the first task; a worker that is still at an older one is ended rather than waited for. */
export function createLayouter(): Layouter {
  let worker: Worker | null = null
  let busy = false
  let turn = 0
  const end = () => {
    worker?.terminate()
    worker = null
    busy = false
  }
  const start = () => {
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    return worker
  }
  return {
    run: (task, { found, failed }) => {
      if (busy) end()
      busy = true
      const order: LayoutOrder = { turn: ++turn, task }
      const at = start()
      at.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
        if (data.turn !== turn) return
        busy = false
        found(data.places)
      }
      at.onerror = (event) => {
        // Told to the analyst, and so not to the console as well. The next task gets a new worker.
        event.preventDefault()
        end()
        failed(event instanceof ErrorEvent ? event.message : 'it could not be loaded')
      }
      at.onmessageerror = () => {
        end()
        failed('its answer could not be read')
      }
      at.postMessage(order)
    },
    close: end,
  }
}
