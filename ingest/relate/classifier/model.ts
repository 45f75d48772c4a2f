// The shipped classifier: how its file is laid out, read and asked. Training writes the same layout (encodeModel).

import { readFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { BUCKETS, CLASSES } from './classes.ts'
import type { FeatureBuffer } from './features.ts'

const headerShape = z.object({
  labels: z.array(z.string()),
  /** One step of the stored weights. */
  scale: z.number(),
  /** For each pair of argument types, "Person Place", the columns that it may have. */
  gate: z.record(z.string(), z.array(z.number())),
  /** For each column: confidence is 1 / (1 + e^-(slope · score + shift)) (Platt 1999). */
  calibration: z.array(z.object({ slope: z.number(), shift: z.number() })),
})

export type ModelHeader = z.infer<typeof headerShape>

export interface RelationModel extends ModelHeader {
  /** Row of each bucket plus one; 0 where it has none. */
  readonly rows: Uint32Array
  /** Weights in steps of `scale`, one row of all columns after another. */
  readonly weights: Int8Array
}

/** A hash modulo BUCKETS, a power of two: the remainder of a number above 2³¹ is a division of floats. */
const MASK = BUCKETS - 1
const FILE = new URL('../../models/relations.bin', import.meta.url)

/** Reads the shipped model in some ten milliseconds. */
export function loadModel(): RelationModel {
  return decodeModel(readFileSync(FILE))
}

/** The file: the header's length, the header as JSON, a bit for each bucket that has a row, the rows; deflated. */
export function encodeModel({ rows, weights, ...header }: RelationModel): Uint8Array {
  const json = Buffer.from(JSON.stringify(header))
  const bits = new Uint8Array(BUCKETS / 8)
  for (let bucket = 0; bucket < BUCKETS; bucket++) if (rows[bucket] !== 0) bits[bucket >> 3] = (bits[bucket >> 3] ?? 0) | (1 << (bucket & 7))
  const length = new Uint8Array(Uint32Array.of(json.length).buffer)
  return deflateRawSync(Buffer.concat([length, json, bits, new Uint8Array(weights.buffer)]), { level: 9 })
}

/** The inverse of encodeModel. Throws when the file was made for other classes. */
export function decodeModel(file: Uint8Array): RelationModel {
  const bytes = inflateRawSync(file)
  const length = bytes.readUInt32LE(0)
  const header = headerShape.parse(JSON.parse(bytes.toString('utf8', 4, 4 + length)))
  if (header.labels.join() !== CLASSES.map(({ label }) => label).join()) throw new Error(`The relation model has the classes ${header.labels.join(', ')}; train it anew: npm run train:relations`)
  const bits = bytes.subarray(4 + length, 4 + length + BUCKETS / 8)
  const rows = new Uint32Array(BUCKETS)
  let next = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) if (((bits[bucket >> 3] ?? 0) & (1 << (bucket & 7))) !== 0) rows[bucket] = ++next
  return { ...header, rows, weights: Int8Array.from(bytes.subarray(4 + length + BUCKETS / 8)) }
}

export interface RelationScorer {
  /** For each of these columns the calibrated confidence that the pair with these features has its class. */
  readonly ask: (features: FeatureBuffer, columns: readonly number[]) => number[]
  /** The weight of one feature for one column, in steps. */
  readonly weightOf: (feature: number, column: number) => number
}

/** The columns that become claims; the others only helped in training. */
const CLAIMED = [...CLASSES.keys()].filter((column) => CLASSES[column]?.type)
/** How long a row is: a power of two, so that one lies within one line of the processor's cache. */
const WIDTH = 2 ** Math.ceil(Math.log2(CLAIMED.length))

/** The model laid out to be asked: a row for every bucket, since nearly all have one, of the columns that become claims. */
export function createRelationScorer({ rows, weights, labels, scale, calibration }: RelationModel): RelationScorer {
  const places = labels.map((_, column) => CLAIMED.indexOf(column))
  const table = new Int8Array(BUCKETS * WIDTH)
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const row = (rows[bucket] as number) - 1
    if (row < 0) continue
    for (let place = 0; place < CLAIMED.length; place++) table[bucket * WIDTH + place] = weights[row * labels.length + (CLAIMED[place] as number)] as number
  }
  const ask: RelationScorer['ask'] = (features, columns) => {
    const asked = columns.map((column) => places[column] ?? 0)
    const sums = new Int32Array(asked.length)
    // Features outside, columns inside: what is far away in memory is fetched once.
    for (let i = 0; i < features.length; i++) {
      const start = (features.at(i) & MASK) * WIDTH
      for (let c = 0; c < asked.length; c++) sums[c] = (sums[c] as number) + (table[start + (asked[c] as number)] as number)
    }
    return columns.map((column, c) => {
      const { slope, shift } = calibration[column] ?? { slope: 1, shift: 0 }
      return 1 / (1 + Math.exp(-(slope * (sums[c] ?? 0) * scale + shift)))
    })
  }
  return { ask, weightOf: (feature, column) => table[(feature & MASK) * WIDTH + (places[column] ?? 0)] ?? 0 }
}
