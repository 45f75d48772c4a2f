// A document's own little graph: whom it speaks of most, and what it says between them.

import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { scopeQuery, subgraphQuery, useTypeRows } from '../api/queries.ts'
import type { DocumentResponse } from '../api/types.ts'
import type { CanvasHandlers, CanvasMemory } from '../canvas/engine.ts'
import { GraphCanvas } from '../canvas/GraphCanvas.tsx'
import type { CanvasModel } from '../canvas/model.ts'
import { EMPTY_CANVAS } from '../graph/canvas.ts'
import { groupIntoLines } from '../graph/lines.ts'
import { useNavigation } from '../route/RouteProvider.tsx'
import { toEntity, toRelationship } from '../route/route.ts'
import styles from './Documents.module.css'

/** More would not be a little graph. */
const MOST = 30

const nothing = () => undefined

export function DocumentGraph({ document }: { readonly document: DocumentResponse }) {
  const model = useDocumentModel(document)
  const { navigate } = useNavigation()
  const memory = useRef<CanvasMemory>({ positions: new Map(), viewport: null })
  const handlers: CanvasHandlers = {
    onEntity: (id) => navigate(toEntity(id)),
    onLine: (id) => {
      const line = model?.lines.find((one) => one.id === id)
      if (line !== undefined) navigate(toRelationship(line.leading.id))
    },
    ...{ onOpen: nothing, onNothing: nothing, onMark: nothing, onMarkAll: nothing, onMenu: nothing },
    ...{ onMoved: nothing, onArranged: nothing, onBusy: nothing, onFailed: nothing },
  }
  if (model === null || model.lines.length === 0) return null
  return (
    <div className={styles['graph']}>
      <GraphCanvas model={model} memory={memory.current} handlers={handlers} onEngine={nothing} />
    </div>
  )
}

function useDocumentModel({ id, mentions }: DocumentResponse): CanvasModel | null {
  const rows = useTypeRows()
  const ids = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST).map(([entity]) => entity)
  }, [mentions])
  const { data: part } = useQuery({ ...subgraphQuery(ids, false), enabled: ids.length > 1 })
  const asked = useMemo(() => ({ entities: [], relationships: part?.relationships.map((one) => one.id) ?? [], collections: [], documents: part === undefined ? [] : [id] }), [id, part])
  const { data: scope } = useQuery(scopeQuery(asked))
  return useMemo(() => {
    if (part === undefined || scope === undefined) return null
    const said = new Set(scope.relationships)
    const lines = groupIntoLines(part.relationships.filter((one) => said.has(one.id)), (type) => rows.get(type)?.symmetric ?? false)
    const linked = new Set(lines.flatMap(({ source, target }) => [source, target]))
    return {
      ...{ entities: part.entities.filter((entity) => linked.has(entity.id)), lines, groups: [], lone: new Set<string>(), marked: new Set<string>() },
      ...{ places: EMPTY_CANVAS.places, layout: EMPTY_CANVAS.layout, selectedEntity: null, selectedLine: null, wordsOf: () => '' },
    }
  }, [part, rows, scope])
}
