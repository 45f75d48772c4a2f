// The worker that finds places: tasks in, places out, so that no layout ever holds the page up.

import { arrange, type LayoutTask, type Places } from '../../graph/arrangement.ts'
import { settle } from './forces.ts'

export interface LayoutAnswer {
  readonly turn: number
  readonly places: Places
}

export interface LayoutOrder {
  readonly turn: number
  readonly task: LayoutTask
}

/** Numbers that look random and are the same for every task (mulberry32). The coarse layout samples the graph with them. */
function seeded(): () => number {
  let state = 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

self.onmessage = ({ data: { turn, task } }: MessageEvent<LayoutOrder>) => {
  Math.random = seeded()
  const answer: LayoutAnswer = { turn, places: arrange(task, settle) }
  self.postMessage(answer)
}
