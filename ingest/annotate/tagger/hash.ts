// Features are numbers, not strings: one way to hash a text and one to combine two numbers, used in training and in reading.
// Hashes are signed: V8 keeps a 32-bit integer as it is and puts a larger one into a box, which took twice as long.

/** FNV-1a over the UTF-16 units of a text; 32 bits. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** One number out of two; the order of the two counts. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b >>> 16), 0x85ebca6b) ^ Math.imul((b + 0x7f4a7c15) | 0, 0xc2b2ae35)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 13
  return hash | 0
}
