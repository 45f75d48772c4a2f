// What stands on the canvas, as a value, and the few ways in which it changes.

import type { Entity, Relationship } from '../api/types.ts'

export interface View {
  readonly entities: ReadonlyMap<string, Entity>
  readonly relationships: ReadonlyMap<string, Relationship>
}

export interface Part {
  readonly entities: readonly Entity[]
  readonly relationships: readonly Relationship[]
}

export const EMPTY_VIEW: View = { entities: new Map(), relationships: new Map() }

/** The view with a part of the graph added; what was there already is renewed. Relationships need both their ends. */
export function addToView(view: View, part: Part): View {
  const entities = new Map(view.entities)
  for (const entity of part.entities) entities.set(entity.id, entity)
  const relationships = new Map(view.relationships)
  for (const relationship of part.relationships) {
    if (entities.has(relationship.head) && entities.has(relationship.tail)) relationships.set(relationship.id, relationship)
  }
  return { entities, relationships }
}

/** The view without some entities, and so without their relationships. */
export function removeFromView(view: View, ids: readonly string[]): View {
  const gone = new Set(ids)
  return {
    entities: new Map([...view.entities].filter(([id]) => !gone.has(id))),
    relationships: new Map([...view.relationships].filter(([, { head, tail }]) => !gone.has(head) && !gone.has(tail))),
  }
}

/** How many entities and relationships `after` has that `before` had not. */
export function countAdded(before: View, after: View): { readonly entities: number; readonly relationships: number } {
  const added = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>) => [...b.keys()].filter((id) => !a.has(id)).length
  return { entities: added(before.entities, after.entities), relationships: added(before.relationships, after.relationships) }
}
