// Long work in slices: nothing is left out, nothing is done twice, and the page has its turn in between.

import { describe, expect, it } from 'vitest'
import { createSlicer } from '../../../web/canvas/slicer.ts'

/** A slicer of two at a time; `turn` gives the page its turn. */
function start() {
  const rests: (() => void)[] = []
  const done: string[] = []
  const slicer = createSlicer({ rest: (then) => void rests.push(then), size: 2, onLong: (isOn) => done.push(isOn ? 'begins' : 'ends') })
  const run = (...items: readonly string[]) => slicer.run({ items: () => items, each: (slice) => done.push(slice.join('')), then: () => done.push('.') })
  return { slicer, run, done, turn: () => rests.shift()?.() }
}

describe('work in slices', () => {
  it.each([
    { reason: 'nothing is done at once', items: [], turns: 0, done: ['.'] },
    { reason: 'one slice is done at once', items: ['a', 'b'], turns: 0, done: ['ab', '.'] },
    { reason: 'the rest waits for its turn', items: ['a', 'b', 'c'], turns: 0, done: ['begins', 'ab'] },
    { reason: 'and ends when all is done', items: ['a', 'b', 'c'], turns: 1, done: ['begins', 'ab', 'c', 'ends', '.'] },
  ])('$reason', ({ items, turns, done }) => {
    const work = start()
    work.run(...items)
    for (let count = 0; count < turns; count++) work.turn()
    expect(work.done).toEqual(done)
  })
  it('begins a job when the one before has ended, and does nothing once stopped', () => {
    const work = start()
    work.run('a', 'b', 'c')
    work.run('x', 'y', 'z')
    work.turn()
    expect(work.done.join(' ')).toBe('begins ab c ends . begins xy')
    work.slicer.stop()
    work.turn()
    expect(work.done.at(-1)).toBe('xy')
  })
})
