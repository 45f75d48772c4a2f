// Room between what has just arrived and what stands: newcomers give way, nothing else moves.

import type { Rectangle } from './declutter.ts'
import type { Point } from './placement.ts'

const ROUNDS = 80

/**
 * How far each of the `movable` rectangles has to go so that none lies on another or on a `standing` one, as far as that
 * can be had in a few rounds. Each is pushed the shortest way out, with `gap` pixels between.
 */
export function findRoom(movable: ReadonlyMap<string, Rectangle>, standing: readonly Rectangle[], gap = 6): ReadonlyMap<string, Point> {
  const shifts = new Map([...movable.keys()].map((id): [string, Point] => [id, { x: 0, y: 0 }]))
  const at = (id: string, box: Rectangle): Rectangle => translate(box, shifts.get(id) ?? { x: 0, y: 0 })
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const [id, box] of movable) {
      const others = [...movable].flatMap(([other, its]) => (other === id ? [] : [at(other, its)]))
      const push = findPush(at(id, box), [...standing, ...others], { gap, turn: round > 8 && round % 3 === 0 })
      if (push === null) continue
      const shift = shifts.get(id) ?? { x: 0, y: 0 }
      shifts.set(id, { x: shift.x + push.x, y: shift.y + push.y })
      moved = true
    }
    if (!moved) break
  }
  return shifts
}

/**
 * The shortest way out of the rectangle that is overlapped most; null when none is. `turn` takes the longer way, which
 * is what gets one out that is pushed to and fro between two.
 */
function findPush(box: Rectangle, others: readonly Rectangle[], { gap, turn }: { gap: number; turn: boolean }): Point | null {
  let deepest: { readonly area: number; readonly push: Point } | null = null
  for (const other of others) {
    const [right, left] = [other.x2 + gap - box.x1, box.x2 + gap - other.x1]
    const [down, up] = [other.y2 + gap - box.y1, box.y2 + gap - other.y1]
    if (Math.min(right, left, down, up) <= 0.5) continue
    const [x, y] = [right < left ? right : -left, down < up ? down : -up]
    const area = Math.min(right, left) * Math.min(down, up)
    if (deepest === null || area > deepest.area) deepest = { area, push: Math.abs(x) < Math.abs(y) !== turn ? { x, y: 0 } : { x: 0, y } }
  }
  return deepest?.push ?? null
}

function translate({ x1, y1, x2, y2 }: Rectangle, { x, y }: Point): Rectangle {
  return { x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y }
}
