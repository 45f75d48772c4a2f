// Trains the classifier on labelled pairs, and reads pairs with it.

import { BUCKETS, CLASSES } from '../../relate/classifier/classes.ts'
import { buildGate } from './gate.ts'
import type { LabelledPair } from './knowledgenet.ts'
import { createRandom, scoreInto, sigmoid, trainMaxent } from './maxent.ts'

const TRAINING = { buckets: BUCKETS, classes: CLASSES.length, rounds: 10, rate: 0.1, decay: 0 }

export interface Prediction {
  readonly column: number
  readonly probability: number
}

function keyOf({ head, tail }: LabelledPair): string {
  return `${head.type} ${tail.type}`
}

/** What the trained classifier says of a pair: a probability for every column that was asked and that its types allow. */
export function trainPairs(pairs: readonly LabelledPair[], seed: number): (pair: LabelledPair) => Prediction[] {
  const gate = buildGate(pairs.map((pair) => ({ key: keyOf(pair), right: pair.right })))
  const gated = (pair: LabelledPair): Uint8Array => pair.asked.filter((column) => gate.get(keyOf(pair))?.includes(column) === true)
  const examples = pairs.map((pair) => ({ ...pair, asked: gated(pair) })).filter(({ asked }) => asked.length > 0)
  const weights = trainMaxent(examples, { ...TRAINING, random: createRandom(seed) })
  const scores = new Float32Array(CLASSES.length)
  return (pair) => {
    scoreInto(scores, pair.features, weights)
    return Array.from(gated(pair), (column) => ({ column, probability: sigmoid(scores[column] ?? 0) }))
  }
}
