// Where new nodes first stand: near what they belong to, on the side where there is room, the same way every time.

export interface Point {
  readonly x: number
  readonly y: number
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
/** Distance in canvas pixels between an entity and what is put next to it. */
const REACH = 150

/**
 * First positions for nodes that have none. Each stands around the average of its placed neighbours, turned away from
 * the middle of the graph; one that knows nobody stands beside the graph.
 */
export function placeNew(
  ids: readonly string[],
  { placed, neighbours }: { placed: ReadonlyMap<string, Point>; neighbours: (id: string) => readonly string[] },
): ReadonlyMap<string, Point> {
  const middle = average([...placed.values()]) ?? { x: 0, y: 0 }
  const edge = Math.max(0, ...[...placed.values()].map(({ x }) => x))
  const result = new Map<string, Point>()
  ids.forEach((id, index) => {
    const known = neighbours(id).flatMap((other) => placed.get(other) ?? [])
    const anchor = average(known)
    if (anchor === null) result.set(id, { x: edge + REACH, y: middle.y + index * 60 })
    else result.set(id, step(anchor, { away: middle, index, reach: known.length > 1 ? REACH * 0.6 : REACH }))
  })
  return result
}

/**
 * First positions for a whole graph, before the forces settle it: the most connected in the middle, the rest in a
 * spiral. Every `turn` winds it differently.
 */
export function placeAll(ids: readonly string[], turn = 0): ReadonlyMap<string, Point> {
  return new Map(
    ids.map((id, index) => {
      const radius = 90 * Math.sqrt(index)
      const angle = index * GOLDEN_ANGLE * (1 + turn * 0.37)
      return [id, { x: radius * Math.cos(angle) * 1.25, y: radius * Math.sin(angle) }]
    }),
  )
}

/**
 * Pulls a settled graph towards the shape of the room that it is shown in, so that it fills it. Only ever apart, and at
 * most by half: what was clear of its neighbours stays so, and near stays near. `aspect` is width over height.
 */
export function stretchTo(points: ReadonlyMap<string, Point>, aspect: number): ReadonlyMap<string, Point> {
  const [width, height] = [extentOf([...points.values()].map(({ x }) => x)), extentOf([...points.values()].map(({ y }) => y))]
  if (width === 0 || height === 0) return points
  const pull = aspect / (width / height)
  const [across, down] = pull > 1 ? [Math.min(1.5, pull), 1] : [1, Math.min(1.5, 1 / pull)]
  return new Map([...points].map(([id, { x, y }]) => [id, { x: x * across, y: y * down }]))
}

/** The placed node that lies most nearly in a direction from another: what an arrow key goes to. */
export function findInDirection(
  from: Point,
  others: ReadonlyMap<string, Point>,
  direction: Point,
): string | null {
  let best: { readonly id: string; readonly cost: number } | null = null
  for (const [id, { x, y }] of others) {
    const along = (x - from.x) * direction.x + (y - from.y) * direction.y
    const across = Math.abs((x - from.x) * direction.y - (y - from.y) * direction.x)
    const cost = along + across * 2
    if (along > 1 && across <= along * 2 && (best === null || cost < best.cost)) best = { id, cost }
  }
  return best?.id ?? null
}

function step(anchor: Point, { away, index, reach }: { away: Point; index: number; reach: number }): Point {
  const outward = Math.atan2(anchor.y - away.y, anchor.x - away.x)
  // 0, +1, -1, +2, -2 … so that the fan opens evenly to both sides.
  const turn = Math.ceil(index / 2) * (index % 2 === 1 ? 1 : -1)
  const angle = outward + turn * 0.55
  return { x: anchor.x + reach * Math.cos(angle), y: anchor.y + reach * Math.sin(angle) }
}

function average(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

function extentOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)
}
