// The lines of a large graph, drawn in slices as one picture that is then laid under the nodes: drawn all in one whenever
// anything changes, thousands of lines hold the page up. While the view moves, the picture moves with it.

import type { Core, EdgeSingular, NodeSingular } from './engine.ts'
import { rendererOf } from './renderer.ts'
import { createSlicer } from './slicer.ts'

/** Lines as they run in a part of the graph that begins at `x`, `y`. */
interface Picture {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  readonly zoom: number
  readonly x: number
  readonly y: number
  /** The lines that stood out when it was drawn: they are drawn for themselves, and are not in it. */
  readonly told: EdgeSingular[]
  readonly turn: number
}

/** Draws lines in place of the library; returns how to draw them anew, in other colours. */
export function layLines(cy: Core): () => void {
  const renderer = rendererOf(cy)
  if (renderer === null) return () => undefined
  const { drawCachedNodes } = renderer
  const slicer = createSlicer()
  let picture: Picture | null = null
  let isDue = true
  let turn = 0
  /** The picture is laid as it is until there is a newer one. */
  const renew = () => {
    isDue = true
    turn++
  }
  const discard = () => {
    picture = null
    renew()
  }
  const begin = () => {
    const own = ++turn
    const isOvertaken = () => own !== turn || cy.destroyed()
    const next = cy.destroyed() ? null : startPicture(cy, own)
    if (next === null) return
    slicer.run({
      items: () => (isOvertaken() ? [] : cy.edges().toArray()),
      each: (edges) => {
        if (isOvertaken()) return
        for (const edge of edges) {
          if (isTold(edge)) next.told.push(edge)
          else renderer.drawEdge(next.context, edge)
        }
      },
      then: () => {
        if (isOvertaken()) return
        picture = next
        cy.forceRender()
      },
    })
  }
  const lay = (context: CanvasRenderingContext2D) => {
    // What is dragged lies on a layer of its own, over the nodes.
    if (picture === null || context.canvas.dataset['id'] === 'layer1-drag') return
    const { canvas, zoom, x, y } = picture
    context.drawImage(canvas, x, y, canvas.width / zoom, canvas.height / zoom)
  }
  renderer.drawLayeredElements = (context, elements, ratio, extent) => {
    if (picture?.told.some((edge) => !isTold(edge)) === true) renew()
    if (isDue) {
      isDue = false
      setTimeout(begin)
    }
    lay(context)
    // For whoever measures how long it takes until all lines can be seen.
    context.canvas.dataset['lines'] = picture?.turn === turn ? 'drawn' : 'due'
    for (const element of elements) if (element.isNode() || isTold(element)) renderer.drawCachedElement(context, element, ratio, extent)
  }
  renderer.drawCachedNodes = (context, elements, ratio, extent) => {
    lay(context)
    drawCachedNodes.call(renderer, context, elements, ratio, extent)
  }
  cy.on('position', discard)
  cy.on('add remove data viewport', renew)
  cy.on('resize', () => {
    if (picture?.canvas.width !== cy.width() || picture.canvas.height !== cy.height()) renew()
  })
  return renew
}

function startPicture(cy: Core, turn: number): Picture | null {
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = [cy.width(), cy.height()]
  const context = canvas.getContext('2d')
  if (context === null || canvas.width * canvas.height === 0) return null
  const { zoom, pan } = { zoom: cy.zoom(), pan: cy.pan() }
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  return { canvas, context, zoom, x: -pan.x / zoom, y: -pan.y / zoom, told: [], turn }
}

/** Stands out, whatever is drawn under it. */
function isTold(element: NodeSingular | EdgeSingular): boolean {
  return element.hasClass('lit') || element.hasClass('hovered') || element.hasClass('chosen')
}
