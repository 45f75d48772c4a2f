// The part of the graph that a result speaks of: its entities, and the relationships among its values.

import type { QueryResponse } from '../api/types.ts'
import type { Part } from '../graph/view.ts'
import { findSubject, isRecord, type Cell } from './cells.ts'

export interface Mentioned {
  readonly entities: readonly string[]
  readonly relationships: readonly string[]
}

const JOINS_ENTITIES = /^e_/

/** Every entity and relationship in a result, wherever it stands in a list, a map or a path. */
export function findMentioned({ rows }: Pick<QueryResponse, 'rows'>): Mentioned {
  const entities = new Set<string>()
  const relationships = new Set<string>()
  const look = (value: Cell): void => {
    if (Array.isArray(value)) return value.forEach(look)
    if (!isRecord(value)) return
    const subject = findSubject(value)
    const { id, head, tail } = value
    if (subject !== null) {
      if (subject.kind === 'entity') entities.add(subject.id)
    } else if (typeof head === 'string' && typeof tail === 'string' && typeof id === 'string') {
      if (![head, tail].every((end) => JOINS_ENTITIES.test(end))) return
      for (const end of [head, tail]) entities.add(end)
      relationships.add(id)
    } else Object.values(value).forEach(look)
  }
  rows.forEach((row) => row.forEach(look))
  return { entities: [...entities], relationships: [...relationships] }
}

/** Where the result names relationships, those alone; where it names only entities, all among them. */
export function keepMentioned(part: Part, { relationships }: Mentioned): Part {
  const named = new Set(relationships)
  return named.size === 0 ? part : { entities: part.entities, relationships: part.relationships.filter(({ id }) => named.has(id)) }
}
