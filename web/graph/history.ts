// Undo and redo over any value: every change has words, so that undoing can say what it undid.

interface Step<T> {
  readonly value: T
  readonly label: string
}

export interface History<T> {
  readonly present: T
  /** Newest last: the value before each change, and what the change was. */
  readonly past: readonly Step<T>[]
  /** Next first: the value after each undone change. */
  readonly future: readonly Step<T>[]
}

const LIMIT = 100

export function startHistory<T>(present: T): History<T> {
  return { present, past: [], future: [] }
}

/** Changes the value, with a step to undo it by. */
export function change<T>(history: History<T>, value: T, label: string): History<T> {
  return { present: value, past: [...history.past, { value: history.present, label }].slice(-LIMIT), future: [] }
}

/** Changes the value in place, leaving nothing to undo: for what nobody did. */
export function replace<T>(history: History<T>, value: T): History<T> {
  return { ...history, present: value }
}

/** The value before the last change; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    present: step.value,
    past: history.past.slice(0, -1),
    future: [{ value: history.present, label: step.label }, ...history.future],
  }
}

/** The value after the last undone change; the same history when there is none. */
export function redo<T>(history: History<T>): History<T> {
  const [step, ...future] = history.future
  if (step === undefined) return history
  return { present: step.value, past: [...history.past, { value: history.present, label: step.label }], future }
}
