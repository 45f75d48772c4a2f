// The statements that find what may be one entity, by the keys that are kept beside names (graph/names/blocks.ts).

import { TYPED } from './reading.ts'

/** Changes with everything that is written. */
export const WRITES = `MATCH (l:Ligature {id: 'schema'}) RETURN coalesce(l.writes, 0) AS writes`
/** Keys that lead to a few entities, the rarest first. */
export const SHARED_BLOCKS = `
  MATCH (n:Name)-[:NAMES]->(e:Entity) WHERE n.blocks IS NOT NULL AND e.status <> 'rejected'
  UNWIND n.blocks AS block
  WITH block, collect(DISTINCT e.id) AS ids
  WITH block, ids, size(ids) AS count WHERE count > 1 AND count <= $most
  RETURN ids ORDER BY count, block LIMIT $limit`
export const SAME_COUNTRY = `
  MATCH (e:Country) WHERE e.country IS NOT NULL AND e.status <> 'rejected'
  WITH e.country AS code, collect(e.id) AS ids WHERE size(ids) > 1
  RETURN ids ORDER BY code`
/** A hub shares neighbours with everybody, so those of hubs are not read. */
export const NEIGHBOURS_OF = `
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})-[:${TYPED.join('|')}]-(other:Entity) WHERE e.degree <= 200
  RETURN id, collect(DISTINCT other.id) AS others`
/** Side by side: a name within the other is none. */
export const NAMED_TOGETHER = `
  UNWIND $rows AS row
  MATCH (a:Entity {id: row.one})<-[m:MENTIONS]-(s:Sentence)-[k:MENTIONS]->(b:Entity {id: row.other})
  WHERE m.end <= k.start OR k.end <= m.start
  RETURN DISTINCT row.one AS one, row.other AS other`
