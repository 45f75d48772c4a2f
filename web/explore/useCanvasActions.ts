// What the analyst can do to the canvas, each with the words that say what it did.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { EXPANSION, neighboursQuery, useTypeRows } from '../api/queries.ts'
import type { Entity } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { addToView, countAdded } from '../graph/view.ts'
import { useToast } from '../parts/ToastProvider.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE } from '../route/route.ts'
import { useExplore } from './ExploreProvider.tsx'

type Named = Pick<Entity, 'id' | 'name'>

export interface CanvasActions {
  /** Brings an entity's neighbours onto the canvas. */
  readonly expand: (entity: Named) => void
  /** Brings an entity that is not on the canvas, with its neighbours. */
  readonly add: (entity: Named) => void
  readonly remove: (entity: Named) => void
  readonly undo: () => void
  readonly redo: () => void
}

export function useCanvasActions(): CanvasActions {
  const { dispatch } = useExplore()
  const { navigate } = useNavigation()
  const toast = useToast()
  const bring = useBring()
  const { undo, redo } = useUndo()
  return useMemo(
    () => ({
      expand: (entity) => bring(entity, 'Expanded'),
      add: (entity) => bring(entity, 'Added'),
      remove: ({ id, name }) => {
        dispatch({ kind: 'remove', ids: [id], label: `Removed ${name}` })
        navigate(EXPLORE)
        toast({ message: `Removed ${name} from view; the graph keeps it`, action: { label: 'Undo', run: () => dispatch({ kind: 'undo' }) } })
      },
      undo,
      redo,
    }),
    [bring, dispatch, navigate, redo, toast, undo],
  )
}

/** Fetches neighbours, puts them on the canvas and says how many were new. */
function useBring(): (entity: Named, verb: 'Expanded' | 'Added') => void {
  const { state, dispatch } = useExplore()
  const client = useQueryClient()
  const toast = useToast()
  const rows = useTypeRows()
  const view = state.history.present
  const associates = !state.filters.categories.has('none')
  return useCallback(
    ({ id, name }, verb) => {
      const bring = async () => {
        // What merely appears with an entity comes along only while that is shown.
        const types = associates ? [...rows.keys()] : []
        const part = await client.query({ ...neighboursQuery(id, EXPANSION, types), staleTime: 10_000 })
        const added = countAdded(view, addToView(view, part))
        if (added.entities + added.relationships === 0) {
          toast({ message: `Everything that ${name} is linked to is on the canvas` })
          return
        }
        const label = `${verb} ${name}`
        dispatch({ kind: 'add', part, label })
        toast({
          message: `${label}: ${countOf(added.entities, 'entity', 'entities')}, ${countOf(added.relationships, 'relationship')} added`,
          action: { label: 'Undo', run: () => dispatch({ kind: 'undo' }) },
        })
      }
      bring().catch((error: unknown) => toast({ message: `${name}: ${error instanceof Error ? error.message : String(error)}` }))
    },
    [associates, client, dispatch, rows, toast, view],
  )
}

/** Undo and redo that say what they did. */
function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const { state, dispatch } = useExplore()
  const toast = useToast()
  const { history } = state
  const undo = useCallback(() => {
    const label = history.past.at(-1)?.label
    if (label === undefined) return
    dispatch({ kind: 'undo' })
    toast({ message: `Undid: ${label}`, action: { label: 'Redo', run: () => dispatch({ kind: 'redo' }) } })
  }, [history, dispatch, toast])
  const redo = useCallback(() => {
    const label = history.future[0]?.label
    if (label === undefined) return
    dispatch({ kind: 'redo' })
    toast({ message: `Did again: ${label}`, action: { label: 'Undo', run: () => dispatch({ kind: 'undo' }) } })
  }, [history, dispatch, toast])
  return { undo, redo }
}
