// The graph drawing itself. The one module that knows Cytoscape: it is told what to show and tells what was pointed at.

import cytoscape, { type Core, type EdgeSingular, type NodeSingular, type EventObjectEdge, type EventObjectNode, type StylesheetJson } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Point } from '../graph/placement.ts'
import type { Palette } from '../theme/palette.ts'
import { createArranger } from './arranger.ts'
import type { CanvasModel } from './model.ts'
import { positionsOf, remember } from './places.ts'
import { declutter } from './readable.ts'
import { bringIntoSight, fitAll, survey, zoomBy } from './sight.ts'
import { buildStyle } from './style.ts'
import { paint, sync } from './sync.ts'

export type StyleSheet = StylesheetJson
export type { Core, EdgeSingular, NodeSingular }

/** What outlives the drawing, so that leaving the screen and coming back moves nothing. */
export interface CanvasMemory {
  readonly positions: Map<string, Point>
  viewport: { readonly zoom: number; readonly pan: Point } | null
}

export interface CanvasHandlers {
  readonly onEntity: (id: string) => void
  readonly onLine: (id: string) => void
  readonly onExpand: (id: string) => void
  readonly onNothing: () => void
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
  readonly rearrange: () => void
  /** Moves the view as little as it takes to see these; `covered` pixels on the right lie under a panel. */
  readonly reveal: (ids: readonly string[], covered: number) => void
  readonly lookAt: (point: Point) => void
  readonly survey: () => Survey
  /** Calls back after anything moved; returns how to stop. */
  readonly onMove: (callback: () => void) => () => void
  readonly positions: () => ReadonlyMap<string, Point>
  readonly destroy: () => void
}

interface Setup {
  readonly container: HTMLElement
  readonly palette: Palette
  readonly memory: CanvasMemory
  readonly handlers: CanvasHandlers
  readonly animate: boolean
}

cytoscape.use(fcose)

/** Starts a drawing in a container. */
export function createEngine({ container, palette, memory, handlers, animate }: Setup): CanvasEngine {
  const cy = cytoscape({ container, style: buildStyle(palette), minZoom: 0.12, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true })
  const arranger = createArranger({ cy, memory, animate })
  listen(cy, handlers)
  cy.on('dragfree', arranger.settled)
  return {
    show: (model) => {
      remember(cy, memory)
      arranger.receive(sync(cy, model, memory))
      // After the first layout, which measures labels: the bolder ones of a selection would move the picture.
      paint(cy, model)
      declutter(cy)
    },
    recolour: (next) => void cy.style(buildStyle(next)),
    fit: () => fitAll(cy, animate),
    zoomBy: (factor) => zoomBy(cy, factor, animate),
    rearrange: arranger.rearrange,
    reveal: (ids, covered) => bringIntoSight(cy, ids, { covered, animate }),
    lookAt: ({ x, y }) => void cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() }),
    survey: () => survey(cy),
    onMove: (callback) => {
      cy.on('viewport position add remove resize', callback)
      return () => void cy.off('viewport position add remove resize', callback)
    },
    positions: () => positionsOf(cy),
    destroy: () => {
      remember(cy, memory)
      memory.viewport = cy.nodes().empty() ? null : { zoom: cy.zoom(), pan: { ...cy.pan() } }
      cy.destroy()
    },
  }
}

function listen(cy: Core, handlers: CanvasHandlers): void {
  cy.on('tap', (event) => {
    if (event.target === cy) handlers.onNothing()
  })
  cy.on('tap', 'node', (event: EventObjectNode) => handlers.onEntity(event.target.id()))
  cy.on('tap', 'edge', (event: EventObjectEdge) => handlers.onLine(event.target.id()))
  cy.on('dbltap', 'node', (event: EventObjectNode) => handlers.onExpand(event.target.id()))
  const point = (event: EventObjectNode | EventObjectEdge, over: boolean) => {
    event.target.toggleClass('hovered', over)
    const container = cy.container()
    if (container !== null) container.style.cursor = over ? 'pointer' : ''
  }
  cy.on('mouseover', 'node, edge', (event: EventObjectNode | EventObjectEdge) => point(event, true))
  cy.on('mouseout', 'node, edge', (event: EventObjectNode | EventObjectEdge) => point(event, false))
}
