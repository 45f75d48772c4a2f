// The scores of clusters, on the example that the reference scorer's authors work through (Pradhan et al. 2014).

import { describe, expect, it } from 'vitest'
import { countB3, countCeaf, findBestAlignment } from '../../bench/quality/cluster-scores.ts'

const clusters = (text: string) => text.split(' ').map((cluster) => new Set(cluster))
const GOLD = clusters('abc defg')

/** [what is shown, found, B³ precision and recall, CEAF-e precision and recall]. */
const CASES: readonly (readonly [string, string, readonly [number, number], readonly [number, number]])[] = [
  ['mentions missed and invented', 'ab cd fghi', [4 / 8, 35 / 12 / 7], [1.3 / 3, 1.3 / 2]],
  ['all as annotated', 'abc defg', [1, 1], [1, 1]],
  ['everything in one', 'abcdefg', [25 / 49, 1], [8 / 11, 4 / 11]],
]

const ratio = ([right, of]: readonly [number, number]): number => right / of

describe('cluster scores', () => {
  it.each(CASES)('%s', (_, found, b3, ceaf) => {
    const [byMention, byEntity] = [countB3(GOLD, clusters(found)), countCeaf(GOLD, clusters(found))]
    expect([ratio(byMention.precision), ratio(byMention.recall)]).toEqual([expect.closeTo(b3[0]), expect.closeTo(b3[1])])
    expect([ratio(byEntity.precision), ratio(byEntity.recall)]).toEqual([expect.closeTo(ceaf[0]), expect.closeTo(ceaf[1])])
  })

  it('align where the greedy choice would be worse', () => {
    expect(findBestAlignment([[0.9, 0.8], [0.8, 0.1]])).toBeCloseTo(1.6)
  })
})
