// Relationships as the canvas draws them: those that run the same way between the same two are one line with a number.

import type { Relationship } from '../api/types.ts'

export interface Line {
  /** Stable while its ends are: two lines never share one. */
  readonly id: string
  readonly source: string
  readonly target: string
  /** The one whose words and colour the line has. */
  readonly leading: Relationship
  /** All of them, the leading one first. */
  readonly members: readonly Relationship[]
  /** False when all its members read the same both ways. */
  readonly directed: boolean
}

/** Groups relationships into lines; a symmetric one joins a line of either direction. */
export function groupIntoLines(relationships: Iterable<Relationship>, isSymmetric: (type: string) => boolean): readonly Line[] {
  const groups = new Map<string, Relationship[]>()
  const [mutual, oneWay] = partition([...relationships], ({ type }) => isSymmetric(type))
  for (const one of oneWay) append(groups, lineId(one.head, one.tail), one)
  for (const one of mutual) append(groups, groups.has(lineId(one.tail, one.head)) ? lineId(one.tail, one.head) : lineId(one.head, one.tail), one)
  return [...groups].map(([id, members]) => toLine(id, members, isSymmetric))
}

/** The line that a relationship is drawn by. */
export function findLine(lines: readonly Line[], relationship: string): Line | undefined {
  return lines.find(({ members }) => members.some(({ id }) => id === relationship))
}

/** Line width in pixels, from how many documents say so: 1.4 for one, then one more for each doubling, at most 5. */
export function lineWidth(documents: number): number {
  return Math.min(5, 1.4 + Math.log2(Math.max(1, documents)))
}

function lineId(source: string, target: string): string {
  return `${source}>${target}`
}

function toLine(id: string, members: readonly Relationship[], isSymmetric: (type: string) => boolean): Line {
  const sorted = [...members].sort(byWeight)
  const leading = sorted[0] ?? raise(id)
  const forward = id === lineId(leading.head, leading.tail)
  return {
    id,
    source: forward ? leading.head : leading.tail,
    target: forward ? leading.tail : leading.head,
    leading,
    members: sorted,
    directed: !members.every(({ type }) => isSymmetric(type)),
  }
}

/** More documents first, then what happened before what merely holds, then by id so that the choice never flickers. */
function byWeight(a: Relationship, b: Relationship): number {
  return b.documents - a.documents || rank(a) - rank(b) || b.confidence - a.confidence || (a.id < b.id ? -1 : 1)
}

function rank({ category }: Relationship): number {
  if (category === 'none') return 2
  return category === 'standing' ? 1 : 0
}

function append<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

function partition<T>(values: readonly T[], test: (value: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [values.filter(test), values.filter((value) => !test(value))]
}

function raise(id: string): never {
  throw new RangeError(`The line ${id} has no relationship; group at least one.`)
}
