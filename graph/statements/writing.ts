// The statements that change the graph. Labels and relationship types come from the ontology alone; everything else is a
// parameter. Relationships have no index on one of the engines, so claims and entities are looked up instead, and rows
// are created after the existing ones were read (MERGE of a relationship on a hub is quadratic there).

import type { EntityType, RelationshipType } from '../ontology.ts'
import { EXPORTED, type Exported } from './reading.ts'

/** Takes the lock under which writers, also those of other processes, run one after another. */
export const LOCK = `MERGE (l:Ligature {id: 'schema'}) SET l.writes = coalesce(l.writes, 0) + 1 RETURN l.version AS version, l.writes AS number`
/** After an import, writing goes on after the highest number that came in. */
export const RAISE_WRITES = `MATCH (l:Ligature {id: 'schema'}) WHERE l.writes < $number SET l.writes = $number`

// ---- documents -------------------------------------------------------------------------------------------------
export const FIND_DOCUMENT = `
  MATCH (d:Document {id: $id})
  RETURN d.sha256 AS sha256, d.textHash AS textHash, d.extractor AS extractor, d.entities AS entities, d.claims AS claims,
    d.ingestedAt AS ingestedAt, coalesce(d.sequence, 0) AS sequence`
export const PUT_DOCUMENT = `MERGE (d:Document {id: $properties.id}) SET d = $properties`
export const DELETE_DOCUMENT = `MATCH (d:Document {id: $id}) DETACH DELETE d`
/** After its claims: those that stay quote theirs. */
export const DELETE_SENTENCES = `MATCH (s:Sentence) WHERE s.document = $id AND NOT EXISTS { (s)<-[:SAID_IN]-() } DETACH DELETE s`
export const DELETE_MENTIONS_OF_DOCUMENT = `MATCH (s:Sentence {document: $id})-[m:MENTIONS]->() DELETE m`
export const DELETE_CLAIMS = `MATCH (c:Claim) WHERE c.document = $id AND NOT c.id IN $kept DETACH DELETE c`
export const CLAIMS_OF_DOCUMENT = `MATCH (c:Claim {document: $id}) RETURN c.id AS id`
/** What people confirmed or added of a document, and so is kept when it goes. */
export const CLAIMS_TO_KEEP = `
  MATCH (c:Claim) WHERE c.document = $id AND (c.status = 'confirmed' OR (c.origin = 'added' AND c.status <> 'rejected'))
  RETURN c.id AS id`
/** A deleted document that claims still quote: its source, without its text. */
export const KEEP_SOURCE = `
  MATCH (d:Document {id: $id}) REMOVE d:Document SET d:DeletedDocument
  SET d = {id: d.id, title: d.title, author: d.author, publisher: d.publisher, url: d.url, published: d.published,
    collection: d.collection, file: d.file, deletedAt: $at}`
export const UNLINK_DOCUMENT = `MATCH (d:Document {id: $id})-[r:DUPLICATE_OF|SUPERSEDES]-() DELETE r`
export const FIND_DELETED = `MATCH (d:DeletedDocument {id: $id}) RETURN d.id AS id`
export const FORGET_DELETED = `MATCH (d:DeletedDocument {id: $id}) DETACH DELETE d`
export const CREATE_SENTENCES = `
  MATCH (d:Document {id: $document})
  UNWIND $rows AS row
  CREATE (s:Sentence)-[:IN_DOCUMENT]->(d) SET s = row`
/** NOT_MENTIONS: what was extracted, and a person said that it is not so. */
export const createMentionsAs = (type: 'MENTIONS' | 'NOT_MENTIONS'): string => `
  UNWIND $rows AS row
  MATCH (s:Sentence {id: row.sentence})
  MATCH (e:Entity {id: row.entity})
  CREATE (s)-[m:${type}]->(e) SET m = row.properties SET m.confidence = toFloat(row.properties.confidence)`

// ---- entities --------------------------------------------------------------------------------------------------
export const createEntities = (type: EntityType): string => `
  UNWIND $rows AS row
  CREATE (e:Entity:${type}) SET e = row
  SET e.latitude = toFloat(e.latitude) SET e.longitude = toFloat(e.longitude)`
export const UPDATE_ENTITIES = `
  UNWIND $rows AS row
  MATCH (e:Entity {id: row.id}) SET e += row
  SET e.latitude = toFloat(e.latitude) SET e.longitude = toFloat(e.longitude)`
/** By the blocks graph/reading/candidates.ts finds what may be one. */
export const MERGE_NAMES = `UNWIND $rows AS row MERGE (n:Name {key: row.key}) SET n.blocks = row.blocks`
export const ADD_TO_DEGREES = `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e.degree = e.degree + row.change`
export const ADD_TO_DOCUMENTS = `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e.documents = e.documents + row.change`
export const DELETE_ENTITIES = `UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e`
export const DELETE_UNUSED_NAMES = `
  UNWIND $keys AS key
  MATCH (n:Name {key: key}) WHERE NOT EXISTS { (n)-[:NAMES]->() }
  DETACH DELETE n`

