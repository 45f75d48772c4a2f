// The canvas with what lies on it: tools, minimap, menus, and what is said while there is nothing to draw.

import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useAccount } from '../account/AccountProvider.tsx'
import type { SubgraphResponse } from '../api/types.ts'
import { CanvasTools } from '../canvas/CanvasTools.tsx'
import type { CanvasEngine, CanvasHandlers } from '../canvas/engine.ts'
import { GraphCanvas } from '../canvas/GraphCanvas.tsx'
import type { MenuRequest } from '../canvas/gestures.ts'
import { Minimap, MINIMAP } from '../canvas/Minimap.tsx'
import type { CanvasModel } from '../canvas/model.ts'
import styles from '../explore/Explore.module.css'
import canvasStyles from '../canvas/Canvas.module.css'
import { isGroup } from '../graph/leaves.ts'
import type { Point } from '../graph/placement.ts'
import { Failure, Skeleton } from '../parts/Notice.tsx'
import { useToast } from '../parts/ToastProvider.tsx'
import { TakeAwayMenu } from '../takeaway/TakeAwayMenu.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE, toEntity, toRelationship } from '../route/route.ts'
import { CanvasMenu } from './CanvasMenu.tsx'
import { DrawHandle } from './DrawHandle.tsx'
import { EmptyGraph } from './EmptyGraph.tsx'
import { ExpandDialog } from './ExpandDialog.tsx'
import { useExplore } from './ExploreProvider.tsx'
import { buildMenu } from './menu.ts'
import { useCanvasActions, type CanvasActions } from './useCanvasActions.ts'
import { useExploreKeys } from './useExploreKeys.ts'
import type { Folds } from './useFolds.ts'
import { useFirstVisit, WaysIn } from './WaysIn.tsx'

interface Props {
  readonly entity: string | null
  readonly engine: CanvasEngine | null
  readonly setEngine: (engine: CanvasEngine | null) => void
  readonly model: CanvasModel
  readonly folds: Folds
  readonly overview: UseQueryResult<SubgraphResponse>
}

export function CanvasStage({ entity, engine, setEngine, model, folds, overview }: Props) {
  const { state, dispatch, memory } = useExplore()
  const { navigate } = useNavigation()
  const actions = useCanvasActions()
  const [menu, setMenu] = useState<MenuRequest | null>(null)
  const [expanding, setExpanding] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { first } = useFirstVisit()
  const { history, marked, filters } = state
  const canvas = history.present
  const mark = (ids: readonly string[]) => {
    dispatch({ kind: 'mark', ids: ids.length > 1 ? ids : [] })
    const [only, another] = ids
    navigate(only !== undefined && another === undefined ? toEntity(only) : EXPLORE)
  }
  const askExpansion = (id: string) => setExpanding(canvas.entities.has(id) ? id : null)
  const handlers = useHandlers({ entity, model, mark, setMenu, setBusy, askExpansion, actions })
  useExploreKeys({ entity, engine, actions, folds, mark, askExpansion, openMenu: setMenu })

  const context = { canvas, model, marked, engine, actions, navigate, askExpansion, mark }
  const content = menu === null ? null : buildMenu(menu, context)
  const { may } = useAccount()
  const drawn = entity === null || marked.size > 1 ? undefined : model.entities.find(({ id }) => id === entity)
  const expanded = expanding === null ? undefined : canvas.entities.get(expanding)
  return (
    <section className={styles['stage']} aria-label="Canvas">
      <GraphCanvas model={model} memory={memory.current} handlers={handlers} onEngine={setEngine} corner={MINIMAP} />
      {engine !== null && drawn !== undefined && may('review') && <DrawHandle entity={drawn} entities={canvas.entities} engine={engine} />}
      {canvas.entities.size > 0 && <Minimap engine={engine} />}
      <CanvasTools
        engine={engine}
        undoing={history.past.at(-1)?.label ?? null}
        redoing={history.future[0]?.label ?? null}
        undo={actions.undo}
        redo={actions.redo}
        layout={canvas.layout}
        filters={folds.filters}
        inspector={folds.inspector}
      >
        <TakeAwayMenu engine={engine} model={model} />
      </CanvasTools>
      {busy && (
        <p className={canvasStyles['busy']} role="status">
          Arranging …
        </p>
      )}
      {menu !== null && content !== null && <CanvasMenu at={menu.at} content={content} close={() => setMenu(null)} />}
      {expanded !== undefined && (
        <ExpandDialog
          key={expanded.id}
          entity={expanded}
          at={placeOf(engine, expanded.id)}
          associations={!filters.categories.has('none')}
          expand={(expansion) => actions.expand(expanded, expansion)}
          close={() => setExpanding(null)}
        />
      )}
      {folds.narrow && first && model.selectedEntity === null && model.selectedLine === null && marked.size === 0 && canvas.entities.size > 0 && (
        <div className={styles['welcome']}>
          <WaysIn view={canvas} />
        </div>
      )}
      {canvas.entities.size === 0 && (
        <div className={styles['over']}>
          {overview.isPending && <Skeleton lines={4} label="Loading the graph" />}
          {overview.isError && <Failure error={overview.error} retry={() => void overview.refetch()} />}
          {overview.isSuccess && <EmptyGraph stored={overview.data.entities.length} />}
        </div>
      )}
    </section>
  )
}

function placeOf(engine: CanvasEngine | null, id: string): Point {
  return engine?.windowPoint(id) ?? { x: window.innerWidth / 2, y: window.innerHeight / 3 }
}

interface HandlerOptions {
  readonly entity: string | null
  readonly model: CanvasModel
  readonly mark: (ids: readonly string[]) => void
  readonly setMenu: (request: MenuRequest) => void
  readonly setBusy: (busy: boolean) => void
  readonly askExpansion: (id: string) => void
  readonly actions: CanvasActions
}

function useHandlers({ entity, model, mark, setMenu, setBusy, askExpansion, actions }: HandlerOptions): CanvasHandlers {
  const { state, dispatch } = useExplore()
  const { navigate } = useNavigation()
  const toast = useToast()
  const { marked, history } = state
  const canvas = history.present
  const unmark = () => {
    if (marked.size > 0) dispatch({ kind: 'mark', ids: [] })
  }
  return {
    onEntity: (id) => {
      unmark()
      if (isGroup(id)) actions.ungroup(id)
      else navigate(toEntity(id))
    },
    onLine: (id) => {
      unmark()
      const line = model.lines.find((one) => one.id === id)
      const group = model.groups.find(({ hub, id: own }) => `${hub}>${own}` === id)
      if (line !== undefined) navigate(toRelationship(line.leading.id))
      else if (group !== undefined) actions.ungroup(group.id)
    },
    onOpen: (id) => {
      const found = canvas.entities.get(id)
      if (found === undefined) return
      if (canvas.brought.has(id)) actions.collapse(found)
      else askExpansion(id)
    },
    onNothing: () => {
      unmark()
      navigate(EXPLORE)
    },
    onMark: (id) => {
      const before = marked.size > 0 ? marked : new Set(entity === null ? [] : [entity])
      mark(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])
    },
    onMarkAll: (ids) => mark([...new Set([...marked, ...ids.filter((id) => !isGroup(id))])]),
    onMenu: setMenu,
    onMoved: actions.moved,
    onArranged: actions.arranged,
    onBusy: setBusy,
    onFailed: (reason) => toast({ message: `No layout could be found (${reason}); everything stands where it stood` }),
  }
}
