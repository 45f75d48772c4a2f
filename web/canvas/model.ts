// What the canvas is told to show, and that as plain data for the drawing library.

import type { Category, Entity, EntityType } from '../api/types.ts'
import type { LayoutName } from '../graph/arrangement.ts'
import type { Place } from '../graph/canvas.ts'
import { formatCount } from '../graph/dates.ts'
import { breakLabel, labelSize, nodeSize } from '../graph/labels.ts'
import type { LeafGroup } from '../graph/leaves.ts'
import { lineWidth, type Line } from '../graph/lines.ts'
import { DASHES, TYPE_MARKS, type Dash } from '../theme/marks.ts'

export interface CanvasModel {
  readonly entities: readonly Entity[]
  readonly lines: readonly Line[]
  /** Leaves that are drawn as one node; they are not among the entities, nor are their lines among the lines. */
  readonly groups: readonly LeafGroup[]
  /** Where nodes have been put; the others stand where the drawing has them. */
  readonly places: ReadonlyMap<string, Place>
  readonly layout: LayoutName
  /** Entities that the filters leave without any of the relationships that they have here. */
  readonly lone: ReadonlySet<string>
  readonly selectedEntity: string | null
  readonly selectedLine: string | null
  /** Selected beside it, or instead of it: several at once. */
  readonly marked: ReadonlySet<string>
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
  readonly grouped: 'yes' | 'no'
  /** When it happened, for what has a date of its own. */
  readonly date: string | null
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
  /** The first date of its relationships. */
  readonly date: string | null
}

export function toNodes({ entities, groups }: CanvasModel): readonly NodeData[] {
  return [...entities.map(toNodeData), ...groups.map(toGroupData)]
}

export function toEdges(model: CanvasModel): readonly EdgeData[] {
  return [...model.lines.map((line) => toEdgeData(line, model.wordsOf(line))), ...model.groups.map(toGroupEdge)]
}

export function toNodeData({ id, name, type, degree, attributes }: Entity): NodeData {
  return { id, name, label: breakLabel(name), type, size: nodeSize(degree), font: labelSize(degree), grouped: 'no', date: attributes.from }
}

function toGroupData({ id, type, members }: LeafGroup): NodeData {
  const name = `${formatCount(members.length)} ${TYPE_MARKS[type].plural}`
  return { id, name, label: name, type, size: nodeSize(members.length), font: labelSize(1), grouped: 'yes', date: null }
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
    date: earliest(line.members.map(({ from, to }) => from ?? to)),
  }
}

/** The line to a group has the colour that most of its lines have, and says only how many there are. */
function toGroupEdge({ id, hub, lines }: LeafGroup): EdgeData {
  const counts = new Map<Category, number>()
  for (const { leading } of lines) counts.set(leading.category, (counts.get(leading.category) ?? 0) + 1)
  const [category] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['none' as const]
  return { id: `${hub}>${id}`, source: hub, target: id, label: '', category, dash: 'solid', width: lineWidth(lines.length), directed: 'no', date: null }
}

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null)
}

const LETTER = 0.56
const LINE = 1.15

/** The room that a node and its label take, reckoned rather than measured: measuring thousands of labels holds the page up. */
export function roomOf({ size, label, font }: Pick<NodeData, 'size' | 'label' | 'font'>): { readonly width: number; readonly height: number; readonly dy: number } {
  const lines = label.split('\n')
  const words = lines.length * font * LINE + 7
  return { width: Math.max(size, Math.max(...lines.map((line) => line.length)) * font * LETTER + 4), height: size + words, dy: words / 2 }
}

/** The entities that are selected, or both ends of the line that is. */
export function findCentres({ selectedEntity, selectedLine, marked, lines }: CanvasModel): readonly string[] {
  if (marked.size > 0) return [...marked]
  if (selectedEntity !== null) return [selectedEntity]
  const line = lines.find(({ id }) => id === selectedLine)
  return line === undefined ? [] : [line.source, line.target]
}

/** What stays lit when something is selected: itself and what touches it. Null when nothing is selected. */
export function findLit(model: CanvasModel): ReadonlySet<string> | null {
  const centres = new Set(findCentres(model))
  if (centres.size === 0) return null
  const touching = toEdges(model).filter(({ source, target }) => centres.has(source) || centres.has(target))
  return new Set([...centres, ...touching.flatMap(({ id, source, target }) => [id, source, target])])
}
