// Clusters and lists as the shipped model has them.

import { CLUSTER_LEVEL_COUNT, type NameModel } from './model.ts'
import { createHashTable } from './table.ts'
import type { WordKnowledge } from './words.ts'

type Stored = Pick<NameModel, 'clusteredWords' | 'clusterOfWord' | 'clusterPaths' | 'listedNames' | 'listsOfName'>

const NO_CLUSTERS: readonly number[] = new Array<number>(CLUSTER_LEVEL_COUNT).fill(-1)

/** Makes the model's tables ready to be asked. */
export function createKnowledge({ clusteredWords, clusterOfWord, clusterPaths, listedNames, listsOfName }: Stored): WordKnowledge {
  const clusters = createHashTable(clusteredWords, clusterOfWord)
  const lists = createHashTable(listedNames, listsOfName)
  const paths = Array.from({ length: clusterPaths.length / CLUSTER_LEVEL_COUNT }, (_, cluster): readonly number[] =>
    Array.from(clusterPaths.subarray(cluster * CLUSTER_LEVEL_COUNT, (cluster + 1) * CLUSTER_LEVEL_COUNT)),
  )
  return {
    clustersOf: (key) => paths[clusters.get(key)] ?? NO_CLUSTERS,
    listsOf: (key) => Math.max(0, lists.get(key)),
  }
}
