// What is kept for the people at a store beside the graph: views that were named, entities that were starred. A small
// file in the data folder, because none of it is knowledge about the world.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { StoreUnavailableError } from '../graph/errors.ts'
import { z } from 'zod'
import { savedView, star, type SavedView, type Star } from './api/schemas.ts'
import { replaceFile } from './files.ts'

/** What lies on it. */
export interface DeskContent {
  readonly views: readonly SavedView[]
  readonly stars: readonly Star[]
}

export interface Desk {
  readonly read: () => Promise<DeskContent>
  /** Changes what is kept, one change after another; what was kept before is never half overwritten. */
  readonly change: (edit: (desk: DeskContent) => DeskContent) => Promise<DeskContent>
}

const EMPTY: DeskContent = { views: [], stars: [] }
const content = z.object({ views: z.array(savedView), stars: z.array(star) })

/** The desk in `<folder>/desk.json`, which is made with its first change. */
export function openDesk(folder: string): Desk {
  const file = path.join(folder, 'desk.json')
  let last: Promise<unknown> = Promise.resolve()
  const read = () => readDesk(file)
  return {
    read,
    change: (edit) => {
      const next = last.then(async () => {
        const desk = edit(await read())
        await replaceFile(file, JSON.stringify(desk, null, 1))
        return desk
      })
      // A change that failed is told to whoever asked for it, and does not stand in the way of the next.
      last = next.catch(() => undefined)
      return next
    },
  }
}

async function readDesk(file: string): Promise<DeskContent> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return EMPTY
  try {
    return content.parse(JSON.parse(text))
  } catch (error) {
    throw new StoreUnavailableError(`${file} cannot be read (${error instanceof Error ? error.message : String(error)}); mend it, or move it away to begin anew`)
  }
}
