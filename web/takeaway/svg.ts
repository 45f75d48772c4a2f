// The canvas as SVG, written from its model: what is drawn, where it stands, in its colours. No drawing library is asked.

import { toEdges, toNodes, type CanvasModel, type EdgeData, type NodeData } from '../canvas/model.ts'
import type { Point } from '../graph/placement.ts'
import { TYPE_MARKS, type Dash, type Shape } from '../theme/marks.ts'
import type { Palette } from '../theme/palette.ts'

export interface Picture {
  readonly svg: string
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
}

const MARGIN = 48
const LABEL = 1.2
const DASHES: Readonly<Record<Dash, string>> = { solid: '', dashed: ' stroke-dasharray="7 4"', dotted: ' stroke-dasharray="1.5 3.5"' }

interface Placed extends NodeData {
  readonly at: Point
}

/** The model's nodes that have a place, and the lines between them. */
export function drawPicture(model: CanvasModel, positions: ReadonlyMap<string, Point>, palette: Palette): Picture {
  const nodes = toNodes(model).flatMap((node): Placed[] => [positions.get(node.id)].flatMap((at) => (at === undefined ? [] : [{ ...node, at }])))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const edges = toEdges(model)
  const pairs = new Set(edges.map(({ source, target }) => `${source} ${target}`))
  const lines = edges.flatMap((edge) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)]
    return source === undefined || target === undefined || source === target ? [] : [drawLine(edge, { source, target, bent: pairs.has(`${edge.target} ${edge.source}`), palette })]
  })
  const box = boxAround(nodes)
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" font-family="Inter, system-ui, sans-serif">`
  const ground = `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${palette.canvas}"/>`
  const svg = [open, ground, ...lines, ...nodes.map((node) => drawNode(node, palette)), '</svg>'].join('\n')
  return { svg, width: box.width, height: box.height }
}

function boxAround(nodes: readonly Placed[]): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  if (nodes.length === 0) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN }
  const reach = nodes.map(({ at, size, label, font }) => ({ at, side: Math.max(size / 2, (Math.max(...label.split('\n').map((line) => line.length)) * font * 0.56) / 2), below: size / 2 + label.split('\n').length * font * LABEL + 8, above: size / 2 }))
  const x = Math.floor(Math.min(...reach.map(({ at, side }) => at.x - side)) - MARGIN)
  const y = Math.floor(Math.min(...reach.map(({ at, above }) => at.y - above)) - MARGIN)
  const right = Math.max(...reach.map(({ at, side }) => at.x + side)) + MARGIN
  const bottom = Math.max(...reach.map(({ at, below }) => at.y + below)) + MARGIN
  return { x, y, width: Math.ceil(right - x), height: Math.ceil(bottom - y) }
}

function drawNode({ at: { x, y }, size, type, grouped, label, font }: Placed, { types, ink, canvas }: Palette): string {
  const look = grouped === 'yes' ? `fill="${types[type]}" fill-opacity="0.35" stroke="${types[type]}" stroke-width="2"` : `fill="${types[type]}"`
  const words = label.split('\n').map((line, index) => `<tspan x="${round(x)}" dy="${index === 0 ? 0 : round(font * LABEL)}">${escape(line)}</tspan>`)
  const text = `<text x="${round(x)}" y="${round(y + size / 2 + 5 + font)}" font-size="${font}" font-weight="500" text-anchor="middle" fill="${ink}" stroke="${canvas}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${words.join('')}</text>`
  return `<g>${drawShape(TYPE_MARKS[type].shape, { x, y, r: size / 2 }, look)}${text}</g>`
}

function drawShape(shape: Shape, { x, y, r }: { readonly x: number; readonly y: number; readonly r: number }, look: string): string {
  const polygon = (points: readonly (readonly [number, number])[]) => `<polygon points="${points.map(([dx, dy]) => `${round(x + dx * r)},${round(y + dy * r)}`).join(' ')}" ${look}/>`
  switch (shape) {
    case 'ellipse':
      return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" ${look}/>`
    case 'round-rectangle':
      return `<rect x="${round(x - r)}" y="${round(y - r)}" width="${round(2 * r)}" height="${round(2 * r)}" rx="${round(r / 3)}" ${look}/>`
    case 'diamond':
      return polygon([[0, -1], [1, 0], [0, 1], [-1, 0]])
    case 'triangle':
      return polygon([[0, -1], [1, 1], [-1, 1]])
    case 'hexagon':
      return polygon([[-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]])
  }
}

interface Ends {
  readonly source: Placed
  readonly target: Placed
  /** Another line runs the other way: each takes its own side. */
  readonly bent: boolean
  readonly palette: Palette
}

const BEND = 22
const ARROW = 7

function drawLine({ category, dash, width, directed, label }: EdgeData, { source, target, bent, palette }: Ends): string {
  const colour = palette.categories[category]
  const middle = { x: (source.at.x + target.at.x) / 2, y: (source.at.y + target.at.y) / 2 }
  const across = unit({ x: target.at.y - source.at.y, y: source.at.x - target.at.x })
  const control = bent ? { x: middle.x + across.x * 2 * BEND, y: middle.y + across.y * 2 * BEND } : middle
  const start = towards(source.at, control, source.size / 2 + 3)
  const tip = towards(target.at, control, target.size / 2 + 3)
  const end = directed === 'yes' ? towards(target.at, control, target.size / 2 + 3 + ARROW) : tip
  const path = `<path d="M${pair(start)} Q${pair(control)} ${pair(end)}" fill="none" stroke="${colour}" stroke-width="${round(width)}"${DASHES[dash]}/>`
  const side = unit({ x: tip.y - control.y, y: control.x - tip.x })
  const wing = (sign: number) => pair({ x: end.x + sign * side.x * ARROW * 0.6, y: end.y + sign * side.y * ARROW * 0.6 })
  const arrow = directed === 'yes' ? `<polygon points="${pair(tip)} ${wing(1)} ${wing(-1)}" fill="${colour}"/>` : ''
  const place = { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 }
  return `<g>${path}${arrow}${drawWords(label, { place, angle: uprightAngle(start, end), palette })}</g>`
}

function drawWords(label: string, { place, angle, palette }: { readonly place: Point; readonly angle: number; readonly palette: Palette }): string {
  if (label === '') return ''
  const turn = `rotate(${round(angle)} ${round(place.x)} ${round(place.y)})`
  return `<text x="${round(place.x)}" y="${round(place.y + 3)}" transform="${turn}" font-size="10" text-anchor="middle" fill="${palette.quiet}" stroke="${palette.canvas}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escape(label)}</text>`
}

/** Degrees; text is never upside down. */
function uprightAngle(from: Point, to: Point): number {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
  return angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle
}

function towards(from: Point, to: Point, distance: number): Point {
  const way = unit({ x: to.x - from.x, y: to.y - from.y })
  return { x: from.x + way.x * distance, y: from.y + way.y * distance }
}

function unit({ x, y }: Point): Point {
  const length = Math.hypot(x, y) || 1
  return { x: x / length, y: y / length }
}

function pair({ x, y }: Point): string {
  return `${round(x)},${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  // What XML cannot hold at all becomes a replacement character.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
