// The whole graph as comparable lines, and what must hold of any graph whatever was written to it.

import { expect } from 'vitest'
import { parseRelationshipId } from '../../../graph/ids.ts'
import { deriveRelationship } from '../../../graph/relationships.ts'
import type { GraphNode, GraphRelationship, GraphStore } from '../../../graph/store.ts'

export async function items(store: GraphStore): Promise<readonly (GraphNode | GraphRelationship)[]> {
  const found: (GraphNode | GraphRelationship)[] = []
  for await (const item of store.exportGraph()) found.push(item)
  return found
}

/** Everything that is stored but the times of writing, one line an item, sorted. */
export async function dump(store: GraphStore): Promise<readonly string[]> {
  const without = ({ ingestedAt: _, ...properties }: GraphNode['properties']) => properties
  return (await items(store)).map((item) => JSON.stringify({ ...item, properties: without(item.properties) })).sort()
}

/** Relationships are the sum of their claims, degrees and numbers of documents what the graph says. */
export async function expectConsistent(store: GraphStore): Promise<void> {
  const found = await items(store)
  const relationships = found.flatMap((item) => ('labels' in item ? [] : [item]))
  for (const item of relationships) if (typeof item.properties.category === 'string') await expectSum(store, item)
  for (const item of found) if ('labels' in item && item.labels.includes('Entity')) expectCounts(item, found)
}

async function expectSum(store: GraphStore, item: GraphRelationship): Promise<void> {
  const { relationship, claims } = await store.relationship(parseRelationshipId(item.id))
  const counted = claims.map(({ subject, object, saidBy, document, ...claim }) => ({
    ...claim,
    ...{ subject: subject.id, object: object.id, speaker: saidBy?.id ?? null, document: document?.id ?? null },
  }))
  expect(deriveRelationship(counted)).toEqual(relationship)
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
