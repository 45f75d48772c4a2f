// Writes and removes documents: replaces what was extracted from one, and rebuilds what that touches, in one transaction.

import type { Row, Transaction } from '../engines/engine.ts'
import { InvalidInputError, NotFoundError } from '../errors.ts'
import { parseEntityId, parseRelationshipId } from '../ids.ts'
import type { DocumentId, EntityId, ExtractedDocument, RelationshipId } from '../model.ts'
import { numberOf, textOf } from '../records.ts'
import { ENTITIES_OF_CLAIMS, ENTITIES_OF_DOCUMENT, EXISTING_CLAIMS, RELATIONSHIPS_OF_DOCUMENT } from '../statements/reading.ts'
import * as statements from '../statements/writing.ts'
import type { WriteOutcome } from '../store.ts'
import { findCopies, settleCopies, type Copies } from './duplicates.ts'
import { readEntities, writeEntities } from './entities.ts'
import { documentProperties, makeLayer, type ClaimRow, type Layer } from './layer.ts'
import { removeOrphans } from './orphans.ts'
import { readStanding, rebuildRelationships } from './relationships.ts'

/** What a document has given the graph so far. */
interface Footprint {
  readonly relationships: readonly RelationshipId[]
  /** Entities that it mentions; `named` has those of its claims as well. */
  readonly mentioned: readonly EntityId[]
  readonly named: readonly EntityId[]
}

interface Texts {
  readonly hashes: ReadonlySet<string>
  readonly newcomer: DocumentId | null
}

const NOTHING: Footprint = { relationships: [], mentioned: [], named: [] }

/**
 * Writes a document with what was extracted from it; see GraphStore.writeDocument. `now` is an ISO 8601 time.
 * @throws InvalidInputError when it refers to entities or sentences that are not there
 */
export async function writeDocument(transaction: Transaction, extracted: ExtractedDocument, now: string): Promise<WriteOutcome> {
  const layer = makeLayer(extracted)
  const stored = (await transaction.run(statements.FIND_DOCUMENT, { id: layer.id }))[0]
  if (stored !== undefined && isSame(stored, extracted, layer)) return unchanged(layer.id, stored)
  await requireEntities(transaction, layer)
  const before = stored === undefined ? NOTHING : await readFootprint(transaction, layer.id)
  const texts = textsOf(layer, stored)
  const copies = await relationshipsOfCopies(transaction, texts)
  const claimed = [...layer.claims, ...layer.background].map((row) => row.relationship)
  const touched = [...before.relationships, ...copies, ...claimed]
  const standing = await readStanding(transaction, touched)

  if (stored !== undefined) await removeLayer(transaction, layer.id)
  const ingestedAt = stored === undefined ? now : textOf(stored, 'ingestedAt')
  await transaction.run(statements.PUT_DOCUMENT, { properties: documentProperties(extracted, layer, ingestedAt) })
  await writeLayer(transaction, layer)
  const duplicate = await settle(transaction, layer.id, texts)
  await rebuildRelationships(transaction, touched, standing)
  await countDocuments(transaction, before.mentioned, mentionedBy(layer))
  await removeOrphans(transaction, [...before.named, ...layer.entities.map((entity) => entity.id)])
  const outcome = duplicate ? 'duplicate' : stored === undefined ? 'added' : 'updated'
  return { id: layer.id, outcome, entities: mentionedBy(layer).length, claims: layer.claims.length }
}

/** Removes a document and what it alone gave the graph. @throws NotFoundError */
export async function deleteDocument(transaction: Transaction, id: DocumentId): Promise<void> {
  const stored = (await transaction.run(statements.FIND_DOCUMENT, { id }))[0]
  if (stored === undefined) throw new NotFoundError(`There is no document ${id}.`)
  const texts: Texts = { hashes: new Set([textOf(stored, 'textHash')]), newcomer: null }
  const before = await readFootprint(transaction, id)
  const touched = [...before.relationships, ...(await relationshipsOfCopies(transaction, texts))]
  const standing = await readStanding(transaction, touched)
  await removeLayer(transaction, id)
  await transaction.run(statements.DELETE_DOCUMENT, { id })
  await settle(transaction, id, texts)
  await rebuildRelationships(transaction, touched, standing)
  await countDocuments(transaction, before.mentioned, [])
  await removeOrphans(transaction, before.named)
}

function isSame(stored: Row, { document, extractor }: ExtractedDocument, layer: Layer): boolean {
  return stored.sha256 === document.sha256 && stored.textHash === layer.textHash && stored.extractor === extractor
}

function unchanged(id: DocumentId, stored: Row): WriteOutcome {
  return { id, outcome: 'unchanged', entities: numberOf(stored, 'entities'), claims: numberOf(stored, 'claims') }
}

