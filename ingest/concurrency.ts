// Doing several things at once without ever changing their order.

export interface OrderedOptions<Item, Result> {
  readonly items: AsyncIterable<Item>
  /** How many results may be under way or waiting to be taken. */
  readonly ahead: number
  readonly work: (item: Item) => Promise<Result>
}

/** The results of `work` in the order of the items, at most `ahead` of them begun before they are asked for. */
export async function* mapInOrder<Item, Result>({ items, ahead, work }: OrderedOptions<Item, Result>): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  try {
    for await (const item of items) {
      begun.push(work(item))
      const first = begun.length >= ahead ? begun.shift() : undefined
      if (first !== undefined) yield await first
    }
    for (let first = begun.shift(); first !== undefined; first = begun.shift()) yield await first
  } finally {
    // When the reader of the results stops early, what was begun ends on its own and nobody asks for its errors.
    await Promise.allSettled(begun)
  }
}

/** Lets at most `size` callers in at a time, in the order in which they came. */
export function createGate(size: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let inside = 0
  const enter = (): Promise<void> => {
    if (inside < size) {
      inside += 1
      return Promise.resolve()
    }
    return new Promise((resolve) => waiting.push(resolve))
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) inside -= 1
    else next()
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
