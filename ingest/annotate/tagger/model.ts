// The model as one file: a line of JSON, then typed arrays, the whole compressed. Written by training, read once a process.

import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { UnreadableDocumentError } from '../../../graph/errors.ts'
import { LABEL_COUNT, NAME_TYPES } from './labels.ts'
import { LIST_KINDS } from './lists.ts'

export interface NameModel {
  /** What was trained on what; shown to people. */
  readonly about: string
  /** Real weight = stored weight × `scale`. */
  readonly scale: number
  /** Hashes of the features that have weights, ascending. */
  readonly features: Uint32Array
  /** For each of them `LABEL_COUNT` weights. */
  readonly weights: Int8Array
  /** Weights of two labels in a row by the kind of the second one's word: kind, label before, label. */
  readonly transitions: Float32Array
  /** Keys of the words that have a cluster, ascending, and the finest cluster of each. */
  readonly clusteredWords: Uint32Array
  readonly clusterOfWord: Uint16Array
  /** For each finest cluster the coarser ones, finest last. */
  readonly clusterPaths: Uint16Array
  /** Keys of the names in lists, ascending, and the lists of each as bits. */
  readonly listedNames: Uint32Array
  readonly listsOfName: Uint32Array
}

const MAGIC = 'ligature-names'
const VERSION = 1
export const CLUSTER_LEVEL_COUNT = 4

const ARRAYS = {
  features: Uint32Array, weights: Int8Array, transitions: Float32Array, clusteredWords: Uint32Array, clusterOfWord: Uint16Array,
  clusterPaths: Uint16Array, listedNames: Uint32Array, listsOfName: Uint32Array,
} as const
type ArrayName = keyof typeof ARRAYS
const NAMES = Object.keys(ARRAYS) as ArrayName[]

/** The bytes of a model's file; the same model gives the same bytes. */
export function writeModel(model: NameModel): Uint8Array {
  const lengths = NAMES.map((name) => model[name].byteLength)
  const header = { magic: MAGIC, version: VERSION, about: model.about, scale: model.scale, types: NAME_TYPES, lists: LIST_KINDS, lengths }
  const parts = NAMES.map((name) => packArray(model[name]))
  const head = Buffer.from(`${JSON.stringify(header)}\n`)
  return brotliCompressSync(Buffer.concat([head, ...parts]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: head.length },
  })
}

/** Ascending hashes are stored as differences, and numbers byte plane by byte plane: both compress better. */
function packArray(array: NameModel[ArrayName]): Uint8Array {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
  const width = array.BYTES_PER_ELEMENT
  const planes = new Uint8Array(bytes.length)
  const count = bytes.length / width
  for (let i = 0; i < bytes.length; i++) planes[(i % width) * count + Math.floor(i / width)] = bytes[i] ?? 0
  return planes
}

function unpackArray(planes: Uint8Array, width: number): ArrayBuffer {
  if (width === 1) return Uint8Array.from(planes).buffer
  const bytes = new Uint8Array(planes.length)
  const count = planes.length / width
  for (let plane = 0; plane < width; plane++) for (let i = 0; i < count; i++) bytes[i * width + plane] = planes[plane * count + i] ?? 0
  return bytes.buffer
}

/** Reads a model's file; `name` is what a message calls it. Throws UnreadableDocumentError when the bytes are no model of this version. */
export function readModel(bytes: Uint8Array, name: string): NameModel {
  const plain = decompress(bytes, name)
  const line = plain.indexOf(10)
  const header = parseHeader(plain.subarray(0, Math.max(0, line)).toString('utf8'), name)
  const size = header.lengths.reduce((sum, length) => sum + length, 0)
  if (header.lengths.length !== NAMES.length || plain.length !== line + 1 + size) throw new UnreadableDocumentError(name, 'its length is not what its header says')
  let at = line + 1
  const arrays = NAMES.map((arrayName, i) => {
    const length = header.lengths[i] ?? 0
    const buffer = unpackArray(plain.subarray(at, at + length), ARRAYS[arrayName].BYTES_PER_ELEMENT)
    at += length
    return buffer
  })
  const buffer = (arrayName: ArrayName): ArrayBuffer => arrays[NAMES.indexOf(arrayName)] ?? new ArrayBuffer(0)
  const model: NameModel = {
    about: header.about,
    scale: header.scale,
    features: new Uint32Array(buffer('features')),
    weights: new Int8Array(buffer('weights')),
    transitions: new Float32Array(buffer('transitions')),
    clusteredWords: new Uint32Array(buffer('clusteredWords')),
    clusterOfWord: new Uint16Array(buffer('clusterOfWord')),
    clusterPaths: new Uint16Array(buffer('clusterPaths')),
    listedNames: new Uint32Array(buffer('listedNames')),
    listsOfName: new Uint32Array(buffer('listsOfName')),
  }
  if (model.weights.length !== model.features.length * LABEL_COUNT) throw new UnreadableDocumentError(name, 'features and weights differ in number')
  return model
}

function decompress(bytes: Uint8Array, name: string): Buffer {
  try {
    return brotliDecompressSync(bytes)
  } catch (error) {
    throw new UnreadableDocumentError(name, error instanceof Error ? error.message : String(error))
  }
}

interface Header {
  readonly about: string
  readonly scale: number
  readonly lengths: readonly number[]
}

function parseHeader(line: string, name: string): Header {
  let header: unknown
  try {
    header = JSON.parse(line)
  } catch {
    throw new UnreadableDocumentError(name, 'its first line is not JSON')
  }
  if (!isHeader(header)) throw new UnreadableDocumentError(name, `it is no model of names, version ${VERSION}`)
  return header
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null) return false
  const { magic, version, about, scale, types, lists, lengths } = value as Record<string, unknown>
  const fits = magic === MAGIC && version === VERSION && JSON.stringify(types) === JSON.stringify(NAME_TYPES) && JSON.stringify(lists) === JSON.stringify(LIST_KINDS)
  return fits && typeof about === 'string' && typeof scale === 'number' && Array.isArray(lengths) && lengths.every((length) => Number.isInteger(length) && length >= 0)
}
