// Makes the drawing hold what the model says, changing only what differs.

import type { Point } from '../graph/placement.ts'
import { placeNew } from '../graph/placement.ts'
import { isElsewhere } from './arranger.ts'
import type { CanvasMemory, Core, EdgeSingular, ElementDefinition, NodeSingular } from './engine.ts'
import { findCentres, findLit, toEdges, toNodes, type CanvasModel, type EdgeData, type NodeData } from './model.ts'
import { SPOKEN } from './readable.ts'

export interface Comparison {
  /** What the drawing lacks, as far as its place is known: nodes before lines. */
  readonly missing: readonly ElementDefinition[]
  /** Where nodes that never had a place may wait for one: near what they belong to. */
  readonly strangers: ReadonlyMap<string, Point>
  /** Where nodes that stand elsewhere have been put. */
  readonly moved: ReadonlyMap<string, Point>
}

/** Past this many lines, the rest does not fade beside what is selected: it would take a second. */
const FADING = 1500

/** Takes away what the model has no longer, renews what differs, and finds what is missing. */
export function compare(cy: Core, model: CanvasModel, memory: CanvasMemory): Comparison {
  const [nodes, edges] = [toNodes(model), toEdges(model)]
  const placed = new Map<string, Point>()
  for (const { id } of nodes) {
    const place = model.places.get(id) ?? memory.positions.get(id)
    if (place !== undefined) placed.set(id, { x: place.x, y: place.y })
  }
  const newcomers = nodes.filter(({ id }) => !placed.has(id)).map(({ id }) => id)
  const wanted = new Set([...nodes, ...edges].map(({ id }) => id))
  const isMissing = (data: NodeData | EdgeData): boolean => {
    const present = cy.getElementById(data.id)
    if (present.nonempty()) renew(present, data)
    return present.empty()
  }
  const missing: ElementDefinition[] = []
  cy.batch(() => {
    cy.elements().filter((element) => !wanted.has(element.id())).remove()
    for (const data of nodes) {
      const position = placed.get(data.id)
      if (position !== undefined && isMissing(data)) missing.push({ group: 'nodes', data: { ...data }, position })
    }
    const classes = edges.length > SPOKEN ? ['wordless'] : []
    for (const data of edges) if (placed.has(data.source) && placed.has(data.target) && isMissing(data)) missing.push({ group: 'edges', data: { ...data }, classes })
  })
  const strangers = newcomers.length === 0 ? new Map<string, Point>() : placeNew(newcomers, { placed, neighbours: neighboursIn(edges) })
  return { missing, strangers, moved: findMoved(cy, model) }
}

/** Whether two models have the same to draw, be it elsewhere or in another state. */
export function holdsSame(a: CanvasModel, b: CanvasModel): boolean {
  return a.entities === b.entities && a.lines === b.lines && a.groups === b.groups
}

/** Where nodes have been put that stand elsewhere. */
export function findMoved(cy: Core, { places }: CanvasModel): ReadonlyMap<string, Point> {
  return new Map([...places].filter(([id, place]) => isElsewhere(cy, id, place)))
}

/** Data that is set is styled anew, changed or not, which for thousands of elements holds the page up. */
function renew(present: NodeSingular | EdgeSingular, data: NodeData | EdgeData): void {
  if (Object.entries(data).some(([name, value]) => present.data(name) !== value)) present.data(data)
}

/** Marks what is selected, what is pinned, what stays lit and what fades. */
export function paint(cy: Core, model: CanvasModel): void {
  const lit = findLit(model)
  const fades = lit !== null && cy.edges().length <= FADING
  const pinned = [...model.places].flatMap(([id, place]) => (place.pinned ? [id] : []))
  cy.batch(() => {
    mark(cy, 'faded', fades ? cy.elements().map((element) => element.id()).filter((id) => !lit.has(id)) : [])
    mark(cy, 'lit', lit ?? [])
    mark(cy, 'chosen', [model.selectedEntity, model.selectedLine, ...model.marked].filter((id) => id !== null))
    mark(cy, 'lone', model.lone)
    mark(cy, 'pinned', pinned)
    mark(cy, 'end', model.selectedLine === null ? [] : findCentres(model))
  })
}

/** Gives a class to these and to no others, touching only what changes. */
function mark(cy: Core, name: string, ids: Iterable<string>): void {
  const wanted = new Set(ids)
  cy.elements(`.${name}`).forEach((element) => {
    if (!wanted.has(element.id())) element.removeClass(name)
  })
  for (const id of wanted) {
    const element = cy.getElementById(id)
    if (element.nonempty() && !element.hasClass(name)) element.addClass(name)
  }
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
