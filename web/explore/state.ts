// Every change of the explore screen, as one pure function.

import { addPart, collapse, EMPTY_CANVAS, keepSingle, pinMoved, placeArranged, removeParts, unpin, type Arrangement, type Canvas, type Move } from '../graph/canvas.ts'
import { applyFilters, DEFAULT_FILTERS, showOnly, toggle, toggleSource, type DateRange, type FilterGroup, type Filters } from '../graph/filters.ts'
import { change, redo, replace, startHistory, undo, type History } from '../graph/history.ts'
import { renewHistory, type Renewal } from '../graph/renewal.ts'
import type { Part } from '../graph/view.ts'

export interface ExploreState {
  readonly history: History<Canvas>
  readonly filters: Filters
  /** Several entities that are selected at once; empty while one or none is. */
  readonly marked: ReadonlySet<string>
  /** Whether the opening graph has been put on the canvas. */
  readonly opened: boolean
}

export type ExploreAction =
  /** The opening graph arrives; it joins what a shared address may have brought already, and is nothing to undo. */
  | { readonly kind: 'open'; readonly part: Part }
  /** Something that an address asks for; nothing to undo either. */
  | { readonly kind: 'bring'; readonly part: Part }
  /** A whole canvas comes from an address or a saved view. With a label it can be undone. */
  | { readonly kind: 'load'; readonly canvas: Canvas; readonly filters: Filters; readonly marked: ReadonlySet<string>; readonly label: string | null }
  | { readonly kind: 'add'; readonly part: Part; readonly label: string; readonly by?: string }
  | { readonly kind: 'remove'; readonly ids: readonly string[]; readonly label: string }
  | { readonly kind: 'collapse'; readonly id: string; readonly label: string }
  | { readonly kind: 'move'; readonly moves: readonly Move[]; readonly label: string }
  | { readonly kind: 'unpin'; readonly ids: readonly string[]; readonly label: string }
  | { readonly kind: 'arrange'; readonly arrangement: Arrangement; readonly label: string }
  | { readonly kind: 'ungroup'; readonly id: string; readonly label: string }
  | { readonly kind: 'mark'; readonly ids: readonly string[] }
  /** Something was decided: what stands anywhere in the history is renewed. */
  | { readonly kind: 'renew'; readonly renewal: Renewal }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'toggle'; readonly group: FilterGroup; readonly name: string }
  | { readonly kind: 'only'; readonly group: FilterGroup; readonly name: string; readonly all: readonly string[] }
  | { readonly kind: 'source'; readonly group: 'collections' | 'documents'; readonly name: string }
  | { readonly kind: 'range'; readonly range: DateRange | null }
  | { readonly kind: 'showAll' }

export const EMPTY_STATE: ExploreState = { history: startHistory(EMPTY_CANVAS), filters: DEFAULT_FILTERS, marked: new Set(), opened: false }

export function reduce(state: ExploreState, action: ExploreAction): ExploreState {
  switch (action.kind) {
    case 'toggle':
    case 'only':
    case 'source':
    case 'range':
    case 'showAll':
      return { ...state, filters: filter(state.filters, action) }
    case 'open':
      return { ...state, opened: true, history: alter(state, action) }
    case 'load':
      return { history: load(state.history, action), filters: action.filters, marked: action.marked, opened: true }
    case 'mark':
      return { ...state, marked: new Set(action.ids) }
    default:
      return dropAbsentMarks({ ...state, history: alter(state, action) })
  }
}

type FilterAction = Extract<ExploreAction, { kind: 'toggle' | 'only' | 'source' | 'range' | 'showAll' }>
type CanvasAction = Exclude<ExploreAction, FilterAction | { kind: 'load' | 'mark' }>

function filter(filters: Filters, action: FilterAction): Filters {
  switch (action.kind) {
    case 'toggle':
      return toggle(filters, action.group, action.name)
    case 'only':
      return showOnly(filters, action)
    case 'source':
      return toggleSource(filters, action.group, action.name)
    case 'range':
      return { ...filters, range: action.range }
    case 'showAll':
      return DEFAULT_FILTERS
  }
}

function alter({ history, filters }: ExploreState, action: CanvasAction): History<Canvas> {
  const { present } = history
  const step = (canvas: Canvas, label: string) => change(history, canvas, label)
  /** The value before is completed first, with places that only the drawing knew. */
  const stepFrom = ({ before, after }: { before: Canvas; after: Canvas }, label: string) => change(replace(history, before), after, label)
  switch (action.kind) {
    case 'open':
    case 'bring':
      return replace(history, addPart(present, action.part))
    case 'add':
      return step(addPart(keepSingle(present, applyFilters(present, filters)), action.part, action.by), action.label)
    case 'remove':
      return step(removeParts(present, action.ids), action.label)
    case 'collapse':
      return step(collapse(present, action.id), action.label)
    case 'move':
      return stepFrom(pinMoved(present, action.moves), action.label)
    case 'unpin':
      return step(unpin(present, action.ids), action.label)
    case 'arrange':
      return stepFrom(placeArranged(present, action.arrangement), action.label)
    case 'ungroup':
      return step({ ...present, ungrouped: new Set([...present.ungrouped, action.id]) }, action.label)
    case 'renew':
      return renewHistory(history, action.renewal)
    case 'undo':
      return undo(history)
    case 'redo':
      return redo(history)
  }
}

function load(history: History<Canvas>, { canvas, label }: Extract<ExploreAction, { kind: 'load' }>): History<Canvas> {
  return label === null ? replace(history, canvas) : change(history, canvas, label)
}

function dropAbsentMarks(state: ExploreState): ExploreState {
  const { entities } = state.history.present
  if ([...state.marked].every((id) => entities.has(id))) return state
  return { ...state, marked: new Set([...state.marked].filter((id) => entities.has(id))) }
}
