// Makes the drawing hold what the model says, changing only what differs.

import type { Point } from '../graph/placement.ts'
import { placeNew } from '../graph/placement.ts'
import type { CanvasMemory, Core } from './engine.ts'
import { findCentres, findLit, toEdgeData, toNodeData, type CanvasModel } from './model.ts'

/** Makes the drawing hold exactly the model's nodes and lines; returns the nodes that never had a place. */
export function sync(cy: Core, model: CanvasModel, memory: CanvasMemory): readonly string[] {
  const nodes = model.entities.map(toNodeData)
  const edges = model.lines.map((line) => toEdgeData(line, model.wordsOf(line)))
  const wanted = new Set([...nodes, ...edges].map(({ id }) => id))
  const strangers = nodes.filter(({ id }) => !memory.positions.has(id)).map(({ id }) => id)
  const places = placeNew(strangers, { placed: positionsAmong(memory, nodes), neighbours: neighboursIn(model) })
  cy.batch(() => {
    cy.elements().filter((element) => !wanted.has(element.id())).remove()
    for (const data of nodes) {
      const present = cy.getElementById(data.id)
      if (present.nonempty()) present.data(data)
      else cy.add({ group: 'nodes', data: { ...data }, position: { ...(memory.positions.get(data.id) ?? places.get(data.id) ?? { x: 0, y: 0 }) } })
    }
    for (const data of edges) {
      const present = cy.getElementById(data.id)
      if (present.nonempty()) present.data(data)
      else cy.add({ group: 'edges', data: { ...data } })
    }
  })
  return strangers
}

/** Marks what is selected, what stays lit and what fades. */
export function paint(cy: Core, model: CanvasModel): void {
  const lit = findLit(model)
  const ends = model.selectedLine === null ? [] : findCentres(model)
  cy.batch(() => {
    cy.elements().forEach((element) => {
      const id = element.id()
      element.toggleClass('faded', lit !== null && !lit.has(id))
      element.toggleClass('lit', lit?.has(id) ?? false)
      element.toggleClass('chosen', id === model.selectedEntity || id === model.selectedLine)
      element.toggleClass('lone', model.lone.has(id))
      element.toggleClass('end', ends.includes(id))
    })
  })
}

function neighboursIn({ lines }: CanvasModel): (id: string) => readonly string[] {
  return (id) => lines.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []))
}

function positionsAmong(memory: CanvasMemory, nodes: readonly { readonly id: string }[]): ReadonlyMap<string, Point> {
  return new Map(nodes.flatMap(({ id }): [string, Point][] => {
    const point = memory.positions.get(id)
    return point === undefined ? [] : [[id, point]]
  }))
}
