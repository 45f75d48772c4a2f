// A linear classifier that gives several labels at once: one logistic regression a class over hashed features, learned
// together by AdaGrad (Duchi et al. 2011). Classes of which an example says nothing learn nothing from it.

export interface Example {
  /** Bucket numbers, already below the number of buckets. */
  readonly features: Uint32Array
  /** Classes that the example speaks about. */
  readonly asked: Uint8Array
  /** Of those, the ones that hold. */
  readonly right: Uint8Array
  readonly weight: number
}

export interface TrainingOptions {
  readonly buckets: number
  readonly classes: number
  readonly rounds: number
  readonly rate: number
  /** Pull of every weight towards zero at each of its updates. */
  readonly decay: number
  readonly random: () => number
}

/** Weights, one row of `classes` for each bucket. */
export function trainMaxent(examples: readonly Example[], options: TrainingOptions): Float32Array {
  const { buckets, classes, rounds, rate, decay, random } = options
  const weights = new Float32Array(buckets * classes)
  const squares = new Float32Array(buckets * classes).fill(1)
  const scores = new Float32Array(classes)
  const order = Uint32Array.from(examples.keys())
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index]
      if (!example) continue
      scoreAsked(scores, example, weights)
      for (let a = 0; a < example.asked.length; a++) {
        const c = example.asked[a] ?? 0
        const error = (example.right.includes(c) ? 1 : 0) - sigmoid(scores[a] ?? 0)
        if (Math.abs(error) >= NEGLIGIBLE) learn(example, { c, error, weights, squares, classes, rate, decay })
      }
    }
  }
  return weights
}

/** An error this small changes nothing worth the time. */
const NEGLIGIBLE = 0.01

interface Step {
  readonly c: number
  readonly error: number
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly classes: number
  readonly rate: number
  readonly decay: number
}

function learn({ features, weight }: Example, { c, error, weights, squares, classes, rate, decay }: Step): void {
  for (let i = 0; i < features.length; i++) {
    const at = (features[i] ?? 0) * classes + c
    const g = error * weight - decay * (weights[at] ?? 0)
    const square = (squares[at] ?? 1) + g * g
    squares[at] = square
    weights[at] = (weights[at] ?? 0) + (rate * g) / Math.sqrt(square)
  }
}

function scoreAsked(scores: Float32Array, { features, asked }: Example, weights: Float32Array): void {
  const classes = scores.length
  scores.fill(0, 0, asked.length)
  for (let i = 0; i < features.length; i++) {
    const base = (features[i] ?? 0) * classes
    for (let a = 0; a < asked.length; a++) scores[a] = (scores[a] ?? 0) + (weights[base + (asked[a] ?? 0)] ?? 0)
  }
}

/** Sums the weights of the features of one example into `scores`, one for each class. */
export function scoreInto(scores: Float32Array, features: Uint32Array, weights: Float32Array): void {
  const classes = scores.length
  scores.fill(0)
  for (const feature of features) {
    const base = feature * classes
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (weights[base + c] ?? 0)
  }
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

/** Fisher and Yates, in place. */
export function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = held
  }
}

/** A generator of numbers in [0, 1) that a seed determines (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
