// Writes documents: replaces what was extracted from one, and rebuilds what that touches, in one transaction.

import { findShingles } from '../copies/shingles.ts'
import type { Uncounted, Verdict } from '../copies/verdicts.ts'
import type { Row, Transaction } from '../engines/engine.ts'
import { InvalidInputError } from '../errors.ts'
import type { DocumentId, EntityId, ExtractedDocument } from '../model.ts'
import { numberOf, textOf } from '../records.ts'
import { endsOf, relationshipIdOf } from '../reviews/claims.ts'
import { correctedProperties } from '../reviews/documents.ts'
import { createMentions } from '../reviews/mentions.ts'
import { moveAnchors, reviewLayer, writeReviewedEntities, type ReviewedLayer } from '../reviews/ingest.ts'
import type { FindDates } from '../reviews/state.ts'
import { EXISTING_CLAIMS } from '../statements/reading.ts'
import * as statements from '../statements/writing.ts'
import type { WriteOutcome } from '../store.ts'
import { bandProperties, judgeChange, keepsStanding, markUncounted, readCopies, writeVerdicts } from './copies.ts'
import { readEntities, writeEntities } from './entities.ts'
import { NO_FOOTPRINT, countDocuments, readFootprint, relationshipsOfJudged, removeLayer } from './footprint.ts'
import { claimProperties, documentProperties, makeLayer, type ClaimRow, type Layer } from './layer.ts'
import { removeOrphans } from './orphans.ts'
import { withoutNulls } from './properties.ts'
import { readStanding, rebuildRelationships } from './relationships.ts'

/** When and with what a document is written. */
export interface Moment {
  /** ISO 8601 time. */
  readonly now: string
  /** The number of this writing, in the order of all. */
  readonly number: number
  readonly findDates: FindDates
}

/**
 * Writes a document with what was extracted from it, under the Reviews that there are; see GraphStore.writeDocument.
 * @throws InvalidInputError when it refers to entities or sentences that are not there
 */
export async function writeDocument(transaction: Transaction, extracted: ExtractedDocument, { now, number, findDates }: Moment): Promise<WriteOutcome> {
  const { id } = extracted.document
  const stored = (await transaction.run(statements.FIND_DOCUMENT, { id }))[0]
  const sequence = stored === undefined ? number : numberOf(stored, 'sequence')
  const read = makeLayer(extracted, sequence)
  if (stored !== undefined && isSame(stored, extracted, read)) return unchanged(id, stored)
  const reviewed = await reviewLayer(transaction, read, findDates)
  const { layer } = reviewed
  await requireEntities(transaction, reviewed)
  // Nothing is to be taken away for a document that was never there.
  const isKnown = stored !== undefined || (await transaction.run(statements.FIND_DELETED, { id })).length > 0
  const before = isKnown ? await readFootprint(transaction, id) : NO_FOOTPRINT
  const ingestedAt = stored === undefined ? now : textOf(stored, 'ingestedAt')
  const copies = await judgeWriting(transaction, { extracted, layer, ingestedAt, isStored: stored !== undefined })
  const claimed = [...layer.claims, ...layer.background].map((row) => relationshipIdOf(row.seen))
  const touched = [...before.relationships, ...(await relationshipsOfJudged(transaction, copies.verdicts)), ...claimed]
  const standing = await readStanding(transaction, touched)

  if (isKnown) await removeLayer(transaction, id)
  if (isKnown) await transaction.run(statements.FORGET_DELETED, { id })
  const properties = { ...documentProperties(extracted, read, { ingestedAt, sequence }), ...bandProperties(extracted.document), ...correctedProperties(extracted.document, reviewed.anchors) }
  await transaction.run(statements.PUT_DOCUMENT, { properties: withoutNulls(properties) })
  await writeLayer(transaction, reviewed)
  await writeVerdicts(transaction, copies.verdicts, stored === undefined ? id : null)
  if (copies.uncounted !== null) await markUncounted(transaction, [{ id, uncounted: copies.uncounted }])
  await rebuildRelationships(transaction, touched, standing)
  await moveAnchors(transaction, reviewed)
  await countDocuments(transaction, before.mentioned, mentionedBy(layer))
  const supported = new Set([...mentionedBy(layer), ...layer.claims.flatMap(({ seen }) => endsOf(seen.content))])
  await removeOrphans(transaction, [...before.named, ...read.entities.map((entity) => entity.id)].filter((entity) => !supported.has(entity)))
  const outcome = copies.uncounted === 'duplicate' ? 'duplicate' : stored === undefined ? 'added' : 'updated'
  return { id, outcome, entities: mentionedBy(read).length, claims: read.claims.length }
}

