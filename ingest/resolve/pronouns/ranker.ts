// The model that chooses: a weight for every feature, summed and made a probability over the candidates and "nothing".

import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Weights = z.object({ threshold: z.number(), weights: z.record(z.string(), z.number()) })

export interface PronounModel {
  /** Below this probability the best candidate is not taken. */
  readonly threshold: number
  readonly weights: ReadonlyMap<string, number>
}

/** Reads ingest/models/pronouns.json, made by `npm run train:pronouns`. */
export function loadPronounModel(): PronounModel {
  const { threshold, weights } = Weights.parse(JSON.parse(readFileSync(new URL('../../models/pronouns.json', import.meta.url), 'utf8')))
  return { threshold, weights: new Map(Object.entries(weights)) }
}

/** The probability of each row of features against the others (softmax). */
export function rank(rows: readonly (readonly string[])[], weights: ReadonlyMap<string, number>): number[] {
  const sums = rows.map((features) => sumWeights(features, weights))
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

function sumWeights(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum
}
