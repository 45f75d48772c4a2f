// The statements behind the canvas's questions: what stands next to these, which of these do some documents speak of.

import type { RelationshipType } from '../ontology.ts'

/** One step at a time, both engines alike: their own shortest paths differ as soon as a condition is put on them. */
export const steps = (types: readonly RelationshipType[]): string => `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})-[:${types.join('|')}]-(other:Entity) WHERE other.id <> id
  RETURN DISTINCT id, other.id AS other LIMIT $limit`

export const ENTITIES_WITHIN = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})<-[:MENTIONS]-(s:Sentence)
  WITH DISTINCT id, s.document AS document
  MATCH (d:Document {id: document}) WHERE d.collection IN $collections OR d.id IN $documents
  RETURN DISTINCT id`
export const RELATIONSHIPS_WITHIN = `
  UNWIND $ids AS id
  MATCH (c:Claim {relationship: id}) WHERE c.duplicate IS NULL AND c.status <> 'rejected'
  WITH DISTINCT id, c.document AS document
  MATCH (d:Document {id: document}) WHERE d.collection IN $collections OR d.id IN $documents
  RETURN DISTINCT id`
