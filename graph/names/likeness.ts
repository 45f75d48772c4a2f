// Whether two entities may be one, judged by their names alone, for a person to decide.

import { normalizeName } from '../ids.ts'
import type { Entity } from '../model.ts'
import { soundKey, soundLikeness } from './sound.ts'

export interface Likeness {
  /** 0 to 1; ranks what is offered first. */
  readonly score: number
  /** For people: why they are offered. */
  readonly reason: string
}

/** From here on two spellings are one name often enough to ask. */
const SAME_SOUND = 0.85
/** A name that one of them has alone and the other among others: "Karimov" and "Islam Karimov". */
const PART_OF_NAME = 0.6

type Named = Pick<Entity, 'type' | 'name' | 'names' | 'attributes'>

/** Why two entities may be one, or undefined where nothing says so or something contradicts it. */
export function findLikeness(one: Named, other: Named): Likeness | undefined {
  if (one.type !== other.type || contradict(one, other)) return undefined
  return findSameSound(one, other) ?? findNamePart(one, other) ?? findNamePart(other, one)
}

function contradict(one: Named, other: Named): boolean {
  const [first, second] = [one.attributes, other.attributes]
  if (first.country !== null && second.country !== null && first.country !== second.country) return true
  if (first.from === null || first.to === null || second.from === null || second.to === null) return false
  return first.to < second.from || second.to < first.from
}

/** A person's given name or surname alone proves nothing, so only whole names count; one acronym may be that of two. */
function findSameSound(one: Named, other: Named): Likeness | undefined {
  const whole = ({ type, name, names }: Named): readonly string[] => (type === 'Person' ? names.filter((known) => known === name || normalizeName(known).includes(' ')) : names)
  const pairs = whole(one).flatMap((first) => whole(other).map((second) => ({ first, second })))
  const alike = pairs
    .filter(({ first, second }) => normalizeName(first) !== normalizeName(second) && soundKey(first) !== null && soundKey(first) === soundKey(second))
    .map((pair) => ({ ...pair, score: soundLikeness(pair.first, pair.second) }))
    .filter(({ score }) => score >= SAME_SOUND)
    .sort((a, b) => b.score - a.score)
  const [best] = alike
  return best && { score: Math.round(best.score * 100) / 100, reason: `"${best.first}" and "${best.second}" may be two spellings of one name` }
}

function findNamePart(part: Named, whole: Named): Likeness | undefined {
  const key = normalizeName(part.name)
  if (!whole.names.some((name) => normalizeName(name) === key) || normalizeName(whole.name) === key) return undefined
  return { score: PART_OF_NAME, reason: `"${part.name}" is also a name of "${whole.name}"` }
}
