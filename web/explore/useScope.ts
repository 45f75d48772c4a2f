// What the chosen collections and documents speak of, asked of the server as often as the canvas or the choice changes.

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { scopeQuery } from '../api/queries.ts'
import { hasSources, type Filters, type Scope } from '../graph/filters.ts'
import type { View } from '../graph/view.ts'

/** Null while everything is shown. */
export function useScope(view: View, filters: Filters): Scope | null {
  const { collections, documents } = filters
  const asked = useMemo(
    () => ({ entities: [...view.entities.keys()], relationships: [...view.relationships.keys()], collections: [...collections], documents: [...documents] }),
    [collections, documents, view.entities, view.relationships],
  )
  const { data } = useQuery(scopeQuery(asked))
  const chosen = hasSources(filters)
  return useMemo(() => (!chosen || data === undefined ? null : { entities: new Set(data.entities), relationships: new Set(data.relationships) }), [chosen, data])
}
