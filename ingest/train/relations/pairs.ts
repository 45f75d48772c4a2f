// Trains the classifier on labelled pairs, and reads pairs with what was trained.

import { BUCKETS, CLASSES } from '../../relate/classifier/classes.ts'
import { buildGate, type Gate } from './gate.ts'
import type { LabelledPair } from './labelled.ts'
import { createRandom, scoreInto, trainMaxent } from './maxent.ts'

const TRAINING = { buckets: BUCKETS, classes: CLASSES.length, rounds: 10, rate: 0.1, decay: 0 }

export interface TrainedPairs {
  /** Weights, one row of all columns for each bucket. */
  readonly weights: Float32Array
  readonly gate: Gate
}

export interface Score {
  readonly column: number
  /** Log odds, before calibration. */
  readonly score: number
}

/** The types of both arguments, by which the gate lets columns through. */
export function keyOf({ head, tail }: Pick<LabelledPair, 'head' | 'tail'>): string {
  return `${head.type} ${tail.type}`
}

/** Learns from pairs; the same pairs and seed give the same weights. */
export function trainPairs(pairs: readonly LabelledPair[], seed: number): TrainedPairs {
  const gate = buildGate(pairs.map((pair) => ({ key: keyOf(pair), right: pair.right })))
  const examples = pairs.map((pair) => ({ ...pair, asked: passGate(gate, pair) })).filter(({ asked }) => asked.length > 0)
  return { weights: trainMaxent(examples, { ...TRAINING, random: createRandom(seed) }), gate }
}

function passGate(gate: Gate, pair: LabelledPair): Uint8Array {
  return pair.asked.filter((column) => gate.get(keyOf(pair))?.includes(column) === true)
}

/** Gives the score of every column that a pair is asked for and that its types allow. */
export function createScorer({ weights, gate }: TrainedPairs): (pair: LabelledPair) => Score[] {
  const scores = new Float32Array(CLASSES.length)
  return (pair) => {
    scoreInto(scores, pair.features, weights)
    return Array.from(passGate(gate, pair), (column) => ({ column, score: scores[column] ?? 0 }))
  }
}
