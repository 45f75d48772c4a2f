// Makes the drawing hold what the model says, changing only what differs.

import type { Point } from '../graph/placement.ts'
import { placeNew } from '../graph/placement.ts'
import { isElsewhere } from './arranger.ts'
import type { CanvasMemory, Core, EdgeSingular, NodeSingular } from './engine.ts'
import { findCentres, findLit, toEdges, toNodes, type CanvasModel, type EdgeData, type NodeData } from './model.ts'
import { ARRIVING } from './places.ts'

interface Synced {
  /** The nodes that never had a place. */
  readonly strangers: readonly string[]
  /** Where nodes that stand elsewhere have been put. */
  readonly moved: ReadonlyMap<string, Point>
}

/** Makes the drawing hold exactly the model's nodes and lines. */
export function sync(cy: Core, model: CanvasModel, memory: CanvasMemory): Synced {
  const nodes = toNodes(model)
  const edges = toEdges(model)
  const wanted = new Set([...nodes, ...edges].map(({ id }) => id))
  const placeOf = (id: string): Point | undefined => {
    const place = model.places.get(id) ?? memory.positions.get(id)
    return place === undefined ? undefined : { x: place.x, y: place.y }
  }
  const strangers = nodes.filter(({ id }) => placeOf(id) === undefined).map(({ id }) => id)
  const placed = new Map(nodes.flatMap(({ id }): [string, Point][] => [placeOf(id)].flatMap((place) => (place === undefined ? [] : [[id, place]]))))
  const places = placeNew(strangers, { placed, neighbours: neighboursIn(edges) })
  const moved = new Map([...placed].filter(([id, place]) => model.places.has(id) && isElsewhere(cy, id, place)))
  const unplaced = new Set(strangers)
  cy.batch(() => {
    cy.elements().filter((element) => !wanted.has(element.id())).remove()
    for (const data of nodes) {
      const present = cy.getElementById(data.id)
      if (present.nonempty()) renew(present, data)
      else cy.add({ group: 'nodes', data: { ...data }, classes: unplaced.has(data.id) ? [ARRIVING] : [], position: { ...(placed.get(data.id) ?? places.get(data.id) ?? { x: 0, y: 0 }) } })
    }
    for (const data of edges) {
      const present = cy.getElementById(data.id)
      if (present.nonempty()) renew(present, data)
      else cy.add({ group: 'edges', data: { ...data }, classes: unplaced.has(data.source) || unplaced.has(data.target) ? [ARRIVING] : [] })
    }
  })
  return { strangers, moved }
}

/** Data that is set is styled anew, changed or not, which for thousands of elements holds the page up. */
function renew(present: NodeSingular | EdgeSingular, data: NodeData | EdgeData): void {
  if (Object.entries(data).some(([name, value]) => present.data(name) !== value)) present.data(data)
}

/** Marks what is selected, what is pinned, what stays lit and what fades. */
export function paint(cy: Core, model: CanvasModel): void {
  const lit = findLit(model)
  const ends = model.selectedLine === null ? [] : findCentres(model)
  cy.batch(() => {
    cy.elements().forEach((element) => {
      const id = element.id()
      element.toggleClass('faded', lit !== null && !lit.has(id))
      element.toggleClass('lit', lit?.has(id) ?? false)
      element.toggleClass('chosen', id === model.selectedEntity || id === model.selectedLine || model.marked.has(id))
      element.toggleClass('lone', model.lone.has(id))
      element.toggleClass('pinned', model.places.get(id)?.pinned === true)
      element.toggleClass('end', ends.includes(id))
    })
  })
}

/** The neighbours of a node by its edges, looked up rather than searched: there may be thousands. */
function neighboursIn(edges: readonly EdgeData[]): (id: string) => readonly string[] {
  const near = new Map<string, string[]>()
  const link = (a: string, b: string) => {
    const known = near.get(a)
    if (known === undefined) near.set(a, [b])
    else known.push(b)
  }
  for (const { source, target } of edges) {
    link(source, target)
    link(target, source)
  }
  return (id) => near.get(id) ?? []
}
