// Where the nodes stand: read, remembered, set.

import type { Point } from '../graph/placement.ts'
import { findRoom } from '../graph/spacing.ts'
import type { CanvasMemory, Core, NodeSingular } from './engine.ts'

export function remember(cy: Core, memory: CanvasMemory): void {
  for (const [id, point] of positionsOf(cy)) memory.positions.set(id, point)
}

export function positionsOf(cy: Core): ReadonlyMap<string, Point> {
  return new Map(cy.nodes().map((node): [string, Point] => [node.id(), { ...node.position() }]))
}

export function move(cy: Core, places: ReadonlyMap<string, Point>): void {
  cy.batch(() => cy.nodes().forEach((node) => void node.position({ ...(places.get(node.id()) ?? node.position()) })))
}

/** The most connected first, then by id: the same graph is always laid out the same. */
export function idsByDegree(cy: Core): readonly string[] {
  return cy.nodes().toArray().sort((a, b) => b.data('size') - a.data('size') || (a.id() < b.id() ? -1 : 1)).map((node) => node.id())
}

/** The places of everything but the newcomers. */
export function standing(cy: Core, strangers: readonly string[]): ReadonlyMap<string, Point> {
  const left = new Set(strangers)
  return new Map([...positionsOf(cy)].filter(([id]) => !left.has(id)))
}

/** Lets newcomers give way where they or their names lie on something. */
export function makeRoom(cy: Core, strangers: readonly string[]): void {
  const boxes = new Map(cy.nodes().map((node): [string, ReturnType<typeof boxOf>] => [node.id(), boxOf(node)]))
  const movable = new Map([...boxes].filter(([id]) => strangers.includes(id)))
  const standing = [...boxes].filter(([id]) => !strangers.includes(id)).map(([, box]) => box)
  for (const [id, { x, y }] of findRoom(movable, standing)) cy.getElementById(id).shift({ x, y })
}

function boxOf(node: NodeSingular) {
  const { x1, y1, x2, y2 } = node.boundingBox({ includeOverlays: false, includeUnderlays: false })
  return { x1, y1, x2, y2 }
}
