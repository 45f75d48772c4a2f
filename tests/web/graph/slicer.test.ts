// Long work in slices: nothing is left out, nothing is done twice, and the page has its turn in between.

import { describe, expect, it } from 'vitest'
import { createSlicer, FEW, PORTION, SLICE_MS } from '../../../web/canvas/slicer.ts'

/** Portions that are just too many to be few. */
const MANY = FEW / PORTION + 1

/** A slicer for which every portion takes `ms`; `turn` gives the page its turn. */
function start(ms: number = SLICE_MS) {
  const rests: (() => void)[] = []
  const done: string[] = []
  let clock = 0
  const wait = (then: () => void) => void rests.push(then)
  const slicer = createSlicer({ rest: wait, show: wait, now: () => clock, onHold: (isOn) => done.push(isOn ? '(' : ')') })
  const run = (name: string, portions: number) =>
    slicer.run({
      items: () => Array.from({ length: portions * PORTION }, (_, index) => index),
      each: ([first]) => {
        done.push(`${name}${(first ?? 0) / PORTION + 1}`)
        clock += ms
      },
      then: () => done.push('.'),
    })
  return { slicer, run, done: () => done.join(' '), turn: () => rests.shift()?.() }
}

describe('work in slices', () => {
  it.each([
    { reason: 'nothing is done at once', portions: 0, turns: 0, done: '.' },
    { reason: 'few are done at once, however long they take', portions: 3, turns: 0, done: 'a1 a2 a3 .' },
    { reason: 'of many, the rest waits for its turn', portions: MANY, turns: 1, done: 'a1 ( ) a2 (' },
    { reason: 'a slice takes as many portions as there is time for', portions: MANY, ms: SLICE_MS / 2, turns: 0, done: 'a1 a2 (' },
    { reason: 'and the job ends when all is done and drawn', portions: MANY, ms: SLICE_MS / 5, turns: 2, done: 'a1 a2 a3 a4 a5 ( ) a6 a7 .' },
  ])('$reason', ({ portions, turns, done, ms }) => {
    const work = start(ms)
    work.run('a', portions)
    for (let count = 0; count < turns; count++) work.turn()
    expect(work.done()).toEqual(done)
  })
  it('begins a job when the one before has ended, and does nothing once stopped', () => {
    const work = start(SLICE_MS / 5)
    work.run('a', MANY)
    work.run('b', MANY)
    work.turn()
    work.turn()
    expect(work.done()).toBe('a1 a2 a3 a4 a5 ( ) a6 a7 . b1 b2 b3 b4 b5 (')
    work.slicer.stop()
    work.turn()
    expect(work.done()).toBe('a1 a2 a3 a4 a5 ( ) a6 a7 . b1 b2 b3 b4 b5 (')
  })
})
