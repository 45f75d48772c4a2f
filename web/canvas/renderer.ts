// What the library draws with. It has these methods, but does not declare them: where one is missing, its own way is kept.

import type { Core, EdgeSingular, NodeSingular } from './engine.ts'

type Draw<T> = (context: CanvasRenderingContext2D, drawn: T, ratio?: number, extent?: unknown) => void

export interface Renderer {
  /** Reckons what has changed: rooms of labels, and where lines run. */
  readonly flushRenderedStyleQueue: () => void
  readonly drawEdge: Draw<EdgeSingular>
  readonly drawCachedElement: Draw<NodeSingular | EdgeSingular>
  /** Draws while the view or a node is moved. */
  drawCachedNodes: Draw<readonly (NodeSingular | EdgeSingular)[]>
  /** Draws everything, in order, while nothing moves. */
  drawLayeredElements: Draw<readonly (NodeSingular | EdgeSingular)[]>
}

const METHODS: readonly (keyof Renderer)[] = ['flushRenderedStyleQueue', 'drawEdge', 'drawCachedElement', 'drawCachedNodes', 'drawLayeredElements']

/** Null where the library is no longer as it was. */
export function rendererOf(cy: Core): Renderer | null {
  const get: unknown = Reflect.get(cy, 'renderer')
  const renderer: unknown = typeof get === 'function' ? Reflect.apply(get, cy, []) : null
  return isRenderer(renderer) ? renderer : null
}

/** What changed is reckoned when it is drawn, all in one; asked for it here, the library does it slice by slice. */
export function reckon(cy: Core): void {
  rendererOf(cy)?.flushRenderedStyleQueue()
}

function isRenderer(value: unknown): value is Renderer {
  return typeof value === 'object' && value !== null && METHODS.every((name) => typeof Reflect.get(value, name) === 'function')
}
