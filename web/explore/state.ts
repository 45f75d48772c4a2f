// Every change of the explore screen, as one pure function.

import { DEFAULT_FILTERS, showOnly, toggle, type DateRange, type FilterGroup, type Filters } from '../graph/filters.ts'
import { change, redo, replace, startHistory, undo, type History } from '../graph/history.ts'
import { addToView, EMPTY_VIEW, removeFromView, type Part, type View } from '../graph/view.ts'

export interface ExploreState {
  readonly history: History<View>
  readonly filters: Filters
  /** Whether the opening graph has been put on the canvas. */
  readonly opened: boolean
}

export type ExploreAction =
  /** The opening graph arrives; it joins what a shared address may have brought already, and is nothing to undo. */
  | { readonly kind: 'open'; readonly part: Part }
  /** Something that an address asks for; nothing to undo either. */
  | { readonly kind: 'bring'; readonly part: Part }
  | { readonly kind: 'add'; readonly part: Part; readonly label: string }
  | { readonly kind: 'remove'; readonly ids: readonly string[]; readonly label: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'toggle'; readonly group: FilterGroup; readonly name: string }
  | { readonly kind: 'only'; readonly group: FilterGroup; readonly name: string; readonly all: readonly string[] }
  | { readonly kind: 'range'; readonly range: DateRange | null }
  | { readonly kind: 'showAll' }

export const EMPTY_STATE: ExploreState = { history: startHistory(EMPTY_VIEW), filters: DEFAULT_FILTERS, opened: false }

export function reduce(state: ExploreState, action: ExploreAction): ExploreState {
  const { history, filters } = state
  const view = history.present
  switch (action.kind) {
    case 'open':
      return { ...state, opened: true, history: replace(history, addToView(view, action.part)) }
    case 'bring':
      return { ...state, history: replace(history, addToView(view, action.part)) }
    case 'add':
      return { ...state, history: change(history, addToView(view, action.part), action.label) }
    case 'remove':
      return { ...state, history: change(history, removeFromView(view, action.ids), action.label) }
    case 'undo':
      return { ...state, history: undo(history) }
    case 'redo':
      return { ...state, history: redo(history) }
    case 'toggle':
      return { ...state, filters: toggle(filters, action.group, action.name) }
    case 'only':
      return { ...state, filters: showOnly(filters, action) }
    case 'range':
      return { ...state, filters: { ...filters, range: action.range } }
    case 'showAll':
      return { ...state, filters: DEFAULT_FILTERS }
  }
}
