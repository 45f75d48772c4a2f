// A map from 32-bit hashes to numbers that is two typed arrays: small, quick to load and quick to ask.

export interface HashTable {
  /** The value kept under a hash, or -1. */
  readonly get: (hash: number) => number
}

/** Open addressing with linear probing; at most half of the slots are taken. Later values of one hash win. */
export function createHashTable(hashes: ArrayLike<number>, values: ArrayLike<number>): HashTable {
  let size = 16
  while (size < hashes.length * 2) size *= 2
  const mask = size - 1
  const keys = new Uint32Array(size)
  const slots = new Int32Array(size).fill(-1)
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0
    let at = hash & mask
    while (slots[at] !== -1 && keys[at] !== hash) at = (at + 1) & mask
    keys[at] = hash
    slots[at] = values[i] ?? -1
  }
  const get = (hash: number): number => {
    let at = hash & mask
    for (;;) {
      const value = slots[at] ?? -1
      if (value === -1 || keys[at] === hash) return value
      at = (at + 1) & mask
    }
  }
  return { get }
}