/** A claim whose entity is not there would be lost without a word. */
async function requireEntities(transaction: Transaction, layer: Layer): Promise<void> {
  const given = new Set(layer.entities.map((entity) => entity.id))
  const named = [...layer.claims, ...layer.background].flatMap(({ subject, object, by, at, saidBy }) => [subject, object, by, at, saidBy])
  const foreign = [...new Set(named.filter((id) => id !== null && !given.has(id)))].filter((id) => id !== null)
  if (foreign.length === 0) return
  const known = await readEntities(transaction, foreign)
  const missing = foreign.filter((id) => !known.has(id))
  if (missing.length > 0) throw new InvalidInputError(`Claims of ${layer.id} name entities that neither it nor the graph has: ${missing.join(', ')}.`)
}

async function readFootprint(transaction: Transaction, id: DocumentId): Promise<Footprint> {
  const ids = async (statement: string) => (await transaction.run(statement, { id })).map((row) => textOf(row, 'id'))
  const mentioned = (await ids(ENTITIES_OF_DOCUMENT)).map(parseEntityId)
  const claimed = (await ids(ENTITIES_OF_CLAIMS)).map(parseEntityId)
  const relationships = (await ids(RELATIONSHIPS_OF_DOCUMENT)).map(parseRelationshipId)
  return { relationships, mentioned, named: [...new Set([...mentioned, ...claimed])] }
}

/** The text that a document has now and the one that it had; it comes last among the copies of a text that is new to it. */
function textsOf(layer: Layer, stored: Row | undefined): Texts {
  const old = stored === undefined ? null : textOf(stored, 'textHash')
  const stays = stored !== undefined && old === layer.textHash && stored.duplicate !== true
  return { hashes: new Set([layer.textHash, old ?? layer.textHash]), newcomer: stays ? null : layer.id }
}

/** A copy may begin or cease to count, and its relationships change with that. */
async function relationshipsOfCopies(transaction: Transaction, { hashes, newcomer }: Texts): Promise<readonly RelationshipId[]> {
  const found: RelationshipId[] = []
  for (const hash of hashes) {
    const { original, duplicates } = await findCopies(transaction, hash, newcomer)
    for (const id of original === null ? [] : [original, ...duplicates]) {
      const rows = await transaction.run(RELATIONSHIPS_OF_DOCUMENT, { id })
      found.push(...rows.map((row) => parseRelationshipId(textOf(row, 'id'))))
    }
  }
  return found
}

/** Decides which copies count; returns whether `id` is now a duplicate. */
async function settle(transaction: Transaction, id: DocumentId, { hashes, newcomer }: Texts): Promise<boolean> {
  const settled: Copies[] = []
  for (const hash of hashes) {
    const copies = await findCopies(transaction, hash, newcomer)
    await settleCopies(transaction, copies)
    settled.push(copies)
  }
  return settled.some((copies) => copies.duplicates.includes(id))
}

async function removeLayer(transaction: Transaction, id: DocumentId): Promise<void> {
  await transaction.run(statements.DELETE_CLAIMS, { id })
  await transaction.run(statements.DELETE_SENTENCES, { id })
}

async function writeLayer(transaction: Transaction, layer: Layer): Promise<void> {
  await transaction.run(statements.CREATE_SENTENCES, { document: layer.id, rows: layer.sentences })
  await writeEntities(transaction, layer.entities)
  await transaction.run(statements.CREATE_MENTIONS, { rows: layer.mentions.map((row) => ({ ...row })) })
  const known = await transaction.run(EXISTING_CLAIMS, { ids: layer.background.map((row) => row.claim) })
  const shared = new Set(known.map((row) => textOf(row, 'id')))
  await writeClaims(transaction, [...layer.claims, ...layer.background.filter((row) => !shared.has(row.claim))])
}

async function writeClaims(transaction: Transaction, claims: readonly ClaimRow[]): Promise<void> {
  await transaction.run(statements.CREATE_CLAIMS, { rows: claims.map(({ subject, object, properties }) => ({ subject, object, properties })) })
  const said = claims.filter((row) => row.sentence !== null).map(({ claim, sentence }) => ({ claim, sentence }))
  await transaction.run(statements.CREATE_CLAIM_SENTENCES, { rows: said })
  const parts = [['BY', 'by'], ['AT', 'at'], ['SAID_BY', 'saidBy']] as const
  for (const [part, key] of parts) {
    const rows = claims.flatMap((row) => (row[key] === null ? [] : [{ claim: row.claim, entity: row[key] }]))
    if (rows.length > 0) await transaction.run(statements.createClaimPart(part), { rows })
  }
}

function mentionedBy(layer: Layer): readonly EntityId[] {
  return layer.entities.filter((entity) => entity.mentions.length > 0).map((entity) => entity.id)
}

async function countDocuments(transaction: Transaction, before: readonly EntityId[], after: readonly EntityId[]): Promise<void> {
  const more = after.filter((id) => !before.includes(id)).map((id) => ({ id, change: 1 }))
  const fewer = before.filter((id) => !after.includes(id)).map((id) => ({ id, change: -1 }))
  const rows = [...more, ...fewer]
  if (rows.length > 0) await transaction.run(statements.ADD_TO_DOCUMENTS, { rows })
}
