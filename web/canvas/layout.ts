// How the forces are set: once for a whole graph, once for newcomers among nodes that stay where they are.

import type { Point } from '../graph/placement.ts'

interface Edge {
  source(): Node
  target(): Node
}

interface Node {
  degree(): number
}

/** Lines between two hubs are long, so that what hangs on each has room around it. */
function idealEdgeLength(edge: Edge): number {
  return 78 + 15 * Math.sqrt(Math.min(edge.source().degree(), edge.target().degree()) * 2)
}

const FORCES = {
  name: 'fcose',
  quality: 'default',
  nodeDimensionsIncludeLabels: true,
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

/** Settles every node, from where it stands. */
export function settleAll() {
  return FORCES
}

/** Settles newcomers; everything in `fixed` stays exactly where it is. */
export function settleNew(fixed: ReadonlyMap<string, Point>) {
  return {
    ...FORCES,
    numIter: 1200,
    fixedNodeConstraint: [...fixed].map(([nodeId, position]) => ({ nodeId, position })),
  }
}
