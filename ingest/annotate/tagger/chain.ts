// A chain of labels: the best row (Viterbi 1967) and how likely each label is at its place (forward and backward sums).

import { LABEL_COUNT, mayFollow, isContinued, isOpen } from './labels.ts'

const L = LABEL_COUNT
const LABELS = Array.from({ length: L }, (_, label) => label)

/** The labels that may stand side by side: for each label what may stand before it. */
const PAIRS = LABELS.flatMap((label) => LABELS.filter((before) => mayFollow(before, label)).map((before) => ({ before, label })))
export const PAIR_COUNT = PAIRS.length
/** The same as rows of numbers, the pairs of label `l` up to LAST[l]: the loops below are a fifth of tagging. */
const BEFORE = Uint8Array.from(PAIRS, ({ before }) => before)
const LAST = Uint16Array.from(LABELS, (l) => PAIRS.filter(({ label }) => label <= l).length)
/** What may begin a row and what may end one. */
const STARTS = LABELS.map((label) => !isContinued(label))
const ENDS = LABELS.map((label) => !isOpen(label))

export interface Chain {
  readonly length: number
  /** A score for each token and label, row by row. */
  readonly scores: Float32Array
  /** For each token which block of `transitions` holds, by the kind of its word. */
  readonly kinds: Uint8Array
  /** Blocks of PAIR_COUNT scores, as `layOutPairs` makes them. */
  readonly transitions: Float64Array
}

/** From blocks of LABEL_COUNT × LABEL_COUNT scores (label before, label) those of the pairs that may be, which are a third. */
export function layOutPairs(transitions: Float32Array): Float64Array {
  return Float64Array.from({ length: (transitions.length / (L * L)) * PAIR_COUNT }, (_, at) => transitions[placeOf(at)] as number)
}

/** Where the score at this place of a chain's transitions stands in the blocks of LABEL_COUNT × LABEL_COUNT. */
export function placeOf(at: number): number {
  const { before, label } = PAIRS[at % PAIR_COUNT] as (typeof PAIRS)[number]
  return Math.floor(at / PAIR_COUNT) * L * L + before * L + label
}

/** `sumRows` multiplies where `findBestRow` adds: it takes the exponentials of the transitions. */
export function exponentiate(transitions: Float32Array): Float32Array {
  return transitions.map(Math.exp)
}

export interface Sums {
  /** For each token and label how likely it is there, as far as the chain is long. */
  readonly marginals: Float64Array
  /** For each kind of word how often each pair of labels is expected; laid out as `transitions`. */
  readonly pairs: Float64Array | undefined
  /** Logarithm of the sum over all rows. */
  readonly logSum: number
}

export interface ChainReader {
  /** The well-formed row of labels with the highest sum of scores. */
  readonly findBestRow: (chain: Chain) => Uint8Array
  /** Sums over all well-formed rows; `allowed`, where given, has a bit set for each label that a token may have. The next call writes over the answer. */
  readonly sumRows: (chain: Chain, options?: { readonly allowed?: Uint32Array; readonly pairs?: Float64Array }) => Sums
}

