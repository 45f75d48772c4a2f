// The canvas as the analyst left it: what stands on it, what is filtered, what can be undone. Lives above the screens,
// so that reading a document and coming back finds everything in its place.

import { createContext, useContext, useMemo, useReducer, useRef, type Dispatch, type ReactNode, type RefObject } from 'react'
import type { CanvasMemory } from '../canvas/engine.ts'
import { EMPTY_STATE, reduce, type ExploreAction, type ExploreState } from './state.ts'

interface Explore {
  readonly state: ExploreState
  readonly dispatch: Dispatch<ExploreAction>
  readonly memory: RefObject<CanvasMemory>
}

const ExploreContext = createContext<Explore | null>(null)

export function ExploreProvider({ children }: { readonly children: ReactNode }) {
  const [state, dispatch] = useReducer(reduce, EMPTY_STATE)
  const memory = useRef<CanvasMemory>({ positions: new Map(), viewport: null })
  const value = useMemo(() => ({ state, dispatch, memory }), [state])
  return <ExploreContext value={value}>{children}</ExploreContext>
}

export function useExplore(): Explore {
  const explore = useContext(ExploreContext)
  if (explore === null) throw new Error('useExplore needs an ExploreProvider above it.')
  return explore
}
