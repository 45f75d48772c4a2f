// Settling by forces, on a graph without a screen. Runs in the worker alone: on the page it would hold everything up.

import cytoscape, { type EdgeSingular } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { LayoutTask, Places } from '../../graph/arrangement.ts'

/** Past this many nodes the fine work takes too long to wait for; the places that come from the graph's spectrum must do. */
const FINE = 200

cytoscape.use(fcose)

/** Lines between two hubs are long, so that what hangs on each has room around it. */
function idealEdgeLength(edge: EdgeSingular): number {
  return 78 + 15 * Math.sqrt(Math.min(edge.source().degree(false), edge.target().degree(false)) * 2)
}

const FORCES = {
  name: 'fcose',
  quality: 'default',
  nodeDimensionsIncludeLabels: false,
  uniformNodeDimensions: false,
  packComponents: false,
  nodeSeparation: 90,
  nodeRepulsion: () => 17_000,
  idealEdgeLength,
  edgeElasticity: () => 0.35,
  gravity: 0.16,
  gravityRange: 3.8,
  numIter: 2500,
  tile: true,
  tilingPaddingVertical: 26,
  tilingPaddingHorizontal: 60,
  animate: false,
  /** Starting from the places that the nodes have, the same graph always gives the same picture. */
  randomize: false,
  fit: false,
}
const COARSE = { ...FORCES, quality: 'draft', randomize: true, nodeSeparation: 220, numIter: 300 }

/** See Settle. */
export function settle({ name, nodes, edges }: LayoutTask, start: Places): Places {
  const fixed = nodes.filter((node) => node.fixed).map(({ id, x, y }) => ({ nodeId: id, position: { x, y } }))
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } }],
    elements: {
      nodes: nodes.map(({ id, width, height }) => ({ data: { id, width, height }, position: { ...(start.get(id) ?? { x: 0, y: 0 }) } })),
      edges: edges.map(({ source, target }) => ({ data: { source, target } })),
    },
  })
  const forces = nodes.length - fixed.length > FINE ? COARSE : { ...FORCES, numIter: name === 'join' ? 1200 : FORCES.numIter }
  cy.layout(fixed.length === 0 ? forces : { ...forces, ...(forces === COARSE ? {} : { fixedNodeConstraint: fixed }) }).run()
  const places = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]))
  cy.destroy()
  return places
}
