// A chain of labels: the best row (Viterbi 1967) and how likely each label is at its place (forward and backward sums).

import { LABEL_COUNT, mayFollow, isContinued, isOpen } from './labels.ts'

/** What may stand before each label. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, next) =>
  Array.from({ length: LABEL_COUNT }, (__, label) => label).filter((label) => mayFollow(label, next)),
)
/** The same as one row of numbers, those of label `l` from FIRST[l] up to FIRST[l + 1]: the loops below are a fifth of tagging. */
const FROM = Uint8Array.from(BEFORE.flat())
const FIRST = Uint16Array.from({ length: LABEL_COUNT + 1 }, (_, l) => BEFORE.slice(0, l).flat().length)
/** What may begin a row and what may end one. */
export const STARTS = Array.from({ length: LABEL_COUNT }, (_, label) => !isContinued(label))
export const ENDS = Array.from({ length: LABEL_COUNT }, (_, label) => !isOpen(label))

export interface Chain {
  readonly length: number
  /** A score for each token and label, row by row. */
  readonly scores: Float32Array
  /** For each token which block of `transitions` holds, by the kind of its word. */
  readonly kinds: Uint8Array
  /** Blocks of LABEL_COUNT × LABEL_COUNT scores: label before, label. */
  readonly transitions: Float32Array
}

const SQUARE = LABEL_COUNT * LABEL_COUNT

/** The well-formed row of labels with the highest sum of scores. */
export function findBestRow({ length, scores, kinds, transitions }: Chain): Uint8Array {
  const labels = new Uint8Array(length)
  if (length === 0) return labels
  const back = new Uint8Array(length * LABEL_COUNT)
  let best = new Float64Array(LABEL_COUNT).map((_, l) => (STARTS[l] ? (scores[l] ?? 0) : -Infinity))
  let next = new Float64Array(LABEL_COUNT)
  for (let t = 1; t < length; t++) {
    const block = (kinds[t] ?? 0) * SQUARE
    for (let l = 0; l < LABEL_COUNT; l++) {
      const last = FIRST[l + 1] as number
      let top = -Infinity
      let from = 0
      for (let b = FIRST[l] as number; b < last; b++) {
        const p = FROM[b] as number
        const sum = (best[p] as number) + (transitions[block + p * LABEL_COUNT + l] as number)
        if (sum > top) {
          top = sum
          from = p
        }
      }
      next[l] = top + (scores[t * LABEL_COUNT + l] as number)
      back[t * LABEL_COUNT + l] = from
    }
    const done = best
    best = next
    next = done
  }
  let label = 0
  for (let l = 0; l < LABEL_COUNT; l++) if (ENDS[l] && (!ENDS[label] || (best[l] ?? 0) > (best[label] ?? 0))) label = l
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = label
    label = back[t * LABEL_COUNT + label] ?? 0
  }
  return labels
}

export interface Sums {
  /** For each token and label how likely it is there. */
  readonly marginals: Float64Array
  /** For each kind of word how often each pair of labels is expected; laid out as `transitions`. */
  readonly pairs: Float64Array | undefined
  /** Logarithm of the sum over all rows. */
  readonly logSum: number
}

/** Sums over all well-formed rows; `allowed`, where given, has a bit set for each label that a token may have. */
export function sumRows({ length, scores, kinds, transitions }: Chain, options: { readonly allowed?: Uint32Array; readonly pairs?: Float64Array } = {}): Sums {
  const L = LABEL_COUNT
  const { allowed, pairs } = options
  const local = new Float64Array(length * L)
  const forward = new Float64Array(length * L)
  const backward = new Float64Array(length * L)
  let logSum = 0
  for (let t = 0; t < length; t++) {
    let top = -Infinity
    for (let l = 0; l < L; l++) top = Math.max(top, scores[t * L + l] as number)
    logSum += top
    const mask = allowed?.[t] ?? 0xffffffff
    for (let l = 0; l < L; l++) local[t * L + l] = (mask & (1 << l)) === 0 ? 0 : Math.exp((scores[t * L + l] as number) - top)
  }
  const scales = new Float64Array(length)
  for (let t = 0; t < length; t++) {
    let sum = 0
    const block = (kinds[t] as number) * SQUARE
    for (let l = 0; l < L; l++) {
      let value = 0
      if (t === 0) value = STARTS[l] ? 1 : 0
      else {
        const last = FIRST[l + 1] as number
        for (let b = FIRST[l] as number; b < last; b++) value += (forward[(t - 1) * L + (FROM[b] as number)] as number) * (transitions[block + (FROM[b] as number) * L + l] as number)
      }
      value *= local[t * L + l] as number
      if (t === length - 1 && !ENDS[l]) value = 0
      forward[t * L + l] = value
      sum += value
    }
    scales[t] = sum
    logSum += Math.log(sum)
    for (let l = 0; l < L; l++) forward[t * L + l] = (forward[t * L + l] as number) / sum
  }
  for (let l = 0; l < L; l++) backward[(length - 1) * L + l] = ENDS[l] ? 1 : 0
  for (let t = length - 1; t > 0; t--) {
    const block = (kinds[t] as number) * SQUARE
    const scale = scales[t] as number
    for (let l = 0; l < L; l++) {
      const weight = ((local[t * L + l] as number) * (backward[t * L + l] as number)) / scale
      if (weight === 0) continue
      const last = FIRST[l + 1] as number
      for (let b = FIRST[l] as number; b < last; b++) {
        const p = FROM[b] as number
        const share = (transitions[block + p * L + l] as number) * weight
        backward[(t - 1) * L + p] = (backward[(t - 1) * L + p] as number) + share
        if (pairs) pairs[block + p * L + l] = (pairs[block + p * L + l] as number) + (forward[(t - 1) * L + p] as number) * share
      }
    }
  }
  const marginals = forward
  for (let i = 0; i < marginals.length; i++) marginals[i] = (marginals[i] as number) * (backward[i] as number)
  return { marginals, pairs, logSum }
}

/** `sumRows` multiplies where `findBestRow` adds: it takes the exponentials of the transitions. */
export function exponentiate(transitions: Float32Array): Float32Array {
  return transitions.map(Math.exp)
}
