import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createGate, mapInOrder } from '../../ingest/concurrency.ts'

async function* list(count: number, onAsk: () => void = () => undefined): AsyncGenerator<number> {
  for (let item = 0; item < count; item++) {
    onAsk()
    yield await Promise.resolve(item)
  }
}

describe('mapInOrder', () => {
  it('keeps the order of the items when later ones are done first', async () => {
    const results: number[] = []
    const work = (item: number): Promise<number> => pause(20 - 4 * item, item)
    for await (const result of mapInOrder({ items: list(5), ahead: 3, work })) results.push(result)
    expect(results).toEqual([0, 1, 2, 3, 4])
  })

  it.each([
    { ahead: 1, why: 'one at a time' },
    { ahead: 4, why: 'two workers with two documents each' },
  ])('never has more than $ahead results untaken: $why', async ({ ahead }) => {
    let begun = 0
    let taken = 0
    let most = 0
    const work = (item: number): Promise<number> => {
      begun += 1
      most = Math.max(most, begun - taken)
      return Promise.resolve(item)
    }
    for await (const _ of mapInOrder({ items: list(20), ahead, work })) {
      await pause(1)
      taken += 1
    }
    expect(most).toBe(ahead)
  })

  it('asks for no more items once its reader has stopped', async () => {
    let asked = 0
    for await (const result of mapInOrder({ items: list(100, () => asked++), ahead: 2, work: (item) => Promise.resolve(item) })) if (result === 3) break
    expect(asked).toBeLessThan(8)
  })
})

describe('createGate', () => {
  it('lets in as many as it is wide, in the order in which they came', async () => {
    const gate = createGate(2)
    const entered: number[] = []
    let inside = 0
    let most = 0
    const visit = (name: number): Promise<void> =>
      gate(async () => {
        entered.push(name)
        inside += 1
        most = Math.max(most, inside)
        await pause(5)
        inside -= 1
      })
    await Promise.all([0, 1, 2, 3, 4].map(visit))
    expect({ entered, most }).toEqual({ entered: [0, 1, 2, 3, 4], most: 2 })
  })

  it('lets the next one in after a failure', async () => {
    const gate = createGate(1)
    await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(gate(() => Promise.resolve('yes'))).resolves.toBe('yes')
  })
})
