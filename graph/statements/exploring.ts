// The statements behind the canvas's questions: what stands next to these, which of these do some documents speak of.

import type { RelationshipType } from '../ontology.ts'
import { SUMMARY } from './reading.ts'

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
  MATCH (c:Claim {relationship: id}) WHERE c.uncounted IS NULL AND c.status <> 'rejected'
  WITH DISTINCT id, c.document AS document
  MATCH (d:Document {id: document}) WHERE d.collection IN $collections OR d.id IN $documents
  RETURN DISTINCT id`

/** Summaries with their texts; the summary's fields are those of `documentSummary`. */
export const DOCUMENT_TEXTS = `
  UNWIND $ids AS id
  MATCH (d:Document {id: id}) RETURN ${SUMMARY} AS document, d.text AS text`
export const DOCUMENT_FILE = `MATCH (d:Document {id: $id}) RETURN d.file AS file, d.sha256 AS sha256`
/** What an entity is said to have done or suffered, in order of time, the undated last. */
export const CLAIMS_OF_ENTITY = `
  MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE c.uncounted IS NULL AND c.status <> 'rejected' AND c.type <> 'ASSOCIATED_WITH' AND c.foundBy <> 'gazetteer'
  WITH DISTINCT c.id AS id, coalesce(c.from, c.to, '9999') AS date
  WHERE $after IS NULL OR date > $date OR (date = $date AND id > $after)
  RETURN id ORDER BY date, id LIMIT $limit`
export const CLAIMS_OF_DOCUMENT = `
  MATCH (c:Claim) WHERE c.document = $id AND c.type <> 'ASSOCIATED_WITH' AND c.foundBy <> 'gazetteer'
  WITH c.id AS id, head([(c)-[:SAID_IN]->(s:Sentence) | s.index]) AS sentence
  RETURN id ORDER BY coalesce(sentence, -1), id`
export const CLAIM_DATE = `MATCH (c:Claim {id: $id}) RETURN coalesce(c.from, c.to, '9999') AS date`
