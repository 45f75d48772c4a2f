// Brings what is seen in line with what was extracted and what people decided, for whatever a Review touches.

import type { Transaction } from '../engines/engine.ts'
import { parseClaimId } from '../ids.ts'
import type { ClaimId, EntityId } from '../model.ts'
import { textOf } from '../records.ts'
import * as statements from '../statements/reviews.ts'
import { removeOrphans } from '../writing/orphans.ts'
import { readStanding, rebuildRelationships } from '../writing/relationships.ts'
import { countVersions, entitiesOf, findAnchors, findAnchorsOfEntities, listDecisions } from './anchors.ts'
import { applyToClaim, applyToEntities } from './apply.ts'
import { endsOf, relationshipIdOf, removeClaims, writeClaims, type ClaimChange } from './claims.ts'
import { correctDocuments } from './documents.ts'
import { hideEntities, readLayers, showEntities, type EntityLayers } from './layers.ts'
import { countMentioning, findMoved, moveMentions } from './mentions.ts'
import type { Decision } from './model.ts'
import { storedClaim, type StoredClaim } from './records.ts'
import type { EntityState, FindDates } from './state.ts'
import type { Touched } from './touched.ts'

/** Computes what is seen of all that is touched and writes the difference, relationships included. */
export async function rebuild(transaction: Transaction, touched: Touched, findDates: FindDates): Promise<void> {
  const seeds = [...touched.entities, ...touched.mentioned, ...touched.giving]
  const joined = [...new Set([...seeds, ...entitiesOf(await findAnchorsOfEntities(transaction, seeds))])]
  const stored = await readClaims(transaction, touched, touched.giving.length === 0 ? [] : joined)
  const { decisions, layers } = await readReviewed(transaction, stored, joined)
  const changes = stored.map((claim) => changeOf(claim, { decisions, layers, findDates }))
  const mentions = await findMoved(transaction, { all: touched.mentioned, changed: touched.giving.length === 0 ? [] : joined, decisions })
  const relationships = changes.flatMap(({ before, after }) => [before, ...(after === null ? [] : [after])]).map(relationshipIdOf)
  const standing = await readStanding(transaction, relationships)

  await showEntities(transaction, layers)
  await writeClaims(transaction, changes)
  await removeClaims(transaction, changes)
  await moveMentions(transaction, mentions)
  await rebuildRelationships(transaction, relationships, standing)
  await hideEntities(transaction, layers)
  await countMentioning(transaction, mentions)
  await correctDocuments(transaction, touched.documents)
  await removeOrphans(transaction, [...joined, ...changes.flatMap(({ before }) => endsOf(before.content))])
}

async function readClaims(transaction: Transaction, touched: Touched, giving: readonly EntityId[]): Promise<readonly StoredClaim[]> {
  const ids = async (statement: string, parameters: Readonly<Record<string, string | readonly string[]>>) =>
    (await transaction.run(statement, parameters)).map((row) => parseClaimId(textOf(row, 'id')))
  const ofEntities = await ids(statements.CLAIMS_OF_ENTITIES, { ids: touched.entities })
  const given = giving.length === 0 ? [] : await ids(statements.CHANGED_CLAIMS_OF_ENTITIES, { ids: giving })
  const dated: ClaimId[] = []
  for (const id of touched.documents) dated.push(...(await ids(statements.DATED_CLAIMS, { id })))
  const rows = await transaction.run(statements.CLAIM_STATES, { ids: [...new Set([...touched.claims, ...ofEntities, ...given, ...dated])] })
  return rows.map(storedClaim)
}

interface Reviewed {
  readonly decisions: readonly Decision[]
  readonly layers: EntityLayers
}

/** Everything that was decided about these claims, their documents and the entities that they name in either layer. */
async function readReviewed(transaction: Transaction, claims: readonly StoredClaim[], joined: readonly EntityId[]): Promise<Reviewed> {
  const named = claims.flatMap(({ extracted, visible }) => [...endsOf(extracted.content), ...endsOf(visible.content)])
  const ofEntities = await findAnchorsOfEntities(transaction, [...joined, ...named])
  const ofClaims = await findAnchors(transaction, claims.flatMap(({ extracted: { id, document } }) => [id, ...(document === null ? [] : [document])]))
  const found = [...ofEntities, ...ofClaims]
  const decisions = listDecisions(found)
  const stored = await readLayers(transaction, [...joined, ...named, ...entitiesOf(ofEntities)])
  const extracted = new Map([...stored.values()].flatMap((layers): [EntityId, EntityState][] => (layers.extracted === null ? [] : [[layers.id, layers.extracted]])))
  const visible = applyToEntities([...extracted.values()], decisions)
  return { decisions, layers: { stored, extracted, visible, versionOf: countVersions(found) } }
}

function changeOf({ extracted, visible, version }: StoredClaim, { decisions, layers, findDates }: Reviewed & { readonly findDates: FindDates }): ClaimChange {
  const isGone = extracted.origin === 'added' && !decisions.some(({ made }) => made.claim === extracted.id)
  const after = isGone ? null : applyToClaim(extracted, decisions, { entities: layers.visible, extracted: layers.extracted, findDates })
  return { extracted, before: visible, after, version: { before: version, after: layers.versionOf(extracted.id) } }
}
