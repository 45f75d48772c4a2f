// Measures what stands on the canvas and says which lines' words can be read there.

import type { Core, EdgeSingular } from './engine.ts'
import { chooseLabels, type Rectangle, type Ribbon } from '../graph/declutter.ts'

/** Pixels that an average letter of the words on a line takes, and their height with the ground under them. */
const LETTER = 5.2
const HEIGHT = 13
/** Past this many lines, words are shown only on what is selected or pointed at. */
export const SPOKEN = 400

/**
 * Hides the words of lines that lie on something else; pointing at a line brings them back. While something is selected,
 * only what is lit counts: the rest is faded and may be written over.
 */
export function declutter(cy: Core): void {
  const all = cy.edges().toArray()
  if (all.length > SPOKEN) {
    for (const edge of all) if (!edge.hasClass('wordless')) edge.addClass('wordless')
    return
  }
  const edges = all.filter((edge) => !edge.hasClass('faded'))
  const shown = chooseLabels(edges.sort(byWeight).map(toRibbon), findObstacles(cy))
  cy.batch(() => all.forEach((edge) => void edge.toggleClass('wordless', !shown.has(edge.id()))))
}

function findObstacles(cy: Core): readonly Rectangle[] {
  return cy.nodes().map((node) => node).filter((node) => !node.hasClass('faded')).map((node) => {
    const { x1, y1, x2, y2 } = node.boundingBox({ includeOverlays: false, includeUnderlays: false })
    return { x1, y1, x2, y2 }
  })
}

function toRibbon(edge: EdgeSingular): Ribbon {
  const [from, to] = [edge.source().position(), edge.target().position()]
  const ends = (Number(edge.source().data('size')) + Number(edge.target().data('size'))) / 2
  return {
    id: edge.id(),
    middle: edge.midpoint(),
    angle: Math.atan2(to.y - from.y, to.x - from.x),
    length: String(edge.data('label')).length * LETTER + 6,
    height: HEIGHT,
    room: Math.hypot(to.x - from.x, to.y - from.y) - ends,
  }
}

/** What happened is read before what merely holds; then by id, so that the choice never flickers. */
function byWeight(a: EdgeSingular, b: EdgeSingular): number {
  const standing = (edge: EdgeSingular) => (edge.data('category') === 'standing' ? 1 : 0)
  return standing(a) - standing(b) || Number(b.data('width')) - Number(a.data('width')) || (a.id() < b.id() ? -1 : 1)
}
