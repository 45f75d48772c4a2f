// The features of a token where it stands: pairs of words, lists that a name of several words is in, the run of capitals
// around it. What a word tells by itself is in words.ts; training and reading ask the same functions.

import { hashText, mix } from './hash.ts'
import { extendKey, LONGEST_NAME, PREFIX, SPAN_MASK } from './lists.ts'
import { spanKindsIn, type TaggedWord, type WordAtoms } from './words.ts'

/** The words of a sentence with what was found out about them together. */
export interface SentenceView {
  readonly words: readonly TaggedWord[]
  /** For each token the hashes of the lists that it is in as part of a longer name. */
  readonly listed: readonly (readonly number[])[]
  readonly runs: readonly (Run | undefined)[]
  /** The first token that is a word. */
  readonly first: number
}

/** A stretch of capitalised words; `far` also leads over the small words inside names. */
interface Run {
  readonly from: number
  readonly to: number
  far: { from: number; to: number }
}

const seed = (name: string): number => hashText(`feature ${name}`)
const [PAIR_L, PAIR_R, AROUND, TWO_L, TWO_R, SHAPES, SHAPE_L, SHAPE_R, CLUSTER_L, CLUSTER_R, CLUSTER_LL, CLUSTER_RR, PERSONS, PERSONS_R, FIRST, BIAS] =
  ['pair l', 'pair r', 'around', 'two l', 'two r', 'shapes', 'shape l', 'shape r', 'cluster l', 'cluster r', 'cluster ll', 'cluster rr', 'persons', 'persons r', 'first', 'bias'].map(seed) as [
    number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number]
const [RUN_BEFORE, RUN_AFTER, RUN_LAST, RUN_FIRST, RUN_PLACE, RUN_LAST_C, RUN_AFTER_C, RUN_BEFORE_C, FAR_FIRST, FAR_LAST, FAR_BEFORE, RUN_LAST_B, RUN_FIRST_B, LISTED, LISTED_FIRST] =
  ['run before', 'run after', 'run last', 'run first', 'run place', 'run last c', 'run after c', 'run before c', 'far first', 'far last', 'far before', 'run last b', 'run first b', 'listed', 'listed first'].map(seed) as [
    number, number, number, number, number, number, number, number, number, number, number, number, number, number, number]

const FINE = 3
const MIDDLE = 2
const COARSE = 1

/** Looks the lists and runs of a sentence up once. `listsOf` gives the bits of a name's key. */
export function viewSentence(words: readonly TaggedWord[], listsOf: (key: number) => number): SentenceView {
  const listed: number[][] = words.map(() => [])
  for (let i = 0; i < words.length; i++) {
    const kind = words[i]?.kind
    if (kind === 'capital' || kind === 'other') markListed(words, i, listed, listsOf)
  }
  const first = words.findIndex((word) => word.kind !== 'other')
  return { words, listed, runs: findRuns(words), first: first < 0 ? 0 : first }
}

/** For each kind the longest name from here on; its tokens learn where in the name they stand. */
function markListed(words: readonly TaggedWord[], from: number, listed: number[][], listsOf: (key: number) => number): void {
  let key = 0
  let seen = 0
  const found: { bits: number; to: number }[] = []
  for (let to = from; to < words.length && to < from + LONGEST_NAME; to++) {
    const word = words[to]
    if (!word) break
    key = to === from ? word.key : extendKey(key, word.key)
    const bits = listsOf(key)
    if ((bits & SPAN_MASK) !== 0 && (word.capital || to > from)) found.push({ bits: bits & SPAN_MASK, to: to + 1 })
    if (bits === 0 || (bits & PREFIX) === 0) break
  }
  for (const { bits, to } of found.toReversed()) {
    const fresh = bits & ~seen
    seen |= bits
    for (const kind of spanKindsIn(fresh)) {
      for (let i = from; i < to; i++) {
        const place = to - from === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1
        const hash = mix(LISTED, kind * 4 + place)
        if (!listed[i]?.includes(hash)) listed[i]?.push(hash)
      }
    }
  }
}

function findRuns(words: readonly TaggedWord[]): (Run | undefined)[] {
  const runs: (Run | undefined)[] = words.map(() => undefined)
  const found: Run[] = []
  for (let from = 0; from < words.length; from++) {
    if (!words[from]?.capital) continue
    let to = from + 1
    while (words[to]?.capital) to += 1
    const run: Run = { from, to, far: { from, to } }
    runs.fill(run, from, to)
    found.push(run)
    from = to
  }
  for (const [n, run] of found.entries()) {
    const before = found[n - 1]
    if (!before || !isBridge(words, before.to, run.from)) continue
    before.far.to = run.to
    run.far = before.far
  }
  return runs
}

