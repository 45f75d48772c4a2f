// The entities and relationships of an answer, drawn as on the canvas; a click opens them there.

import { useMemo, useRef, useState } from 'react'
import type { CanvasEngine, CanvasHandlers, CanvasMemory } from '../canvas/engine.ts'
import { GraphCanvas } from '../canvas/GraphCanvas.tsx'
import { useModel } from '../explore/useModel.ts'
import { addPart, EMPTY_CANVAS } from '../graph/canvas.ts'
import { DEFAULT_FILTERS, type Filters } from '../graph/filters.ts'
import type { Part } from '../graph/view.ts'
import { useNavigation } from '../route/RouteProvider.tsx'
import { toEntity, toRelationship } from '../route/route.ts'
import styles from './Query.module.css'

/** What was asked for is shown, whatever the canvas hides. */
const EVERYTHING: Filters = { ...DEFAULT_FILTERS, categories: new Set(), manners: new Set() }
const NOBODY: ReadonlySet<string> = new Set()

export function ResultGraph({ part }: { readonly part: Part }) {
  const { navigate } = useNavigation()
  const memory = useRef<CanvasMemory>({ positions: new Map(), viewport: null })
  const [, setEngine] = useState<CanvasEngine | null>(null)
  const canvas = useMemo(() => addPart(EMPTY_CANVAS, part), [part])
  const { model } = useModel({ canvas, filters: EVERYTHING, scope: null, marked: NOBODY, entity: null, relationship: null })
  const nothing = () => undefined
  const handlers: CanvasHandlers = {
    onEntity: (id) => canvas.entities.has(id) && navigate(toEntity(id)),
    onLine: (id) => {
      const line = model.lines.find((one) => one.id === id)
      if (line !== undefined) navigate(toRelationship(line.leading.id))
    },
    onOpen: nothing,
    onNothing: nothing,
    onMark: nothing,
    onMarkAll: nothing,
    onMenu: nothing,
    onMoved: nothing,
    onArranged: nothing,
    onBusy: nothing,
    onFailed: nothing,
  }
  return (
    <div className={styles['graph']}>
      <GraphCanvas model={model} memory={memory.current} handlers={handlers} onEngine={setEngine} />
    </div>
  )
}
