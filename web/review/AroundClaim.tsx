// A claim's two entities and the few that are closest to both, drawn small: whether it fits what is known already.

import { useQuery } from '@tanstack/react-query'
import { neighboursQuery } from '../api/queries.ts'
import type { EntityReference, Evidence, NeighboursResponse, Relationship } from '../api/types.ts'
import { breakLabel } from '../graph/labels.ts'
import { EntityMark } from '../parts/Marks.tsx'
import { categoryColour, DASHES } from '../theme/marks.ts'
import styles from './Review.module.css'

/** The drawing's own units; it is as wide as the panel. */
const WIDTH = 296
const HEIGHT = 216
const OTHERS = 4
const NEAR = 12

interface Point {
  readonly x: number
  readonly y: number
}

const DASH_UNITS = { solid: undefined, dashed: '5 3', dotted: '1.5 3' } as const

export function AroundClaim({ claim }: { readonly claim: Evidence }) {
  const { subject, object, category, factuality } = claim
  const [mine, theirs] = [useQuery(neighboursQuery(subject.id, NEAR)).data, useQuery(neighboursQuery(object.id, NEAR)).data]
  const others = pickOthers(claim, [mine, theirs])
  const places = new Map<string, Point>([
    [subject.id, { x: 64, y: 46 }],
    [object.id, { x: WIDTH - 64, y: 46 }],
    ...others.map(({ id }, index): [string, Point] => [id, { x: ((index + 0.5) * WIDTH) / others.length, y: index % 2 === 0 ? 132 : 172 }]),
  ])
  const lines = linesAmong(places, [mine, theirs]).filter(({ head, tail }) => !(isEnd(claim, head) && isEnd(claim, tail)))
  return (
    <svg className={styles['around']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${subject.name} and ${object.name}, with ${others.map(({ name }) => name).join(', ') || 'nobody else'} around them`}>
      {lines.map(({ id, head, tail, category: own, factuality: how }) => (
        <Line key={id} from={places.get(head)} to={places.get(tail)} colour={categoryColour(own)} dash={DASH_UNITS[DASHES[how]]} width={1} />
      ))}
      <Line from={places.get(subject.id)} to={places.get(object.id)} colour={categoryColour(category)} dash={DASH_UNITS[DASHES[factuality]]} width={2} />
      {[subject, object, ...others].map((entity) => (
        <Node key={entity.id} entity={entity} at={places.get(entity.id)} />
      ))}
    </svg>
  )
}

interface LineProps {
  readonly from: Point | undefined
  readonly to: Point | undefined
  readonly colour: string
  readonly dash: string | undefined
  readonly width: number
}

function Line({ from, to, colour, dash, width }: LineProps) {
  if (from === undefined || to === undefined) return null
  return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke={colour} strokeWidth={width} strokeDasharray={dash} />
}

function Node({ entity: { type, name }, at }: { readonly entity: EntityReference; readonly at: Point | undefined }) {
  if (at === undefined) return null
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <g transform="translate(-8 -8)">
        <EntityMark type={type} size={16} />
      </g>
      {breakLabel(name)
        .split('\n')
        .slice(0, 2)
        .map((line, index) => (
          <text key={line} y={20 + index * 11} textAnchor="middle">
            {line}
          </text>
        ))}
    </g>
  )
}

const isEnd = ({ subject, object }: Evidence, id: string): boolean => id === subject.id || id === object.id

/** Those linked to both first, then the most connected of either. */
function pickOthers(claim: Evidence, answers: readonly (NeighboursResponse | undefined)[]): readonly EntityReference[] {
  const [mine = [], theirs = []] = answers.map((answer) => answer?.entities.filter(({ id }) => !isEnd(claim, id)) ?? [])
  const both = mine.filter(({ id }) => theirs.some((other) => other.id === id))
  const mixed = mine.flatMap((entity, index) => [entity, theirs[index]].filter((one) => one !== undefined))
  return [...new Map([...both, ...mixed, ...theirs].map((entity) => [entity.id, entity])).values()].slice(0, OTHERS)
}

function linesAmong(places: ReadonlyMap<string, Point>, answers: readonly (NeighboursResponse | undefined)[]): readonly Relationship[] {
  const found = answers.flatMap((answer) => answer?.relationships ?? []).filter(({ head, tail, category }) => category !== 'none' && places.has(head) && places.has(tail))
  return [...new Map(found.map((one) => [`${one.head} ${one.tail}`, one])).values()]
}
