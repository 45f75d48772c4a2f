// Views that were given a name, to come back to.

import { useQueryClient } from '@tanstack/react-query'
import { Bookmark, X } from 'lucide-react'
import { useState } from 'react'
import { useRefusal } from '../account/AccountProvider.tsx'
import { useDesk } from '../api/desk.ts'
import { subgraphQuery } from '../api/queries.ts'
import type { SavedView } from '../api/types.ts'
import { addPart, EMPTY_CANVAS } from '../graph/canvas.ts'
import { Button } from '../parts/Button.tsx'
import { useToast } from '../parts/ToastProvider.tsx'
import { formatView, parseView } from './address.ts'
import { useExplore } from './ExploreProvider.tsx'
import styles from './Explore.module.css'

export function SavedViews() {
  const { desk, save, forget, error } = useDesk()
  const { state, memory } = useExplore()
  const open = useOpenView()
  const [naming, setNaming] = useState<string | null>(null)
  const refusal = useRefusal('keep')
  const canvas = state.history.present
  const keep = (name: string) => {
    const places = [...canvas.entities.keys()].flatMap((id) => {
      const place = canvas.places.get(id) ?? memory.current.positions.get(id)
      return place === undefined ? [] : [[id, { x: place.x, y: place.y, pinned: canvas.places.get(id)?.pinned ?? false }] as const]
    })
    const hash = formatView({ on: [...canvas.entities.keys()], filters: state.filters, marked: [...state.marked], layout: canvas.layout })
    save({ name, hash, places: Object.fromEntries(places) })
    setNaming(null)
  }
  return (
    <section className={styles['group']} aria-label="Views">
      <h2 className={styles['heading']}>
        Views
        {naming === null && canvas.entities.size > 0 && (
          <Button needs="keep" tone="link" onClick={() => setNaming('')}>
            Save this one
          </Button>
        )}
      </h2>
      {naming !== null && (
        <form
          className={styles['naming']}
          onSubmit={(event) => {
            event.preventDefault()
            if (naming.trim() !== '') keep(naming.trim())
          }}
        >
          <input autoFocus aria-label="Name of the view" placeholder="Name, then Enter" maxLength={100} value={naming} onChange={(event) => setNaming(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Escape' && setNaming(null)} />
        </form>
      )}
      {error !== null && <p className={styles['aside']}>{error.message}</p>}
      {desk?.views.map((view) => (
        <div key={view.name} className={styles['row']}>
          <button type="button" className={styles['toggle']} onClick={() => open(view)}>
            <span className={styles['mark']}>
              <Bookmark size={14} aria-hidden="true" />
            </span>
            <span className={styles['label']}>{view.name}</span>
          </button>
          <button type="button" className={styles['only']} aria-label={`Forget the view ${view.name}`} disabled={refusal !== null} title={refusal ?? undefined} onClick={() => forget(view.name)}>
            <X size={12} aria-hidden="true" />
          </button>
        </div>
      ))}
    </section>
  )
}

/** Puts a saved view on the canvas, everything where it stood. */
function useOpenView(): (view: SavedView) => void {
  const client = useQueryClient()
  const { dispatch } = useExplore()
  const toast = useToast()
  return ({ name, hash, places }) => {
    const { on, filters, marked, layout } = parseView(hash)
    client
      .query(subgraphQuery(on ?? [], !filters.categories.has('none')))
      .then((part) => {
        const canvas = addPart({ ...EMPTY_CANVAS, places: new Map(Object.entries(places)), layout }, part)
        dispatch({ kind: 'load', canvas, filters, marked: new Set(marked), label: `Opened the view ${name}` })
        const gone = (on?.length ?? 0) - part.entities.length
        toast({
          message: gone > 0 ? `${name}: ${gone} of its entities are no longer in the graph` : `Opened the view ${name}`,
          action: { label: 'Undo', run: () => dispatch({ kind: 'undo' }) },
        })
      })
      .catch((error: unknown) => toast({ message: `${name}: ${error instanceof Error ? error.message : String(error)}` }))
  }
}
