// Scores of labels: the sums of a token's weights. What a word adds at each place of the window is summed once a word.

import { BORDER, WINDOW } from './features.ts'
import { mix } from './hash.ts'
import { createKnowledge } from './knowledge.ts'
import { LABEL_COUNT } from './labels.ts'
import type { NameModel } from './model.ts'
import { createHashTable } from './table.ts'
import { readWord, type Setting, type TaggedWord } from './words.ts'

/** Calls `add` with the hash of every feature of token `i`. */
export type AddFeatures = (i: number, add: (hash: number) => void) => void

export interface KnownWord {
  readonly word: TaggedWord
  /** The sums of weights at each place of the window, LABEL_COUNT each; made when first needed. */
  readonly sums: (Float32Array | undefined)[]
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
const REMEMBERED = 30_000
const L = LABEL_COUNT

/** The rows of weights without their zeros, which are four of five: for each row how many there are, then label and weight of each. */
function packRows({ features, weights }: NameModel): { readonly cells: Int8Array; readonly starts: Uint32Array } {
  const cells = new Int8Array(features.length + 2 * weights.reduce((sum, weight) => (weight === 0 ? sum : sum + 1), 0))
  const starts = new Uint32Array(features.length)
  let at = 0
  for (let row = 0; row < features.length; row++) {
    const start = at++
    starts[row] = start
    for (let l = 0; l < L; l++) {
      const weight = weights[row * L + l] ?? 0
      if (weight === 0) continue
      cells[at++] = l
      cells[at++] = weight
    }
    cells[start] = (at - start - 1) / 2
  }
  return { cells, starts }
}

/** The scorer over a model's weights. */
export function createScorer(model: NameModel): Scorer {
  const { scale } = model
  const { cells, starts } = packRows(model)
  const table = createHashTable(model.features, starts)
  const knowledge = createKnowledge(model)
  const border: KnownWord = { word: BORDER, sums: [] }
  let words = new Map<string, KnownWord>()

  // Where the next weights are added; set before features are, so that one function serves all tokens.
  let target: Float32Array = new Float32Array(0)
  let at = 0
  let changed = false
  const add = (hash: number): void => {
    const start = table.get(hash)
    if (start < 0) return
    changed = true
    const end = start + 1 + 2 * (cells[start] as number)
    for (let i = start + 1; i < end; i += 2) {
      const cell = at + (cells[i] as number)
      target[cell] = (target[cell] as number) + (cells[i + 1] as number) * scale
    }
  }

  function know(text: string, setting: Setting): KnownWord {
    const name = setting === 'plain' ? text : `${setting} ${text}`
    const known = words.get(name)
    if (known) return known
    if (words.size >= REMEMBERED) words = new Map()
    const fresh = { word: readWord(text, setting, knowledge), sums: [] }
    words.set(name, fresh)
    return fresh
  }

  function sumWindow(known: KnownWord, place: number): Float32Array {
    const there = known.sums[place]
    if (there) return there
    const sums = new Float32Array(L)
    target = sums
    at = 0
    const { atoms, seed } = WINDOW[place] ?? WINDOW[2]
    for (const atom of known.word.atoms[atoms]) add(mix(seed, atom))
    known.sums[place] = sums
    return sums
  }

  function addWindow(known: readonly KnownWord[], scores: Float32Array): void {
    const { fround } = Math
    for (let i = 0; i < known.length; i++) {
      const left2 = sumWindow(known[i - 2] ?? border, 0)
      const left = sumWindow(known[i - 1] ?? border, 1)
      const own = sumWindow(known[i] ?? border, 2)
      const right = sumWindow(known[i + 1] ?? border, 3)
      const right2 = sumWindow(known[i + 2] ?? border, 4)
      // In one pass, and in single precision as where they are kept: a loop for each place took twice as long.
      for (let l = 0; l < L; l++) {
        scores[i * L + l] = fround(fround(fround((left2[l] as number) + (left[l] as number)) + (own[l] as number)) + (right[l] as number)) + (right2[l] as number)
      }
    }
  }

  const addTo: Scorer['addTo'] = (scores, addFeatures) => {
    target = scores
    changed = false
    for (let i = 0; i * L < scores.length; i++) {
      at = i * L
      addFeatures(i, add)
    }
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
