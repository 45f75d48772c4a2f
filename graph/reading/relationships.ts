// Reads a relationship with the claims that it is the sum of, and a claim alone.

import type { Engine } from '../engines/engine.ts'
import { NotFoundError } from '../errors.ts'
import type { ClaimId, Entity, Evidence, Relationship, RelationshipId } from '../model.ts'
import { evidence, relationship } from '../records.ts'
import { relationshipOf } from '../relationships.ts'
import * as statements from '../statements/reading.ts'
import { requireEntity } from './entities.ts'

/** See GraphStore.relationship. Found by its claims, since relationships are not indexed. */
export async function readRelationship(
  engine: Engine,
  id: RelationshipId,
): Promise<{ readonly relationship: Relationship; readonly head: Entity; readonly tail: Entity; readonly claims: readonly Evidence[] }> {
  const claims = (await engine.read(statements.EVIDENCE, { id })).map(evidence)
  const [first] = claims
  if (first === undefined) throw missing(id)
  const ends = relationshipOf({ type: first.type, subject: first.subject.id, object: first.object.id })
  const head = await requireEntity(engine, ends.head)
  const tail = await requireEntity(engine, ends.tail)
  const from = head.degree <= tail.degree ? 'head' : 'tail'
  const [row] = await engine.read(statements.relationshipBetween(ends.type, from), { head: ends.head, tail: ends.tail })
  if (row === undefined) throw missing(id)
  return { relationship: relationship(row), head, tail, claims }
}

/** See GraphStore.claim. */
export async function readClaim(engine: Engine, id: ClaimId): Promise<Evidence> {
  const [row] = await engine.read(statements.EVIDENCE_OF_CLAIMS, { ids: [id] })
  if (row === undefined) throw new NotFoundError(`There is no claim ${id}.`)
  return evidence(row)
}

function missing(id: RelationshipId): NotFoundError {
  return new NotFoundError(`There is no relationship ${id}.`)
}
