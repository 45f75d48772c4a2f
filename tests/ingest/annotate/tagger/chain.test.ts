// Rows of labels: which are well formed, which is best, how likely each label is.

import { describe, expect, it } from 'vitest'
import { createChainReader, exponentiate, layOutPairs, type Chain } from '../../../../ingest/annotate/tagger/chain.ts'
import { findLabelSpans, labelOf, LABEL_COUNT, labelSpans, mayFollow, OUTSIDE } from '../../../../ingest/annotate/tagger/labels.ts'

const B = labelOf('PER', 'B')
const I = labelOf('PER', 'I')
const E = labelOf('PER', 'E')
const S = labelOf('PER', 'S')
const ORG_E = labelOf('ORG', 'E')

const { findBestRow, sumRows } = createChainReader()

describe('what may follow what', () => {
  it.each([
    [B, E, true, 'a name of two words'],
    [B, I, true, 'a longer one'],
    [B, ORG_E, false, 'a name has one type'],
    [B, OUTSIDE, false, 'a name that begins must end'],
    [OUTSIDE, I, false, 'a name must begin'],
    [S, B, true, 'names may touch'],
    [E, OUTSIDE, true, 'after its end there is nothing'],
  ])('%i then %i: %s, %s', (label, next, expected) => {
    expect(mayFollow(label, next)).toBe(expected)
  })
})

/** A chain in which each token prefers some labels by a score of 1 each. */
function prefer(wishes: readonly (readonly number[])[]): Chain {
  const scores = new Float32Array(wishes.length * LABEL_COUNT)
  for (const [t, labels] of wishes.entries()) for (const label of labels) scores[t * LABEL_COUNT + label] = 1
  return { length: wishes.length, scores, kinds: new Uint8Array(wishes.length), transitions: layOutPairs(new Float32Array(LABEL_COUNT * LABEL_COUNT)) }
}

describe('the best row', () => {
  it.each([
    ['follows the scores', [[B], [I], [E]], [B, I, E]],
    ['is well formed where the scores are not', [[B], [ORG_E, E]], [B, E]],
    ['does not leave a name open at the end', [[OUTSIDE], [B, S]], [OUTSIDE, S]],
    ['of nothing is empty', [], []],
  ])('%s', (_, wishes, expected) => {
    expect([...findBestRow(prefer(wishes))]).toEqual(expected)
  })

  it('scores at least as much as every other row', () => {
    const chain = prefer([[B, S], [E, OUTSIDE], [S]])
    const sum = (row: readonly number[]) => row.reduce((total, label, t) => total + (chain.scores[t * LABEL_COUNT + label] ?? 0), 0)
    const best = sum([...findBestRow(chain)])
    for (const row of [[B, E, S], [S, OUTSIDE, S], [OUTSIDE, OUTSIDE, OUTSIDE]]) expect(best).toBeGreaterThanOrEqual(sum(row))
  })
})

describe('sums over all rows', () => {
  const chain = prefer([[B], [E], [OUTSIDE]])
  const likely = { ...chain, transitions: layOutPairs(exponentiate(new Float32Array(LABEL_COUNT * LABEL_COUNT))) }

  it('give each token labels that add up to one', () => {
    const { marginals } = sumRows(likely)
    for (let t = 0; t < chain.length; t++) expect(marginals.slice(t * LABEL_COUNT, (t + 1) * LABEL_COUNT).reduce((a, b) => a + b)).toBeCloseTo(1, 6)
  })

  it('keep to what is allowed', () => {
    const allowed = Uint32Array.of(1 << OUTSIDE, 1 << S, 1 << OUTSIDE)
    const { marginals, logSum } = sumRows(likely, { allowed })
    expect(marginals[LABEL_COUNT + S]).toBeCloseTo(1, 6)
    expect(logSum).toBeLessThan(sumRows(likely).logSum)
  })
})

describe('spans and labels', () => {
  it('are two ways to say the same', () => {
    const spans = [{ start: 0, end: 1, type: 'LOC' }, { start: 2, end: 5, type: 'ORG' }] as const
    expect(findLabelSpans(labelSpans(6, spans))).toEqual(spans)
  })
})
