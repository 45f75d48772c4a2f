// A part of the graph in the form in which every format writes it.

import type { Entity, Relationship, Subgraph } from '../../graph/model.ts'
import type { GraphNode, GraphRelationship } from '../../graph/store.ts'
import type { GraphSource } from './formats.ts'

/** The entities, then the relationships among them. */
export function sourceOf({ entities, relationships }: Subgraph): GraphSource {
  return async function* () {
    yield* await Promise.resolve([...entities.map(nodeOf), ...relationships.map(relationshipOf)])
  }
}

function nodeOf({ id, type, attributes, ...own }: Entity): GraphNode {
  return { id, labels: ['Entity', type], properties: { id, ...own, ...attributes } }
}

function relationshipOf({ id, type, head, tail, ...own }: Relationship): GraphRelationship {
  return { id, type, head, tail, properties: { id, ...own } }
}
