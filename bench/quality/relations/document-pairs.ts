// The features of two entities of a whole document: what they are, how they stand to each other, and the sentences they share.

import type { Lexicons } from '../../../ingest/lexicons/lexicons.ts'
import { describePair, FeatureBuffer, hashSentence, type HashedSentence, type TypedRange } from '../../../ingest/relate/classifier/features.ts'
import { hashText, mix } from '../../../ingest/relate/classifier/hashes.ts'
import { compareEntries, findEntry, type AtlasEntry } from './atlas.ts'
import type { View, ViewEntity, ViewMention } from './views.ts'

export const BUCKETS = 1 << 20

export interface DocumentPair {
  readonly head: number
  readonly tail: number
  /** The types of both. */
  readonly key: string
  readonly features: Uint32Array
  readonly right: Uint8Array
  readonly weight: number
}

interface Placed extends TypedRange {
  readonly entity: number
}

interface Entity {
  readonly type: number
  readonly full: number
  readonly last: number
  readonly words: readonly number[]
  readonly sentences: readonly number[]
  readonly first: number
  readonly mentions: number
  readonly inTitle: boolean
  /** The words beside its mentions. */
  readonly beside: readonly number[]
  readonly atlas: AtlasEntry
}

interface Prepared {
  readonly placed: readonly (readonly Placed[])[]
  readonly hashed: readonly HashedSentence[]
  readonly entities: readonly Entity[]
}

/** Every ordered pair of entities of a document with its features; `columns` numbers the relation types. */
export function listPairs(view: View, columns: ReadonlyMap<string, number>, lexicons: Lexicons): DocumentPair[] {
  const prepared = prepare(view, lexicons)
  const right = new Map<string, number[]>()
  for (const { head, tail, type } of view.relations) right.set(`${head} ${tail}`, [...(right.get(`${head} ${tail}`) ?? []), columns.get(type) ?? 0])
  return view.entities.flatMap((a, head) =>
    view.entities.flatMap((b, tail) => {
      if (head === tail) return []
      const features = describe(prepared, head, tail)
      return [{ head, tail, key: `${a.type} ${b.type}`, features, right: Uint8Array.from(right.get(`${head} ${tail}`) ?? []), weight: 1 }]
    }),
  )
}

function prepare(view: View, lexicons: Lexicons): Prepared {
  const placed = view.sentences.map((_, sentence) => view.entities.flatMap(({ type, mentions }, entity) => mentions.filter((mention) => mention.sentence === sentence).map(({ from, to }): Placed => ({ from, to, type, entity }))))
  const hashed = view.sentences.map((tokens, sentence) => hashSentence(tokens, placed[sentence] ?? []))
  return { placed, hashed, entities: view.entities.map((entity) => summarize(entity, { view, hashed, lexicons })) }
}

const BESIDE = 12

function summarize({ type, mentions }: ViewEntity, { view, hashed, lexicons }: { view: View; hashed: readonly HashedSentence[]; lexicons: Lexicons }): Entity {
  const names = mentions.map(({ text }) => text.toLowerCase().split(' '))
  const longest = names.reduce((best, name) => (name.length > best.length ? name : best), names[0] ?? [])
  const sentences = [...new Set(mentions.map(({ sentence }) => sentence))]
  const entries = mentions.map(({ text }) => findEntry(text, lexicons)).sort((a, b) => a.kind - b.kind)
  return {
    type: hashText(type),
    full: hashText(longest.join(' ')),
    last: hashText(longest.at(-1) ?? ''),
    words: longest.map(hashText),
    sentences,
    first: Math.min(...sentences),
    mentions: mentions.length,
    inTitle: names.some((name) => view.title.toLowerCase().startsWith(name.join(' '))),
    beside: [...new Set(mentions.flatMap((mention) => wordsBeside(hashed, mention)))].slice(0, BESIDE),
    atlas: entries[0] ?? { kind: 6, country: null, within: new Set() },
  }
}

