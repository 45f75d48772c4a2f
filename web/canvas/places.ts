// Where the nodes stand: read, remembered, set, and put to the layout as a task.

import type { LayoutName, LayoutNode, LayoutTask } from '../graph/arrangement.ts'
import type { Rectangle } from '../graph/declutter.ts'
import type { Point } from '../graph/placement.ts'
import type { CanvasMemory, Core } from './engine.ts'
import { roomOf, toEdges, toNodes, type CanvasModel, type EdgeData, type NodeData } from './model.ts'
import { reckon } from './renderer.ts'

/** Keeps where everything stands. */
export function remember(cy: Core, memory: CanvasMemory): void {
  for (const [id, point] of positionsOf(cy)) memory.positions.set(id, point)
}

export function positionsOf(cy: Core): ReadonlyMap<string, Point> {
  return new Map(cy.nodes().map((node): [string, Point] => [node.id(), { ...node.position() }]))
}

export function move(cy: Core, places: readonly (readonly [string, Point])[]): void {
  cy.batch(() => {
    for (const [id, { x, y }] of places) cy.getElementById(id).position({ x, y })
  })
  // The room of each is asked for here, and not when all are drawn.
  for (const [id] of places) cy.getElementById(id).boundingBox()
  reckon(cy)
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

/** The room that each node takes, reckoned. */
export function roomsOf(nodes: Iterable<Pick<LayoutNode, 'x' | 'y' | 'width' | 'height' | 'dy'>>): readonly Rectangle[] {
  return Array.from(nodes, ({ x, y, width, height, dy }) => ({ x1: x - width / 2, y1: y + dy - height / 2, x2: x + width / 2, y2: y + dy + height / 2 }))
}

/** The same for what is drawn. */
export function roomsOfDrawing(cy: Core): readonly Rectangle[] {
  return roomsOf(
    cy.nodes().map((node) => {
      const { size, label, font } = { size: Number(node.data('size')), label: String(node.data('label')), font: Number(node.data('font')) }
      return { ...node.position(), ...roomOf({ size, label, font }) }
    }),
  )
}
