// Gives nodes their places: all of them when the canvas opens or is arranged anew, else newcomers alone. The places are
// found in a worker; newcomers are drawn once they have one.

import type { LayoutName } from '../graph/arrangement.ts'
import type { Arrangement } from '../graph/canvas.ts'
import type { Point } from '../graph/placement.ts'
import type { CanvasMemory, Core } from './engine.ts'
import type { Layouter } from './layout/layouter.ts'
import type { CanvasModel } from './model.ts'
import { move, positionsOf, remember, roomsOf, toTask } from './places.ts'
import { declutter } from './readable.ts'
import { fitAll, fitTo, reachOut, type Fitting } from './sight.ts'
import type { Slicer } from './slicer.ts'

interface Setup {
  readonly cy: Core
  readonly memory: CanvasMemory
  readonly layouter: Layouter
  readonly slicer: Slicer
  readonly fitting: Fitting
  /** What is to be drawn now. */
  readonly model: () => CanvasModel | null
  /** Draws what has got a place. */
  readonly refresh: () => void
  readonly onArranged: (arrangement: Arrangement) => void
  readonly onBusy: (busy: boolean) => void
  readonly onFailed: (reason: string) => void
}

interface Arranger {
  /** Finds places for nodes that never had one; each comes with one where it may wait. */
  readonly receive: (strangers: ReadonlyMap<string, Point>) => void
  readonly rearrange: (layout: LayoutName) => void
  /** Moves nodes to where they belong. */
  readonly bring: (places: ReadonlyMap<string, Point>) => void
  /** What follows whenever nodes have come to rest. */
  readonly settled: () => void
}

type Places = ReadonlyMap<string, Point>

const EASE_MS = 320
/** Past this many nodes, moving them all in view costs more than it tells. */
const MOST_EASED = 600

export function createArranger({ cy, memory, layouter, slicer, fitting, model, refresh, onArranged, onBusy, onFailed }: Setup): Arranger {
  let opened = false
  let awaited = ''
  const settled = () => {
    remember(cy, memory)
    declutter(cy)
  }
  const afterwards = (then: () => void) => slicer.run({ items: () => [], each: () => undefined, then })
  const ease = (places: Places, then: () => void) => {
    const moving = [...places].filter(([id, place]) => isElsewhere(cy, id, place))
    if (!fitting.animate || moving.length > MOST_EASED) {
      slicer.run({ items: () => moving, each: (slice) => move(cy, slice), then })
      return
    }
    const moves = moving.map(
      ([id, { x, y }]) => new Promise<void>((resolve) => void cy.getElementById(id).animate({ position: { x, y } }, { duration: EASE_MS, easing: 'ease-out', complete: () => resolve() })),
    )
    void Promise.all(moves).then(() => {
      if (!cy.destroyed()) then()
    })
  }
  const placeOf = (id: string, waiting: Places): Point => memory.positions.get(id) ?? waiting.get(id) ?? { x: 0, y: 0 }
  const isPinned = (id: string) => model()?.places.get(id)?.pinned ?? false
  const ask = ({ name, isFixed = isPinned, waiting = new Map(), then, otherwise }: Question) => {
    const shown = model()
    if (shown === null) return
    remember(cy, memory)
    onBusy(true)
    const answered = (act: () => void) => {
      awaited = ''
      onBusy(false)
      act()
    }
    layouter.run(toTask(shown, { name, isFixed, placeOf: (id) => placeOf(id, waiting), aspect: cy.width() / Math.max(1, cy.height()) }), {
      found: (places) => answered(() => then(places)),
      failed: (reason) =>
        answered(() => {
          otherwise?.()
          onFailed(reason)
        }),
    })
  }
  const stand = (places: Places) => {
    for (const [id, place] of places) memory.positions.set(id, place)
    refresh()
  }
  const fitModel = () => {
    const shown = model()
    if (shown !== null) fitTo(cy, roomsOf(toTask(shown, { name: 'join', isFixed: isPinned, placeOf: (id) => shown.places.get(id) ?? placeOf(id, new Map()), aspect: 1 }).nodes), { ...fitting, animate: false })
  }
  /** The first that is seen is in sight before it is drawn, which may take several slices. */
  const openOn = (places: Places) => {
    for (const [id, place] of places) memory.positions.set(id, place)
    fitModel()
    refresh()
    afterwards(settled)
  }
  const join = (strangers: Places, places: Places) => {
    stand(strangers)
    afterwards(() =>
      ease(places, () => {
        reachOut(cy, [...strangers.keys()], fitting)
        settled()
      }),
    )
  }
  const openAsLeft = () => {
    if (memory.viewport === null) fitModel()
    else cy.viewport({ zoom: memory.viewport.zoom, pan: { ...memory.viewport.pan } })
  }
  return {
    receive: (strangers) => {
      const shown = model()
      if (shown === null || shown.entities.length + shown.groups.length === 0) return
      const key = [...strangers.keys()].join()
      if (strangers.size > 0 && key === awaited) return
      awaited = key
      const first = !opened
      opened = true
      if (strangers.size === 0) return first ? openAsLeft() : undefined
      const all = strangers.size === shown.entities.length + shown.groups.length
      ask({
        name: all ? shown.layout : 'join',
        waiting: strangers,
        isFixed: all ? isPinned : (id) => !strangers.has(id),
        then: (places) => (first || all ? openOn(places) : join(strangers, places)),
        otherwise: () => openOn(strangers),
      })
    },
    rearrange: (name) => {
      const before = positionsOf(cy)
      ask({
        name,
        then: (places) =>
          ease(places, () => {
            fitAll(cy, fitting)
            settled()
            onArranged({ layout: name, before, after: positionsOf(cy) })
          }),
      })
    },
    bring: (places) => ease(places, settled),
    settled,
  }
}

interface Question {
  readonly name: LayoutName | 'join'
  readonly isFixed?: (id: string) => boolean
  readonly waiting?: Places
  readonly then: (places: Places) => void
  /** When no places can be found. */
  readonly otherwise?: () => void
}

export function isElsewhere(cy: Core, id: string, { x, y }: Point): boolean {
  const node = cy.getElementById(id)
  if (node.empty()) return false
  const at = node.position()
  return Math.abs(at.x - x) > 0.01 || Math.abs(at.y - y) > 0.01
}
