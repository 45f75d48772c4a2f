// Gives nodes their places: all of them when the canvas opens or is arranged anew, else newcomers alone.

import { placeAll, stretchTo, type Point } from '../graph/placement.ts'
import type { CanvasMemory, Core } from './engine.ts'
import { settleAll, settleNew } from './layout.ts'
import { idsByDegree, makeRoom, move, positionsOf, remember, standing } from './places.ts'
import { declutter } from './readable.ts'
import { fitAll, reachOut } from './sight.ts'

interface Setup {
  readonly cy: Core
  readonly memory: CanvasMemory
  readonly animate: boolean
}

interface Arranger {
  /** Finds places for nodes that have just been added and never had one. */
  readonly receive: (strangers: readonly string[]) => void
  readonly rearrange: () => void
  /** What follows whenever nodes have come to rest. */
  readonly settled: () => void
}

/** Fields beyond the name are the layout's own, which the library's types do not know. */
type LayoutOptions = { readonly name: string } & Readonly<Record<string, unknown>>

const EASE = { animate: true, animationDuration: 320, fit: false }

export function createArranger({ cy, memory, animate }: Setup): Arranger {
  let opened = false
  const settled = () => {
    remember(cy, memory)
    declutter(cy)
  }
  const run = (options: LayoutOptions, then: () => void) => {
    cy.elements().stop(false, true)
    const layout = cy.layout(options)
    layout.one('layoutstop', () => {
      then()
      settled()
    })
    layout.run()
  }
  /** Moves from the places before to those where the nodes stand now. */
  const ease = (before: ReadonlyMap<string, Point>, then: () => void) => {
    const positions = Object.fromEntries(positionsOf(cy))
    move(cy, before)
    run({ name: 'preset', positions, ...EASE }, then)
  }
  /** Arranges everything anew in the shape of the canvas; `then` gets the new places, and the nodes stand there. */
  const arrange = (then: () => void) => {
    move(cy, placeAll(idsByDegree(cy)))
    run(settleAll(), () => {
      move(cy, stretchTo(positionsOf(cy), cy.width() / Math.max(1, cy.height())))
      then()
    })
  }
  /** The rest is locked: the layout alone would shift it by the height of its labels. */
  const join = (strangers: readonly string[], { eased, then }: { eased: boolean; then: () => void }) => {
    const fixed = standing(cy, strangers)
    const locked = cy.nodes().filter((node) => fixed.has(node.id()))
    const before = positionsOf(cy)
    locked.lock()
    run(settleNew(fixed), () => {
      locked.unlock()
      makeRoom(cy, strangers)
      if (eased) ease(before, then)
      else then()
    })
  }
  const open = (strangers: readonly string[]) => {
    opened = true
    const show = () => fitAll(cy, false)
    if (strangers.length === cy.nodes().length) arrange(show)
    else if (strangers.length > 0) join(strangers, { eased: false, then: show })
    else if (memory.viewport === null) show()
    else cy.viewport({ zoom: memory.viewport.zoom, pan: { ...memory.viewport.pan } })
  }
  return {
    receive: (strangers) => {
      if (cy.nodes().empty()) return
      if (!opened) open(strangers)
      else if (strangers.length > 0) join(strangers, { eased: animate, then: () => reachOut(cy, strangers, animate) })
    },
    rearrange: () => {
      const before = positionsOf(cy)
      arrange(() => {
        if (animate) ease(before, () => fitAll(cy, true))
        else fitAll(cy, false)
      })
    },
    settled,
  }
}
