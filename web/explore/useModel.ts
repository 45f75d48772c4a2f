// From what stands on the canvas and what is filtered to what is drawn.

import { useMemo } from 'react'
import { useTypeRows } from '../api/queries.ts'
import type { CanvasModel } from '../canvas/model.ts'
import { pinnedOn, type Canvas } from '../graph/canvas.ts'
import { applyFilters, type Filters, type Scope } from '../graph/filters.ts'
import { findLeafGroups, type LeafGroup } from '../graph/leaves.ts'
import { findLine, groupIntoLines, type Line } from '../graph/lines.ts'
import type { View } from '../graph/view.ts'
import { phraseOf } from '../graph/words.ts'

interface Options {
  readonly canvas: Canvas
  readonly filters: Filters
  readonly scope: Scope | null
  readonly marked: ReadonlySet<string>
  readonly entity: string | null
  readonly relationship: string | null
}

/** The drawing's model, and the part of the view that the filters show. */
export function useModel({ canvas, filters, scope, marked, entity, relationship }: Options): { readonly model: CanvasModel; readonly shown: View } {
  const rows = useTypeRows()
  const { entities, relationships } = canvas
  // Places change with every drag; what stands there does not.
  const view = useMemo(() => ({ entities, relationships }), [entities, relationships])
  const shown = useMemo(() => applyFilters(view, filters, { scope }), [view, filters, scope])
  const lines = useMemo(
    () => groupIntoLines(shown.relationships.values(), (type) => rows.get(type)?.symmetric ?? false),
    [shown, rows],
  )
  const lone = useMemo(() => findLone(view, shown), [view, shown])
  const selectedLine = relationship === null ? undefined : findLine(lines, relationship)
  const { ungrouped, single: alone } = canvas
  const pinned = pinnedOn(canvas).join(' ')
  const groups = useMemo(() => {
    const seen = [...alone, ...marked, ...pinned.split(' '), entity, selectedLine?.source, selectedLine?.target]
    return findLeafGroups(shown, lines, { ungrouped, keep: new Set(seen.filter((id) => typeof id === 'string')) })
  }, [alone, entity, lines, marked, pinned, selectedLine, shown, ungrouped])
  // The same lists tell the drawing that it holds them already.
  const single = useMemo(() => findSingle(shown, lines, groups), [groups, lines, shown])
  const model = useMemo<CanvasModel>(
    () => ({
      ...single,
      groups,
      places: canvas.places,
      layout: canvas.layout,
      lone,
      marked,
      selectedEntity: entity,
      selectedLine: selectedLine?.id ?? null,
      wordsOf: ({ leading }: Line) => {
        const { before, after } = phraseOf(rows.get(leading.type), 'out', leading.type)
        return [before, after].filter((part) => part !== '').join(' … ')
      },
    }),
    [canvas.layout, canvas.places, entity, groups, lone, marked, rows, selectedLine, single],
  )
  return { model, shown }
}

/** What is drawn one by one, beside the groups. */
function findSingle({ entities }: View, lines: readonly Line[], groups: readonly LeafGroup[]): Pick<CanvasModel, 'entities' | 'lines'> {
  const hidden = new Set(groups.flatMap(({ members, lines: own }) => [...members, ...own.map(({ id }) => id)]))
  return { entities: [...entities.values()].filter(({ id }) => !hidden.has(id)), lines: lines.filter(({ id }) => !hidden.has(id)) }
}

/** Entities that have relationships here, none of which the filters show. */
function findLone(view: View, shown: View): ReadonlySet<string> {
  const ends = (part: View) => new Set([...part.relationships.values()].flatMap(({ head, tail }) => [head, tail]))
  const linked = ends(shown)
  return new Set([...ends(view)].filter((id) => !linked.has(id)))
}