// ---- claims ----------------------------------------------------------------------------------------------------
export const CREATE_CLAIMS = `
  UNWIND $rows AS row
  MATCH (subject:Entity {id: row.subject})
  MATCH (object:Entity {id: row.object})
  CREATE (c:Claim) SET c = row.properties SET c.confidence = toFloat(row.properties.confidence)
  CREATE (c)-[:SUBJECT]->(subject)
  CREATE (c)-[:OBJECT]->(object)`
export const CREATE_CLAIM_SENTENCES = `
  UNWIND $rows AS row
  MATCH (c:Claim {id: row.claim})
  MATCH (s:Sentence {id: row.sentence})
  CREATE (c)-[:SAID_IN]->(s)`
export const createClaimPart = (part: 'BY' | 'AT' | 'SAID_BY'): string => `
  UNWIND $rows AS row
  MATCH (c:Claim {id: row.claim})
  MATCH (e:Entity {id: row.entity})
  CREATE (c)-[:${part}]->(e)`
export const DELETE_CLAIMS_BY_ID = `UNWIND $ids AS id MATCH (c:Claim {id: id}) DETACH DELETE c`

// ---- relationships ---------------------------------------------------------------------------------------------
export const createRelationships = (type: RelationshipType): string => `
  UNWIND $rows AS row
  MATCH (head:Entity {id: row.head})
  MATCH (tail:Entity {id: row.tail})
  CREATE (head)-[r:${type}]->(tail) SET r = row.properties SET r.confidence = toFloat(row.properties.confidence)`

/** Started from the end that fewer documents mention: a hub's relationships would all be walked through. */
export const updateRelationships = (type: RelationshipType, from: 'head' | 'tail'): string => `
  UNWIND $rows AS row
  MATCH (near:Entity {id: row.${from}})
  MATCH (near)${arrow(type, from)}(:Entity {id: row.${from === 'head' ? 'tail' : 'head'}})
  SET r = row.properties SET r.confidence = toFloat(row.properties.confidence)`
export const deleteRelationships = (type: RelationshipType, from: 'head' | 'tail'): string => `
  UNWIND $rows AS row
  MATCH (near:Entity {id: row.${from}})
  MATCH (near)${arrow(type, from)}(:Entity {id: row.${from === 'head' ? 'tail' : 'head'}})
  DELETE r`

function arrow(type: RelationshipType, from: 'head' | 'tail'): string {
  return from === 'head' ? `-[r:${type}]->` : `<-[r:${type}]-`
}

export const ADD_TO_COUNTS = `
  UNWIND $rows AS row
  MERGE (l:Ligature {id: row.type}) SET l.count = coalesce(l.count, 0) + row.change`

// ---- import ----------------------------------------------------------------------------------------------------
/** What the number of writings was when an import last wrote: as long as it is that, nobody else has written. */
export const MARK_IMPORT = `
  MATCH (l:Ligature {id: 'schema'})
  MERGE (i:Ligature {id: 'import'}) SET i.writes = l.writes`
export const FIND_IMPORT = `
  MATCH (i:Ligature {id: 'import'})
  MATCH (l:Ligature {id: 'schema'})
  RETURN i.writes AS marked, l.writes AS number`
export const UNMARK_IMPORT = `MATCH (i:Ligature {id: 'import'}) DETACH DELETE i`
export const IMPORTED = [...EXPORTED, 'Name'] as const
export const anyNode = (label: Exported | 'Name'): string => `MATCH (n:${label}) RETURN 1 AS count LIMIT 1`
export const deleteSome = (label: Exported | 'Name'): string => `MATCH (n:${label}) WITH n LIMIT $batch DETACH DELETE n`
export const CLEAR_COUNTS = `MATCH (l:Ligature) WHERE l.count IS NOT NULL SET l.count = 0`
/** `labels` joined by colons and the relationship's type are those that graph/portability/check.ts lets pass. */
export const importNodes = (labels: string): string => `
  UNWIND $rows AS row
  CREATE (n:${labels}) SET n = row
  SET n.confidence = toFloat(n.confidence) SET n.latitude = toFloat(n.latitude) SET n.longitude = toFloat(n.longitude)`
export const importRelationships = ({ head, type, tail }: { readonly head: string; readonly type: string; readonly tail: string }): string => `
  UNWIND $rows AS row
  MATCH (head:${head} {id: row.head})
  MATCH (tail:${tail} {id: row.tail})
  CREATE (head)-[r:${type}]->(tail) SET r = row.properties SET r.confidence = toFloat(row.properties.confidence)`
