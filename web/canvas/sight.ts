// The part of the graph that is in sight, and how it is moved.

import type { Rectangle } from '../graph/declutter.ts'
import { frame, type Corner } from '../graph/framing.ts'
import type { CollectionReturnValue, Core, Survey } from './engine.ts'
import { roomsOfDrawing } from './places.ts'

/** Pixels between what is brought into sight and the edge. */
const MARGIN = 24

export interface Fitting {
  readonly animate: boolean
  readonly corner: Corner | null
}

export function fitAll(cy: Core, fitting: Fitting): void {
  fitTo(cy, roomsOfDrawing(cy), fitting)
}

export function fitTo(cy: Core, rooms: readonly Rectangle[], { animate, corner }: Fitting): void {
  const view = frame(rooms, { width: cy.width(), height: cy.height(), least: cy.minZoom(), corner })
  if (view === null) return
  const { zoom, pan } = view
  if (animate) cy.animate({ zoom, pan }, { duration: 220, easing: 'ease-out' })
  else cy.viewport({ zoom, pan })
}

/** Brings nodes into sight: by moving the view a little where they fit in it, else by showing everything. */
export function reachOut(cy: Core, ids: readonly string[], fitting: Fitting): void {
  const { w, h } = pick(cy, ids).renderedBoundingBox()
  if (w > cy.width() - 2 * MARGIN || h > cy.height() - 2 * MARGIN) fitAll(cy, fitting)
  else bringIntoSight(cy, ids, { covered: 0, animate: fitting.animate })
}

/** Moves the view, as little as it takes, until these stand clear of the edges and of `covered` pixels on the right. */
export function bringIntoSight(cy: Core, ids: readonly string[], { covered, animate }: { covered: number; animate: boolean }): void {
  const chosen = pick(cy, ids)
  if (chosen.empty()) return
  const { x1, y1, x2, y2 } = chosen.renderedBoundingBox({ includeOverlays: false, includeUnderlays: false })
  const shift = (low: number, high: number, end: number) => (high > end - MARGIN ? end - MARGIN - high : low < MARGIN ? MARGIN - low : 0)
  const [x, y] = [shift(x1, x2, cy.width() - covered), shift(y1, y2, cy.height())]
  if (x === 0 && y === 0) return
  if (animate) cy.animate({ panBy: { x, y } }, { duration: 180, easing: 'ease-out' })
  else cy.panBy({ x, y })
}

export function zoomBy(cy: Core, factor: number, animate: boolean): void {
  const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor))
  const zoom = { level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }
  if (animate) cy.animate({ zoom }, { duration: 140 })
  else cy.zoom(zoom)
}

/** The elements of these ids, as far as they are drawn. */
function pick(cy: Core, ids: readonly string[]): CollectionReturnValue {
  const wanted = new Set(ids)
  return cy.elements().filter((element) => wanted.has(element.id()))
}

export function findDots(cy: Core): Survey['dots'] {
  return cy.nodes().map((node) => ({ type: String(node.data('type')), x: node.position('x'), y: node.position('y') }))
}

/** The part of the graph in sight, in graph coordinates. */
export function findSight(cy: Core): Survey['sight'] {
  const { x1, y1, w, h } = cy.extent()
  return { x: x1, y: y1, width: w, height: h }
}
