// Fits the weights of the pronoun ranker: the log-likelihood of the right candidates together, by Adagrad with L2
// (Duchi et al. 2011; summing over several right ones as Durrett & Klein 2013).

import { rank } from '../resolve/pronouns/ranker.ts'
import { shuffle } from './random.ts'

export interface Example {
  readonly rows: readonly (readonly string[])[]
  /** Which rows are right answers. */
  readonly right: readonly boolean[]
}

export interface Settings {
  readonly epochs: number
  readonly rate: number
  readonly l2: number
  /** A feature seen less often has no weight. */
  readonly least: number
  readonly random: () => number
}

export function fitWeights(examples: readonly Example[], { epochs, rate, l2, least, random }: Settings): Map<string, number> {
  const kept = countFeatures(examples, least)
  const weights = new Map<string, number>()
  const squares = new Map<string, number>()
  const order = [...examples]
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const example of order) {
      for (const [feature, slope] of findGradient(example, weights)) {
        if (!kept.has(feature)) continue
        const weight = weights.get(feature) ?? 0
        const step = slope - l2 * weight
        const square = (squares.get(feature) ?? 1e-6) + step * step
        squares.set(feature, square)
        weights.set(feature, weight + (rate * step) / Math.sqrt(square))
      }
    }
  }
  return weights
}

function countFeatures(examples: readonly Example[], least: number): Set<string> {
  const counts = new Map<string, number>()
  for (const { rows } of examples) for (const row of rows) for (const feature of row) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= least).map(([feature]) => feature))
}

/** What more of each feature would add to the log-probability of a right answer. */
function findGradient({ rows, right }: Example, weights: ReadonlyMap<string, number>): Map<string, number> {
  const probabilities = rank(rows, weights)
  const mass = probabilities.reduce((sum, probability, i) => sum + (right[i] ? probability : 0), 0)
  const gradient = new Map<string, number>()
  for (const [i, row] of rows.entries()) {
    const probability = probabilities[i] ?? 0
    const push = (right[i] ? probability / Math.max(mass, 1e-9) : 0) - probability
    for (const feature of row) gradient.set(feature, (gradient.get(feature) ?? 0) + push)
  }
  return gradient
}
