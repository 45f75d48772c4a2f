// What is done to the canvas with pointer and fingers, told in the graph's own words.

import type { Move } from '../graph/canvas.ts'
import type { Point } from '../graph/placement.ts'
import type { Core, EventObject, EventObjectEdge, EventObjectNode } from './engine.ts'

/** What a menu was asked for, and where in the window. */
export interface MenuRequest {
  readonly on: { readonly kind: 'node' | 'line'; readonly id: string } | { readonly kind: 'canvas' }
  readonly at: Point
}

export interface Pointing {
  readonly onEntity: (id: string) => void
  readonly onLine: (id: string) => void
  /** Double click. */
  readonly onOpen: (id: string) => void
  readonly onNothing: () => void
  /** Ctrl- or Shift-click. */
  readonly onMark: (id: string) => void
  /** Drawn a frame around. */
  readonly onMarkAll: (ids: readonly string[]) => void
  readonly onMenu: (request: MenuRequest) => void
}

interface Dragging {
  /** What is dragged along with a node, itself among it. */
  readonly groupOf: (id: string) => readonly string[]
  readonly onMoved: (moves: readonly Move[]) => void
}

export function listen(cy: Core, handlers: Pointing, dragging: Dragging): void {
  listenToClicks(cy, handlers)
  listenToFrames(cy, handlers)
  listenToMenus(cy, handlers)
  listenToDrags(cy, dragging)
  const point = (event: EventObjectNode | EventObjectEdge, over: boolean) => {
    event.target.toggleClass('hovered', over)
    const container = cy.container()
    if (container !== null) container.style.cursor = over ? 'pointer' : ''
  }
  cy.on('mouseover', 'node, edge', (event: EventObjectNode | EventObjectEdge) => point(event, true))
  cy.on('mouseout', 'node, edge', (event: EventObjectNode | EventObjectEdge) => point(event, false))
}

function listenToClicks(cy: Core, handlers: Pointing): void {
  cy.on('tap', (event) => {
    if (event.target === cy && !isAdding(event)) handlers.onNothing()
  })
  cy.on('tap', 'node', (event: EventObjectNode) => (isAdding(event) ? handlers.onMark(event.target.id()) : handlers.onEntity(event.target.id())))
  cy.on('tap', 'edge', (event: EventObjectEdge) => handlers.onLine(event.target.id()))
  cy.on('dbltap', 'node', (event: EventObjectNode) => {
    if (!isAdding(event)) handlers.onOpen(event.target.id())
  })
}

/** The frame's events come one by one, all in one go; they are told together. */
function listenToFrames(cy: Core, handlers: Pointing): void {
  const caught = new Set<string>()
  cy.on('box', 'node', (event: EventObjectNode) => {
    if (caught.size === 0) {
      queueMicrotask(() => {
        handlers.onMarkAll([...caught])
        caught.clear()
      })
    }
    caught.add(event.target.id())
  })
}

function listenToMenus(cy: Core, handlers: Pointing): void {
  cy.container()?.addEventListener('contextmenu', (event) => event.preventDefault())
  const ask = (event: EventObject, on: MenuRequest['on']) => {
    const box = cy.container()?.getBoundingClientRect()
    const { x, y } = event.renderedPosition
    handlers.onMenu({ on, at: { x: x + (box?.x ?? 0), y: y + (box?.y ?? 0) } })
  }
  cy.on('cxttap taphold', 'node', (event: EventObjectNode) => ask(event, { kind: 'node', id: event.target.id() }))
  cy.on('cxttap taphold', 'edge', (event: EventObjectEdge) => ask(event, { kind: 'line', id: event.target.id() }))
  cy.on('cxttap taphold', (event) => {
    if (event.target === cy) ask(event, { kind: 'canvas' })
  })
}

/** What is selected together is dragged together. */
function listenToDrags(cy: Core, { groupOf, onMoved }: Dragging): void {
  let before = new Map<string, Point>()
  cy.on('grab', 'node', (event: EventObjectNode) => {
    const ids = groupOf(event.target.id())
    before = new Map(ids.filter((id) => cy.getElementById(id).nonempty()).map((id) => [id, { ...cy.getElementById(id).position() }]))
  })
  cy.on('drag', 'node', (event: EventObjectNode) => {
    const from = before.get(event.target.id())
    if (from === undefined || before.size < 2) return
    const [dx, dy] = [event.target.position('x') - from.x, event.target.position('y') - from.y]
    cy.batch(() => {
      for (const [id, { x, y }] of before) if (id !== event.target.id()) cy.getElementById(id).position({ x: x + dx, y: y + dy })
    })
  })
  cy.on('dragfree', 'node', () => {
    const moves = [...before].map(([id, from]) => ({ id, from, to: { ...cy.getElementById(id).position() } }))
    const moved = moves.filter(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y) > 0.5)
    if (moved.length > 0) onMoved(moved)
  })
}

function isAdding({ originalEvent }: EventObject): boolean {
  const { shiftKey, ctrlKey, metaKey } = originalEvent
  return shiftKey || ctrlKey || metaKey
}
