// Small lists that people made and that must survive a restart, each a JSON file in the data folder. Not the graph: that is
// the store's.

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { StoreUnavailableError } from '../graph/errors.ts'
import { replaceFile } from './files.ts'

export interface Shelf<Item> {
  readonly items: () => readonly Item[]
  /** Puts `items` in place of those before; resolves when they are on the disk. */
  readonly replace: (items: readonly Item[]) => Promise<void>
}

export interface ShelfOptions<Item> {
  /** Made when it is not there. */
  readonly file: string
  readonly shape: z.ZodType<Item>
}

/** A list that goes with the process. */
export function memoryShelf<Item>(): Shelf<Item> {
  let items: readonly Item[] = []
  return {
    items: () => items,
    replace: (next) => {
      items = next
      return Promise.resolve()
    },
  }
}

/** Reads a list and keeps it. @throws StoreUnavailableError when the file holds something else */
export async function openShelf<Item>({ file, shape }: ShelfOptions<Item>): Promise<Shelf<Item>> {
  let items: readonly Item[] = await readItems(file, shape)
  let last: Promise<void> = Promise.resolve()
  return {
    items: () => items,
    replace: (next) => {
      items = next
      const written = last.then(() => replaceFile(file, `${JSON.stringify(next, null, 1)}\n`))
      // The next one writes all the same; this one's failure is told to whoever asked for it.
      last = written.catch(() => undefined)
      return written
    },
  }
}

async function readItems<Item>(file: string, shape: z.ZodType<Item>): Promise<readonly Item[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '[]'
    throw error
  })
  const parsed = z.array(shape).safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new StoreUnavailableError(`${file} does not hold what Ligature keeps there: ${z.prettifyError(parsed.error)}. Mend it, or move it away to begin anew.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