/** One or two small words between two capitals: "Ministry of the Interior". */
function isBridge(words: readonly TaggedWord[], from: number, to: number): boolean {
  if (to - from > 2) return false
  for (let i = from; i < to; i++) if (!words[i]?.connector) return false
  return true
}

/** Calls `add` with every feature of token `i` that more than its own word or one neighbour tells. */
export function addFeatures(view: SentenceView, i: number, add: (hash: number) => void): void {
  const { words, listed } = view
  const own = words[i]
  if (!own) return
  const left = words[i - 1] ?? BORDER
  const right = words[i + 1] ?? BORDER
  const left2 = words[i - 2] ?? BORDER
  const right2 = words[i + 2] ?? BORDER
  add(BIAS)
  add(mix(mix(PAIR_L, left.key), own.key))
  add(mix(mix(PAIR_R, own.key), right.key))
  add(mix(mix(AROUND, left.key), mix(own.shape, right.key)))
  add(mix(mix(TWO_L, left2.key), mix(own.shape, left.key)))
  add(mix(mix(TWO_R, right.key), mix(own.shape, right2.key)))
  add(mix(mix(SHAPES, left.shape), mix(own.shape, right.shape)))
  add(mix(mix(SHAPE_L, left.key), own.shape))
  add(mix(mix(SHAPE_R, right.key), own.shape))
  add(mix(mix(CLUSTER_L, left.clusters[MIDDLE] ?? -1), own.clusters[MIDDLE] ?? -1))
  add(mix(mix(CLUSTER_R, right.clusters[MIDDLE] ?? -1), own.clusters[MIDDLE] ?? -1))
  add(mix(mix(CLUSTER_LL, left2.clusters[MIDDLE] ?? -1), mix(own.shape, left.clusters[MIDDLE] ?? -1)))
  add(mix(mix(CLUSTER_RR, right2.clusters[MIDDLE] ?? -1), mix(own.shape, right.clusters[MIDDLE] ?? -1)))
  if (i === view.first) {
    add(mix(FIRST, own.shape))
    add(mix(FIRST, own.bits))
    add(mix(FIRST + 1, own.clusters[MIDDLE] ?? -1))
  }
  for (const hash of listed[i] ?? []) {
    add(hash)
    if (i === view.first) add(mix(LISTED_FIRST, hash))
  }
  const run = view.runs[i]
  if (!run) return
  add(mix(mix(PERSONS, left.personBits), mix(own.personBits, left.capital ? 1 : 0)))
  add(mix(mix(PERSONS_R, own.personBits), mix(right.personBits, right.capital ? 1 : 0)))
  addRun(view, i, run, add)
}

function addRun({ words }: SentenceView, i: number, run: Run, add: (hash: number) => void): void {
  const before = words[run.from - 1] ?? BORDER
  const after = words[run.to] ?? BORDER
  const first = words[run.from] ?? BORDER
  const last = words[run.to - 1] ?? BORDER
  add(mix(mix(RUN_PLACE, i - run.from), run.to - i))
  add(mix(RUN_BEFORE, before.key))
  add(mix(RUN_AFTER, after.key))
  add(mix(RUN_BEFORE_C, before.clusters[MIDDLE] ?? -1))
  add(mix(RUN_AFTER_C, after.clusters[MIDDLE] ?? -1))
  if (run.to - run.from > 1) {
    add(mix(RUN_LAST, last.key))
    add(mix(RUN_FIRST, first.key))
    add(mix(RUN_LAST_C, last.clusters[MIDDLE] ?? -1))
    add(mix(RUN_LAST_B, last.bits))
    add(mix(RUN_FIRST_B, first.bits))
  }
  if (run.far.to - run.far.from > run.to - run.from) {
    add(mix(FAR_FIRST, words[run.far.from]?.key ?? 0))
    add(mix(FAR_LAST, words[run.far.to - 1]?.key ?? 0))
    add(mix(FAR_BEFORE, words[run.far.from - 1]?.key ?? 0))
  }
}

/** What stands beyond a sentence's ends. */
export const BORDER: TaggedWord = {
  text: '', key: 1, shape: 1, clusters: [-2, -2, -2, -2], bits: 0, personBits: 0, capital: false, connector: false, kind: 'other',
}
export const BORDER_ATOMS: WordAtoms = [[1], [1], [1]]

export const CLUSTER_LEVELS = { COARSE, MIDDLE, FINE }
/** Places around a token whose words are read, each with its seed and which of a word's atoms count there. */
export const WINDOW = [
  { offset: -2, atoms: 2, seed: seed('-2') },
  { offset: -1, atoms: 1, seed: seed('-1') },
  { offset: 0, atoms: 0, seed: seed('0') },
  { offset: 1, atoms: 1, seed: seed('+1') },
  { offset: 2, atoms: 2, seed: seed('+2') },
] as const
