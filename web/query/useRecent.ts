// The queries that were run on this machine, the newest first, and the way back to them.

import { useLocalStorage } from '@mantine/hooks'
import { useRef } from 'react'
import type { Asked } from './useRun.ts'

const MOST = 50

export interface Recent {
  readonly queries: readonly Asked[]
  readonly remember: (asked: Asked) => void
  /** The query before or after the one that was last turned to; `now` is what stands in the field. Null at either end. */
  readonly turn: (direction: 'older' | 'newer', now: Asked) => Asked | null
}

export function useRecent(): Recent {
  const [queries, setQueries] = useLocalStorage<readonly Asked[]>({ key: 'ligature-queries', defaultValue: [], getInitialValueInEffect: false })
  /** -1 is what is being written, kept in `draft`. */
  const place = useRef(-1)
  const draft = useRef<Asked | null>(null)
  return {
    queries,
    remember: (asked) => {
      place.current = -1
      setQueries((before) => [asked, ...before.filter(({ cypher }) => cypher !== asked.cypher)].slice(0, MOST))
    },
    turn: (direction, now) => {
      if (place.current === -1) draft.current = now
      // What was just run is the first of them; going back leads to the one before it.
      const skip = place.current === -1 && queries[0]?.cypher === now.cypher ? 2 : 1
      const next = place.current + (direction === 'older' ? skip : -1)
      if (next < -1 || next >= queries.length) return null
      place.current = next
      return next === -1 ? draft.current : (queries[next] ?? null)
    },
  }
}
