// A large graph as an export would have it, made up: entities, and relationships of which two entities have very many.

import { entityId } from '../../graph/ids.ts'
import type { EntityId } from '../../graph/model.ts'
import type { EntityType, RelationshipType } from '../../graph/ontology.ts'
import { relationshipOf } from '../../graph/relationships.ts'
import type { GraphNode, GraphRelationship } from '../../graph/store.ts'
import { createRandom } from './random.ts'

export interface GraphSize {
  readonly entities: number
  readonly relationships: number
  /** How many relationships each of the two hubs has. */
  readonly hub: number
}

const TYPES: readonly EntityType[] = ['Person', 'Organization']
const JOINED_BY: readonly RelationshipType[] = ['MET_WITH', 'ACCUSED', 'SUPPORTED', 'NEGOTIATED_WITH']
const FIRST = ['Ana', 'Boris', 'Chidi', 'Dana', 'Emeka', 'Farida', 'Goran', 'Hana', 'Ivan', 'Jun']

/** The name of the `n`th entity; the first two are the hubs. */
export function nameOf(n: number): string {
  return `${FIRST[n % FIRST.length] ?? ''} Bench${n}`
}

export function idOf(n: number): EntityId {
  return entityId(TYPES[n % TYPES.length] ?? 'Person', nameOf(n), null)
}

/** Nodes first, then what joins them, in the form of GraphStore.exportGraph. */
export async function* makeGraph({ entities, relationships, hub }: GraphSize, seed = 1): AsyncGenerator<GraphNode | GraphRelationship> {
  const ends = makeEnds({ entities, relationships, hub }, seed)
  const degrees = new Uint32Array(entities)
  for (const { head, tail } of ends) {
    degrees[head] = (degrees[head] ?? 0) + 1
    degrees[tail] = (degrees[tail] ?? 0) + 1
  }
  for (let n = 0; n < entities; n += 1) yield await Promise.resolve(makeNode(n, degrees[n] ?? 0))
  for (const end of ends) yield makeRelationship(end)
}

interface Ends {
  readonly type: RelationshipType
  readonly head: number
  readonly tail: number
}

/** Every pair once for each type: the hubs with everybody in turn, the rest at random. */
function makeEnds({ entities, relationships, hub }: GraphSize, seed: number): readonly Ends[] {
  const random = createRandom(seed)
  const seen = new Set<number>()
  const ends: Ends[] = []
  const add = (type: number, one: number, other: number) => {
    const [head, tail] = one < other ? [one, other] : [other, one]
    const key = (head * entities + tail) * JOINED_BY.length + type
    if (head === tail || seen.has(key)) return
    seen.add(key)
    ends.push({ type: JOINED_BY[type] ?? 'MET_WITH', head, tail })
  }
  for (const centre of [0, 1]) for (let n = 0; n < hub; n += 1) add(n % JOINED_BY.length, centre, 2 + ((n * 7) % (entities - 2)))
  while (ends.length < relationships) add(random.below(JOINED_BY.length), 2 + random.below(entities - 2), 2 + random.below(entities - 2))
  return ends
}

function makeNode(n: number, degree: number): GraphNode {
  const name = nameOf(n)
  const id = idOf(n)
  const properties = { id, name, names: [name], status: 'open', version: 1, degree, documents: 1, roles: [] }
  return { id, labels: ['Entity', TYPES[n % TYPES.length] ?? 'Person'], properties }
}

function makeRelationship({ type, head, tail }: Ends): GraphRelationship {
  const between = relationshipOf({ type, subject: idOf(head), object: idOf(tail) })
  const properties = { id: between.id, category: 'conflict', factuality: 'asserted', status: 'open', confidence: 0.8, claims: 1, documents: 1, contested: false }
  return { ...between, properties }
}
