// The screen to explore on: filters, canvas, timeline, inspector.

import { useEffect, useMemo, useState } from 'react'
import type { CanvasEngine } from '../canvas/engine.ts'
import { Inspector } from '../inspect/Inspector.tsx'
import { classes } from '../parts/classes.ts'
import { CanvasStage } from './CanvasStage.tsx'
import { useExplore } from './ExploreProvider.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import { useAddress } from './useAddress.ts'
import { useFolds } from './useFolds.ts'
import { useModel } from './useModel.ts'
import { useOpening } from './useOpening.ts'
import { useScope } from './useScope.ts'
import styles from './Explore.module.css'

/** As in tokens.css: what the inspector covers where it lies over the canvas. */
const INSPECTOR_WIDTH = 372

interface Props {
  readonly entity: string | null
  readonly relationship: string | null
}

export function Explore({ entity, relationship }: Props) {
  const { state } = useExplore()
  const folds = useFolds()
  const overview = useOpening({ entity, relationship })
  useAddress()
  const [engine, setEngine] = useState<CanvasEngine | null>(null)
  const { history, filters, marked } = state
  const canvas = history.present
  const { entities, relationships } = canvas
  // Places change with every drag; what stands there does not, and is not counted anew.
  const view = useMemo(() => ({ entities, relationships }), [entities, relationships])
  const scope = useScope(view, filters)
  const { model, shown } = useModel({ canvas, filters, scope, marked, entity, relationship })

  const selected = entity !== null || relationship !== null || marked.size > 1
  const showsInspector = folds.narrow ? selected : folds.inspector.open
  const { selectedEntity, selectedLine } = model
  useEffect(() => {
    if (engine === null || (selectedEntity ?? selectedLine) === null) return
    engine.reveal([selectedEntity, selectedLine].filter((id) => id !== null), folds.narrow ? INSPECTOR_WIDTH : 0)
  }, [engine, selectedEntity, selectedLine, folds.narrow])
  return (
    <div className={styles['explore']}>
      {folds.filters.open && <FilterPanel view={view} shown={shown} />}
      <div className={styles['middle']}>
        <CanvasStage entity={entity} engine={engine} setEngine={setEngine} model={model} folds={folds} overview={overview} />
        <TimelinePanel view={view} scope={scope} />
      </div>
      {showsInspector && (
        <div className={classes(styles['side'], folds.narrow && styles['above'])}>
          <Inspector entity={entity} relationship={relationship} marked={marked} view={canvas} />
        </div>
      )}
    </div>
  )
}
