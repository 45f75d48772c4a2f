// Long work on the drawing, in slices between which the page answers. A job begins when the one before has ended.

export interface Job<T> {
  /** Asked when the job begins. */
  readonly items: () => readonly T[]
  readonly each: (slice: readonly T[]) => void
  readonly then?: () => void
}

export interface Slicer {
  /** What fits in one slice is done at once when nothing else is under way. */
  readonly run: <T>(job: Job<T>) => void
  /** Nothing that waits is done any more. */
  readonly stop: () => void
}

interface Options {
  /** Calls back when the page has had its turn. */
  readonly rest?: (then: () => void) => void
  readonly size?: number
  /** A job of several slices has begun, or has ended. */
  readonly onLong?: (isOn: boolean) => void
}

/** So many elements take a few dozen milliseconds to add or to move. */
const SIZE = 300

export function createSlicer({ rest = restAFrame, size = SIZE, onLong = () => undefined }: Options): Slicer {
  const waiting: (() => void)[] = []
  let busy = false
  let stopped = false
  const begin = <T>({ items, each, then }: Job<T>): void => {
    busy = true
    const all = items()
    const isLong = all.length > size
    if (isLong) onLong(true)
    const step = (from: number) => {
      if (stopped) return
      if (from < all.length) each(all.slice(from, from + size))
      if (from + size < all.length) rest(() => step(from + size))
      else end()
    }
    const end = () => {
      if (isLong) onLong(false)
      then?.()
      busy = false
      waiting.shift()?.()
    }
    step(0)
  }
  return {
    run: (job) => {
      if (busy) waiting.push(() => begin(job))
      else begin(job)
    },
    stop: () => {
      stopped = true
    },
  }
}

/** One slice a frame, in a task of its own: the frame itself draws what the slice before has brought. */
function restAFrame(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then))
}