function isSame(stored: Row, { document, extractor }: ExtractedDocument, layer: Layer): boolean {
  return stored.sha256 === document.sha256 && stored.textHash === layer.textHash && stored.extractor === extractor
}

function unchanged(id: DocumentId, stored: Row): WriteOutcome {
  return { id, outcome: 'unchanged', entities: numberOf(stored, 'entities'), claims: numberOf(stored, 'claims') }
}

/** A claim whose entity is not there would be lost without a word. */
async function requireEntities(transaction: Transaction, { layer, entities }: ReviewedLayer): Promise<void> {
  const given = new Set([...layer.entities.map((entity) => entity.id), ...(entities?.visible.keys() ?? [])])
  const named = [...layer.claims, ...layer.background].flatMap(({ seen }) => endsOf(seen.content))
  const foreign = [...new Set(named.filter((id) => !given.has(id)))]
  if (foreign.length === 0) return
  const known = await readEntities(transaction, foreign)
  const missing = foreign.filter((id) => !known.has(id))
  if (missing.length > 0) throw new InvalidInputError(`Claims of ${layer.id} name entities that neither it nor the graph has: ${missing.join(', ')}.`)
}

interface Writing {
  readonly extracted: ExtractedDocument
  readonly layer: Layer
  readonly ingestedAt: string
  readonly isStored: boolean
}

/** Which documents count once this one is written; one that keeps its text and address keeps its standing. */
async function judgeWriting(transaction: Transaction, { extracted, layer, ingestedAt, isStored }: Writing): Promise<{ readonly verdicts: readonly Verdict[]; readonly uncounted: Uncounted | null }> {
  const { id, title, text, url, published } = extracted.document
  const [before = null] = isStored ? await readCopies(transaction, [id]) : []
  const after = { id, url, published, ingestedAt, textHash: layer.textHash, shingles: findShingles({ title, text }), uncounted: before?.uncounted ?? null }
  if (before !== null && keepsStanding(before, after)) return { verdicts: [], uncounted: before.uncounted }
  const verdicts = await judgeChange(transaction, { id, before, after })
  return { verdicts, uncounted: verdicts.find((verdict) => verdict.id === id)?.uncounted ?? null }
}

async function writeLayer(transaction: Transaction, reviewed: ReviewedLayer): Promise<void> {
  const { layer } = reviewed
  await transaction.run(statements.CREATE_SENTENCES, { document: layer.id, rows: layer.sentences.map((row) => withoutNulls({ ...row })) })
  await writeEntities(transaction, layer.entities)
  await writeReviewedEntities(transaction, reviewed)
  await createMentions(transaction, layer.mentions)
  const known = await transaction.run(EXISTING_CLAIMS, { ids: layer.background.map((row) => row.seen.id) })
  const shared = new Set(known.map((row) => textOf(row, 'id')))
  await writeClaims(transaction, [...layer.claims, ...layer.background.filter((row) => !shared.has(row.seen.id))])
}

async function writeClaims(transaction: Transaction, claims: readonly ClaimRow[]): Promise<void> {
  const rows = claims.map((row) => ({ subject: row.seen.content.subject, object: row.seen.content.object, properties: claimProperties(row) }))
  await transaction.run(statements.CREATE_CLAIMS, { rows })
  const said = claims.filter((row) => row.sentence !== null).map(({ seen, sentence }) => ({ claim: seen.id, sentence }))
  await transaction.run(statements.CREATE_CLAIM_SENTENCES, { rows: said })
  const parts = [['BY', 'by'], ['AT', 'at'], ['SAID_BY', 'saidBy']] as const
  for (const [part, key] of parts) {
    const links = claims.flatMap(({ seen }) => (seen.content[key] === null ? [] : [{ claim: seen.id, entity: seen.content[key] }]))
    if (links.length > 0) await transaction.run(statements.createClaimPart(part), { rows: links })
  }
}

function mentionedBy(layer: Layer): readonly EntityId[] {
  return [...new Set(layer.mentions.filter(({ type }) => type === 'MENTIONS').map((mention) => mention.entity))]
}
