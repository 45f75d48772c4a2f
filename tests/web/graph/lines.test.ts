// How relationships become lines.

import { describe, expect, it } from 'vitest'
import { findLine, groupIntoLines, lineWidth } from '../../../web/graph/lines.ts'
import { relationship } from './make.ts'

const isSymmetric = (type: string) => type === 'MET_WITH'

describe('lines', () => {
  it('draws relationships of one direction as one line, led by the best documented', () => {
    const [line, ...others] = groupIntoLines([relationship('a-b'), relationship('a-b', { type: 'DETAINED', documents: 3 })], isSymmetric)
    expect(others).toEqual([])
    expect(line?.leading.type).toBe('DETAINED')
    expect(line?.members).toHaveLength(2)
  })

  it('keeps the two directions apart', () => {
    expect(groupIntoLines([relationship('a-b'), relationship('b-a')], isSymmetric).map(({ id }) => id)).toEqual(['a>b', 'b>a'])
  })

  it.each([
    { with: 'a-b', id: 'a>b', why: 'the same direction' },
    { with: 'b-a', id: 'b>a', why: 'the other direction' },
  ])('lets a symmetric one join a line of $why', ({ with: ends, id }) => {
    const lines = groupIntoLines([relationship('a-b', { type: 'MET_WITH' }), relationship(ends)], isSymmetric)
    expect(lines.map((line) => ({ id: line.id, directed: line.directed }))).toEqual([{ id, directed: true }])
  })

  it('has no arrow when all of it reads both ways', () => {
    expect(groupIntoLines([relationship('a-b', { type: 'MET_WITH' })], isSymmetric)[0]?.directed).toBe(false)
  })

  it('prefers what happened to what merely holds, and either to co-occurrence', () => {
    const members = [
      relationship('a-b', { type: 'ASSOCIATED_WITH', category: 'none' }),
      relationship('a-b', { type: 'PART_OF', category: 'standing' }),
      relationship('a-b', { type: 'ACCUSED', category: 'conflict' }),
    ]
    expect(groupIntoLines(members, isSymmetric)[0]?.members.map(({ category }) => category)).toEqual(['conflict', 'standing', 'none'])
  })

  it('finds the line that a relationship is drawn by', () => {
    const lines = groupIntoLines([relationship('a-b'), relationship('a-b', { type: 'DETAINED' })], isSymmetric)
    expect(findLine(lines, 'a-b DETAINED')?.id).toBe('a>b')
    expect(findLine(lines, 'nowhere')).toBeUndefined()
  })

  it.each([
    [0, 1.4],
    [1, 1.4],
    [2, 2.4],
    [4, 3.4],
    [1000, 5],
  ])('a line of %i documents is %f px wide', (documents, width) => {
    expect(lineWidth(documents)).toBeCloseTo(width)
  })
})
