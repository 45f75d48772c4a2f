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

/** For each of these columns the calibrated confidence that the pair with these features has its class. */
export function askModel(model: RelationModel, features: FeatureBuffer, columns: readonly number[]): number[] {
  const { rows, weights, labels, scale, calibration } = model
  const sums = columns.map(() => 0)
  // Features outside, columns inside: most features have no row, and each is looked up once (this was 5 % of extraction).
  for (let i = 0; i < features.length; i++) {
    const row = rows[features.at(i) & MASK] ?? 0
    if (row === 0) continue
    for (let c = 0; c < columns.length; c++) sums[c] = (sums[c] ?? 0) + (weights[(row - 1) * labels.length + (columns[c] ?? 0)] ?? 0)
  }
  return columns.map((column, c) => {
    const { slope, shift } = calibration[column] ?? { slope: 1, shift: 0 }
    return 1 / (1 + Math.exp(-(slope * (sums[c] ?? 0) * scale + shift)))
  })
}

/** The weight of one feature for one column, in steps. */
export function weightOf({ rows, weights, labels }: RelationModel, feature: number, column: number): number {
  const row = rows[feature & MASK] ?? 0
  return row === 0 ? 0 : (weights[(row - 1) * labels.length + column] ?? 0)
}
