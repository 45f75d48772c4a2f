// What the right-click menus offer, as rows: on an entity, on a group of leaves, on several, on a line, on the canvas.

import type { CanvasEngine } from '../canvas/engine.ts'
import type { MenuRequest } from '../canvas/gestures.ts'
import type { CanvasModel } from '../canvas/model.ts'
import { LAYOUTS } from '../graph/arrangement.ts'
import { pinnedOn, type Canvas } from '../graph/canvas.ts'
import { isGroup } from '../graph/leaves.ts'
import type { Navigation } from '../route/RouteProvider.tsx'
import { toEntity, toRelationship } from '../route/route.ts'
import type { CanvasActions, Named } from './useCanvasActions.ts'

export interface MenuRow {
  readonly label: string
  readonly key?: string
  readonly run: () => void
  readonly disabled?: boolean
}

export interface MenuContext {
  readonly canvas: Canvas
  readonly model: CanvasModel
  readonly marked: ReadonlySet<string>
  readonly engine: CanvasEngine | null
  readonly actions: CanvasActions
  readonly navigate: Navigation['navigate']
  readonly askExpansion: (id: string) => void
  readonly mark: (ids: readonly string[]) => void
}

export interface MenuContent {
  readonly title: string
  readonly rows: readonly MenuRow[]
}

/** The menu for what was pointed at; null when it is no longer there. */
export function buildMenu({ on }: MenuRequest, context: MenuContext): MenuContent | null {
  if (on.kind === 'canvas') return context.marked.size > 1 ? forSeveral(context) : forCanvas(context)
  if (on.kind === 'line') return forLine(on.id, context)
  if (isGroup(on.id)) return forGroup(on.id, context)
  if (context.marked.size > 1 && context.marked.has(on.id)) return forSeveral(context)
  const entity = context.canvas.entities.get(on.id)
  return entity === undefined ? null : forEntity(entity, context)
}

function forEntity(entity: Named, { canvas, actions, navigate, askExpansion, mark }: MenuContext): MenuContent {
  const { id, name } = entity
  const near = neighboursOf(canvas, id)
  const pinned = canvas.places.get(id)?.pinned === true
  return {
    title: name,
    rows: [
      { label: 'Inspect', key: 'I', run: () => navigate(toEntity(id)) },
      { label: 'Expand …', key: 'X', run: () => askExpansion(id) },
      { label: 'Collapse', key: 'C', run: () => actions.collapse(entity) },
      { label: 'Select its neighbours', run: () => mark([id, ...near]), disabled: near.length === 0 },
      { label: 'Keep only it and its neighbours', run: () => actions.remove(others(canvas, new Set([id, ...near]))) },
      ...(pinned ? [{ label: 'Unpin', run: () => actions.unpin([id]) }] : []),
      { label: 'Remove from view', key: 'Del', run: () => actions.remove([entity]) },
    ],
  }
}

function forSeveral({ canvas, marked, actions }: MenuContext): MenuContent {
  const chosen = [...marked].flatMap((id) => canvas.entities.get(id) ?? [])
  const pinned = pinnedOn(canvas).filter((id) => marked.has(id))
  return {
    title: `${chosen.length} entities`,
    rows: [
      { label: chosen.length === 2 ? 'Shortest paths between them' : 'What connects these', key: 'P', run: () => actions.connect(chosen) },
      { label: 'Keep only these', run: () => actions.remove(others(canvas, marked)) },
      { label: 'Unpin', run: () => actions.unpin(pinned), disabled: pinned.length === 0 },
      { label: 'Remove from view', key: 'Del', run: () => actions.remove(chosen) },
    ],
  }
}

function forLine(id: string, { canvas, model, navigate, actions, mark }: MenuContext): MenuContent | null {
  const line = model.lines.find((one) => one.id === id)
  if (line === undefined) return null
  const ends = [line.source, line.target].flatMap((end) => canvas.entities.get(end) ?? [])
  return {
    title: ends.map(({ name }) => name).join(' and '),
    rows: [
      { label: 'Read what says so', run: () => navigate(toRelationship(line.leading.id)) },
      { label: 'Select both ends', run: () => mark(ends.map((end) => end.id)) },
      ...ends.map((end) => ({ label: `Remove ${end.name} from view`, run: () => actions.remove([end]) })),
    ],
  }
}

function forGroup(id: string, { canvas, model, actions, mark }: MenuContext): MenuContent | null {
  const group = model.groups.find((one) => one.id === id)
  if (group === undefined) return null
  return {
    title: `${group.members.length} in one`,
    rows: [
      { label: 'Show them one by one', run: () => actions.ungroup(id) },
      { label: 'Select them', run: () => mark(group.members) },
      { label: 'Remove them from view', run: () => actions.remove(group.members.flatMap((member) => canvas.entities.get(member) ?? [])) },
    ],
  }
}

function forCanvas({ canvas, engine, actions, mark }: MenuContext): MenuContent {
  const pinned = pinnedOn(canvas)
  return {
    title: 'Canvas',
    rows: [
      { label: 'Show everything', key: 'F', run: () => engine?.fit() },
      ...LAYOUTS.map(({ name, label }) => ({ label: `Arrange ${label.toLowerCase()}`, run: () => engine?.rearrange(name) })),
      { label: 'Select all', run: () => mark([...canvas.entities.keys()]) },
      { label: 'Unpin all', run: () => actions.unpin(pinned), disabled: pinned.length === 0 },
    ],
  }
}

function neighboursOf({ relationships }: Canvas, id: string): readonly string[] {
  const ends = [...relationships.values()].flatMap(({ head, tail }) => (head === id ? [tail] : tail === id ? [head] : []))
  return [...new Set(ends)]
}

function others({ entities }: Canvas, kept: ReadonlySet<string>): readonly Named[] {
  return [...entities.values()].filter(({ id }) => !kept.has(id))
}