function wordsBeside(hashed: readonly HashedSentence[], { sentence, from, to }: ViewMention): number[] {
  return [from - 1, from - 2, to, to + 1].flatMap((at) => {
    const word = hashed[sentence]?.masked[at]
    return word === undefined ? [] : [mix(at < from ? 1 : 2, word)]
  })
}

function describe(prepared: Prepared, head: number, tail: number): Uint32Array {
  const [a, b] = [prepared.entities[head], prepared.entities[tail]]
  const features = new Set<number>()
  if (!a || !b) return new Uint32Array(0)
  const typed = mix(a.type, b.type + 1)
  const add = (template: number, value: number): void => void features.add(mix(template, value) & (BUCKETS - 1))
  describeNames(a, b, { typed, add })
  describePlaces(a, b, { typed, add })
  describePositions(a, b, { typed, add })
  describeShared(prepared, { head, tail, typed, add, features })
  return Uint32Array.from(features)
}

interface Adding {
  readonly typed: number
  readonly add: (template: number, value: number) => void
}

function describeNames(a: Entity, b: Entity, { typed, add }: Adding): void {
  add(100, typed)
  add(101, mix(typed, a.full))
  add(102, mix(typed, b.full))
  add(103, mix(typed, a.last))
  add(104, mix(typed, b.last))
  for (const word of a.words) add(105, mix(typed, word))
  for (const word of b.words) add(106, mix(typed, word))
  if (a.words.some((word) => b.words.includes(word))) add(107, typed)
  for (const word of a.beside) add(108, mix(typed, word))
  for (const word of b.beside) add(109, mix(typed, word))
  add(110, mix(a.full, b.full))
}

function describePlaces(a: Entity, b: Entity, { typed, add }: Adding): void {
  const kinds = a.atlas.kind * 8 + b.atlas.kind
  const lying = compareEntries(a.atlas, b.atlas)
  add(120, mix(typed, kinds))
  add(121, mix(typed, a.atlas.kind))
  add(122, mix(typed, b.atlas.kind))
  add(123, mix(typed, lying))
  add(124, mix(typed, mix(kinds, lying)))
}

function describePositions(a: Entity, b: Entity, { typed, add }: Adding): void {
  const shared = a.sentences.filter((sentence) => b.sentences.includes(sentence)).length
  const gap = Math.min(...a.sentences.flatMap((one) => b.sentences.map((other) => Math.abs(one - other))))
  if (a.inTitle) add(130, typed)
  if (b.inTitle) add(131, typed)
  add(132, mix(typed, Math.min(a.mentions, 4) * 5 + Math.min(b.mentions, 4)))
  add(133, mix(typed, Math.min(shared, 4)))
  add(134, mix(typed, Math.min(gap, 5)))
  add(135, mix(typed, (a.first === 0 ? 1 : 0) + (b.first === 0 ? 2 : 0)))
  add(136, mix(typed, mix(a.inTitle ? 1 : 0, Math.min(gap, 3))))
  add(137, mix(typed, Math.sign(a.first - b.first) + 1))
}

const NEAREST = 3

/** The features of the closest mentions of both in one sentence. */
function describeShared({ placed, hashed }: Prepared, { head, tail, typed, add, features }: Adding & { head: number; tail: number; features: Set<number> }): void {
  const together = placed.flatMap((mentions, sentence) =>
    mentions.flatMap((one, h) => (one.entity === head ? mentions.flatMap((other, t) => (other.entity === tail ? [{ sentence, h, t, distance: Math.abs(one.from - other.from) }] : [])) : [])),
  )
  const nearest = together.sort((x, y) => x.distance - y.distance).slice(0, NEAREST)
  const [closest] = nearest
  if (closest) add(140, mix(typed, Math.min(6, closest.distance >> 1)))
  const buffer = new FeatureBuffer()
  for (const { sentence, h, t } of nearest) {
    const words = hashed[sentence]
    if (words) describePair(words, { head: h, tail: t }, buffer)
    for (let i = 0; i < buffer.length; i++) features.add(buffer.at(i) % BUCKETS)
  }
}
