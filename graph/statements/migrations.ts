// The statements that read and raise the version of the schema.

import { EVERY } from './reading.ts'

export const SCHEMA = `MATCH (l:Ligature {id: 'schema'}) RETURN l.version AS version`
export const SET_VERSION = `MATCH (l:Ligature {id: 'schema'}) SET l.version = $version`

export const MIGRATE = {
  reviews: [
    `MATCH (d:Document) WHERE d.version IS NULL WITH d LIMIT $batch SET d.version = 1, d.sequence = 0 RETURN count(d) AS count`,
    `MATCH (c:Claim) WHERE c.version IS NULL AND c.document IS NULL WITH c LIMIT $batch SET c.version = 1 RETURN count(c) AS count`,
    `MATCH (c:Claim) WHERE c.version IS NULL WITH c LIMIT $batch SET c.version = 1, c.sequence = 0 RETURN count(c) AS count`,
    `MATCH (d:Document {duplicate: true}) WITH d LIMIT $batch SET d.uncounted = 'duplicate', d.duplicate = null RETURN count(d) AS count`,
    `MATCH (c:Claim {duplicate: true}) WITH c LIMIT $batch SET c.uncounted = 'duplicate', c.duplicate = null RETURN count(c) AS count`,
  ],
  sounds: `MATCH (n:Name) WHERE n.sound IS NOT NULL WITH n LIMIT $batch SET n.sound = null RETURN count(n) AS count`,
  unkeyed: `MATCH (n:Name) WHERE n.blocks IS NULL RETURN n.key AS key LIMIT $batch`,
  counts: [
    `MATCH (l:Ligature) WHERE l.count IS NOT NULL SET l.count = 0 RETURN 0 AS count`,
    `MATCH (:Entity)-[r:${EVERY.join('|')}]->(:Entity) WITH type(r) AS type, count(*) AS number
     MERGE (l:Ligature {id: type}) SET l.count = number RETURN 0 AS count`,
  ],
} as const
