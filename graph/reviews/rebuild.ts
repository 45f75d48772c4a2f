// Brings what is seen in line with what was extracted and what people decided, for whatever a Review touches.

import type { Transaction } from '../engines/engine.ts'
import { parseClaimId } from '../ids.ts'
import type { ClaimId, EntityId } from '../model.ts'
import { textOf } from '../records.ts'
import * as statements from '../statements/reviews.ts'
import { removeOrphans } from '../writing/orphans.ts'
import { readStanding, rebuildRelationships } from '../writing/relationships.ts'
import { linkAbout } from './about.ts'
import { countVersions, entitiesOf, findAnchors, findAnchorsOfEntities, listDecisions } from './anchors.ts'
import { applyToClaim, applyToEntities } from './apply.ts'
import { endsOf, relationshipIdOf, removeClaims, writeClaims, type ClaimChange } from './claims.ts'
import { correctDocuments } from './documents.ts'
import { hideEntities, readLayers, showEntities, type EntityLayers } from './layers.ts'
import { countMentioning, findChanged, readMentions, writeMentions } from './mentions.ts'
import type { Anchor, Decision, MentionPlace } from './model.ts'
import { storedClaim, type StoredClaim, type StoredMention } from './records.ts'
import type { ClaimState, EntityState, FindDates } from './state.ts'
import type { Touched } from './touched.ts'

/**
 * Computes what is seen of all that is touched and writes the difference, relationships included. `anchors` are those of a
 * Review that is new: what it has made is held by it before anything is judged to be held by nothing.
 */
export async function rebuild(transaction: Transaction, touched: Touched, findDates: FindDates, anchors: readonly Anchor[] = []): Promise<void> {
  const seeds = [...touched.entities, ...touched.mentioned, ...touched.giving]
  const joined = [...new Set([...seeds, ...entitiesOf(await findAnchorsOfEntities(transaction, seeds))])]
  const stored = await readClaims(transaction, touched, touched.giving.length === 0 ? [] : joined)
  const mentions = await readMentions(transaction, { all: touched.mentioned, changed: touched.giving.length === 0 ? [] : joined, marked: touched.marked })
  const { decisions, layers } = await readReviewed(transaction, { claims: stored, mentions, joined })
  const changes = stored.map((claim) => changeOf(claim, { decisions, layers, findDates }))
  const changedMentions = await findChanged(transaction, { mentions, marked: touched.marked, decisions })
  const relationships = changes.flatMap(({ before, after }) => [before, ...(after === null ? [] : [after])]).map(relationshipIdOf)
  const standing = await readStanding(transaction, relationships)

  await showEntities(transaction, layers)
  await linkAbout(transaction, anchors)
  await writeClaims(transaction, changes)
  await removeClaims(transaction, changes)
  await writeMentions(transaction, changedMentions)
  await rebuildRelationships(transaction, relationships, standing)
  await hideEntities(transaction, layers)
  await countMentioning(transaction, changedMentions)
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
  const read = async (wanted: readonly ClaimId[]) => (await transaction.run(statements.CLAIM_STATES, { ids: [...new Set(wanted)] })).map(storedClaim)
  const beside = await read(await ids(statements.CLAIM_IDS_IN_DOCUMENTS, { ids: [...new Set(touched.marked.map(({ document }) => document))] }))
  const resting = beside.filter(({ extracted }) => touched.marked.some((place) => restsOn(extracted, place))).map(({ extracted }) => extracted.id)
  return read([...touched.claims, ...ofEntities, ...given, ...dated, ...resting])
}

/** Whether a claim says something of whom these words mean. */
function restsOn({ document, content: { spans } }: ClaimState, place: MentionPlace): boolean {
  return document === place.document && Object.values(spans).flat().some(({ start, end }) => start === place.start && end === place.end)
}

interface Reviewed {
  readonly decisions: readonly Decision[]
  readonly layers: EntityLayers
}

interface Touching {
  readonly claims: readonly StoredClaim[]
  readonly mentions: readonly StoredMention[]
  readonly joined: readonly EntityId[]
}

/** Everything that was decided about these claims and mentions, their documents and the entities that they name in either layer. */
async function readReviewed(transaction: Transaction, { claims, mentions, joined }: Touching): Promise<Reviewed> {
  const byMentions = mentions.flatMap(({ entity, properties: { extracted } }) => (extracted === null ? [entity] : [entity, extracted]))
  const named = [...claims.flatMap(({ extracted, visible }) => [...endsOf(extracted.content), ...endsOf(visible.content)]), ...byMentions]
  const ofEntities = await findAnchorsOfEntities(transaction, [...joined, ...named])
  const documents = mentions.map(({ document }) => document)
  const ofClaims = await findAnchors(transaction, [...documents, ...claims.flatMap(({ extracted: { id, document } }) => [id, ...(document === null ? [] : [document])])])
  const found = [...ofEntities, ...ofClaims]
  const decisions = listDecisions(found)
  const stored = await readLayers(transaction, [...joined, ...named, ...entitiesOf(ofEntities)])
  const extracted = new Map([...stored.values()].flatMap((layers): [EntityId, EntityState][] => (layers.extracted === null ? [] : [[layers.id, layers.extracted]])))
  // Not those of claims and documents: they may have made entities that are not at hand.
  const visible = applyToEntities([...extracted.values()], listDecisions(ofEntities))
  return { decisions, layers: { stored, extracted, visible, versionOf: countVersions(found) } }
}

function changeOf({ extracted, visible, version }: StoredClaim, { decisions, layers, findDates }: Reviewed & { readonly findDates: FindDates }): ClaimChange {
  const isGone = extracted.origin === 'added' && !decisions.some(({ made }) => made.claim === extracted.id)
  const after = isGone ? null : applyToClaim(extracted, decisions, { entities: layers.visible, extracted: layers.extracted, findDates })
  return { extracted, before: visible, after, version: { before: version, after: layers.versionOf(extracted.id) } }
}
