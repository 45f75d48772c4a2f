// The keys of the explore screen.

import { ZOOM_STEP } from '../canvas/CanvasTools.tsx'
import type { CanvasEngine } from '../canvas/engine.ts'
import type { MenuRequest } from '../canvas/gestures.ts'
import { LAYOUT_BUTTON_ID } from '../canvas/LayoutMenu.tsx'
import { findInDirection, type Point } from '../graph/placement.ts'
import { isGroup } from '../graph/leaves.ts'
import { useKeys } from '../parts/useKeys.ts'
import { useNavigation } from '../route/RouteProvider.tsx'
import { toEntity } from '../route/route.ts'
import { useExplore } from './ExploreProvider.tsx'
import type { CanvasActions } from './useCanvasActions.ts'
import type { Folds } from './useFolds.ts'

interface Options {
  readonly entity: string | null
  readonly engine: CanvasEngine | null
  readonly actions: CanvasActions
  readonly folds: Folds
  readonly mark: (ids: readonly string[]) => void
  readonly askExpansion: (id: string) => void
  readonly openMenu: (request: MenuRequest) => void
}

export const INSPECTOR_ID = 'inspector'

export function useExploreKeys({ entity: id, engine, actions, folds, mark, askExpansion, openMenu }: Options): void {
  const { state } = useExplore()
  const { navigate } = useNavigation()
  const { history, marked } = state
  const canvas = history.present
  const entity = id === null ? undefined : canvas.entities.get(id)
  const chosen = marked.size > 0 ? [...marked].flatMap((one) => canvas.entities.get(one) ?? []) : entity === undefined ? [] : [entity]
  const remove = () => actions.remove(chosen)
  const move = (direction: Point) => () => {
    if (engine === null) return
    const places = new Map([...engine.positions()].filter(([one]) => !isGroup(one)))
    const from = entity === undefined ? undefined : places.get(entity.id)
    const next = from === undefined ? [...places.keys()][0] : findInDirection(from, places, direction)
    if (next === undefined || next === null) return
    navigate(toEntity(next))
  }
  useKeys({
    x: () => {
      if (entity !== undefined) askExpansion(entity.id)
    },
    c: () => {
      if (entity !== undefined) actions.collapse(entity)
    },
    p: () => actions.connect(chosen),
    m: () => {
      const at = entity === undefined ? null : (engine?.windowPoint(entity.id) ?? null)
      if (entity !== undefined && at !== null) openMenu({ on: { kind: 'node', id: entity.id }, at })
    },
    f: () => engine?.fit(),
    r: () => engine?.rearrange(canvas.layout),
    l: () => document.getElementById(LAYOUT_BUTTON_ID)?.click(),
    i: () => document.getElementById(INSPECTOR_ID)?.focus(),
    '+': () => engine?.zoomBy(ZOOM_STEP),
    '=': () => engine?.zoomBy(ZOOM_STEP),
    '-': () => engine?.zoomBy(1 / ZOOM_STEP),
    '[': folds.filters.toggle,
    ']': folds.inspector.toggle,
    Delete: remove,
    Backspace: remove,
    Escape: () => mark([]),
    ArrowLeft: move({ x: -1, y: 0 }),
    ArrowRight: move({ x: 1, y: 0 }),
    ArrowUp: move({ x: 0, y: -1 }),
    ArrowDown: move({ x: 0, y: 1 }),
    'mod+z': actions.undo,
    'mod+shift+z': actions.redo,
    'mod+y': actions.redo,
  })
}
