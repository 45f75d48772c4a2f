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
export const REDACT_ANCHORS = `UNWIND $ids AS id MATCH (a:Anchor {id: id}) SET a.place = null`
export const MOVE_ANCHORS = `UNWIND $rows AS row MATCH (a:Anchor {id: row.id}) SET a.target = row.target, a.lost = row.lost`
/** Newest first; \`$before\` is the number of the last Review of the page before, or null. */
export const REVIEWS = `
  MATCH (r:Review) WHERE $before IS NULL OR r.number < $before
  RETURN r ORDER BY r.number DESC LIMIT $limit`
export const REVIEWS_OF_TARGETS = `
  UNWIND $targets AS target
  MATCH (a:Anchor {target: target}) WHERE a.role = 'target'
  MATCH (r:Review {id: a.review}) WHERE $before IS NULL OR r.number < $before
  RETURN DISTINCT r ORDER BY r.number DESC LIMIT $limit`
export const LOST_ANCHORS = `
  MATCH (a:Anchor {lost: true})
  MATCH (r:Review {id: a.review}) WHERE r.undone = false
  RETURN a, r ORDER BY r.number, a.id`

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
  OPTIONAL MATCH (c)-[:BY]->(actor:Entity)
  OPTIONAL MATCH (c)-[:AT]->(place:Entity)
  OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
  OPTIONAL MATCH (c)-[:SAID_IN]->(s:Sentence)
  RETURN c, subject.id AS subject, object.id AS object, actor.id AS actor, place.id AS place, speaker.id AS speaker, s`
export const CLAIMS_OF_RELATIONSHIP = `
  MATCH (c:Claim {relationship: $id}) WHERE c.uncounted IS NULL RETURN c.id AS id ORDER BY id`
export const CLAIMS_OF_ENTITIES = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|BY|AT|SAID_BY]-(c:Claim)
  RETURN DISTINCT c.id AS id`
/** Claims that Reviews have changed already: those that an undone one may give back. */
export const CHANGED_CLAIMS_OF_ENTITIES = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|BY|AT|SAID_BY]-(c:Claim) WHERE c.extracted IS NOT NULL
  RETURN DISTINCT c.id AS id`
export const DATED_CLAIMS = `MATCH (c:Claim {document: $id}) WHERE c.dateText IS NOT NULL RETURN c.id AS id`
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
/** What people have not looked at yet: least certain first, ids break ties. `$after` is the last id of the page before. */
export const OPEN_CLAIMS = `
  MATCH (c:Claim) WHERE ${OPEN}
    AND ($after IS NULL OR c.confidence > $confidence OR (c.confidence = $confidence AND c.id > $after))
  RETURN c.id AS id ORDER BY c.confidence, c.id LIMIT $limit`
export const WAITING_CLAIMS = `
  MATCH (c:Claim {waiting: true})
  WHERE c.category IN $categories AND ($after IS NULL OR c.confidence > $confidence OR (c.confidence = $confidence AND c.id > $after))
  RETURN c.id AS id ORDER BY c.confidence, c.id LIMIT $limit`
export const COUNT_OPEN = `MATCH (c:Claim) WHERE ${OPEN} RETURN count(c) AS count`
export const COUNT_WAITING = `MATCH (c:Claim {waiting: true}) WHERE c.category IN $categories RETURN count(c) AS count`
export const CONFIDENCE = `MATCH (c:Claim {id: $id}) RETURN c.confidence AS confidence`

// ---- doubtful merges -------------------------------------------------------------------------------------------
/** Entities that one Review decided about together: they were seen side by side. */
export const DECIDED_TOGETHER = `
  MATCH (r:Review) WHERE r.targetKind = 'entity' AND r.undone = false AND r.action IN ['confirm', 'unsure', 'reject']
  RETURN r.targetIds AS ids`

// ---- mentions --------------------------------------------------------------------------------------------------
const MENTION = `RETURN s.id AS sentence, s.document AS document, id AS entity, properties(m) AS properties`
export const MENTIONS_OF_ENTITIES = `UNWIND $ids AS id MATCH (e:Entity {id: id})<-[m:MENTIONS]-(s:Sentence) ${MENTION}`
export const MOVED_MENTIONS_OF_ENTITIES = `
  UNWIND $ids AS id MATCH (e:Entity {id: id})<-[m:MENTIONS]-(s:Sentence) WHERE m.extracted IS NOT NULL ${MENTION}`
export const DELETE_MENTIONS = `
  UNWIND $rows AS row
  MATCH (s:Sentence {id: row.sentence})-[m:MENTIONS]->(e:Entity {id: row.entity}) WHERE m.start = row.start AND m.end = row.end
  DELETE m`
export const COUNT_MENTIONING = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  OPTIONAL MATCH (e)<-[:MENTIONS]-(s:Sentence)
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
