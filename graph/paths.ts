// Shortest ways between several nodes, over the part of a graph that is known so far.

/** Who stands next to whom, in both directions. */
export type Adjacency = ReadonlyMap<string, ReadonlySet<string>>

/** No more ways than this are followed for one pair: between two hubs there may be thousands of the same length. */
const MOST_WAYS = 12

export interface Connections {
  /** Everything on a shortest way between two of the seeds, themselves included. */
  readonly ids: ReadonlySet<string>
  /** Whether every seed is joined to every other, if need be by way of a third. */
  readonly connected: boolean
}

/** The shortest ways of at most `hops` steps between each pair of `seeds`; the first few of them in order of ids. */
export function findConnections(adjacency: Adjacency, seeds: readonly string[], hops: number): Connections {
  const ids = new Set(seeds)
  const joined = new Map(seeds.map((seed) => [seed, seed]))
  const rootOf = (seed: string): string => {
    const parent = joined.get(seed) ?? seed
    return parent === seed ? seed : rootOf(parent)
  }
  seeds.forEach((seed, index) => {
    const distances = measure(adjacency, seed, hops)
    for (const other of seeds.slice(index + 1)) {
      if (!distances.has(other)) continue
      for (const id of walkBack(adjacency, distances, other)) ids.add(id)
      joined.set(rootOf(other), rootOf(seed))
    }
  })
  return { ids, connected: new Set(seeds.map(rootOf)).size <= 1 }
}

/** How many steps each node lies from `start`, up to `hops`. */
function measure(adjacency: Adjacency, start: string, hops: number): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]])
  let frontier = [start]
  for (let step = 1; step <= hops && frontier.length > 0; step++) {
    frontier = [...new Set(frontier.flatMap((id) => [...(adjacency.get(id) ?? [])]))].filter((id) => !distances.has(id))
    for (const id of frontier) distances.set(id, step)
  }
  return distances
}

/** Nodes on the first few shortest ways from where `distances` are measured to `end`. */
function walkBack(adjacency: Adjacency, distances: ReadonlyMap<string, number>, end: string): ReadonlySet<string> {
  let ways: readonly (readonly string[])[] = [[end]]
  for (let step = (distances.get(end) ?? 0) - 1; step >= 0; step--) {
    ways = ways
      .flatMap((way) => [...(adjacency.get(way.at(-1) ?? end) ?? [])].filter((id) => distances.get(id) === step).sort().map((id) => [...way, id]))
      .slice(0, MOST_WAYS)
  }
  return new Set(ways.flat())
}
