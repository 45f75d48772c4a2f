// A map from 32-bit hashes to numbers that is one typed array: small, quick to load and quick to ask.

export interface HashTable {
  /** The value kept under a hash, or -1. */
  readonly get: (hash: number) => number
}

/** Open addressing with linear probing; at most two thirds of the slots are taken. Later values of one hash win. */
export function createHashTable(hashes: ArrayLike<number>, values: ArrayLike<number>): HashTable {
  let size = 16
  while (size * 2 < hashes.length * 3) size *= 2
  const mask = size - 1
  // Hash and value side by side: the table is larger than any cache of the processor, and so one look-up waits for memory once.
  const slots = new Int32Array(size * 2).fill(-1)
  for (let i = 0; i < hashes.length; i++) {
    const hash = (hashes[i] as number) | 0
    let at = hash & mask
    while (slots[at * 2 + 1] !== -1 && slots[at * 2] !== hash) at = (at + 1) & mask
    slots[at * 2] = hash
    slots[at * 2 + 1] = values[i] as number
  }
  const get = (hash: number): number => {
    const key = hash | 0
    let at = hash & mask
    for (;;) {
      const value = slots[at * 2 + 1] as number
      if (value === -1 || slots[at * 2] === key) return value
      at = (at + 1) & mask
    }
  }
  return { get }
}
