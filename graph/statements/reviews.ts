// The statements about Reviews: finding those that concern something, and changing what is seen accordingly.

import type { EntityType } from '../ontology.ts'

// ---- reviews ---------------------------------------------------------------------------------------------------
export const CREATE_REVIEW = `CREATE (r:Review) SET r = $properties`
export const CREATE_ANCHORS = `UNWIND $rows AS row CREATE (a:Anchor) SET a = row`
export const REVIEW = `MATCH (r:Review {id: $id}) RETURN r`
export const ANY_REVIEW = `MATCH (r:Review) RETURN r.id AS id LIMIT 1`
export const MARK_UNDONE = `MATCH (r:Review {id: $id}) SET r.undone = true, r.undoneBy = $author, r.undoneAt = $at`
const FOUND = `MATCH (r:Review {id: a.review}) RETURN a, r ORDER BY r.number, a.id`
export const ANCHORS_ON = `UNWIND $ids AS id MATCH (a:Anchor {target: id}) ${FOUND}`
export const ANCHORS_IN_DOCUMENTS = `UNWIND $ids AS id MATCH (a:Anchor {document: id}) ${FOUND}`
export const ANCHORS_OF_REVIEW = `MATCH (a:Anchor {review: $id}) ${FOUND}`
export const LOSE_ANCHORS = `
  UNWIND $ids AS id
  MATCH (a:Anchor {target: id}) WHERE a.kind = 'claim' SET a.lost = true`
export const REDACT_REVIEWS = `
  UNWIND $rows AS row
  MATCH (r:Review {id: row.id}) SET r += row.properties`
export const REDACT_ANCHORS = `UNWIND $ids AS id MATCH (a:Anchor {id: id}) SET a.place = null, a.was = null, a.words = null`
export const MOVE_ANCHORS = `UNWIND $rows AS row MATCH (a:Anchor {id: row.id}) SET a.target = row.target, a.lost = row.lost, a.words = row.words`
/** Newest first; `$before` is the number of the last Review of the page before, or null. */
export const REVIEWS = `
  MATCH (r:Review) WHERE $before IS NULL OR r.number < $before
  RETURN r ORDER BY r.number DESC LIMIT $limit`
export const REVIEWS_OF_TARGETS = `
  UNWIND $targets AS target
  MATCH (a:Anchor {target: target}) WHERE a.role = 'target'
  MATCH (r:Review {id: a.review}) WHERE $before IS NULL OR r.number < $before
  RETURN DISTINCT r ORDER BY r.number DESC LIMIT $limit`
/** Oldest first; `$after` is the number of the last Review of the page before, or null. */
export const LOST_REVIEWS = `
  MATCH (a:Anchor) WHERE a.lost = true AND a.role = 'target' AND a.released IS NULL
  MATCH (r:Review {id: a.review}) WHERE r.undone = false AND r.action <> 'reanchor' AND ($after IS NULL OR r.number > $after)
  WITH DISTINCT r.id AS id, r.number AS number
  RETURN id ORDER BY number LIMIT $limit`
export const LOST_ANCHORS = `UNWIND $ids AS id MATCH (a:Anchor {review: id}) WHERE a.lost = true AND a.role = 'target' AND a.released IS NULL ${FOUND}`
export const SET_ANCHOR = `MATCH (a:Anchor {id: $id}) SET a += $properties`
export const REANCHORED = `MATCH (a:Anchor {reanchoredBy: $review}) RETURN a.id AS id, a.review AS of, a.was AS was`

/** What users see of anchors. Claims and entities come and go with their documents, so these are made again. */
export const aboutTargets = (label: 'Claim' | 'Entity' | 'Document'): string => `
  UNWIND $rows AS row
  MATCH (r:Review {id: row.review})
  MATCH (t:${label} {id: row.target})
  CREATE (r)-[:ABOUT]->(t)`

export const unlinkTargets = (label: 'Claim' | 'Entity' | 'Document'): string => `
  UNWIND $rows AS row
  MATCH (r:Review {id: row.review})-[a:ABOUT]->(t:${label} {id: row.target})
  DELETE a`

