// Puts things on the canvas that nobody clicked for: the opening graph, and what an address names.

import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import { EXPANSION, neighboursQuery, overviewQuery, relationshipQuery } from '../api/queries.ts'
import type { SubgraphResponse } from '../api/types.ts'
import { useExplore } from './ExploreProvider.tsx'
import { useCanvasActions } from './useCanvasActions.ts'

interface Named {
  readonly entity: string | null
  readonly relationship: string | null
}

/** The opening graph's request, for its loading and error states. */
export function useOpening({ entity, relationship }: Named): UseQueryResult<SubgraphResponse> {
  const { state, dispatch } = useExplore()
  const overview = useQuery(overviewQuery)
  const { data } = overview
  useEffect(() => {
    // An address that names a whole view is loaded instead (useAddress).
    if (!state.opened && window.location.hash === '' && data !== undefined && data.entities.length > 0) dispatch({ kind: 'open', part: data })
  }, [data, dispatch, state.opened])
  useNamedEntity(entity)
  useNamedRelationship(relationship)
  return overview
}

/** Runs when the address changes, not when the view does: what was removed stays removed. */
function useNamedEntity(entity: string | null): void {
  const { state } = useExplore()
  const { add } = useCanvasActions()
  const client = useQueryClient()
  const { opened } = state
  const present = entity === null || state.history.present.entities.has(entity)
  useEffect(() => {
    if (entity === null || present || !opened) return
    // An entity that is not there is the inspector's to say.
    client
      .query({ ...neighboursQuery(entity, EXPANSION), staleTime: 10_000 })
      .then(({ entities }) => add({ id: entity, name: entities.find(({ id }) => id === entity)?.name ?? entity }))
      .catch(() => undefined)
    // Not `present` and `add`: they change with the view, which must not bring back what was removed.
  }, [entity, opened])
}

function useNamedRelationship(relationship: string | null): void {
  const { state, dispatch } = useExplore()
  const client = useQueryClient()
  const { opened } = state
  const present = relationship === null || state.history.present.relationships.has(relationship)
  useEffect(() => {
    if (relationship === null || present || !opened) return
    client
      .query(relationshipQuery(relationship))
      .then(({ head, tail, relationship: found }) => dispatch({ kind: 'bring', part: { entities: [head, tail], relationships: [found] } }))
      .catch(() => undefined)
    // Not `present`: as above.
  }, [relationship, opened])
}
