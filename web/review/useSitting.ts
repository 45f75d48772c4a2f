// A sitting at one queue: decisions are seen at once and sent after, the last can be undone, new claims come at the end.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef } from 'react'
import { queueQuery, type QueueGroup } from '../api/reviews.ts'
import type { Evidence, Review } from '../api/types.ts'
import { decideClaims, type Decision, type Verdict } from './decisions.ts'
import { useReviewing } from './ReviewProvider.tsx'
import { NEW_SESSION, reduceSession, type Session } from './session.ts'

interface Made {
  readonly ids: readonly string[]
  readonly says: string
  readonly review: Promise<Review | null>
}

export interface Sitting {
  readonly session: Session
  readonly error: Error | null
  readonly pending: boolean
  readonly retry: () => void
  readonly settle: (verdict: Verdict, claims: readonly Evidence[]) => void
  /** Decides something else about claims, which stay open. */
  readonly change: (decision: Decision) => Promise<void>
  /** Undoes the last decision of this sitting; the ids that it was about, none when there is none to undo. */
  readonly undoLast: () => Promise<readonly string[]>
}

export function useSitting(group: QueueGroup): Sitting {
  const { data, error, refetch, isFetchedAfterMount } = useQuery({ ...queueQuery(group), refetchOnMount: 'always' })
  const [session, dispatch] = useReducer(reduceSession, NEW_SESSION)
  const { decide, undo } = useReviewing()
  const client = useQueryClient()
  const made = useRef<readonly Made[]>([])
  useEffect(() => {
    // What an earlier sitting left in the cache has been decided since.
    if (data !== undefined && isFetchedAfterMount) dispatch({ kind: 'arrive', answer: data })
  }, [data, isFetchedAfterMount])

  /** Claims have another version after each Review: they are read again before they can be decided anew. */
  const readAgain = () => client.refetchQueries({ queryKey: queueQuery(group).queryKey })
  const reopen = async (ids: readonly string[]) => {
    await readAgain()
    dispatch({ kind: 'reopen', ids })
  }
  return {
    session,
    error,
    pending: !isFetchedAfterMount,
    retry: () => void refetch(),
    settle: (verdict, claims) => {
      const ids = claims.map(({ id }) => id)
      const decision = decideClaims(verdict, claims)
      dispatch({ kind: 'decide', ids, verdict })
      const forget = () => {
        made.current = made.current.filter((one) => one !== entry)
        void reopen(ids)
      }
      const entry: Made = { ids, says: decision.says, review: decide(decision, { onUndone: forget }) }
      made.current = [...made.current, entry]
      void entry.review.then((review) => review === null && forget())
    },
    change: async (decision) => {
      await decide(decision, { onUndone: () => void readAgain() })
      await readAgain()
    },
    undoLast: async () => {
      const entry = made.current.at(-1)
      if (entry === undefined) return []
      made.current = made.current.slice(0, -1)
      const review = await entry.review
      if (review === null || !(await undo(review, entry.says))) return []
      await reopen(entry.ids)
      return entry.ids
    },
  }
}
