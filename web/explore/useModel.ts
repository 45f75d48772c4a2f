// From what stands on the canvas and what is filtered to what is drawn.

import { useMemo } from 'react'
import { useTypeRows } from '../api/queries.ts'
import type { CanvasModel } from '../canvas/model.ts'
import { applyFilters, type Filters } from '../graph/filters.ts'
import { findLine, groupIntoLines, type Line } from '../graph/lines.ts'
import type { View } from '../graph/view.ts'
import { phraseOf } from '../graph/words.ts'

interface Options {
  readonly view: View
  readonly filters: Filters
  readonly entity: string | null
  readonly relationship: string | null
}

/** The drawing's model, and the part of the view that the filters show. */
export function useModel({ view, filters, entity, relationship }: Options): { readonly model: CanvasModel; readonly shown: View } {
  const rows = useTypeRows()
  const shown = useMemo(() => applyFilters(view, filters), [view, filters])
  const lines = useMemo(
    () => groupIntoLines(shown.relationships.values(), (type) => rows.get(type)?.symmetric ?? false),
    [shown, rows],
  )
  const lone = useMemo(() => findLone(view, shown), [view, shown])
  const model = useMemo<CanvasModel>(
    () => ({
      entities: [...shown.entities.values()],
      lines,
      lone,
      selectedEntity: entity,
      selectedLine: relationship === null ? null : (findLine(lines, relationship)?.id ?? null),
      wordsOf: ({ leading }: Line) => {
        const { before, after } = phraseOf(rows.get(leading.type), 'out', leading.type)
        return [before, after].filter((part) => part !== '').join(' … ')
      },
    }),
    [shown, lines, lone, entity, relationship, rows],
  )
  return { model, shown }
}

/** Entities that have relationships here, none of which the filters show. */
function findLone(view: View, shown: View): ReadonlySet<string> {
  const ends = (part: View) => new Set([...part.relationships.values()].flatMap(({ head, tail }) => [head, tail]))
  const linked = ends(shown)
  return new Set([...ends(view)].filter((id) => !linked.has(id)))
}
