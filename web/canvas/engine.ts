// The graph drawing itself. The one module that knows Cytoscape: it is told what to show and tells what was pointed at.

import cytoscape, { type CollectionReturnValue, type Core, type EdgeSingular, type ElementDefinition, type EventObject, type EventObjectEdge, type EventObjectNode, type NodeSingular, type StylesheetJson } from 'cytoscape'
import type { LayoutName } from '../graph/arrangement.ts'
import type { Arrangement, Move } from '../graph/canvas.ts'
import type { Corner } from '../graph/framing.ts'
import type { Point } from '../graph/placement.ts'
import type { Palette } from '../theme/palette.ts'
import { createArranger } from './arranger.ts'
import { listen, type Pointing } from './gestures.ts'
import { createLayouter } from './layout/layouter.ts'
import { layLines } from './linework.ts'
import type { CanvasModel } from './model.ts'
import { positionsOf, remember } from './places.ts'
import { declutter } from './readable.ts'
import { reckon } from './renderer.ts'
import { bringIntoSight, findDots, findSight, fitAll, zoomBy } from './sight.ts'
import { createSlicer } from './slicer.ts'
import { buildStyle } from './style.ts'
import { compare, findMoved, holdsSame, paint, type Comparison } from './sync.ts'

export type StyleSheet = StylesheetJson
export type { CollectionReturnValue, Core, EdgeSingular, ElementDefinition, EventObject, EventObjectEdge, EventObjectNode, NodeSingular }

/** What outlives the drawing, so that leaving the screen and coming back moves nothing. */
export interface CanvasMemory {
  readonly positions: Map<string, Point>
  viewport: { readonly zoom: number; readonly pan: Point } | null
}

export interface CanvasHandlers extends Pointing {
  /** Nodes were dragged, and are pinned where they are now. */
  readonly onMoved: (moves: readonly Move[]) => void
  readonly onArranged: (arrangement: Arrangement) => void
  /** A layout is being found, or has been. */
  readonly onBusy: (busy: boolean) => void
  /** No layout could be found; everything stands where it stood. */
  readonly onFailed: (reason: string) => void
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The whole graph and the part of it in sight, in graph coordinates. */
export interface Survey {
  /** The same array while nothing but the view has moved. */
  readonly dots: readonly { readonly type: string; readonly x: number; readonly y: number }[]
  readonly sight: Box
}

export interface CanvasEngine {
  readonly show: (model: CanvasModel) => void
  readonly recolour: (palette: Palette) => void
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
  readonly rearrange: (layout: LayoutName) => void
  /** Moves the view as little as it takes to see these; `covered` pixels on the right lie under a panel. */
  readonly reveal: (ids: readonly string[], covered: number) => void
  readonly lookAt: (point: Point) => void
  readonly survey: () => Survey
  /** Calls back after anything moved; returns how to stop. */
  readonly onMove: (callback: () => void) => () => void
  readonly positions: () => ReadonlyMap<string, Point>
  /** Where a node is in the window, in pixels; null when it is not drawn. */
  readonly windowPoint: (id: string) => Point | null
  readonly destroy: () => void
}

interface Setup {
  readonly container: HTMLElement
  readonly palette: Palette
  readonly memory: CanvasMemory
  readonly handlers: CanvasHandlers
  readonly animate: boolean
  /** What lies on the canvas, and must hide nothing when everything is shown. */
  readonly corner: Corner | null
  /** A large graph hides its lines while it is moved. */
  readonly large: boolean
}

/** Starts a drawing in a container. */
export function createEngine({ container, palette, memory, handlers, animate, corner, large }: Setup): CanvasEngine {
  const swift = large ? { hideEdgesOnViewport: true, textureOnViewport: true, pixelRatio: 1 } : {}
  const cy = cytoscape({ container, style: buildStyle(palette, large), minZoom: 0.05, maxZoom: 3, autounselectify: true, ...swift })
  const renewLines = large ? layLines(cy) : () => undefined
  const layouter = createLayouter()
  const slicer = createSlicer({
    // Within a batch the library draws nothing.
    onHold: (isOn) => {
      if (!large) return
      if (isOn) cy.startBatch()
      else cy.endBatch()
    },
  })
  let shown: CanvasModel | null = null
  /** What the drawing is known to hold, all of it. */
  let held: CanvasModel | null = null
  let isDue = false
  let dots: Survey['dots'] | null = null
  cy.on('position add remove', () => {
    dots = null
  })
  const refresh = () => {
    isDue = true
    let comparison: Comparison | null = null
    slicer.run({
      items: () => {
        // Of several that wait, the first draws the newest model, and the others have nothing to do.
        if (!isDue || shown === null) return []
        isDue = false
        remember(cy, memory)
        comparison = held !== null && holdsSame(held, shown) ? { missing: [], strangers: new Map(), moved: findMoved(cy, shown) } : compare(cy, shown, memory)
        held = comparison.strangers.size === 0 ? shown : null
        arranger.receive(comparison.strangers)
        return comparison.missing
      },
      each: (slice) => addStyled(cy, slice),
      then: () => {
        if (comparison === null || shown === null) return
        paint(cy, shown)
        if (comparison.moved.size > 0) arranger.bring(comparison.moved)
        else declutter(cy)
      },
    })
  }
  const arranger = createArranger({ ...{ cy, memory, layouter, slicer, refresh, fitting: { animate, corner } }, ...handlers, model: () => shown })
  listen(cy, handlers, {
    groupOf: (id) => (shown?.marked.has(id) === true ? [...shown.marked] : [id]),
    onMoved: (moves) => {
      arranger.settled()
      handlers.onMoved(moves)
    },
  })
  return {
    show: (model) => {
      // The page may still hold a drawing in the moment in which another takes its place.
      if (cy.destroyed()) return
      shown = model
      refresh()
    },
    recolour: (next) => {
      if (cy.destroyed()) return
      cy.style(buildStyle(next, large))
      renewLines()
    },
    fit: () => fitAll(cy, { animate, corner }),
    zoomBy: (factor) => zoomBy(cy, factor, animate),
    rearrange: arranger.rearrange,
    reveal: (ids, covered) => {
      if (!cy.destroyed()) bringIntoSight(cy, ids, { covered, animate })
    },
    lookAt: ({ x, y }) => void cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() }),
    survey: () => ({ dots: (dots ??= findDots(cy)), sight: findSight(cy) }),
    onMove: (callback) => {
      cy.on('viewport position add remove resize', callback)
      return () => void cy.off('viewport position add remove resize', callback)
    },
    positions: () => positionsOf(cy),
    windowPoint: (id) => pointInWindow(cy, id),
    destroy: () => {
      remember(cy, memory)
      memory.viewport = cy.nodes().empty() ? null : { zoom: cy.zoom(), pan: { ...cy.pan() } }
      layouter.close()
      slicer.stop()
      cy.destroy()
    },
  }
}

/** What is added is styled and measured when it is drawn, all in one; asked for here, that is done slice by slice. */
function addStyled(cy: Core, slice: readonly ElementDefinition[]): void {
  const added = cy.add([...slice])
  added.nodes().forEach((node) => void node.boundingBox())
  added.edges().forEach((edge) => void edge.numericStyle('width'))
  reckon(cy)
}

function pointInWindow(cy: Core, id: string): Point | null {
  const node = cy.getElementById(id)
  const box = cy.container()?.getBoundingClientRect()
  if (node.empty() || box === undefined) return null
  const { x, y } = node.renderedPosition()
  return { x: box.x + x, y: box.y + y }
}
