// The statements that read the graph. No pattern goes two hops from a hub: one of the engines fails beyond 65,536 rows,
// so sentences and claims carry their document's id, and entities their counts. Two forms are avoided, because there they
// read every node (tests/graph/plans.test.ts holds all statements to it): OPTIONAL MATCH, for which a list is taken from a
// pattern, and a property in the pattern with a further condition beside it, for which both stand in WHERE. Where many
// rows are sorted they hold only what they are sorted by, since rows of whole nodes take ten times as long.

import { ENTITY_TYPES, RELATIONSHIP_TYPES, type RelationshipType } from '../ontology.ts'

/** Every type but ASSOCIATED_WITH: what "connected" means. */
export const TYPED: readonly RelationshipType[] = RELATIONSHIP_TYPES.filter((row) => row.category !== 'none').map((row) => row.type)
export const EVERY: readonly RelationshipType[] = RELATIONSHIP_TYPES.map((row) => row.type)

export const SUMMARY = `d {.id, .title, .author, .publisher, .url, .published, .language, .collection, .file, .words, .entities, .claims, .version}`
const RELATIONSHIP = `properties(r) AS properties, type(r) AS type`

// ---- entities --------------------------------------------------------------------------------------------------
export const ENTITIES = `UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e`
export const FIND_BY_NAMES = `
  UNWIND $keys AS key
  MATCH (n:Name {key: key})-[:NAMES]->(e)
  RETURN key, e ORDER BY e.id`
