// Where the nodes stand: read, remembered, set, and put to the layout as a task.

import type { LayoutName, LayoutNode, LayoutTask } from '../graph/arrangement.ts'
import type { Rectangle } from '../graph/declutter.ts'
import type { Point } from '../graph/placement.ts'
import type { CanvasMemory, Core } from './engine.ts'
import { roomOf, toEdges, toNodes, type CanvasModel, type EdgeData, type NodeData } from './model.ts'

/** Keeps where everything stands. */
export function remember(cy: Core, memory: CanvasMemory): void {
  for (const [id, point] of positionsOf(cy)) memory.positions.set(id, point)
}

export function positionsOf(cy: Core): ReadonlyMap<string, Point> {
  return new Map(cy.nodes().map((node): [string, Point] => [node.id(), { ...node.position() }]))
}

export function move(cy: Core, places: Iterable<readonly [string, Point]>): void {
  cy.batch(() => {
    for (const [id, { x, y }] of places) cy.getElementById(id).position({ x, y })
  })
}

interface Asked {
  readonly name: LayoutName | 'join'
  readonly placeOf: (id: string) => Point
  /** What must not move. */
  readonly isFixed: (id: string) => boolean
  readonly aspect: number
}

/** The model as a layout sees it. */
export function toTask(model: CanvasModel, { name, placeOf, isFixed, aspect }: Asked): LayoutTask {
  const edges = toEdges(model)
  const first = firstDates(edges)
  const toLayoutNode = (node: NodeData): LayoutNode => ({
    ...{ id: node.id, ...placeOf(node.id), ...roomOf(node), degree: node.size },
    // When it happened, or else when it is first said to have been in something.
    ...{ date: node.date ?? first.get(node.id) ?? null, fixed: isFixed(node.id) },
  })
  return { name, nodes: toNodes(model).map(toLayoutNode), edges: edges.map(({ source, target }) => ({ source, target })), aspect }
}

function firstDates(edges: readonly EdgeData[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const { source, target, date } of edges) {
    for (const end of [source, target]) if (date !== null && date < (first.get(end) ?? '9999')) first.set(end, date)
  }
  return first
}

/** The room that nodes take together, reckoned like the room of each; null for none. */
export function boundsOf(nodes: Iterable<Pick<LayoutNode, 'x' | 'y' | 'width' | 'height' | 'dy'>>): Rectangle | null {
  let bounds: Rectangle | null = null
  for (const { x, y, width, height, dy } of nodes) {
    const [x1, y1, x2, y2] = [x - width / 2, y + dy - height / 2, x + width / 2, y + dy + height / 2]
    bounds = bounds === null ? { x1, y1, x2, y2 } : { x1: Math.min(bounds.x1, x1), y1: Math.min(bounds.y1, y1), x2: Math.max(bounds.x2, x2), y2: Math.max(bounds.y2, y2) }
  }
  return bounds
}

/** The same for what is drawn. */
export function boundsOfDrawing(cy: Core): Rectangle | null {
  return boundsOf(
    cy.nodes().map((node) => {
      const { size, label, font } = { size: Number(node.data('size')), label: String(node.data('label')), font: Number(node.data('font')) }
      return { ...node.position(), ...roomOf({ size, label, font }) }
    }),
  )
}
