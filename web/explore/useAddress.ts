// Keeps the address in step with the view, and the view with the address: a reload, a shared link and the way back all
// find what stood there.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { overviewQuery, subgraphQuery } from '../api/queries.ts'
import { addPart, EMPTY_CANVAS } from '../graph/canvas.ts'
import { formatView, parseView } from './address.ts'
import { useExplore } from './ExploreProvider.tsx'

const WAIT_MS = 250

/** Returns the view's own part of the address. */
export function useAddress(): string {
  const { state, dispatch } = useExplore()
  const client = useQueryClient()
  const { data: overview } = useQuery(overviewQuery)
  const { history, filters, marked } = state
  const canvas = history.present
  const opening = useMemo(() => new Set(overview?.entities.map(({ id }) => id)), [overview])
  const hash = useMemo(() => {
    const ids = [...canvas.entities.keys()]
    const untouched = ids.length === opening.size && ids.every((id) => opening.has(id))
    return formatView({ on: untouched ? null : ids, filters, marked: [...marked], layout: canvas.layout })
  }, [canvas, filters, marked, opening])

  const loading = useRef(false)
  const now = useRef({ canvas, hash, opened: state.opened })
  useEffect(() => {
    now.current = { canvas, hash, opened: state.opened }
  })
  const load = useCallback(
    async (from: string) => {
      const { on, filters: filtered, marked: selected, layout } = parseView(from)
      loading.current = true
      try {
        const part = on === null ? await client.query({ ...overviewQuery, staleTime: 60_000 }) : await client.query(subgraphQuery(on, !filtered.categories.has('none')))
        if (part.entities.length === 0 && on === null) return
        // Places that are known stay known, so that nothing that stays jumps.
        const { places, ungrouped } = now.current.canvas
        const loaded = addPart({ ...EMPTY_CANVAS, places, ungrouped, layout }, part)
        dispatch({ kind: 'load', canvas: loaded, filters: filtered, marked: new Set(selected), label: now.current.opened ? 'Went to another view' : null })
      } finally {
        loading.current = false
      }
    },
    [client, dispatch],
  )
  useEffect(() => {
    const follow = () => {
      if (window.location.pathname === '/' && now.current.opened && window.location.hash !== now.current.hash) void load(window.location.hash)
    }
    // Coming here with a view in the address: from a link, a reload, or the way back from another screen.
    if (window.location.hash !== '' && window.location.hash !== now.current.hash) void load(window.location.hash)
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [load])
  useEffect(() => {
    if (!state.opened || overview === undefined) return undefined
    const timer = window.setTimeout(() => {
      const { pathname, search } = window.location
      if (!loading.current && pathname === '/' && window.location.hash !== hash) window.history.replaceState(null, '', pathname + search + hash)
    }, WAIT_MS)
    return () => window.clearTimeout(timer)
  })
  return hash
}
