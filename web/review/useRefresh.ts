// After a decision: every list that is open asks anew, and the canvas is renewed where it stands. Decisions that follow
// each other quickly are followed by one such round.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { post } from '../api/client.ts'
import type { Review, SubgraphResponse } from '../api/types.ts'
import { useExplore } from '../explore/ExploreProvider.tsx'
import { entitiesOf } from '../graph/renewal.ts'
import { useToast } from '../parts/ToastProvider.tsx'
import { companyOf } from './decisions.ts'

const WAIT_MS = 150
/** As many as the server takes at once (POST /api/subgraph). */
const MOST = 6000
/** What no decision changes. */
const LASTING: ReadonlySet<unknown> = new Set(['ontology', 'schema', 'saved', 'queries', 'desk'])

/** What only decisions about entities and documents change. */
const OF_ENTITIES: ReadonlySet<unknown> = new Set(['document', 'documents', 'merges', 'search', 'find', 'status'])

/** `review` is what was made or undone; null when only somebody else has changed something. */
export function useRefresh(): (review: Review | null) => void {
  const client = useQueryClient()
  const { state, dispatch } = useExplore()
  const toast = useToast()
  const { history } = state
  const timer = useRef(0)
  const waiting = useRef<Review[]>([])
  const renew = useCallback(async () => {
    const company = waiting.current.map(companyOf)
    const ofClaims = waiting.current.length > 0 && waiting.current.every(({ targetKind }) => targetKind === 'claim')
    waiting.current = []
    void client.invalidateQueries({ predicate: ({ queryKey }) => !LASTING.has(queryKey[0]) && !(ofClaims && OF_ENTITIES.has(queryKey[0])) })
    const joining = company.flatMap((one) => one.joining)
    const beside = company.flatMap((one) => one.beside)
    const ids = [...new Set([...joining, ...entitiesOf(history)])].slice(0, MOST)
    if (ids.length === 0) return
    const associations = [...history.present.relationships.values()].some(({ category }) => category === 'none')
    const part = await post<SubgraphResponse>('/api/subgraph', { ids, associations })
    dispatch({ kind: 'renew', renewal: { part, joining, beside } })
  }, [client, dispatch, history])
  const latest = useRef(renew)
  useEffect(() => {
    latest.current = renew
  })
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return useCallback(
    (review) => {
      if (review !== null) waiting.current.push(review)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        latest.current().catch((error: unknown) => toast({ message: `The canvas could not be renewed: ${error instanceof Error ? error.message : String(error)}` }))
      }, WAIT_MS)
    },
    [toast],
  )
}
