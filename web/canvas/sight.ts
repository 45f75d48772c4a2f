// The part of the graph that is in sight, and how it is moved.

import type { Core, Survey } from './engine.ts'

/** Pixels kept free around the graph, and how large a small graph may become. */
const PADDING = 56
/** Of a small canvas, this part of its width. */
const SHARE = 0.08
const LARGEST = 1.15
/** Pixels between what is brought into sight and the edge. */
const MARGIN = 24

export function fitAll(cy: Core, animate: boolean): void {
  const box = cy.elements().boundingBox()
  const padding = Math.min(PADDING, cy.width() * SHARE)
  const zoom = Math.min(LARGEST, (cy.width() - 2 * padding) / Math.max(1, box.w), (cy.height() - 2 * padding) / Math.max(1, box.h))
  const pan = { x: cy.width() / 2 - ((box.x1 + box.x2) / 2) * zoom, y: cy.height() / 2 - ((box.y1 + box.y2) / 2) * zoom }
  if (animate) cy.animate({ zoom, pan }, { duration: 220, easing: 'ease-out' })
  else cy.viewport({ zoom, pan })
}

/** Brings nodes into sight: by moving the view a little where they fit in it, else by showing everything. */
export function reachOut(cy: Core, ids: readonly string[], animate: boolean): void {
  const { w, h } = cy.nodes().filter((node) => ids.includes(node.id())).renderedBoundingBox()
  if (w > cy.width() - 2 * MARGIN || h > cy.height() - 2 * MARGIN) fitAll(cy, animate)
  else bringIntoSight(cy, ids, { covered: 0, animate })
}

/** Moves the view, as little as it takes, until these stand clear of the edges and of `covered` pixels on the right. */
export function bringIntoSight(cy: Core, ids: readonly string[], { covered, animate }: { covered: number; animate: boolean }): void {
  const chosen = cy.elements().filter((element) => ids.includes(element.id()))
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

export function survey(cy: Core): Survey {
  const dots = cy.nodes().map((node) => ({ id: node.id(), type: String(node.data('type')), x: node.position('x'), y: node.position('y') }))
  const whole = cy.nodes().boundingBox({ includeLabels: false })
  const seen = cy.extent()
  return {
    dots,
    extent: { x: whole.x1, y: whole.y1, width: whole.w, height: whole.h },
    sight: { x: seen.x1, y: seen.y1, width: seen.w, height: seen.h },
  }
}
