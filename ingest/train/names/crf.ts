// Trains a conditional random field (Lafferty et al. 2001) by stochastic gradient with AdaGrad (Duchi et al. 2011).
// Tokens whose label a corpus leaves open are summed over (Tsuboi et al. 2008).

import { createChainReader, exponentiate, layOutPairs, PAIR_COUNT, placeOf, type Chain } from '../../annotate/tagger/chain.ts'
import { LABEL_COUNT } from '../../annotate/tagger/labels.ts'
import { WORD_KINDS } from '../../annotate/tagger/words.ts'
import { createRandom, shuffle } from '../random.ts'
import type { Example, Examples } from './examples.ts'

export interface Weights {
  /** For each row of features LABEL_COUNT weights. */
  readonly features: Float32Array
  readonly transitions: Float32Array
}

export interface TrainingOptions {
  readonly rounds: number
  readonly rate: number
  /** The share of a token's features that is left out at each visit. */
  readonly dropout: number
  readonly seed: number
  /** Features of a second reading, token by token, for some examples; half of the visits have them. */
  readonly second?: ReadonlyMap<Example, readonly (readonly number[])[]>
  readonly onRound?: (round: number, loss: number, weights: Weights) => void
}

const L = LABEL_COUNT
/** Smaller differences between expected and found are left as they are. */
const SMALL = 0.002

/** The weights after some rounds, averaged over the last third of them. */
export function trainWeights({ features, hashes, list }: Examples, options: TrainingOptions): Weights {
  const random = createRandom(options.seed)
  const weights = { features: new Float32Array(hashes.length * L), transitions: new Float32Array(WORD_KINDS.length * L * L) }
  const squares = { features: new Float32Array(hashes.length * L), transitions: new Float32Array(WORD_KINDS.length * L * L) }
  const sum = { features: new Float32Array(hashes.length * L), transitions: new Float32Array(WORD_KINDS.length * L * L) }
  const visits = list.flatMap((example) => new Array<Example>(example.times).fill(example))
  const keepRate = 1 - options.dropout
  // Two, because the answer of one is written over by its next.
  const [wish, find] = [createChainReader(), createChainReader()]
  let averaged = 0
  let kept = new Int32Array(4096)
  const ends = new Uint32Array(8192)

  function visit(example: Example): number {
    const { length, starts } = example
    const scores = new Float32Array(length * L)
    const extra = random() < 0.5 ? options.second?.get(example) : undefined
    let count = 0
    for (let t = 0; t < length; t++) {
      const more = extra?.[t]
      const needed = count + (starts[t + 1] as number) - (starts[t] as number) + (more?.length ?? 0)
      if (needed > kept.length) kept = grow(kept, needed * 2)
      const from = count
      for (let f = starts[t] as number; f < (starts[t + 1] as number); f++) {
        const row = features[f] as number
        if (row >= 0 && random() < keepRate) kept[count++] = row
      }
      if (more) for (const row of more) if (row >= 0 && random() < keepRate) kept[count++] = row
      for (let n = from; n < count; n++) {
        const row = (kept[n] as number) * L
        for (let l = 0; l < L; l++) scores[t * L + l] = (scores[t * L + l] as number) + (weights.features[row + l] as number)
      }
      ends[t] = count
    }
    const chain: Chain = { length, scores, kinds: example.kinds, transitions: layOutPairs(exponentiate(weights.transitions)) }
    const wanted = wish.sumRows(chain, { allowed: example.allowed, pairs: new Float64Array(WORD_KINDS.length * PAIR_COUNT) })
    const found = find.sumRows(chain, { pairs: new Float64Array(WORD_KINDS.length * PAIR_COUNT) })
    if (!Number.isFinite(wanted.logSum)) return 0
    let from = 0
    for (let t = 0; t < length; t++) {
      const to = ends[t] as number
      for (let l = 0; l < L; l++) {
        const g = (wanted.marginals[t * L + l] as number) - (found.marginals[t * L + l] as number)
        if (g < SMALL && g > -SMALL) continue
        for (let n = from; n < to; n++) step(weights.features, squares.features, (kept[n] as number) * L + l, g, options.rate)
      }
      from = to
    }
    if (wanted.pairs && found.pairs) {
      for (let i = 0; i < wanted.pairs.length; i++) {
        const g = (wanted.pairs[i] as number) - (found.pairs[i] as number)
        if (g > SMALL || g < -SMALL) step(weights.transitions, squares.transitions, placeOf(i), g, options.rate)
      }
    }
    return found.logSum - wanted.logSum
  }

  for (let round = 1; round <= options.rounds; round++) {
    shuffle(visits, random)
    let loss = 0
    for (const example of visits) loss += visit(example)
    if (round > (options.rounds * 2) / 3) {
      averaged += 1
      for (let i = 0; i < sum.features.length; i++) sum.features[i] = (sum.features[i] as number) + (weights.features[i] as number)
      for (let i = 0; i < sum.transitions.length; i++) sum.transitions[i] = (sum.transitions[i] as number) + (weights.transitions[i] as number)
    }
    options.onRound?.(round, loss / visits.length, weights)
  }
  return { features: sum.features.map((value) => (value / averaged) * keepRate), transitions: sum.transitions.map((value) => value / averaged) }
}

function step(weights: Float32Array, squares: Float32Array, at: number, gradient: number, rate: number): void {
  const square = (squares[at] as number) + gradient * gradient
  squares[at] = square
  weights[at] = (weights[at] as number) + (rate * gradient) / Math.sqrt(square + 1)
}

function grow(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length)
  more.set(array)
  return more
}
