// Graphs of any size for the page, as the API gives them: a few hubs, many that hang on them, the same every time.

import type { EntityShape, RelationshipShape } from '../../server/api/schemas.ts'
import { createRandom } from '../store/random.ts'

const TYPES = ['Person', 'Organization', 'Country', 'Place', 'Event'] as const
const LINKS = [
  { type: 'MET_WITH', category: 'cooperation' },
  { type: 'ACCUSED', category: 'conflict' },
  { type: 'MEMBER_OF', category: 'standing' },
  { type: 'DETAINED', category: 'legal' },
] as const

export interface Size {
  readonly entities: number
  readonly relationships: number
}

/** Ends are drawn with a bias to the first entities, so that some are hubs, as in graphs of news. */
export function generateGraph({ entities, relationships }: Size): { readonly entities: readonly EntityShape[]; readonly relationships: readonly RelationshipShape[] } {
  const random = createRandom(entities)
  const degrees = new Map<number, number>()
  const draw = (): number => Math.floor(random.next() ** 2.2 * entities)
  const links = Array.from({ length: relationships }, (_, index) => {
    // The first ones tie everybody to somebody earlier: one piece.
    const head = index + 1 < entities ? index + 1 : random.below(entities)
    const drawn = index + 1 < entities ? Math.floor(random.next() ** 2.2 * head) : draw()
    const tail = drawn === head ? (drawn + 1) % entities : drawn
    for (const end of [head, tail]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
    return toRelationship(index, { head, tail })
  })
  return { entities: Array.from({ length: entities }, (_, index) => toEntity(index, degrees.get(index) ?? 0)), relationships: links }
}

function hexId(letter: string, index: number): string {
  return `${letter}_${index.toString(16).padStart(16, '0')}`
}

function toEntity(index: number, degree: number): EntityShape {
  const name = `Entity number ${index}`
  const attributes = { country: null, latitude: null, longitude: null, from: null, to: null, roles: [] }
  return { id: hexId('e', index), type: TYPES[index % TYPES.length] ?? 'Person', name, names: [name], status: 'open', version: 1, degree, attributes }
}

function toRelationship(index: number, { head, tail }: { readonly head: number; readonly tail: number }): RelationshipShape {
  const { type, category } = LINKS[index % LINKS.length] ?? LINKS[0]
  const date = index % 3 === 0 ? `2005-${String((index % 12) + 1).padStart(2, '0')}-0${(index % 9) + 1}` : null
  return {
    ...{ id: hexId('r', index), type, category, head: hexId('e', head), tail: hexId('e', tail), factuality: 'asserted', status: 'open' },
    ...{ confidence: 0.8, claims: 1, documents: (index % 4) + 1, from: date, to: date, contested: false },
  }
}
