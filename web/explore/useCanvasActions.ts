// What the analyst can do to the canvas, each with the words that say what it did.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { connectionsQuery, EXPANSION, neighboursQuery, useTypeRows } from '../api/queries.ts'
import type { Entity } from '../api/types.ts'
import { LAYOUTS } from '../graph/arrangement.ts'
import { findCollapsible, type Arrangement, type Move } from '../graph/canvas.ts'
import { countOf, formatCount } from '../graph/dates.ts'
import { addToView, countAdded, type Part } from '../graph/view.ts'
import { useToast } from '../parts/ToastProvider.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE } from '../route/route.ts'
import { useExplore } from './ExploreProvider.tsx'

export type Named = Pick<Entity, 'id' | 'name'>

/** More than this on the canvas is slow and tells nothing; it is asked before. */
export const READABLE = 1500

export interface Expansion {
  readonly types?: readonly string[]
  readonly limit: number
}

export interface CanvasActions {
  /** Brings an entity's neighbours onto the canvas. */
  readonly expand: (entity: Named, expansion?: Expansion) => void
  readonly collapse: (entity: Named) => void
  /** Brings an entity that is not on the canvas, with its neighbours. */
  readonly add: (entity: Named) => void
  /** Puts a part of the graph there; `what` says what it is: "12 names". */
  readonly put: (part: Part, what: string) => void
  readonly remove: (entities: readonly Named[]) => void
  /** Brings what lies on the shortest ways between these. */
  readonly connect: (entities: readonly Named[]) => void
  readonly moved: (moves: readonly Move[]) => void
  readonly arranged: (arrangement: Arrangement) => void
  readonly unpin: (ids: readonly string[]) => void
  readonly ungroup: (id: string) => void
  readonly undo: () => void
  readonly redo: () => void
}

export function useCanvasActions(): CanvasActions {
  const { state, dispatch } = useExplore()
  const { navigate } = useNavigation()
  const toast = useToast()
  const bring = useBring()
  const put = usePut()
  const connect = useConnect()
  const { undo, redo } = useUndo()
  const canvas = state.history.present
  return useMemo(() => {
    const undoable = (message: string) => toast({ message, action: { label: 'Undo', run: () => dispatch({ kind: 'undo' }) } })
    return {
      expand: (entity, expansion) => bring(entity, 'Expanded', expansion),
      add: (entity) => bring(entity, 'Added'),
      put,
      connect,
      collapse: ({ id, name }) => {
        const gone = findCollapsible(canvas, id)
        if (gone.length === 0) return toast({ message: `Nothing hangs on ${name} alone` })
        dispatch({ kind: 'collapse', id, label: `Collapsed ${name}` })
        undoable(`Collapsed ${name}: ${countOf(gone.length, 'entity', 'entities')} taken from view`)
      },
      remove: (entities) => {
        if (entities.length === 0) return
        const what = nameAll(entities)
        dispatch({ kind: 'remove', ids: entities.map(({ id }) => id), label: `Removed ${what}` })
        navigate(EXPLORE)
        undoable(`Removed ${what} from view; the graph keeps ${entities.length === 1 ? 'it' : 'them'}`)
      },
      moved: (moves) => dispatch({ kind: 'move', moves, label: `Moved ${nameAll(moves.map(({ id }) => ({ id, name: canvas.entities.get(id)?.name ?? 'a group' })))}` }),
      arranged: (arrangement) => {
        const label = LAYOUTS.find(({ name }) => name === arrangement.layout)?.says ?? 'Arranged anew'
        dispatch({ kind: 'arrange', arrangement, label })
        undoable(label)
      },
      unpin: (ids) => dispatch({ kind: 'unpin', ids, label: `Unpinned ${countOf(ids.length, 'entity', 'entities')}` }),
      ungroup: (id) => dispatch({ kind: 'ungroup', id, label: 'Opened a group' }),
      undo,
      redo,
    }
  }, [bring, canvas, connect, dispatch, navigate, put, redo, toast, undo])
}

function nameAll(entities: readonly Named[]): string {
  return entities.length === 1 ? (entities[0]?.name ?? '') : countOf(entities.length, 'entity', 'entities')
}

/** Adds a part and says how much of it was new, once it is sure that the canvas can bear it. */
function useAdd(): (part: Part, options: { readonly label: string; readonly by?: string; readonly nothing: string }) => void {
  const { state, dispatch } = useExplore()
  const toast = useToast()
  const view = state.history.present
  return useCallback(
    (part, { label, by, nothing }) => {
      const after = addToView(view, part)
      const added = countAdded(view, after)
      if (added.entities + added.relationships === 0) return toast({ message: nothing })
      const add = () => {
        dispatch({ kind: 'add', part, label, ...(by === undefined ? {} : { by }) })
        toast({
          message: `${label}: ${countOf(added.entities, 'entity', 'entities')}, ${countOf(added.relationships, 'relationship')} added`,
          action: { label: 'Undo', run: () => dispatch({ kind: 'undo' }) },
        })
      }
      if (after.entities.size <= READABLE || added.entities === 0) return add()
      toast({ message: `${label}: ${formatCount(after.entities.size)} entities would stand on the canvas, more than can be read`, action: { label: 'Add them all the same', run: add } })
    },
    [dispatch, toast, view],
  )
}

function usePut(): CanvasActions['put'] {
  const add = useAdd()
  return useCallback((part, what) => add(part, { label: `Put ${what} on the canvas`, nothing: `${what} are on the canvas already` }), [add])
}

/** Fetches neighbours, puts them on the canvas and says how many were new. */
function useBring(): (entity: Named, verb: 'Expanded' | 'Added', expansion?: Expansion) => void {
  const { state } = useExplore()
  const client = useQueryClient()
  const complain = useComplain()
  const add = useAdd()
  const rows = useTypeRows()
  const associates = !state.filters.categories.has('none')
  return useCallback(
    ({ id, name }, verb, { types, limit } = { limit: EXPANSION }) => {
      // What merely appears with an entity comes along only while that is shown.
      const followed = types ?? (associates ? [...rows.keys()] : [])
      const nothing = `Everything that ${name} is linked to is on the canvas`
      client
        .query({ ...neighboursQuery(id, limit, followed), staleTime: 10_000 })
        .then((part) => add(part, { label: `${verb} ${name}`, by: id, nothing }))
        .catch(complain(name))
    },
    [add, associates, client, complain, rows],
  )
}

function useConnect(): CanvasActions['connect'] {
  const client = useQueryClient()
  const complain = useComplain()
  const add = useAdd()
  const toast = useToast()
  return useCallback(
    (entities) => {
      if (entities.length < 2) return toast({ message: 'Select two or more entities: Ctrl-click them, or draw a frame with Shift' })
      const what = entities.length === 2 ? entities.map(({ name }) => name).join(' and ') : countOf(entities.length, 'entity', 'entities')
      client
        .query({ ...connectionsQuery(entities.map(({ id }) => id)), staleTime: 10_000 })
        .then(({ connected, ...part }) => {
          const nothing = connected ? `What connects ${what} is on the canvas` : `Nothing connects ${what} within six steps`
          add(part, { label: `Connected ${what}`, nothing })
        })
        .catch(complain(what))
    },
    [add, client, complain, toast],
  )
}

function useComplain(): (about: string) => (error: unknown) => void {
  const toast = useToast()
  return useCallback((about) => (error) => toast({ message: `${about}: ${error instanceof Error ? error.message : String(error)}` }), [toast])
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
