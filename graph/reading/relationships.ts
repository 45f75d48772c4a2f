// Reads a relationship with the claims that it is the sum of, and a claim alone.

import type { Engine } from '../engines/engine.ts'
import { NotFoundError } from '../errors.ts'
import type { ClaimId, Evidence, RelationshipId } from '../model.ts'
import { orderedClaim, relationship } from '../records.ts'
import { relationshipOf } from '../relationships.ts'
import * as statements from '../statements/reading.ts'
import type { PageOf, RelationshipWithClaims } from '../store.ts'
import { requireEntity } from './entities.ts'
import { readEvidence, readSources, type Sources } from './evidence.ts'
import { cutPage } from './paging.ts'

/** See GraphStore.relationship. Found by its claims, since relationships are not indexed. */
export async function readRelationship(engine: Engine, id: RelationshipId, page?: PageOf<ClaimId>): Promise<RelationshipWithClaims> {
  const rows = await readInOrder(engine, id)
  const [first] = rows
  if (first === undefined) throw missing(id)
  const { ids, next } = cutPage(rows.map((row) => row.id), page)
  const ends = relationshipOf(first)
  const head = await requireEntity(engine, ends.head)
  const tail = await requireEntity(engine, ends.tail)
  const from = head.degree <= tail.degree ? 'head' : 'tail'
  const [row] = await engine.read(statements.relationshipBetween(ends.type, from), { head: ends.head, tail: ends.tail })
  if (row === undefined) throw missing(id)
  const claims = await readEvidence(engine, ids)
  return { relationship: relationship(row), head, tail, claims, next, versions: new Map(rows.map(({ id: claim, version }) => [claim, version])) }
}

type OrderedClaim = ReturnType<typeof orderedClaim>

/** The newest document first, in each the sentences as they stand. */
async function readInOrder(engine: Engine, id: RelationshipId): Promise<readonly OrderedClaim[]> {
  const rows = (await engine.read(statements.CLAIMS_TO_ORDER, { id })).map(orderedClaim)
  const sources = await readSources(engine, rows.flatMap(({ document }) => document ?? []))
  return rows.sort(inOrder(sources))
}

function inOrder(sources: Sources): (left: OrderedClaim, right: OrderedClaim) => number {
  const published = ({ document }: OrderedClaim) => (document === null ? '' : (sources.get(document)?.published ?? ''))
  const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)
  return (left, right) =>
    compare(published(right), published(left)) ||
    compare(left.document ?? '', right.document ?? '') ||
    (left.sentence ?? Infinity) - (right.sentence ?? Infinity) ||
    compare(left.id, right.id)
}

/** See GraphStore.claim. */
export async function readClaim(engine: Engine, id: ClaimId): Promise<Evidence> {
  const [found] = await readEvidence(engine, [id])
  if (found === undefined) throw new NotFoundError(`There is no claim ${id}.`)
  return found
}

function missing(id: RelationshipId): NotFoundError {
  return new NotFoundError(`There is no relationship ${id}.`)
}
