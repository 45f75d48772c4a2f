// Where the nodes stand: read, remembered, set, and put to the layout as a task.

import type { LayoutName, LayoutNode, LayoutTask } from '../graph/arrangement.ts'
import type { Point } from '../graph/placement.ts'
import type { CanvasMemory, Core, NodeSingular } from './engine.ts'
import { roomOf } from './model.ts'

/** Nodes that wait for their first place; nobody sees them. */
export const ARRIVING = 'arriving'

/** Keeps where everything stands that has a place. */
export function remember(cy: Core, memory: CanvasMemory): void {
  for (const [id, point] of positionsOf(cy)) memory.positions.set(id, point)
}

/** The places of all that have one. */
export function positionsOf(cy: Core): ReadonlyMap<string, Point> {
  const placed = cy
    .nodes()
    .toArray()
    .filter((node) => !node.hasClass(ARRIVING))
  return new Map(placed.map((node): [string, Point] => [node.id(), { ...node.position() }]))
}

export function move(cy: Core, places: ReadonlyMap<string, Point>): void {
  cy.batch(() => {
    for (const [id, { x, y }] of places) cy.getElementById(id).position({ x, y })
  })
}

/** The drawing as a layout sees it; `isFixed` says what must not move. */
export function toTask(cy: Core, name: LayoutName | 'join', isFixed: (id: string) => boolean): LayoutTask {
  return {
    name,
    nodes: cy.nodes().map((node) => toLayoutNode(node, isFixed)),
    edges: cy.edges().map((edge) => ({ source: edge.source().id(), target: edge.target().id() })),
    aspect: cy.width() / Math.max(1, cy.height()),
  }
}

function toLayoutNode(node: NodeSingular, isFixed: (id: string) => boolean): LayoutNode {
  const { size, label, font } = { size: Number(node.data('size')), label: String(node.data('label')), font: Number(node.data('font')) }
  const { x, y } = node.position()
  return { id: node.id(), x, y, ...roomOf({ size, label, font }), degree: size, date: dateOf(node), fixed: isFixed(node.id()) }
}

/** When it happened, or else when it is first said to have been in something. */
function dateOf(node: NodeSingular): string | null {
  const own: unknown = node.data('date')
  if (typeof own === 'string') return own
  const dates = node.connectedEdges().map((edge): unknown => edge.data('date'))
  return dates.reduce<string | null>((first, date) => (typeof date === 'string' && (first === null || date < first) ? date : first), null)
}
