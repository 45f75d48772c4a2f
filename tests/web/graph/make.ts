// Entities and relationships for tests, with only what a case is about spelled out.

import type { Entity, Evidence, Relationship } from '../../../web/api/types.ts'
import { addToView, EMPTY_VIEW, type View } from '../../../web/graph/view.ts'

export function entity(id: string, changes: Partial<Entity> = {}): Entity {
  return {
    id,
    type: 'Person',
    name: id,
    names: [id],
    status: 'open',
    version: 1,
    degree: 1,
    attributes: { country: null, latitude: null, longitude: null, from: null, to: null, roles: [] },
    ...changes,
  }
}

/** `a-b` is a relationship from a to b. */
export function relationship(ends: string, changes: Partial<Relationship> = {}): Relationship {
  const [head = '', tail = ''] = ends.split('-')
  return {
    id: changes.type === undefined ? ends : `${ends} ${changes.type}`,
    type: 'ACCUSED',
    category: 'conflict',
    head,
    tail,
    factuality: 'asserted',
    status: 'open',
    confidence: 0.8,
    claims: 1,
    documents: 1,
    from: null,
    to: null,
    contested: false,
    ...changes,
  }
}

/** A view of the relationships and everyone at their ends. */
export function viewOf(...relationships: readonly Relationship[]): View {
  const ids = new Set(relationships.flatMap(({ head, tail }) => [head, tail]))
  return addToView(EMPTY_VIEW, { entities: [...ids].map((id) => entity(id)), relationships })
}

export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'c_1',
    type: 'ACCUSED',
    category: 'conflict',
    subject: { id: 'a', type: 'Country', name: 'Rwanda' },
    object: { id: 'b', type: 'Country', name: 'Congo' },
    by: null,
    at: null,
    saidBy: null,
    predicate: 'accused',
    factuality: 'asserted',
    from: null,
    to: null,
    dateText: null,
    confidence: 0.8,
    foundBy: 'verb.accuse',
    origin: 'extracted',
    status: 'open',
    version: 1,
    waiting: false,
    aside: null,
    sentence: { id: 's_1', index: 0, page: null, start: 100, end: 122, text: 'Rwanda accused Congo.' },
    spans: { subject: [{ start: 100, end: 106 }], object: [{ start: 115, end: 120 }], predicate: [{ start: 107, end: 114 }], by: [], at: [], date: [], speaker: [] },
    document: { id: 'd_1', title: 'On the border', publisher: 'Examples', published: '2005-08-24', url: 'https://example.org/1', author: 'A. Writer', deleted: false },
    ...changes,
  }
}