/** A reader with memory of its own, since taking some for each sentence is dear. */
export function createChainReader(): ChainReader {
  let rows = { best: new Float64Array(0), local: new Float64Array(0), forward: new Float64Array(0), backward: new Float64Array(0), scales: new Float64Array(0) }

  function rowsFor(length: number): typeof rows {
    const size = length * L
    if (rows.best.length < size) {
      rows = { best: new Float64Array(2 * size), local: new Float64Array(2 * size), forward: new Float64Array(2 * size), backward: new Float64Array(2 * size), scales: new Float64Array(2 * length) }
    }
    return rows
  }

  const findBestRow: ChainReader['findBestRow'] = (chain) => {
    const { length, scores, kinds, transitions } = chain
    const { best } = rowsFor(length)
    for (let l = 0; l < L; l++) best[l] = STARTS[l] ? (scores[l] ?? 0) : -Infinity
    for (let t = 1; t < length; t++) {
      const now = t * L
      const block = (kinds[t] as number) * PAIR_COUNT
      for (let l = 0, pair = 0; l < L; l++) {
        const last = LAST[l] as number
        let top = -Infinity
        for (; pair < last; pair++) {
          const sum = (best[now - L + (BEFORE[pair] as number)] as number) + (transitions[block + pair] as number)
          if (sum > top) top = sum
        }
        best[now + l] = top + (scores[now + l] as number)
      }
    }
    return traceBack(chain, best)
  }

  const sumRows: ChainReader['sumRows'] = ({ length, scores, kinds, transitions }, { allowed, pairs } = {}) => {
    const { local, forward, backward, scales } = rowsFor(length)
    let logSum = 0
    for (let t = 0; t < length; t++) {
      const now = t * L
      const mask = allowed?.[t] ?? 0xffffffff
      let top = -Infinity
      for (let l = 0; l < L; l++) top = Math.max(top, scores[now + l] as number)
      logSum += top
      for (let l = 0; l < L; l++) local[now + l] = (mask & (1 << l)) === 0 ? 0 : Math.exp((scores[now + l] as number) - top)
    }
    for (let t = 0; t < length; t++) {
      const now = t * L
      const block = (kinds[t] as number) * PAIR_COUNT
      let sum = 0
      for (let l = 0, pair = 0; l < L; l++) {
        const last = LAST[l] as number
        let value = t === 0 && STARTS[l] ? 1 : 0
        for (; t > 0 && pair < last; pair++) value += (forward[now - L + (BEFORE[pair] as number)] as number) * (transitions[block + pair] as number)
        value = t === length - 1 && !ENDS[l] ? 0 : value * (local[now + l] as number)
        forward[now + l] = value
        sum += value
      }
      scales[t] = sum
      logSum += Math.log(sum)
      for (let l = 0; l < L; l++) forward[now + l] = (forward[now + l] as number) / sum
    }
    backward.fill(0, 0, length * L)
    for (let l = 0; l < L; l++) backward[(length - 1) * L + l] = ENDS[l] ? 1 : 0
    for (let t = length - 1; t > 0; t--) {
      const now = t * L
      const block = (kinds[t] as number) * PAIR_COUNT
      const scale = scales[t] as number
      for (let l = 0, pair = 0; l < L; l++) {
        const last = LAST[l] as number
        const weight = ((local[now + l] as number) * (backward[now + l] as number)) / scale
        if (weight === 0) pair = last
        for (; pair < last; pair++) {
          const before = now - L + (BEFORE[pair] as number)
          const share = (transitions[block + pair] as number) * weight
          backward[before] = (backward[before] as number) + share
          if (pairs) pairs[block + pair] = (pairs[block + pair] as number) + (forward[before] as number) * share
        }
      }
    }
    for (let i = 0; i < length * L; i++) forward[i] = (forward[i] as number) * (backward[i] as number)
    return { marginals: forward, pairs, logSum }
  }
  return { findBestRow, sumRows }
}

/** From the best end back to the start: of the pairs before a label the one whose sum its own was made of. */
function traceBack({ length, kinds, transitions }: Chain, best: Float64Array): Uint8Array {
  const labels = new Uint8Array(length)
  let label = 0
  const end = (length - 1) * L
  for (let l = 0; l < L; l++) if (ENDS[l] && (best[end + l] as number) > (best[end + label] as number)) label = l
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = label
    const left = (t - 1) * L
    const block = (kinds[t] as number) * PAIR_COUNT
    let top = -Infinity
    let from = 0
    for (let pair = LAST[label - 1] ?? 0; t > 0 && pair < (LAST[label] as number); pair++) {
      const sum = (best[left + (BEFORE[pair] as number)] as number) + (transitions[block + pair] as number)
      if (sum > top) {
        top = sum
        from = BEFORE[pair] as number
      }
    }
    label = from
  }
  return labels
}
