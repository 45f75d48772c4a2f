// How well found clusters of mentions fit annotated ones: B³ (Bagga & Baldwin 1998) and CEAF-e with φ4 (Luo 2005), with
// mentions that only one side has counted as the reference scorer counts them (Pradhan et al. 2014).

/** Mentions by a name that both sides share; a mention stands in one cluster of each side at most. */
export type Clusters = readonly (ReadonlySet<string>)[]

/** Sums over documents; precision is right / found of the first pair, recall right / gold of the second. */
export interface ClusterCounts {
  readonly precision: readonly [right: number, of: number]
  readonly recall: readonly [right: number, of: number]
}

export function addCounts(a: ClusterCounts, b: ClusterCounts): ClusterCounts {
  return { precision: [a.precision[0] + b.precision[0], a.precision[1] + b.precision[1]], recall: [a.recall[0] + b.recall[0], a.recall[1] + b.recall[1]] }
}

/** For each mention, the part of its cluster that the other side puts together with it. */
export function countB3(gold: Clusters, found: Clusters): ClusterCounts {
  return { precision: shareKept(found, gold), recall: shareKept(gold, found) }
}

function shareKept(clusters: Clusters, others: Clusters): [number, number] {
  let [right, of] = [0, 0]
  for (const cluster of clusters) {
    for (const other of others) right += overlap(cluster, other) ** 2 / cluster.size
    of += cluster.size
  }
  return [right, of]
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const mention of a) if (b.has(mention)) count += 1
  return count
}

/** Clusters aligned one to one so that their likeness, 2|K ∩ R| / (|K| + |R|), is greatest. */
export function countCeaf(gold: Clusters, found: Clusters): ClusterCounts {
  const likeness = gold.map((key) => found.map((response) => (2 * overlap(key, response)) / (key.size + response.size)))
  const right = findBestAlignment(likeness)
  return { precision: [right, found.length], recall: [right, gold.length] }
}

/** The greatest sum of one value a row and column: the Hungarian method on the negated, squared-up matrix (Kuhn 1955). */
export function findBestAlignment(values: readonly (readonly number[])[]): number {
  const size = Math.max(values.length, values[0]?.length ?? 0)
  const at = (array: readonly number[] | Float64Array, i: number): number => array[i] ?? 0
  const cost = (row: number, column: number): number => -(values[row - 1]?.[column - 1] ?? 0)
  const [rows, columns] = [new Float64Array(size + 1), new Float64Array(size + 1)]
  const matched = new Array<number>(size + 1).fill(0)
  for (let row = 1; row <= size; row++) {
    const [least, way, used] = [new Array<number>(size + 1).fill(Infinity), new Array<number>(size + 1).fill(0), new Array<boolean>(size + 1).fill(false)]
    matched[0] = row
    let column = 0
    do {
      used[column] = true
      const current = at(matched, column)
      let [delta, next] = [Infinity, 0]
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue
        const reduced = cost(current, j) - at(rows, current) - at(columns, j)
        if (reduced < at(least, j)) [least[j], way[j]] = [reduced, column]
        if (at(least, j) < delta) [delta, next] = [at(least, j), j]
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          rows[at(matched, j)] = at(rows, at(matched, j)) + delta
          columns[j] = at(columns, j) - delta
        } else least[j] = at(least, j) - delta
      }
      column = next
    } while (at(matched, column) !== 0)
    while (column !== 0) {
      matched[column] = at(matched, at(way, column))
      column = at(way, column)
    }
  }
  let sum = 0
  for (let column = 1; column <= size; column++) sum -= cost(at(matched, column), column)
  return sum
}
