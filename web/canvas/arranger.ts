// Gives nodes their places: all of them when the canvas opens or is arranged anew, else newcomers alone. The places are
// found in a worker; until they are there, newcomers are not seen.

import type { LayoutName } from '../graph/arrangement.ts'
import type { Arrangement } from '../graph/canvas.ts'
import type { Point } from '../graph/placement.ts'
import type { CanvasMemory, Core } from './engine.ts'
import type { Layouter } from './layout/layouter.ts'
import { ARRIVING, move, positionsOf, remember, toTask } from './places.ts'
import { declutter } from './readable.ts'
import { fitAll, reachOut } from './sight.ts'

interface Setup {
  readonly cy: Core
  readonly memory: CanvasMemory
  readonly layouter: Layouter
  readonly animate: boolean
  /** The layout in use, and whether a person has put a node where it is. */
  readonly layout: () => LayoutName
  readonly isPinned: (id: string) => boolean
  readonly onArranged: (arrangement: Arrangement) => void
  readonly onBusy: (busy: boolean) => void
}

interface Arranger {
  /** Finds places for nodes that have just been added and never had one. */
  readonly receive: (strangers: readonly string[]) => void
  readonly rearrange: (layout: LayoutName) => void
  /** Moves nodes to where they belong. */
  readonly bring: (places: ReadonlyMap<string, Point>) => void
  /** What follows whenever nodes have come to rest. */
  readonly settled: () => void
}

const EASE_MS = 320
/** Past this many nodes, moving them all in view costs more than it tells. */
const MOST_EASED = 600

export function createArranger({ cy, memory, layouter, animate, layout, isPinned, onArranged, onBusy }: Setup): Arranger {
  let opened = false
  let awaited = ''
  const settled = () => {
    remember(cy, memory)
    declutter(cy)
  }
  const ease = (places: ReadonlyMap<string, Point>, then: () => void) => {
    const moving = [...places].filter(([id, place]) => isElsewhere(cy, id, place))
    if (!animate || moving.length === 0 || moving.length > MOST_EASED) {
      move(cy, places)
      then()
      return
    }
    const moves = moving.map(
      ([id, { x, y }]) => new Promise<void>((resolve) => void cy.getElementById(id).animate({ position: { x, y } }, { duration: EASE_MS, easing: 'ease-out', complete: () => resolve() })),
    )
    void Promise.all(moves).then(() => {
      if (!cy.destroyed()) then()
    })
  }
  const arrive = () => cy.elements(`.${ARRIVING}`).removeClass(ARRIVING)
  const ask = (name: LayoutName | 'join', isFixed: (id: string) => boolean, then: (places: ReadonlyMap<string, Point>) => void) => {
    onBusy(true)
    layouter.run(toTask(cy, name, isFixed), (places) => {
      awaited = ''
      onBusy(false)
      then(new Map([...places].filter(([id]) => cy.getElementById(id).nonempty())))
    })
  }
  const openAll = () =>
    ask(layout(), isPinned, (places) => {
      move(cy, places)
      arrive()
      fitAll(cy, false)
      settled()
    })
  const join = (strangers: readonly string[]) => {
    const standing = positionsOf(cy)
    const first = !opened
    ask('join', (id) => standing.has(id), (places) => {
      arrive()
      if (first) move(cy, places)
      ease(places, () => {
        if (first) fitAll(cy, false)
        else reachOut(cy, strangers, animate)
        settled()
      })
    })
  }
  return {
    receive: (strangers) => {
      if (cy.nodes().empty()) return
      const key = strangers.join()
      if (strangers.length > 0 && key === awaited) return
      awaited = key
      if (strangers.length > 0 && strangers.length === cy.nodes().length) openAll()
      else if (strangers.length > 0) join(strangers)
      else if (!opened) openAsLeft(cy, memory)
      opened = true
    },
    rearrange: (name) => {
      const before = positionsOf(cy)
      ask(name, isPinned, (places) => {
        arrive()
        ease(places, () => {
          fitAll(cy, animate)
          settled()
          onArranged({ layout: name, before, after: positionsOf(cy) })
        })
      })
    },
    bring: (places) => ease(places, settled),
    settled,
  }
}

function openAsLeft(cy: Core, { viewport }: CanvasMemory): void {
  if (viewport === null) fitAll(cy, false)
  else cy.viewport({ zoom: viewport.zoom, pan: { ...viewport.pan } })
}

export function isElsewhere(cy: Core, id: string, { x, y }: Point): boolean {
  const node = cy.getElementById(id)
  if (node.empty()) return false
  const at = node.position()
  return Math.abs(at.x - x) > 0.01 || Math.abs(at.y - y) > 0.01
}
