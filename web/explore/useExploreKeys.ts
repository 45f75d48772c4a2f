// The keys of the explore screen.

import { ZOOM_STEP } from '../canvas/CanvasTools.tsx'
import type { CanvasEngine } from '../canvas/engine.ts'
import type { Entity } from '../api/types.ts'
import { findInDirection, type Point } from '../graph/placement.ts'
import { useKeys } from '../parts/useKeys.ts'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE, toEntity } from '../route/route.ts'
import type { CanvasActions } from './useCanvasActions.ts'
import type { Fold } from './useFolds.ts'

interface Options {
  readonly entity: Entity | undefined
  readonly engine: CanvasEngine | null
  readonly actions: CanvasActions
  readonly folds: { readonly filters: Fold; readonly inspector: Fold }
}

export const INSPECTOR_ID = 'inspector'

export function useExploreKeys({ entity, engine, actions, folds }: Options): void {
  const { navigate } = useNavigation()
  const remove = () => {
    if (entity !== undefined) actions.remove(entity)
  }
  const move = (direction: Point) => () => {
    if (engine === null) return
    const places = engine.positions()
    const from = entity === undefined ? undefined : places.get(entity.id)
    const next = from === undefined ? [...places.keys()][0] : findInDirection(from, places, direction)
    if (next === undefined || next === null) return
    navigate(toEntity(next))
  }
  useKeys({
    x: () => {
      if (entity !== undefined) actions.expand(entity)
    },
    f: () => engine?.fit(),
    r: () => engine?.rearrange(),
    i: () => document.getElementById(INSPECTOR_ID)?.focus(),
    '+': () => engine?.zoomBy(ZOOM_STEP),
    '=': () => engine?.zoomBy(ZOOM_STEP),
    '-': () => engine?.zoomBy(1 / ZOOM_STEP),
    '[': folds.filters.toggle,
    ']': folds.inspector.toggle,
    Delete: remove,
    Backspace: remove,
    Escape: () => navigate(EXPLORE),
    ArrowLeft: move({ x: -1, y: 0 }),
    ArrowRight: move({ x: 1, y: 0 }),
    ArrowUp: move({ x: 0, y: -1 }),
    ArrowDown: move({ x: 0, y: 1 }),
    'mod+z': actions.undo,
    'mod+shift+z': actions.redo,
    'mod+y': actions.redo,
  })
}
