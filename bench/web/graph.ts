// Graphs of any size for the page, as the API gives them: a few hubs, many that hang on them, the same every time.

import { parseEntityId } from '../../graph/ids.ts'
import { relationshipOf } from '../../graph/relationships.ts'
import type { GraphNode, GraphRelationship } from '../../graph/store.ts'
import type { EntityShape, RelationshipShape } from '../../server/api/schemas.ts'
import { createRandom } from '../store/random.ts'

const TYPES = ['Person', 'Organization', 'Country', 'Place', 'Event'] as const
const LINKS = [
  { type: 'MET_WITH', category: 'cooperation' },
  { type: 'ACCUSED', category: 'conflict' },
  { type: 'MEMBER_OF', category: 'standing' },
  { type: 'DETAINED', category: 'legal' },
] as const

export interface Part {
  readonly entities: readonly EntityShape[]
  readonly relationships: readonly RelationshipShape[]
}

export interface Size {
  readonly entities: number
  readonly relationships: number
  /** The part of those beyond the first ties that join two who are joined already, either way round; none unless given. */
  readonly parallel?: number
}

interface Ends {
  readonly head: number
  readonly tail: number
}

/** Ends are drawn with a bias to the first entities, so that some are hubs, as in graphs of news; all are in one piece. */
export function generateGraph({ entities, relationships, parallel = 0 }: Size): Part {
  const random = createRandom(entities)
  const links = new Map<string, RelationshipShape>()
  const degrees = new Map<number, number>()
  const ends: Ends[] = []
  const draw = (index: number): Ends => {
    // The first ones tie everybody to somebody earlier.
    if (index + 1 < entities) return { head: index + 1, tail: Math.floor(random.next() ** 2.2 * (index + 1)) }
    const again = parallel > 0 && random.next() < parallel ? ends[Math.floor(random.next() ** 2.2 * ends.length)] : undefined
    if (again !== undefined) return random.next() < 0.3 ? { head: again.tail, tail: again.head } : again
    const head = random.below(entities)
    const tail = Math.floor(random.next() ** 2.2 * entities)
    return { head, tail: tail === head ? (tail + 1) % entities : tail }
  }
  for (let index = 0; links.size < relationships; index++) {
    const { head, tail } = draw(index)
    const link = toRelationship(index, { head, tail })
    // Two have each relationship once.
    if (links.has(link.id)) continue
    links.set(link.id, link)
    ends.push({ head, tail })
    for (const end of [head, tail]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  }
  return { entities: Array.from({ length: entities }, (_, index) => toEntity(index, degrees.get(index) ?? 0)), relationships: [...links.values()] }
}

/** The same as a store exports it, for a store to take in: each relationship with one claim, which nobody has said in any document. */
export async function* toExport({ entities, relationships }: Part): AsyncGenerator<GraphNode | GraphRelationship> {
  for (const { type, attributes, ...entity } of entities) {
    yield await Promise.resolve({ id: entity.id, labels: ['Entity', type], properties: { ...entity, documents: 1, roles: attributes.roles } })
  }
  for (const relationship of relationships) {
    const { id, type, head, tail, ...properties } = relationship
    const claim = toClaim(relationship)
    yield claim
    yield { id, type, head, tail, properties: { id, ...properties } }
    yield { id: `${claim.id} s`, type: 'SUBJECT', head: claim.id, tail: head, properties: {} }
    yield { id: `${claim.id} o`, type: 'OBJECT', head: claim.id, tail, properties: {} }
  }
}

function toClaim({ id, type, factuality, from, to, confidence, status }: RelationshipShape): GraphNode {
  const spans = JSON.stringify({ subject: [], object: [], predicate: [], by: [], at: [], date: [], speaker: [] })
  const claim = id.replace('r_', 'c_')
  const properties = { id: claim, relationship: id, type, predicate: type, factuality, from, to, confidence, status, spans, foundBy: 'bench', origin: 'added', version: 1 }
  return { id: claim, labels: ['Claim'], properties }
}

function hexId(letter: string, index: number): string {
  return `${letter}_${index.toString(16).padStart(16, '0')}`
}

function toEntity(index: number, degree: number): EntityShape {
  const name = `Entity number ${index}`
  const attributes = { country: null, latitude: null, longitude: null, from: null, to: null, roles: [] }
  return { id: hexId('e', index), type: TYPES[index % TYPES.length] ?? 'Person', name, names: [name], status: 'open', version: 1, degree, attributes }
}

function toRelationship(index: number, { head, tail }: Ends): RelationshipShape {
  const { type, category } = LINKS[index % LINKS.length] ?? LINKS[0]
  const date = index % 3 === 0 ? `2005-${String((index % 12) + 1).padStart(2, '0')}-0${(index % 9) + 1}` : null
  return {
    ...relationshipOf({ type, subject: parseEntityId(hexId('e', head)), object: parseEntityId(hexId('e', tail)) }),
    ...{ category, factuality: 'asserted', status: 'open', confidence: 0.8, claims: 1, documents: (index % 4) + 1, from: date, to: date, contested: false },
  }
}
