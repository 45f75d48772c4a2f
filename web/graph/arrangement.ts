// The layouts that need no forces, and what a layout is asked: pure, so that they run in a worker and in a test alike.

import { placeAll, stretchTo, type Point } from './placement.ts'
import { countTangles } from './readability.ts'
import { findRoom } from './spacing.ts'

export type LayoutName = 'force' | 'concentric' | 'hierarchical' | 'date'

export const LAYOUTS: readonly { readonly name: LayoutName; readonly label: string; readonly says: string }[] = [
  { name: 'force', label: 'By forces', says: 'Arranged by forces' },
  { name: 'concentric', label: 'In circles', says: 'Arranged in circles' },
  { name: 'hierarchical', label: 'In levels', says: 'Arranged in levels' },
  { name: 'date', label: 'By date', says: 'Arranged by date' },
]

/** A node with the room that it and its label take; `dy` is how far below the node the middle of that room lies. */
export interface LayoutNode extends Point {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly dy: number
  readonly degree: number
  /** When it first appears in a dated relationship, ISO 8601. */
  readonly date: string | null
  /** Stays exactly where it is. */
  readonly fixed: boolean
}

export interface LayoutTask {
  /** `join` settles newcomers among what stands. */
  readonly name: LayoutName | 'join'
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly { readonly source: string; readonly target: string }[]
  /** Of the room that the graph is shown in: width over height. */
  readonly aspect: number
}

export type Places = ReadonlyMap<string, Point>

/** Settles nodes by forces, starting from `start`. */
export type Settle = (task: LayoutTask, start: Places) => Places

/** Places for the nodes of a task; the same task always gets the same ones. Fixed nodes keep theirs. */
export function arrange(task: LayoutTask, settle: Settle): Places {
  const places = arrangeAll(task, settle)
  return new Map(task.nodes.map((node): [string, Point] => [node.id, node.fixed ? { x: node.x, y: node.y } : (places.get(node.id) ?? node)]))
}

function arrangeAll(task: LayoutTask, settle: Settle): Places {
  switch (task.name) {
    case 'force':
      return task.nodes.length > FORCED ? inCircles(task) : byForces(task, settle)
    case 'join':
      return task.nodes.filter(({ fixed }) => !fixed).length > JOINED ? aroundThem(task) : giveWay(task, settle(task, new Map(task.nodes.map(({ id, x, y }) => [id, { x, y }]))))
    case 'concentric':
      return inCircles(task)
    case 'hierarchical':
      return inLevels(task)
    case 'date':
      return byDate(task)
  }
}

/** Where forces end depends on where they begin: small graphs begin several times, and the clearest end is taken. */
function byForces(task: LayoutTask, settle: Settle): Places {
  const ids = ranked(task).map(({ id }) => id)
  const tries = Math.max(1, Math.min(MOST_TRIES, Math.floor(TRIED_NODES / Math.max(1, ids.length))))
  const ends = Array.from({ length: tries }, (_, turn) => {
    const settled = stretchTo(settle(task, placeAll(ids, turn)), task.aspect)
    const places = ids.length > TRIED_NODES ? settled : giveWay(task, settled)
    return { places, tangles: tries === 1 ? 0 : countTangles(task, places) }
  })
  return ends.reduce((best, end) => (end.tangles < best.tangles ? end : best)).places
}

/** Lets newcomers give way where they or their names lie on something. */
function giveWay({ nodes }: LayoutTask, places: Places): Places {
  const boxOf = ({ id, width, height, dy }: LayoutNode) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 }
    return { x1: x - width / 2, x2: x + width / 2, y1: y + dy - height / 2, y2: y + dy + height / 2 }
  }
  const movable = new Map(nodes.filter(({ fixed }) => !fixed).map((node) => [node.id, boxOf(node)]))
  const shifts = findRoom(movable, nodes.filter(({ fixed }) => fixed).map(boxOf))
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + (shifts.get(id)?.x ?? 0), y: y + (shifts.get(id)?.y ?? 0) }]))
}

const MOST_TRIES = 8
const TRIED_NODES = 240

/** Past this many nodes forces take longer than anybody waits, and no picture can be read anyway. */
const FORCED = 1500

/** Past this many newcomers, letting each give way to all others takes longer than anybody waits. */
const JOINED = 400

const RING = 150
const LEVEL = 150
const COLUMN = 190
const ROW = 92

/** The most connected in the middle, the others around it in rings, each near what it is linked to. */
function inCircles(task: LayoutTask): Places {
  return inRings(task, { waiting: ranked(task), angles: new Map(), first: 0 })
}

/** Newcomers in rings around what stands, each near what it is linked to. */
function aroundThem(task: LayoutTask): Places {
  const standing = task.nodes.filter(({ fixed }) => fixed)
  const middle = { x: mean(standing.map(({ x }) => x)) ?? 0, y: mean(standing.map(({ y }) => y)) ?? 0 }
  const reach = standing.reduce((most, { x, y }) => Math.max(most, Math.hypot(x - middle.x, y - middle.y)), 0)
  const angles = new Map(standing.map(({ id, x, y }) => [id, Math.atan2(y - middle.y, x - middle.x)]))
  const places = inRings(task, { waiting: ranked(task).filter(({ fixed }) => !fixed), angles, first: Math.ceil(reach / RING) + 1 })
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + middle.x, y: y + middle.y }]))
}

