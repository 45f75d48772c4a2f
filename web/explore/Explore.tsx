// The screen to explore on: filters, canvas, timeline, inspector.

import { useEffect, useState } from 'react'
import { GraphCanvas } from '../canvas/GraphCanvas.tsx'
import { CanvasTools } from '../canvas/CanvasTools.tsx'
import type { CanvasEngine } from '../canvas/engine.ts'
import { Minimap } from '../canvas/Minimap.tsx'
import { Inspector } from '../inspect/Inspector.tsx'
import { classes } from '../parts/classes.ts'
import { Failure, Skeleton } from '../parts/Notice.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE, toEntity, toRelationship } from '../route/route.ts'
import { EmptyGraph } from './EmptyGraph.tsx'
import { useExplore } from './ExploreProvider.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import { useCanvasActions } from './useCanvasActions.ts'
import { useExploreKeys } from './useExploreKeys.ts'
import { useFolds } from './useFolds.ts'
import { useModel } from './useModel.ts'
import { useOpening } from './useOpening.ts'
import styles from './Explore.module.css'

/** As in tokens.css: what the inspector covers where it lies over the canvas. */
const INSPECTOR_WIDTH = 372

interface Props {
  readonly entity: string | null
  readonly relationship: string | null
}

export function Explore({ entity, relationship }: Props) {
  const { state, memory } = useExplore()
  const { navigate } = useNavigation()
  const actions = useCanvasActions()
  const folds = useFolds()
  const overview = useOpening({ entity, relationship })
  const [engine, setEngine] = useState<CanvasEngine | null>(null)
  const { history, filters } = state
  const view = history.present
  const { model, shown } = useModel({ view, filters, entity, relationship })
  useExploreKeys({ entity: entity === null ? undefined : view.entities.get(entity), engine, actions, folds })

  const selected = entity !== null || relationship !== null
  const showsInspector = folds.narrow ? selected : folds.inspector.open
  const { selectedEntity, selectedLine } = model
  useEffect(() => {
    if (engine === null || (selectedEntity ?? selectedLine) === null) return
    engine.reveal([selectedEntity, selectedLine].filter((id) => id !== null), folds.narrow ? INSPECTOR_WIDTH : 0)
  }, [engine, selectedEntity, selectedLine, folds.narrow])
  const handlers = {
    onEntity: (id: string) => navigate(toEntity(id)),
    onLine: (id: string) => {
      const line = model.lines.find((one) => one.id === id)
      if (line !== undefined) navigate(toRelationship(line.leading.id))
    },
    onExpand: (id: string) => {
      const found = view.entities.get(id)
      if (found !== undefined) actions.expand(found)
    },
    onNothing: () => navigate(EXPLORE),
  }
  return (
    <div className={styles['explore']}>
      {folds.filters.open && <FilterPanel view={view} shown={shown} />}
      <div className={styles['middle']}>
        <section className={styles['stage']} aria-label="Canvas">
          <GraphCanvas model={model} memory={memory.current} handlers={handlers} onEngine={setEngine} />
          {view.entities.size > 0 && <Minimap engine={engine} />}
          <CanvasTools
            engine={engine}
            undoing={history.past.at(-1)?.label ?? null}
            redoing={history.future[0]?.label ?? null}
            undo={actions.undo}
            redo={actions.redo}
            filters={folds.filters}
            inspector={folds.inspector}
          />
          {view.entities.size === 0 && (
            <div className={styles['over']}>
              {overview.isPending && <Skeleton lines={4} label="Loading the graph" />}
              {overview.isError && <Failure error={overview.error} retry={() => void overview.refetch()} />}
              {overview.isSuccess && <EmptyGraph stored={overview.data.entities.length} />}
            </div>
          )}
        </section>
        <TimelinePanel view={view} />
      </div>
      {showsInspector && (
        <div className={classes(styles['side'], folds.narrow && styles['above'])}>
          <Inspector entity={entity} relationship={relationship} view={view} />
        </div>
      )}
    </div>
  )
}