// ---- claims ----------------------------------------------------------------------------------------------------
export const CLAIM_STATES = `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})
  MATCH (c)-[:SUBJECT]->(subject:Entity)
  MATCH (c)-[:OBJECT]->(object:Entity)
  RETURN c, subject.id AS subject, object.id AS object, head([(c)-[:BY]->(e:Entity) | e.id]) AS actor,
    head([(c)-[:AT]->(e:Entity) | e.id]) AS place, head([(c)-[:SAID_BY]->(e:Entity) | e.id]) AS speaker,
    head([(c)-[:SAID_IN]->(s:Sentence) | s]) AS s`
export const CLAIMS_OF_RELATIONSHIP = `
  MATCH (c:Claim) WHERE c.relationship = $id AND c.uncounted IS NULL RETURN c.id AS id ORDER BY id`
export const CLAIMS_OF_ENTITIES = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|BY|AT|SAID_BY]-(c:Claim)
  RETURN DISTINCT c.id AS id`
/** Claims that Reviews have changed already: those that an undone one may give back. */
export const CHANGED_CLAIMS_OF_ENTITIES = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|BY|AT|SAID_BY]-(c:Claim) WHERE c.extracted IS NOT NULL
  RETURN DISTINCT c.id AS id`
export const DATED_CLAIMS = `MATCH (c:Claim) WHERE c.document = $id AND c.dateText IS NOT NULL RETURN c.id AS id`
export const UPDATE_CLAIMS = `UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c += row.properties`
export const unlinkClaimPart = (part: string): string => `UNWIND $ids AS id MATCH (c:Claim {id: id})-[r:${part}]->(:Entity) DELETE r`
export const linkClaimPart = (part: string): string => `
  UNWIND $rows AS row
  MATCH (c:Claim {id: row.claim})
  MATCH (e:Entity {id: row.entity})
  CREATE (c)-[:${part}]->(e)`
export const MARK_WAITING = `UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c.waiting = row.waiting`

const OPEN = `c.status = 'open' AND c.category IN $categories AND c.foundBy <> 'gazetteer'
    AND c.uncounted IS NULL AND c.aside IS NULL AND c.waiting IS NULL`
/** Those of a relationship, also the ones that were rejected. */
export const ALL_CLAIMS_OF_RELATIONSHIP = `MATCH (c:Claim {relationship: $id}) RETURN c.id AS id`
const WAITING = `c.waiting = true AND c.category IN $categories`
/** What people have not looked at yet: how many there are of each confidence, and the ids of those of one after `$after`. */
export const COUNT_OPEN = countByConfidence(OPEN)
export const OPEN_CLAIMS = claimsOfConfidence(OPEN)
export const COUNT_WAITING = countByConfidence(WAITING)
export const WAITING_CLAIMS = claimsOfConfidence(WAITING)
export const CONFIDENCE = `MATCH (c:Claim {id: $id}) RETURN c.confidence AS confidence`

function countByConfidence(condition: string): string {
  return `MATCH (c:Claim) WHERE ${condition} RETURN c.confidence AS confidence, count(*) AS count`
}

function claimsOfConfidence(condition: string): string {
  return `
  MATCH (c:Claim) WHERE c.confidence = $confidence AND ($after IS NULL OR c.id > $after) AND ${condition}
  RETURN c.id AS id ORDER BY id LIMIT $limit`
}

// ---- doubtful merges -------------------------------------------------------------------------------------------
/** Entities that one Review decided about together: they were seen side by side. */
export const DECIDED_TOGETHER = `
  MATCH (r:Review) WHERE r.targetKind = 'entity' AND r.undone = false AND r.action IN ['confirm', 'unsure', 'reject']
  RETURN r.targetIds AS ids`

// ---- mentions --------------------------------------------------------------------------------------------------
const MENTION = `RETURN type(m) AS type, s.id AS sentence, s.document AS document, e.id AS entity, properties(m) AS properties`
const MENTIONED = `(e:Entity {id: id})<-[m:MENTIONS|NOT_MENTIONS]-(s:Sentence)`
export const MENTIONS_OF_ENTITIES = `UNWIND $ids AS id MATCH ${MENTIONED} ${MENTION}`
export const MOVED_MENTIONS_OF_ENTITIES = `UNWIND $ids AS id MATCH ${MENTIONED} WHERE m.extracted IS NOT NULL ${MENTION}`
export const MENTIONS_AT = `
  UNWIND $rows AS row
  MATCH (s:Sentence {document: row.document})-[m:MENTIONS|NOT_MENTIONS]->(e:Entity) WHERE m.start = row.start AND m.end = row.end
  ${MENTION}`
