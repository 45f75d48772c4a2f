// The graph drawing itself. The one module that knows Cytoscape: it is told what to show and tells what was pointed at.

import cytoscape, { type Core, type EdgeSingular, type EventObject, type EventObjectEdge, type EventObjectNode, type NodeSingular, type StylesheetJson } from 'cytoscape'
import type { LayoutName } from '../graph/arrangement.ts'
import type { Arrangement, Move } from '../graph/canvas.ts'
import type { Point } from '../graph/placement.ts'
import type { Palette } from '../theme/palette.ts'
import { createArranger } from './arranger.ts'
import { listen, type Pointing } from './gestures.ts'
import { createLayouter } from './layout/layouter.ts'
import type { CanvasModel } from './model.ts'
import { positionsOf, remember } from './places.ts'
import { declutter } from './readable.ts'
import { bringIntoSight, fitAll, survey, zoomBy } from './sight.ts'
import { buildStyle } from './style.ts'
import { paint, sync } from './sync.ts'

export type StyleSheet = StylesheetJson
export type { Core, EdgeSingular, EventObject, EventObjectEdge, EventObjectNode, NodeSingular }

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
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The whole graph and the part of it in sight, in graph coordinates. */
export interface Survey {
  readonly dots: readonly { readonly id: string; readonly type: string; readonly x: number; readonly y: number }[]
  readonly extent: Box
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
  /** A large graph hides its lines while it is moved. */
  readonly large: boolean
}

/** Starts a drawing in a container. */
export function createEngine({ container, palette, memory, handlers, animate, large }: Setup): CanvasEngine {
  const swift = large ? { hideEdgesOnViewport: true, textureOnViewport: true, pixelRatio: 1 } : {}
  const cy = cytoscape({ container, style: buildStyle(palette), minZoom: 0.05, maxZoom: 3, autounselectify: true, ...swift })
  const layouter = createLayouter()
  let shown: CanvasModel | null = null
  const arranger = createArranger({
    cy,
    memory,
    layouter,
    animate,
    layout: () => shown?.layout ?? 'force',
    isPinned: (id) => shown?.places.get(id)?.pinned ?? false,
    onArranged: handlers.onArranged,
    onBusy: handlers.onBusy,
  })
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
      remember(cy, memory)
      const { strangers, moved } = sync(cy, model, memory)
      arranger.receive(strangers)
      paint(cy, model)
      if (moved.size > 0) arranger.bring(moved)
      else declutter(cy)
    },
    recolour: (next) => {
      if (!cy.destroyed()) cy.style(buildStyle(next))
    },
    fit: () => fitAll(cy, animate),
    zoomBy: (factor) => zoomBy(cy, factor, animate),
    rearrange: arranger.rearrange,
    reveal: (ids, covered) => {
      if (!cy.destroyed()) bringIntoSight(cy, ids, { covered, animate })
    },
    lookAt: ({ x, y }) => void cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() }),
    survey: () => survey(cy),
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
      cy.destroy()
    },
  }
}

function pointInWindow(cy: Core, id: string): Point | null {
  const node = cy.getElementById(id)
  const box = cy.container()?.getBoundingClientRect()
  if (node.empty() || box === undefined) return null
  const { x, y } = node.renderedPosition()
  return { x: box.x + x, y: box.y + y }
}
