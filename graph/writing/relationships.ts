// Rebuilds relationships from their claims, and with them how connected their ends are.

import type { Transaction } from '../engines/engine.ts'
import { groupBy } from '../group.ts'
import type { EntityId, Relationship, RelationshipId } from '../model.ts'
import type { RelationshipType } from '../ontology.ts'
import { countedClaim } from '../records.ts'
import { deriveRelationship, findWaiting, relationshipOf } from '../relationships.ts'
import { CLAIMS_OF_RELATIONSHIPS } from '../statements/reading.ts'
import { ADD_TO_COUNTS, ADD_TO_DEGREES, createRelationships, deleteRelationships, updateRelationships } from '../statements/writing.ts'
import { MARK_WAITING } from '../statements/reviews.ts'
import { readEntities } from './entities.ts'
import { withoutNulls, type EntityProperties } from './properties.ts'

/** Relationships by id, as their claims made them at one moment. */
export type Standing = ReadonlyMap<RelationshipId, Relationship>

type ChangeRow = Pick<Relationship, 'type' | 'head' | 'tail'> & { readonly properties: EntityProperties }

/** These relationships as their claims make them now. By claims, since those are indexed and relationships are not. */
export async function readStanding(transaction: Transaction, ids: Iterable<RelationshipId>): Promise<Standing> {
  return sumUp(await readClaims(transaction, ids))
}

type ClaimGroups = readonly (readonly ReturnType<typeof countedClaim>[])[]

async function readClaims(transaction: Transaction, ids: Iterable<RelationshipId>): Promise<ClaimGroups> {
  const rows = await transaction.run(CLAIMS_OF_RELATIONSHIPS, { ids: [...new Set(ids)].sort() })
  return [...groupBy(rows.map(countedClaim), (claim) => relationshipOf(claim).id).values()]
}

function sumUp(groups: ClaimGroups): Standing {
  return new Map(groups.flatMap((claims) => deriveRelationship(claims) ?? []).map((derived) => [derived.id, derived]))
}

/** Brings these relationships in line with their claims, given how they stood before the claims changed. */
export async function rebuildRelationships(transaction: Transaction, ids: Iterable<RelationshipId>, before: Standing): Promise<void> {
  const groups = await readClaims(transaction, ids)
  const after = sumUp(groups)
  const added = [...after.values()].filter(({ id }) => !before.has(id))
  const kept = [...after.values()].filter((derived) => hasChanged(before.get(derived.id), derived))
  const gone = [...before.values()].filter(({ id }) => !after.has(id))
  for (const [type, rows] of groupBy(added.map(changeRow), (row) => row.type)) await transaction.run(createRelationships(type), { rows })
  await change(transaction, kept, updateRelationships)
  await change(transaction, gone, deleteRelationships)
  await addToDegrees(transaction, added, gone)
  await addToCounts(transaction, [...added.map(({ type }) => ({ type, change: 1 })), ...gone.map(({ type }) => ({ type, change: -1 }))])
  await markWaiting(transaction, groups)
}

/** Says of claims whether they wait for a person, so that the queue finds them. */
async function markWaiting(transaction: Transaction, groups: ClaimGroups): Promise<void> {
  const rows = groups.flatMap((claims) => {
    const waiting = findWaiting(claims)
    return claims.filter((claim) => claim.waiting !== waiting.has(claim.id)).map(({ id }) => ({ id, waiting: waiting.has(id) ? true : null }))
  })
  if (rows.length > 0) await transaction.run(MARK_WAITING, { rows })
}

function hasChanged(before: Relationship | undefined, after: Relationship): boolean {
  return before !== undefined && JSON.stringify(before) !== JSON.stringify(after)
}

async function change(
  transaction: Transaction,
  relationships: readonly Relationship[],
  statement: (type: RelationshipType, from: 'head' | 'tail') => string,
): Promise<void> {
  if (relationships.length === 0) return
  const ends = await readEntities(transaction, [...new Set(relationships.flatMap(({ head, tail }) => [head, tail]))])
  const mentioned = (id: EntityId) => ends.get(id)?.documents ?? 0
  const near = ({ head, tail }: Relationship) => (mentioned(head) <= mentioned(tail) ? 'head' : 'tail')
  for (const [type, ofType] of groupBy(relationships, (relationship) => relationship.type)) {
    for (const [from, group] of groupBy(ofType, near)) await transaction.run(statement(type, from), { rows: group.map(changeRow) })
  }
}

/** ASSOCIATED_WITH makes nobody connected. */
async function addToDegrees(transaction: Transaction, added: readonly Relationship[], gone: readonly Relationship[]): Promise<void> {
  const changes = new Map<EntityId, number>()
  const count = (relationships: readonly Relationship[], change: number) => {
    for (const { category, head, tail } of relationships) {
      // A relationship of an entity with itself is one.
      for (const end of new Set(category === 'none' ? [] : [head, tail])) changes.set(end, (changes.get(end) ?? 0) + change)
    }
  }
  count(added, 1)
  count(gone, -1)
  const rows = [...changes].filter(([, change]) => change !== 0).map(([id, change]) => ({ id, change }))
  if (rows.length > 0) await transaction.run(ADD_TO_DEGREES, { rows })
}

/** Keeps the number of relationships of each type beside them. */
export async function addToCounts(transaction: Transaction, changes: readonly { readonly type: RelationshipType; readonly change: number }[]): Promise<void> {
  const sum = (group: typeof changes) => group.reduce((total, { change }) => total + change, 0)
  const rows = [...groupBy(changes, ({ type }) => type)].map(([type, group]) => ({ type, change: sum(group) })).filter(({ change }) => change !== 0)
  if (rows.length > 0) await transaction.run(ADD_TO_COUNTS, { rows })
}

function changeRow({ type, head, tail, ...own }: Relationship): ChangeRow {
  return { type, head, tail, properties: withoutNulls({ ...own }) }
}
