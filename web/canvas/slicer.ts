// Long work on the drawing, in slices between which the page answers. A job begins when the one before has ended.

export interface Job<T> {
  /** Asked when the job begins. */
  readonly items: () => readonly T[]
  readonly each: (portion: readonly T[]) => void
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
  /** Calls back when what has been done can be seen. */
  readonly show?: (then: () => void) => void
  readonly now?: () => number
  /** Between two slices nothing is to be drawn (drawing all that is there takes longer than a slice), or it is again. */
  readonly onHold?: (isOn: boolean) => void
}

/** So few are done in one slice, whatever it takes: a small graph is there at once. */
export const FEW = 300
/** Items that are done before the clock is looked at. */
export const PORTION = 50
/** A slice ends with the portion in which so much time has gone: some elements take a hundred times as long as others. */
export const SLICE_MS = 25

export function createSlicer({ rest = giveWay, show = awaitFrame, now = () => performance.now(), onHold = () => undefined }: Options = {}): Slicer {
  const waiting: (() => void)[] = []
  let busy = false
  let stopped = false
  const unlessStopped = (go: () => void) => () => {
    if (!stopped) go()
  }
  const begin = <T>({ items, each, then }: Job<T>): void => {
    busy = true
    const all = items()
    /** Does one slice from there on, and says where the next begins. */
    const slice = (from: number): number => {
      const began = now()
      let at = from
      do {
        each(all.slice(at, at + PORTION))
        at += PORTION
      } while (at < all.length && (all.length <= FEW || now() - began < SLICE_MS))
      return at
    }
    const step = (from: number) => {
      const next = from < all.length ? slice(from) : from
      const isLast = next >= all.length
      if (isLast && from === 0) end()
      // What the last slice has brought is drawn before what follows begins.
      else if (isLast) show(unlessStopped(end))
      else {
        onHold(true)
        rest(
          unlessStopped(() => {
            onHold(false)
            step(next)
          }),
        )
      }
    }
    const end = () => {
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

/** What waits to be done or drawn comes first. A timer would wait, too, for nothing. */
function giveWay(then: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    then()
  }
  port2.postMessage(null)
}

function awaitFrame(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then))
}
