// How well a picture of a graph can be read: lines that cross and lines that run through nodes are what makes it hard.

import type { LayoutTask, Places } from './arrangement.ts'
import type { Point } from './placement.ts'

interface Segment {
  readonly a: Point
  readonly b: Point
  readonly ends: readonly [string, string]
}

/** Crossings of lines, and twice the nodes that lie on lines of others. Less is better. */
export function countTangles({ nodes, edges }: LayoutTask, places: Places): number {
  const segments = edges.flatMap(({ source, target }): Segment[] => {
    const [a, b] = [places.get(source), places.get(target)]
    return a === undefined || b === undefined || source === target ? [] : [{ a, b, ends: [source, target] }]
  })
  const crossings = segments.reduce((sum, one, index) => sum + segments.slice(index + 1).filter((other) => cross(one, other)).length, 0)
  const covered = nodes.reduce((sum, { id, width }) => {
    const at = places.get(id)
    return at === undefined ? sum : sum + segments.filter(({ a, b, ends }) => !ends.includes(id) && distance(at, a, b) < width / 3).length
  }, 0)
  return crossings + 2 * covered
}

function cross(one: Segment, other: Segment): boolean {
  if (one.ends.some((end) => other.ends.includes(end))) return false
  return side(one, other.a) !== side(one, other.b) && side(other, one.a) !== side(other, one.b)
}

function side({ a, b }: Segment, { x, y }: Point): boolean {
  return (b.x - a.x) * (y - a.y) > (b.y - a.y) * (x - a.x)
}

/** From a point to a segment. */
function distance({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / Math.max(1, dx * dx + dy * dy)))
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy)
}
