// The view in which everything can be seen: as large as it may be, in the middle, and clear of what lies on the canvas.

import type { Rectangle } from './declutter.ts'
import type { Point } from './placement.ts'

/** What lies on the right lower corner of the canvas, in pixels from its edges. */
export interface Corner {
  readonly width: number
  readonly height: number
}

export interface Frame {
  /** Of the canvas, in pixels. */
  readonly width: number
  readonly height: number
  readonly corner: Corner | null
  /** The smallest zoom that there is. */
  readonly least: number
}

export interface Sight {
  readonly zoom: number
  readonly pan: Point
}

/** Pixels kept free around the graph, and how large a small graph may become. */
const PADDING = 56
/** Of a small canvas, this part of its width. */
const SHARE = 0.08
const LARGEST = 1.15
/** Pixels between a node and the corner. */
const MARGIN = 8

/** Zoom and pan that show all of these; null for none. */
export function frame(rooms: readonly Rectangle[], canvas: Frame): Sight | null {
  const bounds = boundsOf(rooms)
  if (bounds === null) return null
  const padding = Math.min(PADDING, canvas.width * SHARE)
  const whole = fit(bounds, canvas, { right: padding, bottom: padding, padding })
  const { corner } = canvas
  if (corner === null || !rooms.some((room) => isUnder(room, { sight: whole, canvas, corner }))) return whole
  // Whichever leaves more: the room to the left of the corner, or above it.
  const beside = fit(bounds, canvas, { right: Math.max(padding, corner.width + MARGIN), bottom: padding, padding })
  const above = fit(bounds, canvas, { right: padding, bottom: Math.max(padding, corner.height + MARGIN), padding })
  return beside.zoom > above.zoom ? beside : above
}

/** The room that all of these take together; null for none. */
export function boundsOf(rooms: readonly Rectangle[]): Rectangle | null {
  const [first, ...others] = rooms
  if (first === undefined) return null
  return others.reduce((all, one) => ({ x1: Math.min(all.x1, one.x1), y1: Math.min(all.y1, one.y1), x2: Math.max(all.x2, one.x2), y2: Math.max(all.y2, one.y2) }), first)
}

function fit(bounds: Rectangle, { width, height, least }: Frame, { right, bottom, padding }: { readonly right: number; readonly bottom: number; readonly padding: number }): Sight {
  const [across, down] = [width - padding - right, height - padding - bottom]
  const zoom = Math.max(least, Math.min(LARGEST, across / Math.max(1, bounds.x2 - bounds.x1), down / Math.max(1, bounds.y2 - bounds.y1)))
  const middle = { x: padding + across / 2, y: padding + down / 2 }
  return { zoom, pan: { x: middle.x - ((bounds.x1 + bounds.x2) / 2) * zoom, y: middle.y - ((bounds.y1 + bounds.y2) / 2) * zoom } }
}

function isUnder({ x2, y2 }: Rectangle, { sight: { zoom, pan }, canvas, corner }: { readonly sight: Sight; readonly canvas: Frame; readonly corner: Corner }): boolean {
  return x2 * zoom + pan.x > canvas.width - corner.width && y2 * zoom + pan.y > canvas.height - corner.height
}
