// Scores of labels: the sums of a token's weights. What a word adds at each place of the window is summed once a word.

import { BORDER, BORDER_ATOMS, WINDOW } from './features.ts'
import { mix } from './hash.ts'
import { createKnowledge } from './knowledge.ts'
import { LABEL_COUNT } from './labels.ts'
import type { NameModel } from './model.ts'
import { createHashTable } from './table.ts'
import { readWord, tellAtoms, type Setting, type TaggedWord, type WordAtoms } from './words.ts'

/** Calls `add` with the hash of every feature of token `i`. */
export type AddFeatures = (i: number, add: (hash: number) => void) => void

export interface KnownWord {
  readonly word: TaggedWord
  /** The sums of its weights at each place of the window: LABEL_COUNT for the first place, then for the next. */
  readonly sums: Float32Array
}

export interface Scorer {
  readonly know: (text: string, setting: Setting) => KnownWord
  readonly listsOf: (key: number) => number
  /** LABEL_COUNT scores for each token: of its words and neighbours, and of what `addFeatures` names. */
  readonly score: (words: readonly KnownWord[], addFeatures: AddFeatures) => Float32Array
  /** Adds further features to scores in place; whether that changed any. */
  readonly addTo: (scores: Float32Array, addFeatures: AddFeatures) => boolean
}

/** So many words are remembered; then all are forgotten, so that memory stays bounded. */
const REMEMBERED = 20_000
const L = LABEL_COUNT

/** The rows of weights without their zeros, which are four of five: for each row how many there are, then label and weight of each. The first is an empty one. */
function packRows({ features, weights }: NameModel): { readonly cells: Int8Array; readonly starts: Uint32Array } {
  const cells = new Int8Array(1 + features.length + 2 * countNonzero(weights))
  const starts = new Uint32Array(features.length)
  let at = 1
  for (let row = 0; row < features.length; row++) {
    const start = at++
    starts[row] = start
    for (let l = 0; l < L; l++) {
      const weight = weights[row * L + l] as number
      if (weight === 0) continue
      cells[at++] = l
      cells[at++] = weight
    }
    cells[start] = (at - start - 1) / 2
  }
  return { cells, starts }
}

function countNonzero(weights: Int8Array): number {
  let count = 0
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) count += 1
  return count
}

/** The scorer over a model's weights. */
export function createScorer(model: NameModel): Scorer {
  const { scale } = model
  const { cells, starts } = packRows(model)
  const table = createHashTable(model.features, starts)
  const knowledge = createKnowledge(model)
  let words = new Map<string, KnownWord>()

  // The features of a word or a sentence, all of them before the first is looked up: see `locate`.
  let asked = new Int32Array(4096)
  let rowEnds = new Int32Array(4096)
  let tokenEnds = new Uint32Array(512)
  let count = 0
  const ask = (hash: number): void => {
    if (count === asked.length) asked = grow(asked)
    asked[count++] = hash
  }

  /**
   * Puts where its row begins in place of each hash, the empty row where it has none, and finds where the row ends; whether any
   * has one. The tables are larger than the processor's caches: loops that do nothing but look up wait for many places of
   * memory at once.
   */
  function locate(): boolean {
    if (rowEnds.length < count) rowEnds = new Int32Array(asked.length)
    const [rows, ends] = [asked, rowEnds]
    let found = 0
    for (let f = 0; f < count; f++) {
      const start = Math.max(0, table.get(rows[f] as number))
      rows[f] = start
      found |= start
    }
    for (let f = 0; f < count; f++) ends[f] = (rows[f] as number) + 1 + 2 * (cells[rows[f] as number] as number)
    return found > 0
  }

  /** Adds the rows of the features from `from` up to `to` to the scores that begin at `at`. */
  function addRows(target: Float32Array, at: number, { from, to }: { readonly from: number; readonly to: number }): void {
    const [rows, ends] = [asked, rowEnds]
    for (let f = from; f < to; f++) {
      const end = ends[f] as number
      for (let i = (rows[f] as number) + 1; i < end; i += 2) {
        const cell = at + (cells[i] as number)
        target[cell] = (target[cell] as number) + (cells[i + 1] as number) * scale
      }
    }
  }

  function sumAtoms(known: WordAtoms): Float32Array {
    const sums = new Float32Array(WINDOW.length * L)
    count = 0
    const ends = WINDOW.map(({ atoms, seed }) => {
      for (const atom of known[atoms]) ask(mix(seed, atom))
      return count
    })
    locate()
    for (const [place, to] of ends.entries()) addRows(sums, place * L, { from: ends[place - 1] ?? 0, to })
    return sums
  }

  const border: KnownWord = { word: BORDER, sums: sumAtoms(BORDER_ATOMS) }

  function know(text: string, setting: Setting): KnownWord {
    const name = setting === 'plain' ? text : `${setting} ${text}`
    const known = words.get(name)
    if (known) return known
    if (words.size >= REMEMBERED) words = new Map()
    const word = readWord(text, setting, knowledge)
    const fresh = { word, sums: sumAtoms(tellAtoms(word, setting)) }
    words.set(name, fresh)
    return fresh
  }

  function addWindow(known: readonly KnownWord[], scores: Float32Array): void {
    const { fround } = Math
    for (let i = 0; i < known.length; i++) {
      const left2 = (known[i - 2] ?? border).sums
      const left = (known[i - 1] ?? border).sums
      const own = (known[i] ?? border).sums
      const right = (known[i + 1] ?? border).sums
      const right2 = (known[i + 2] ?? border).sums
      // In one pass, and in single precision as where they are kept: a loop for each place took twice as long.
      for (let l = 0; l < L; l++) {
        scores[i * L + l] = fround(fround(fround((left2[l] as number) + (left[L + l] as number)) + (own[2 * L + l] as number)) + (right[3 * L + l] as number)) + (right2[4 * L + l] as number)
      }
    }
  }

  const addTo: Scorer['addTo'] = (scores, addFeatures) => {
    const length = scores.length / L
    if (tokenEnds.length < length) tokenEnds = new Uint32Array(2 * length)
    count = 0
    for (let i = 0; i < length; i++) {
      addFeatures(i, ask)
      tokenEnds[i] = count
    }
    const changed = locate()
    for (let i = 0; i < length; i++) addRows(scores, i * L, { from: i === 0 ? 0 : (tokenEnds[i - 1] as number), to: tokenEnds[i] as number })
    return changed
  }
  const score: Scorer['score'] = (known, addFeatures) => {
    const scores = new Float32Array(known.length * L)
    addWindow(known, scores)
    addTo(scores, addFeatures)
    return scores
  }
  return { know, listsOf: knowledge.listsOf, score, addTo }
}

function grow(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
