// From trained weights to the model that is shipped: the rows that say something, as bytes.

import { LABEL_COUNT } from '../../annotate/tagger/labels.ts'
import type { NameModel } from '../../annotate/tagger/model.ts'
import type { Weights } from './crf.ts'

export interface ShipOptions {
  readonly about: string
  readonly knowledge: Pick<NameModel, 'clusteredWords' | 'clusterOfWord' | 'clusterPaths' | 'listedNames' | 'listsOfName'>
  /** So many rows at most, those with the largest weights. */
  readonly rows: number
}

const LARGEST = 4

/** Rounds the weights to bytes and leaves out the rows with the smallest. */
export function makeModel(hashes: Uint32Array, weights: Weights, { about, knowledge, rows }: ShipOptions): NameModel {
  const scale = LARGEST / 127
  const strength = Float32Array.from(hashes, (_, row) => strengthOf(weights.features, row))
  const least = Math.max(scale / 2, Float32Array.from(strength).sort().at(-rows) ?? 0)
  const kept = Array.from(hashes.keys()).filter((row) => (strength[row] ?? 0) >= least).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0))
  const small = new Int8Array(kept.length * LABEL_COUNT)
  for (const [n, row] of kept.entries()) {
    for (let l = 0; l < LABEL_COUNT; l++) small[n * LABEL_COUNT + l] = Math.max(-127, Math.min(127, Math.round((weights.features[row * LABEL_COUNT + l] ?? 0) / scale)))
  }
  return {
    about,
    scale,
    features: Uint32Array.from(kept, (row) => hashes[row] ?? 0),
    weights: small,
    transitions: weights.transitions,
    ...knowledge,
  }
}

function strengthOf(weights: Float32Array, row: number): number {
  let most = 0
  for (let l = 0; l < LABEL_COUNT; l++) most = Math.max(most, Math.abs(weights[row * LABEL_COUNT + l] ?? 0))
  return most
}