export const NAME_KEYS = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})<-[:NAMES]-(n:Name)
  RETURN id, n.key AS key`
/** Without those that only Reviews keep: nothing speaks of them any more. */
export const SEARCH_ENTITIES = `
  MATCH (n:Name) WHERE n.key STARTS WITH $prefix OR n.key CONTAINS $word
  MATCH (n)-[:NAMES]->(e:Entity) WHERE e.status <> 'rejected' AND (e.documents > 0 OR e.degree > 0)
  WITH e, min(CASE WHEN n.key = $prefix THEN 0 WHEN n.key STARTS WITH $prefix THEN 1 ELSE 2 END) AS rank
  RETURN e.id AS id, rank, e.degree AS degree, e.documents AS documents, e.name AS name
  ORDER BY rank, degree DESC, documents DESC, name, id SKIP $skip LIMIT $limit`
export const ENTITY_SENTENCES = `
  MATCH (e:Entity {id: $id})<-[:MENTIONS]-(s:Sentence)
  RETURN s.document AS document, count(*) AS mentions`
export const MOST_CONNECTED = `
  MATCH (e:Entity) WHERE e.degree > 0
  RETURN e.id AS id, e.degree AS degree, e.documents AS documents ORDER BY degree DESC, documents DESC, id LIMIT $limit`

// ---- relationships ---------------------------------------------------------------------------------------------
export const relationshipsAmong = (types: readonly RelationshipType[]): string => `
  UNWIND $from AS id
  MATCH (head:Entity {id: id})-[r:${types.join('|')}]->(tail:Entity) WHERE tail.id IN $ids
  RETURN ${RELATIONSHIP}, head.id AS head, tail.id AS tail`
/** Those that lead from some entities, `$hubs`, to others: found from the others. */
export const relationshipsOfHubs = (types: readonly RelationshipType[]): string => `
  UNWIND $from AS id
  MATCH (tail:Entity {id: id})<-[r:${types.join('|')}]-(head:Entity) WHERE head.id IN $hubs
  RETURN ${RELATIONSHIP}, head.id AS head, tail.id AS tail`
export const neighbours = (types: readonly RelationshipType[]): string => `
  MATCH (e:Entity {id: $id})-[:${types.join('|')}]-(other:Entity) WHERE other.id <> $id
  WITH DISTINCT other
  WHERE $after IS NULL OR other.degree < $degree OR (other.degree = $degree
    AND (other.documents < $documents OR (other.documents = $documents AND other.id > $after)))
  RETURN other.id AS id, other.degree AS degree, other.documents AS documents ORDER BY degree DESC, documents DESC, id LIMIT $limit`
export const TYPES_OUT = `
  MATCH (e:Entity {id: $id})-[r:${EVERY.join('|')}]->(:Entity) RETURN type(r) AS type, count(*) AS count`
export const TYPES_IN = `
  MATCH (e:Entity {id: $id})<-[r:${EVERY.join('|')}]-(:Entity) RETURN type(r) AS type, count(*) AS count`
export const relationshipBetween = (type: RelationshipType, from: 'head' | 'tail'): string => `
  MATCH (near:Entity {id: $${from}})
  MATCH (near)${from === 'head' ? `-[r:${type}]->` : `<-[r:${type}]-`}(:Entity {id: $${from === 'head' ? 'tail' : 'head'}})
  RETURN ${RELATIONSHIP}, $head AS head, $tail AS tail`

// ---- claims ----------------------------------------------------------------------------------------------------
/** The claims that make up relationships: those of duplicates and of older versions never count, rejected ones are sorted out afterwards. */
export const CLAIMS_OF_RELATIONSHIPS = `
  UNWIND $ids AS id
  MATCH (c:Claim {relationship: id}) WHERE c.uncounted IS NULL
  MATCH (c)-[:SUBJECT]->(subject:Entity)
  MATCH (c)-[:OBJECT]->(object:Entity)
  RETURN c, subject.id AS subject, object.id AS object, head([(c)-[:SAID_BY]->(e:Entity) | e.id]) AS speaker ORDER BY c.id`
export const EXISTING_RELATIONSHIPS = `
  UNWIND $ids AS id
  MATCH (c:Claim {relationship: id}) WHERE c.uncounted IS NULL AND c.status <> 'rejected'
  RETURN DISTINCT id`
export const CLAIMS_TO_ORDER = `
  MATCH (c:Claim) WHERE c.relationship = $id AND c.uncounted IS NULL
  MATCH (c)-[:SUBJECT]->(subject:Entity)
  MATCH (c)-[:OBJECT]->(object:Entity)
  RETURN c.id AS id, coalesce(c.version, 1) AS version, c.type AS type, subject.id AS subject, object.id AS object,
    c.document AS document, head([(c)-[:SAID_IN]->(s:Sentence) | s.index]) AS sentence`
export const EVIDENCE = `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})
  MATCH (c)-[:SUBJECT]->(subject:Entity)
  MATCH (c)-[:OBJECT]->(object:Entity)
  RETURN c, subject, object, head([(c)-[:BY]->(e:Entity) | e]) AS actor, head([(c)-[:AT]->(e:Entity) | e]) AS place,
    head([(c)-[:SAID_BY]->(e:Entity) | e]) AS speaker, head([(c)-[:SAID_IN]->(s:Sentence) | s]) AS s`
export const RELATIONSHIPS_OF_DOCUMENT = `MATCH (c:Claim {document: $id}) RETURN DISTINCT c.relationship AS id`
export const ENTITIES_OF_DOCUMENT = `
  MATCH (s:Sentence {document: $id})-[:MENTIONS]->(e:Entity) RETURN DISTINCT e.id AS id`
/** Entities that the claims of a document name, mentioned or not. */
export const ENTITIES_OF_CLAIMS = `
  MATCH (c:Claim {document: $id})-[:SUBJECT|OBJECT|BY|AT|SAID_BY]->(e:Entity) RETURN DISTINCT e.id AS id`
export const EXISTING_CLAIMS = `UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN id`
const BY_DOCUMENTS = `EXISTS { (e)<-[:MENTIONS]-() }
    OR EXISTS { (e)<-[:SUBJECT|OBJECT|BY|AT|SAID_BY]-(c:Claim) WHERE c.foundBy <> 'gazetteer' }
    OR EXISTS { (e)<-[:OBJECT]-(c:Claim) WHERE c.foundBy = 'gazetteer' }`
/** What keeps an entity: a mention, a claim with a sentence, a review, or a background fact that something else has about it. */
export const SUPPORT = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  RETURN id, ${BY_DOCUMENTS} OR EXISTS { (e)<-[:ABOUT]-(r:Review) WHERE r.undone = false } AS supported`
export const SUPPORT_BUT_REVIEWS = `UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, ${BY_DOCUMENTS} AS supported`
export const BACKGROUND_OF = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})<-[:SUBJECT]-(c:Claim) WHERE c.foundBy = 'gazetteer'
  MATCH (c)-[:OBJECT]->(o:Entity)
  RETURN c.id AS claim, c.relationship AS relationship, o.id AS object`

// ---- documents -------------------------------------------------------------------------------------------------
export const NEWEST_FIRST = `
  UNWIND $ids AS id
  MATCH (d:Document {id: id})
  RETURN id ORDER BY coalesce(d.published, '') DESC, id`
/** Deleted documents of which something is still quoted. */
export const DELETED_BY_ID = `UNWIND $ids AS id MATCH (d:DeletedDocument {id: id}) RETURN properties(d) AS document`
export const DOCUMENTS_BY_ID = `UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN ${SUMMARY} AS document`
/** `$published` and `$after` are those of the last document of the page before, or null. */
export const DOCUMENTS = `
  MATCH (d:Document)
  WITH d, coalesce(d.published, '') AS published
  WHERE ($collection IS NULL OR d.collection = $collection)
    AND ($after IS NULL OR published < $published OR (published = $published AND d.id > $after))
  RETURN ${SUMMARY} AS document ORDER BY published DESC, d.id LIMIT $limit`
/** Read by another extractor than `$extractor`. */
export const OUTDATED = `
  MATCH (d:Document) WHERE d.extractor <> $extractor
  RETURN d.id AS id, d.file AS file, d.sha256 AS sha256, d.url AS url, d.collection AS collection ORDER BY id`
export const COUNT_OUTDATED = `MATCH (d:Document) WHERE d.extractor <> $extractor RETURN count(d) AS count`
export const PUBLISHED = `MATCH (d:Document {id: $id}) RETURN coalesce(d.published, '') AS published`
export const DOCUMENT_TEXT = `MATCH (d:Document {id: $id}) RETURN ${SUMMARY} AS document, d.text AS text`
export const DOCUMENT_SENTENCES = `
  MATCH (s:Sentence {document: $id}) RETURN s {.id, .index, .page, .start, .end} AS sentence ORDER BY s.index`
export const DOCUMENT_MENTIONS = `
  MATCH (s:Sentence {document: $id})-[m:MENTIONS]->(e:Entity) WHERE e.status <> 'rejected'
  RETURN e, m.start AS start, m.end AS end ORDER BY start, end, e.id`
export const COLLECTION_DOCUMENTS = `MATCH (d:Document {collection: $name}) RETURN d.id AS id ORDER BY id`

// ---- counts ----------------------------------------------------------------------------------------------------
export const COUNT_DOCUMENTS = `MATCH (d:Document) RETURN d.collection AS name, count(*) AS documents ORDER BY name`
export const COUNT_SENTENCES = `MATCH (s:Sentence) RETURN count(s) AS count`
export const COUNT_CLAIMS = `MATCH (c:Claim) WHERE c.uncounted IS NULL RETURN count(c) AS count`
export const COUNT_ENTITIES = ENTITY_TYPES.map((type) => `MATCH (e:${type}) RETURN '${type}' AS type, count(e) AS count`).join(' UNION ALL ')
/** Kept by whoever writes relationships: to count a million takes seconds on one of the engines. */
export const COUNT_RELATIONSHIPS = `MATCH (l:Ligature) WHERE l.count > 0 RETURN l.id AS type, l.count AS count`

// ---- export ----------------------------------------------------------------------------------------------------
/** The labels that an export holds, in its order, and what leads from them; names are made again on import. */
export const EXPORTED = ['Document', 'DeletedDocument', 'Entity', 'Merged', 'Sentence', 'Claim', 'Review', 'Anchor'] as const
export type Exported = (typeof EXPORTED)[number]
export const ids = (label: Exported): string => `MATCH (n:${label}) RETURN n.id AS id ORDER BY id`
export const nodes = (label: Exported): string => `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n ORDER BY n.id`
export const relationshipsFrom = (label: Exported): string => `
  UNWIND $ids AS id
  MATCH (n:${label} {id: id})-[r]->(other)
  RETURN ${RELATIONSHIP}, id AS head, other.id AS tail`

// ---- users' queries --------------------------------------------------------------------------------------------
/** Ligature's own ids of the ends of relationships, for the engine that gives its own. */
export const ENDS = `MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS element, n.id AS id`
