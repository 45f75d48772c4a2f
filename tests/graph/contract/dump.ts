// The whole graph as comparable lines, and what must hold of any graph whatever was written to it.

import { expect } from 'vitest'
import { z } from 'zod'
import { groupBy } from '../../../graph/group.ts'
import { parseClaimId, parseDocumentId, parseEntityId } from '../../../graph/ids.ts'
import { CATEGORIES, FACTUALITIES, RELATIONSHIP_TYPES, STATUSES } from '../../../graph/ontology.ts'
import { deriveRelationship, findWaiting, relationshipOf, type CountedClaim } from '../../../graph/relationships.ts'
import type { GraphNode, GraphRelationship, GraphStore } from '../../../graph/store.ts'

export async function items(store: GraphStore): Promise<readonly (GraphNode | GraphRelationship)[]> {
  const found: (GraphNode | GraphRelationship)[] = []
  for await (const item of store.exportGraph()) found.push(item)
  return found
}

export async function* stream<Item>(list: readonly Item[]): AsyncGenerator<Item> {
  for (const item of list) yield await Promise.resolve(item)
}

/** Everything that is stored but the times of writing, one line an item, sorted. */
export async function dump(store: GraphStore): Promise<readonly string[]> {
  const without = ({ ingestedAt: _, sequence: __, ...properties }: GraphNode['properties']) => properties
  return (await items(store)).map((item) => JSON.stringify({ ...item, properties: without(item.properties) })).sort()
}

/** Relationships are the sum of their claims, no more and no fewer; degrees, and numbers of documents and of relationships, what the graph says. */
export async function expectConsistent(store: GraphStore): Promise<void> {
  const found = await items(store)
  const claims = countedClaims(found)
  const derived = [...groupBy(claims, (claim) => relationshipOf(claim).id).values()].flatMap((group) => deriveRelationship(group) ?? [])
  const isOntology = (item: GraphRelationship) => CATEGORIES.some(({ name }) => name === item.properties.category)
  const stored = found.flatMap((item) => ('labels' in item || !isOntology(item) ? [] : [item]))
  const ordered = (lines: readonly object[]) => lines.map((line) => JSON.stringify(line)).sort()
  expect(ordered(stored.map(({ type, head, tail, properties }) => sorted({ type, head, tail, ...properties })))).toEqual(ordered(derived.map((each) => sorted({ ...each }))))
  const { relationships, byCategory } = await store.counts()
  expect({ relationships, ...byCategory }).toEqual({ relationships: stored.length, ...Object.fromEntries(CATEGORIES.map(({ name }) => [name, stored.filter(({ properties }) => properties.category === name).length])) })
  for (const group of groupBy(claims, (claim) => relationshipOf(claim).id).values()) {
    expect(group.filter(({ waiting }) => waiting).map(({ id }) => id).sort()).toEqual([...findWaiting(group)].sort())
  }
  for (const item of found) if ('labels' in item && item.labels.includes('Entity')) expectCounts(item, found)
}

function sorted(properties: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null).sort(([left], [right]) => (left < right ? -1 : 1)))
}

const text = z.string().nullish().transform((value) => value ?? null)
const number = z.number().nullish().transform((value) => value ?? null)
const claimNode = z.object({
  id: z.string().transform(parseClaimId),
  type: z.enum(RELATIONSHIP_TYPES.map(({ type }) => type)),
  document: z.string().transform(parseDocumentId).nullish().transform((value) => value ?? null),
  factuality: z.enum(FACTUALITIES.map(({ name }) => name)),
  from: text,
  to: text,
  confidence: z.number(),
  status: z.enum(STATUSES),
  decided: number,
  sequence: number,
  aside: text,
  waiting: z.boolean().nullish().transform((value) => value ?? false),
})

/** The claims that count, from the nodes alone. */
function countedClaims(found: readonly (GraphNode | GraphRelationship)[]): readonly (CountedClaim & { readonly waiting: boolean })[] {
  const ends = new Map(found.flatMap((item) => ('labels' in item ? [] : [[`${item.head} ${item.type}`, item.tail]])))
  const nodes = found.flatMap((item) => ('labels' in item && item.labels.includes('Claim') && item.properties.uncounted == null ? [item] : []))
  return nodes.map(({ id, properties }) => {
    const end = (part: string) => ends.get(`${id} ${part}`)
    const [subject, object, speaker] = [end('SUBJECT'), end('OBJECT'), end('SAID_BY')]
    if (subject === undefined || object === undefined) throw new Error(`Claim ${id} has an end that leads nowhere.`)
    const { aside, ...own } = claimNode.parse(properties)
    return { ...own, aside: aside !== null, subject: parseEntityId(subject), object: parseEntityId(object), speaker: speaker === undefined ? null : parseEntityId(speaker) }
  })
}

function expectCounts(entity: GraphNode, found: readonly (GraphNode | GraphRelationship)[]): void {
  const relationships = found.flatMap((item) => ('labels' in item ? [] : [item]))
  const joins = ({ head, tail }: GraphRelationship) => head === entity.id || tail === entity.id
  const typed = relationships.filter((item) => joins(item) && ![undefined, 'none'].some((category) => category === item.properties.category))
  const mentioning = new Set(relationships.filter((item) => item.type === 'MENTIONS' && item.tail === entity.id).map((item) => item.head))
  const documents = new Set(found.flatMap((item) => ('labels' in item && mentioning.has(item.id) ? [item.properties.document] : [])))
  expect({ name: entity.properties.name, degree: entity.properties.degree, documents: entity.properties.documents }).toEqual({
    name: entity.properties.name,
    degree: typed.length,
    documents: documents.size,
  })
}
