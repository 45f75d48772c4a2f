// What the canvas is told to show, and that as plain data for the drawing library.

import type { Category, Entity, EntityType } from '../api/types.ts'
import { breakLabel, labelSize, nodeSize } from '../graph/labels.ts'
import { lineWidth, type Line } from '../graph/lines.ts'
import { DASHES, type Dash } from '../theme/marks.ts'

export interface CanvasModel {
  readonly entities: readonly Entity[]
  readonly lines: readonly Line[]
  /** Entities that the filters leave without any of the relationships that they have here. */
  readonly lone: ReadonlySet<string>
  readonly selectedEntity: string | null
  readonly selectedLine: string | null
  /** The words on a line. */
  readonly wordsOf: (line: Line) => string
}

export interface NodeData {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly type: EntityType
  readonly size: number
  readonly font: number
}

export interface EdgeData {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly label: string
  readonly category: Category
  readonly dash: Dash
  readonly width: number
  readonly directed: 'yes' | 'no'
}

export function toNodeData({ id, name, type, degree }: Entity): NodeData {
  return { id, name, label: breakLabel(name), type, size: nodeSize(degree), font: labelSize(degree) }
}

export function toEdgeData(line: Line, words: string): EdgeData {
  const more = line.members.length - 1
  return {
    id: line.id,
    source: line.source,
    target: line.target,
    label: more === 0 ? words : `${words} +${more}`,
    category: line.leading.category,
    dash: DASHES[line.leading.factuality],
    width: lineWidth(Math.max(...line.members.map(({ documents }) => documents))),
    directed: line.directed ? 'yes' : 'no',
  }
}

/** The entity that is selected, or both ends of the line that is. */
export function findCentres({ selectedEntity, selectedLine, lines }: CanvasModel): readonly string[] {
  if (selectedEntity !== null) return [selectedEntity]
  const line = lines.find(({ id }) => id === selectedLine)
  return line === undefined ? [] : [line.source, line.target]
}

/** What stays lit when something is selected: itself and what touches it. Null when nothing is selected. */
export function findLit(model: CanvasModel): ReadonlySet<string> | null {
  const centres = findCentres(model)
  if (centres.length === 0) return null
  const touching = model.lines.filter(({ source, target }) => centres.includes(source) || centres.includes(target))
  return new Set([...centres, ...touching.flatMap(({ id, source, target }) => [id, source, target])])
}
