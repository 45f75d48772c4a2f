// An entity's relationships in groups that read as the beginning of a sentence.

import type { Entity, Relationship, RelationshipType, TypeRow } from '../api/types.ts'
import { phraseOf, type Direction } from '../graph/words.ts'

export interface LinkRow {
  readonly relationship: Relationship
  readonly other: Entity
}

export interface LinkGroup {
  readonly key: string
  readonly type: RelationshipType
  /** "was detained in", "is where … was detained". */
  readonly words: string
  readonly rows: readonly LinkRow[]
}

const ORDER: readonly Relationship['category'][] = ['legal', 'conflict', 'events', 'cooperation', 'standing', 'none']

interface Source {
  readonly entities: readonly Entity[]
  readonly relationships: readonly Relationship[]
}

/** Groups what touches an entity by type and direction: what happened first, standing facts after, each group by date. */
export function groupLinks(id: string, { entities, relationships }: Source, rows: ReadonlyMap<string, TypeRow>): readonly LinkGroup[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const groups = new Map<string, { type: RelationshipType; words: string; rows: LinkRow[] }>()
  for (const relationship of relationships) {
    const direction: Direction | null = relationship.head === id ? 'out' : relationship.tail === id ? 'in' : null
    const other = byId.get(direction === 'out' ? relationship.tail : relationship.head)
    if (direction === null || other === undefined) continue
    const row = rows.get(relationship.type)
    const key = row?.symmetric === true ? relationship.type : `${relationship.type} ${direction}`
    const { before, after } = phraseOf(row, direction, relationship.type)
    const group = groups.get(key) ?? { type: relationship.type, words: after === '' ? before : `${before} … ${after}`, rows: [] }
    group.rows.push({ relationship, other })
    groups.set(key, group)
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group, rows: [...group.rows].sort(byDate) }))
    .sort((a, b) => rank(a) - rank(b) || b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1))
}

/** What happened to an entity in order of time: its dated relationships, oldest first. */
export function datedLinks(id: string, source: Source): readonly LinkRow[] {
  const byId = new Map(source.entities.map((entity) => [entity.id, entity]))
  return source.relationships
    .filter(({ head, tail, from, to, category }) => (head === id || tail === id) && (from ?? to) !== null && category !== 'none')
    .flatMap((relationship) => {
      const other = byId.get(relationship.head === id ? relationship.tail : relationship.head)
      return other === undefined ? [] : [{ relationship, other }]
    })
    .sort(byDate)
}

function rank({ rows }: { readonly rows: readonly LinkRow[] }): number {
  return ORDER.indexOf(rows[0]?.relationship.category ?? 'none')
}

/** Dated ones first, oldest first; then by name. */
function byDate(a: LinkRow, b: LinkRow): number {
  const [x, y] = [a.relationship.from ?? a.relationship.to ?? '9999', b.relationship.from ?? b.relationship.to ?? '9999']
  if (x !== y) return x < y ? -1 : 1
  return a.other.name.localeCompare(b.other.name)
}
