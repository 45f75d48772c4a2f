// Pairs of entities that may be one, for people to merge or to leave apart: found by the keys that their names share.

import type { Engine } from '../engines/engine.ts'
import { InvalidInputError } from '../errors.ts'
import type { Entity } from '../model.ts'
import { compareLikelihood, keyOf, LARGEST_BLOCK, pairKey, pairUp, weigh, type NamePair, type Surroundings } from '../names/candidates.ts'
import { numberOf, textOf } from '../records.ts'
import { NEIGHBOURS_OF, NAMED_TOGETHER, SAME_COUNTRY, SHARED_BLOCKS, WRITES } from '../statements/candidates.ts'
import { DECIDED_TOGETHER } from '../statements/reviews.ts'
import type { MergeCandidate, MergeCandidates, PageOf } from '../store.ts'
import { readEntities } from './entities.ts'

/** Keys that are looked at, and pairs that are looked into: the rest come up when some of these are decided. */
const MOST_BLOCKS = 20_000
const MOST_PAIRS = 2_000
const BATCH = 5_000

/** A reading that took longer than this (milliseconds) is kept for so many times as long, though something was written since. */
const QUICK_MS = 2_000
const KEPT_FOR = 20

type Read = (page: PageOf<string>) => Promise<MergeCandidates>

interface Made {
  readonly writes: number
  readonly pairs: readonly NamePair[]
  /** When it is read again, if something was written. */
  readonly until: number
}

/**
 * See GraphStore.mergeCandidates. Which names are alike is read once and kept until something is written, in a large graph
 * a while longer; what people have decided, and the entities of a page, are always those of now. `now` is the time, ISO 8601.
 */
export function createCandidates(engine: Engine, now: () => string): Read {
  let made: Promise<Made> | null = null
  const clock = () => Date.parse(now())
  const make = async (writes: number): Promise<Made> => {
    const begun = clock()
    const pairs = await findPairs(engine)
    const took = clock() - begun
    return { writes, pairs, until: clock() + (took > QUICK_MS ? KEPT_FOR * took : 0) }
  }
  const read = async (): Promise<Made> => {
    const [row] = await engine.read(WRITES)
    const writes = row === undefined ? 0 : numberOf(row, 'writes')
    // One that failed is not kept.
    const kept = await made?.catch(() => null)
    if (kept != null && (kept.writes === writes || kept.until > clock())) return kept
    made = make(writes)
    return made
  }
  return async ({ limit, after }) => {
    const { pairs } = await read()
    const settled = new Set((await engine.read(DECIDED_TOGETHER)).flatMap(({ ids }) => pairsIn(listOf(ids))))
    const open = pairs.filter((pair) => !settled.has(keyOf(pair)))
    const page = cut(open, { limit, ...(after === undefined ? {} : { after }) })
    const entities = await readAll(engine, page.pairs.flatMap((pair) => pair.entities.map(({ id }) => id)))
    return { candidates: page.pairs.flatMap((pair) => candidateOf(pair, entities)), next: page.next, total: open.length }
  }
}

/** The pair with its entities as they are now; none where one of them has gone. */
function candidateOf({ entities: [one, other], score, reason }: NamePair, entities: ReadonlyMap<string, Entity>): readonly MergeCandidate[] {
  const [first, second] = [entities.get(one.id), entities.get(other.id)]
  return first === undefined || second === undefined || [first, second].some(({ status }) => status === 'rejected') ? [] : [{ entities: [first, second], score, reason }]
}

/** The cursor says how likely the last pair was and which it was, so that the page after it is found when that pair has gone. */
function cut(list: readonly NamePair[], { limit, after }: PageOf<string>): { readonly pairs: readonly NamePair[]; readonly next: string | null } {
  const start = after === undefined ? 0 : list.findIndex(isAfter(after))
  const pairs = start < 0 ? [] : list.slice(start, start + limit)
  const last = pairs.at(-1)
  return { pairs, next: last === undefined || start + limit >= list.length ? null : `${last.score} ${keyOf(last)}` }
}

function isAfter(cursor: string): (pair: NamePair) => boolean {
  const [, score, key] = /^([01](?:\.\d+)?) (e_[0-9a-f]{16} e_[0-9a-f]{16})$/u.exec(cursor) ?? []
  if (score === undefined || key === undefined) throw new InvalidInputError(`"${cursor}" is no place in this list; take the "next" of the page before, or ask for the first page.`)
  return (pair) => pair.score < Number(score) || (pair.score === Number(score) && keyOf(pair) > key)
}

async function findPairs(engine: Engine): Promise<readonly NamePair[]> {
  const blocks = [...(await engine.read(SHARED_BLOCKS, { most: LARGEST_BLOCK, limit: MOST_BLOCKS })), ...(await engine.read(SAME_COUNTRY))].map((row) => listOf(row.ids))
  const entities = await readAll(engine, [...new Set(blocks.flat())])
  const likely = [...pairUp(blocks, entities)].sort(compareLikelihood).slice(0, MOST_PAIRS)
  const surroundings = await readSurroundings(engine, likely)
  return likely.flatMap((pair) => weigh(pair, surroundings(pair)) ?? []).sort(compareLikelihood)
}

async function readAll(engine: Engine, ids: readonly string[]): Promise<ReadonlyMap<string, Entity>> {
  const found = new Map<string, Entity>()
  for (let at = 0; at < ids.length; at += BATCH) for (const entity of await readEntities(engine, ids.slice(at, at + BATCH))) found.set(entity.id, entity)
  return found
}

function pairsIn(ids: readonly string[]): readonly string[] {
  return ids.flatMap((one, index) => ids.slice(index + 1).map((other) => pairKey(one, other)))
}

async function readSurroundings(engine: Engine, pairs: readonly NamePair[]): Promise<(pair: NamePair) => Surroundings> {
  const ids = [...new Set(pairs.flatMap(({ entities }) => entities.map(({ id }) => id)))]
  const near = new Map((await engine.read(NEIGHBOURS_OF, { ids })).map((row) => [textOf(row, 'id'), new Set(listOf(row.others))]))
  // From the one that fewer documents may mention: the less connected.
  const rows = pairs.map(({ entities: [one, other] }) => (one.degree <= other.degree ? { one: one.id, other: other.id } : { one: other.id, other: one.id }))
  const together = new Set((await engine.read(NAMED_TOGETHER, { rows })).map((row) => pairKey(textOf(row, 'one'), textOf(row, 'other'))))
  return (pair) => {
    const [one, other] = pair.entities
    const [mine, theirs] = [near.get(one.id) ?? NOBODY, near.get(other.id) ?? NOBODY]
    return { shared: [...mine].filter((id) => theirs.has(id)), linked: mine.has(other.id), together: together.has(keyOf(pair)) }
  }
}

const NOBODY: ReadonlySet<string> = new Set()

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
