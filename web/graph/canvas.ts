// The canvas as a value: what stands on it, where a person has put it, what was brought by expanding, which groups are
// open. Everything that undo takes back is in here.

import type { LayoutName } from './arrangement.ts'
import { findLeafGroups, type LeafGroup } from './leaves.ts'
import { groupIntoLines } from './lines.ts'
import type { Point } from './placement.ts'
import { addToView, EMPTY_VIEW, removeFromView, type Part, type View } from './view.ts'

/** A place that a person or a layout has given; a pinned one is kept by every later layout. */
export interface Place extends Point {
  readonly pinned: boolean
}

export interface Canvas extends View {
  readonly places: ReadonlyMap<string, Place>
  /** What expanding an entity added, by that entity. */
  readonly brought: ReadonlyMap<string, readonly string[]>
  /** Groups of leaves that are shown one by one. */
  readonly ungrouped: ReadonlySet<string>
  /** Entities that stood for themselves when others came, and so do not go into a group with them. */
  readonly single: ReadonlySet<string>
  readonly layout: LayoutName
}

export interface Move {
  readonly id: string
  readonly from: Point
  readonly to: Point
}

export const EMPTY_CANVAS: Canvas = { ...EMPTY_VIEW, places: new Map(), brought: new Map(), ungrouped: new Set(), single: new Set(), layout: 'force' }

/** Adds a part; with `by`, what is new counts as brought by expanding that entity. */
export function addPart(canvas: Canvas, part: Part, by?: string): Canvas {
  const added = part.entities.map(({ id }) => id).filter((id) => !canvas.entities.has(id) && id !== by)
  const brought = by === undefined ? canvas.brought : new Map(canvas.brought).set(by, [...(canvas.brought.get(by) ?? []), ...added])
  return { ...canvas, ...addToView(canvas, part), brought }
}

/** Whatever is in no group of `view`, which is what is seen of the canvas, stands for itself from now on: nothing that stands goes away because others come. */
export function keepSingle(canvas: Canvas, view: View): Canvas {
  const grouped = new Set(groupsOn(canvas, view).flatMap(({ members }) => members))
  return { ...canvas, single: new Set([...canvas.single, ...[...view.entities.keys()].filter((id) => !grouped.has(id))]) }
}

function groupsOn(canvas: Canvas, view: View): readonly LeafGroup[] {
  const lines = groupIntoLines(view.relationships.values(), () => false)
  return findLeafGroups(view, lines, { ungrouped: canvas.ungrouped, keep: new Set([...canvas.single, ...pinnedOn(canvas)]) })
}

export function removeParts(canvas: Canvas, ids: readonly string[]): Canvas {
  const gone = new Set(ids)
  return { ...canvas, ...removeFromView(canvas, ids), brought: new Map([...canvas.brought].filter(([id]) => !gone.has(id))) }
}

/**
 * What collapsing an entity takes away: what its expansion brought, or else the neighbours that hang on it alone. What
 * was pinned, or expanded itself, stays.
 */
export function findCollapsible(canvas: Canvas, id: string): readonly string[] {
  const stays = (other: string): boolean => !canvas.entities.has(other) || canvas.brought.has(other) || canvas.places.get(other)?.pinned === true
  const brought = canvas.brought.get(id)
  return (brought ?? findLeaves(canvas, id)).filter((other) => !stays(other))
}

export function collapse(canvas: Canvas, id: string): Canvas {
  const rest = removeParts(canvas, findCollapsible(canvas, id))
  return { ...rest, brought: new Map([...rest.brought].filter(([expanded]) => expanded !== id)) }
}

/** Moves nodes and pins them; the places that they had are kept by the value before, so that undo finds them. */
export function pinMoved(canvas: Canvas, moves: readonly Move[]): { readonly before: Canvas; readonly after: Canvas } {
  const before = setPlaces(canvas, new Map(moves.flatMap(({ id, from }) => (canvas.places.has(id) ? [] : [[id, { ...from, pinned: false }] as const]))))
  return { before, after: setPlaces(canvas, new Map(moves.map(({ id, to }) => [id, { ...to, pinned: true }]))) }
}

/** Every node at the place that a layout found, with the ones before kept likewise. Pins stay pins. */
export function placeArranged(canvas: Canvas, { before, after, layout }: Arrangement): { readonly before: Canvas; readonly after: Canvas } {
  const keep = (places: ReadonlyMap<string, Point>) =>
    setPlaces(canvas, new Map([...places].map(([id, { x, y }]) => [id, { x, y, pinned: canvas.places.get(id)?.pinned ?? false }])))
  return { before: keep(before), after: { ...keep(after), layout } }
}

export interface Arrangement {
  readonly layout: LayoutName
  readonly before: ReadonlyMap<string, Point>
  readonly after: ReadonlyMap<string, Point>
}

/** Lets go of pins; the nodes stay where they are until something arranges them. */
export function unpin(canvas: Canvas, ids: readonly string[]): Canvas {
  const free = new Set(ids)
  return { ...canvas, places: new Map([...canvas.places].map(([id, place]) => [id, free.has(id) ? { ...place, pinned: false } : place])) }
}

export function pinnedOn({ places, entities }: Canvas): readonly string[] {
  return [...places].flatMap(([id, { pinned }]) => (pinned && entities.has(id) ? [id] : []))
}

function setPlaces(canvas: Canvas, places: ReadonlyMap<string, Place>): Canvas {
  return { ...canvas, places: new Map([...canvas.places, ...places]) }
}

function findLeaves({ relationships }: View, id: string): readonly string[] {
  const near = new Map<string, Set<string>>()
  const link = (a: string, b: string) => near.set(a, (near.get(a) ?? new Set()).add(b))
  for (const { head, tail } of relationships.values()) {
    link(head, tail)
    link(tail, head)
  }
  return [...(near.get(id) ?? [])].filter((other) => other !== id && near.get(other)?.size === 1)
}
