// Which classes may hold between arguments of which types, as the training pairs show it.

/** Fewer pairs than this may be errors of the mentions. */
const ENOUGH = 3

/** For each key (the types of a pair), the columns that at least three training pairs have. */
export type Gate = ReadonlyMap<string, Uint8Array>

/** Counts the right columns of every key. */
export function buildGate(pairs: Iterable<{ readonly key: string; readonly right: Uint8Array }>): Gate {
  const counts = new Map<string, Map<number, number>>()
  for (const { key, right } of pairs) {
    const row = counts.get(key) ?? new Map<number, number>()
    counts.set(key, row)
    for (const column of right) row.set(column, (row.get(column) ?? 0) + 1)
  }
  return new Map([...counts].map(([key, row]) => [key, Uint8Array.from([...row].filter(([, n]) => n >= ENOUGH).map(([column]) => column)).sort()]))
}