/** The same words may have been taken for two entities that are now one: `extracted` tells them apart, '' for none. */
export const deleteMentions = (type: 'MENTIONS' | 'NOT_MENTIONS'): string => `
  UNWIND $rows AS row
  MATCH (s:Sentence {id: row.sentence})-[m:${type}]->(e:Entity {id: row.entity})
  WHERE m.start = row.start AND m.end = row.end AND coalesce(m.extracted, '') = row.extracted
  DELETE m`
/** The sentence that holds these offsets of a document. */
export const SENTENCE_AROUND = `
  UNWIND [$document] AS id
  MATCH (s:Sentence {document: id})
  WITH s WHERE s.start <= $start AND s.end >= $end
  RETURN s, s.document AS document LIMIT 1`
export const MENTIONED_AT = `
  MATCH (s:Sentence {id: $sentence})-[m:MENTIONS]->(e:Entity) WHERE m.start = $start AND m.end = $end
  RETURN e.id AS id ORDER BY id`
export const CLAIM_IDS_IN_DOCUMENTS = `UNWIND $ids AS id MATCH (c:Claim {document: id}) RETURN c.id AS id`
/** Of those that any document mentions. */
export const COUNT_MENTIONING = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})<-[:MENTIONS]-(s:Sentence)
  RETURN id, count(DISTINCT s.document) AS count`
export const SET_DOCUMENTS = `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e.documents = row.count`

// ---- entities --------------------------------------------------------------------------------------------------
export const MERGED = `UNWIND $ids AS id MATCH (e:Merged {id: id}) RETURN e`
export const MERGED_INTO = `MATCH (e:Merged {id: $id}) RETURN e.into AS into`
export const CREATE_MERGED = `UNWIND $rows AS row CREATE (e:Merged) SET e = row`
export const UPDATE_MERGED = `UNWIND $rows AS row MATCH (e:Merged {id: row.id}) SET e = row`
export const NAME_KEYS_OF_MERGED = `UNWIND $ids AS id MATCH (e:Merged {id: id})<-[:NAMES]-(n:Name) RETURN id, n.key AS key`
const measured = 'SET e.latitude = toFloat(e.latitude) SET e.longitude = toFloat(e.longitude)'
export const replaceEntities = (before: EntityType, after: EntityType): string => `
  UNWIND $rows AS row
  MATCH (e:Entity {id: row.id}) REMOVE e:${before} SET e:${after} SET e = row ${measured}`
export const hideEntities = (type: EntityType): string => `
  UNWIND $rows AS row
  MATCH (e:Entity {id: row.id}) REMOVE e:Entity:${type} SET e:Merged SET e = row`
export const showEntities = (type: EntityType): string => `
  UNWIND $rows AS row
  MATCH (e:Merged {id: row.id}) REMOVE e:Merged SET e:Entity:${type} SET e = row ${measured}`
export const createNamings = (label: 'Entity' | 'Merged'): string => `
  UNWIND $rows AS row
  MATCH (n:Name {key: row.key})
  MATCH (e:${label} {id: row.entity})
  CREATE (n)-[:NAMES]->(e)`
export const deleteNamings = (label: 'Entity' | 'Merged'): string => `
  UNWIND $rows AS row
  MATCH (n:Name {key: row.key})-[r:NAMES]->(e:${label} {id: row.entity})
  DELETE r`

// ---- documents -------------------------------------------------------------------------------------------------
export const DOCUMENT_STATE = `
  MATCH (d:Document {id: $id})
  RETURN d.id AS id, d.title AS title, d.published AS published, d.publisher AS publisher, d.extracted AS extracted, d.version AS version`
export const UPDATE_DOCUMENT = `MATCH (d:Document {id: $id}) SET d += $properties`
export const SENTENCE = `
  MATCH (s:Sentence {id: $id}) RETURN s, s.document AS document`
