// Lines on standard error that say how far a measurement is.

const begun = performance.now()

/** One line, with the seconds since the benchmark began. */
export function say(line: string): void {
  process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}\n`)
}

/** Items as they come; says so at every tenth of `count`. */
export async function* counted<Item>(items: AsyncIterable<Item> | Iterable<Item>, { count, what }: { readonly count: number; readonly what: string }): AsyncGenerator<Item> {
  const step = Math.max(1, Math.ceil(count / 10))
  let done = 0
  for await (const item of items) {
    yield item
    done += 1
    if (done % step === 0) say(`${done.toLocaleString('en')} of ${count.toLocaleString('en')} ${what}`)
  }
}