interface Rings {
  /** Whoever is to be placed, innermost first. */
  readonly waiting: readonly LayoutNode[]
  /** In which directions others stand. */
  readonly angles: ReadonlyMap<string, number>
  /** The ring to begin with; 0 is the middle. */
  readonly first: number
}

function inRings(task: LayoutTask, { waiting: all, angles: known, first }: Rings): Places {
  const near = neighboursOf(task)
  const angles = new Map(known)
  const places = new Map<string, Point>()
  const waiting = [...all]
  for (let ring = first; waiting.length > 0; ring++) {
    const room = ring === 0 ? 1 : Math.max(6, Math.floor((2 * Math.PI * RING * ring) / 120))
    const members = waiting.splice(0, room).map(({ id }) => ({ id, at: meanAngle((near.get(id) ?? []).flatMap((other) => angles.get(other) ?? [])) }))
    members.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    members.forEach(({ id }, index) => {
      const angle = (2 * Math.PI * index) / members.length + ring * 0.35
      if (ring > 0) angles.set(id, angle % (2 * Math.PI))
      places.set(id, { x: RING * ring * Math.cos(angle), y: RING * ring * Math.sin(angle) })
    })
  }
  return places
}

/** Levels by how many steps away from the most connected, each below the one before; wide levels in several rows. */
function inLevels(task: LayoutTask): Places {
  const near = neighboursOf(task)
  const rows = levelsOf(task, near).flatMap((level) => splitEvenly(level, Math.max(6, Math.ceil(Math.sqrt(task.nodes.length) * 1.6))))
  const columns = new Map<string, number>()
  const places = new Map<string, Point>()
  rows.forEach((row, index) => {
    const wished = row.map((id, at) => ({ id, at, x: mean((near.get(id) ?? []).flatMap((other) => columns.get(other) ?? [])) }))
    wished.sort((a, b) => (a.x ?? 0) - (b.x ?? 0) || a.at - b.at)
    wished.forEach(({ id }, at) => {
      const x = (at - (wished.length - 1) / 2) * 140
      columns.set(id, x)
      places.set(id, { x, y: index * LEVEL })
    })
  })
  return places
}

/** Columns in order of time, the undated in rows below. */
function byDate(task: LayoutTask): Places {
  const dated = ranked(task).filter(({ date }) => date !== null).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0))
  const undated = ranked(task).filter(({ date }) => date === null)
  const columns = splitEvenly(dated, Math.max(1, Math.floor(Math.sqrt(dated.length / Math.max(0.5, task.aspect)))))
  const places = new Map<string, Point>()
  columns.forEach((column, index) => {
    // Neighbouring columns are set off by half a row, so that lines pass between names.
    column.forEach(({ id }, at) => places.set(id, { x: index * COLUMN, y: (at - (column.length - 1) / 2) * ROW + (index % 2) * (ROW / 2) }))
  })
  const bottom = Math.max(0, ...[...places.values()].map(({ y }) => y)) + (dated.length === 0 ? 0 : LEVEL)
  const width = Math.max(columns.length, Math.ceil(Math.sqrt(undated.length * task.aspect)), 1)
  undated.forEach(({ id }, at) => places.set(id, { x: (at % width) * COLUMN * Math.max(1, columns.length / width), y: bottom + Math.floor(at / width) * ROW }))
  return places
}

/** The most connected first, then by id. */
function ranked({ nodes }: LayoutTask): readonly LayoutNode[] {
  return [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
}

function neighboursOf({ nodes, edges }: LayoutTask): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>(nodes.map(({ id }) => [id, []]))
  for (const { source, target } of edges) {
    near.get(source)?.push(target)
    near.get(target)?.push(source)
  }
  return near
}

function levelsOf(task: LayoutTask, near: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const levels: string[][] = []
  const seen = new Set<string>()
  for (const { id } of ranked(task)) {
    let level = seen.has(id) ? [] : [id]
    for (let depth = 0; level.length > 0; depth++) {
      for (const one of level) seen.add(one)
      levels[depth] = [...(levels[depth] ?? []), ...level]
      level = [...new Set(level.flatMap((one) => near.get(one) ?? []))].filter((one) => !seen.has(one)).sort()
    }
  }
  return levels
}

function splitEvenly<T>(values: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.ceil(values.length / most)
  const size = Math.ceil(values.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, part) => values.slice(part * size, (part + 1) * size))
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The direction of the sum of unit vectors, 0 to 2π. */
function meanAngle(angles: readonly number[]): number {
  const x = angles.reduce((sum, angle) => sum + Math.cos(angle), 0)
  const y = angles.reduce((sum, angle) => sum + Math.sin(angle), 0)
  return (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI)
}
