// How alike two texts are, by the runs of five words that they share, and how to find the texts that may be alike
// without comparing all of them: MinHash in bands (Broder 1997; Leskovec, Rajaraman & Ullman, Mining of Massive
// Datasets, chapter 3). Pure: the same text always gives the same bands, in every store and version.

/** Words in a shingle. */
const RUN = 5
/** Two texts count once from this Jaccard similarity of their shingles. */
export const NEAR = 0.8
/** 16 bands of 6: a pair at 0.8 is missed in 8 of 1,000 cases, one at 0.9 never in practice, and one at 0.5 is a candidate in 22 of 100. */
export const BANDS = 16
const ROWS = 6

/** The runs of five words of a text, each as its 32-bit hash. */
export type Shingles = ReadonlySet<number>

/** Shingles of a document's text without its title at the start: another headline makes no other report. */
export function findShingles({ title, text }: { readonly title: string; readonly text: string }): Shingles {
  const body = text.startsWith(title) ? text.slice(title.length) : text
  const words = (body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashText)
  const shingles = new Set<number>()
  for (let i = 0; i + RUN <= words.length; i += 1) shingles.add(words.slice(i, i + RUN).reduce(mix, 0))
  return shingles
}

/** Jaccard similarity, 0 to 1; texts too short for a shingle are like nothing. */
export function similarity(one: Shingles, other: Shingles): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared += 1
  return shared === 0 ? 0 : shared / (one.size + other.size - shared)
}

/** One key a band, 8 hexadecimal digits; texts that share a key may be near. None for a text without shingles. */
export function findBands(shingles: Shingles): readonly string[] {
  if (shingles.size === 0) return []
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row += 1) {
      const value = scramble(shingle ^ Math.imul(row + 1, 0x9e3779b1))
      if (value < (least[row] ?? 0)) least[row] = value
    }
  }
  return Array.from({ length: BANDS }, (_, band) => least.subarray(band * ROWS, (band + 1) * ROWS).reduce(mix, band).toString(16).padStart(8, '0'))
}

/** FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function mix(hash: number, value: number): number {
  return scramble(Math.imul(hash, 31) ^ value)
}

/** The finalizer of MurmurHash3: every bit of the value moves every bit of the result. */
function scramble(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
