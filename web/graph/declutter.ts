// Which words on lines can be read: those that lie clear of nodes, of names and of each other.

import type { Point } from './placement.ts'

export interface Rectangle {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Words along a line: where their middle is, the direction that they run in, and how much room they take. */
export interface Ribbon {
  readonly id: string
  readonly middle: Point
  /** Radians. */
  readonly angle: number
  readonly length: number
  readonly height: number
  /** The length of the line itself: words longer than it would lie on its ends. */
  readonly room: number
}

/** The ids of the ribbons that may be shown, chosen in the order given: each keeps clear of the obstacles and of those before it. */
export function chooseLabels(ribbons: readonly Ribbon[], obstacles: readonly Rectangle[]): ReadonlySet<string> {
  const chosen = new Set<string>()
  const taken: Disc[] = []
  for (const ribbon of ribbons) {
    if (ribbon.length > ribbon.room) continue
    const discs = cover(ribbon)
    const blocked = discs.some((disc) => obstacles.some((rectangle) => touches(disc, rectangle)) || taken.some((other) => meets(disc, other)))
    if (blocked) continue
    chosen.add(ribbon.id)
    taken.push(...discs)
  }
  return chosen
}

interface Disc extends Point {
  readonly radius: number
}

/** Discs in a row, half a radius apart, that cover the words however they are turned. */
function cover({ middle, angle, length, height }: Ribbon): readonly Disc[] {
  const radius = height / 2
  const count = Math.max(1, Math.ceil((length - height) / radius) + 1)
  return Array.from({ length: count }, (_, index) => {
    const along = count === 1 ? 0 : (index / (count - 1) - 0.5) * (length - height)
    return { x: middle.x + along * Math.cos(angle), y: middle.y + along * Math.sin(angle), radius }
  })
}

function touches({ x, y, radius }: Disc, { x1, y1, x2, y2 }: Rectangle): boolean {
  const [dx, dy] = [Math.max(x1 - x, 0, x - x2), Math.max(y1 - y, 0, y - y2)]
  return dx * dx + dy * dy < radius * radius
}

function meets(a: Disc, b: Disc): boolean {
  const reach = a.radius + b.radius
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < reach * reach
}
