// The statements about documents that repeat or replace each other.

import { BANDS } from '../copies/shingles.ts'

const COPY = `d.id AS id, d.url AS url, d.published AS published, d.ingestedAt AS ingestedAt, d.textHash AS textHash,
  d.uncounted AS uncounted, d.title AS title`

export const COPIES = `UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN ${COPY}, d.text AS text`
export const DUPLICATES_OF = `UNWIND $ids AS id MATCH (:Document {id: id})<-[:DUPLICATE_OF]-(d:Document) RETURN d.id AS id`
export const AT_ADDRESSES = `UNWIND $urls AS url MATCH (d:Document {url: url}) RETURN d.id AS id`
/** Documents that count and may have this text or one near it: `$hash`, and one parameter a band. */
export const MAY_BE_NEAR = [`MATCH (d:Document) WHERE d.textHash = $hash AND d.uncounted IS NULL RETURN d.id AS id`]
  .concat(Array.from({ length: BANDS }, (_, band) => `MATCH (d:Document) WHERE d.band${band} = $band${band} AND d.uncounted IS NULL RETURN d.id AS id`))
  .join(' UNION ')

export const UNLINK_COPIES = `UNWIND $ids AS id MATCH (:Document {id: id})-[r:DUPLICATE_OF]->() DELETE r`
export const UNLINK_VERSIONS = `UNWIND $ids AS id MATCH (:Document {id: id})<-[r:SUPERSEDES]-() DELETE r`
export const LINK_COPIES = `
  UNWIND $rows AS row
  MATCH (d:Document {id: row.id})
  MATCH (o:Document {id: row.duplicateOf})
  CREATE (d)-[:DUPLICATE_OF]->(o)`
export const LINK_VERSIONS = `
  UNWIND $rows AS row
  MATCH (d:Document {id: row.id})
  MATCH (o:Document {id: row.supersededBy})
  CREATE (o)-[:SUPERSEDES]->(d)`
/** The claims of documents with a mark are kept out of every relationship; null lets them count. */
export const MARK_DOCUMENTS = `UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.uncounted = row.uncounted`
export const MARK_CLAIMS = `UNWIND $rows AS row MATCH (c:Claim {document: row.id}) SET c.uncounted = row.uncounted`
