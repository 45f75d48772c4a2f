// Numbers that look random and are the same every time: mulberry32, a public-domain generator by Tommy Ettinger.

export interface Random {
  /** From 0 inclusive to 1 exclusive. */
  readonly next: () => number
  /** A whole number from 0 to `limit` exclusive. */
  readonly below: (limit: number) => number
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, below: (limit) => Math.floor(next() * limit) }
}
