// What an action is about, read from the graph before anything is decided.

import type { Transaction } from '../engines/engine.ts'
import { InvalidInputError, NotFoundError } from '../errors.ts'
import { parseClaimId, parseEntityId } from '../ids.ts'
import type { ClaimId, DocumentId, EntityId } from '../model.ts'
import { layerSentence, textOf, type StoredEntity } from '../records.ts'
import { CLAIM_STATES, CLAIMS_OF_RELATIONSHIP, DOCUMENT_STATE, MENTIONED_AT, SENTENCE, SENTENCE_AROUND } from '../statements/reviews.ts'
import { findAnchorsOf, type FoundAnchor } from './anchors.ts'
import { readLayers } from './layers.ts'
import type { AddedClaim, MentionPlace, ReviewAction, TargetKind } from './model.ts'
import { storedClaim, storedDocument, type StoredClaim } from './records.ts'
import type { DocumentState } from './state.ts'

export interface Subjects {
  readonly claims: ReadonlyMap<string, StoredClaim>
  /** Those that the action is about and those that its claims name. */
  readonly entities: ReadonlyMap<string, StoredEntity>
  readonly document: { readonly visible: DocumentState; readonly version: number } | null
  /** The hold on a claim that a Review did not find again. */
  readonly lost: FoundAnchor | null
  readonly sentence: SubjectSentence | null
  /** Of a Review of words: what they are, in which sentence, and whom they mention now. */
  readonly marked: { readonly words: string; readonly sentence: SubjectSentence; readonly mentions: readonly EntityId[] } | null
}

interface SubjectSentence {
  readonly id: string
  readonly document: DocumentId
  readonly start: number
  readonly end: number
  readonly text: string
}

/** @throws NotFoundError when the relationship has no claims */
export async function resolveTarget(transaction: Transaction, action: ReviewAction): Promise<ReviewAction> {
  if (!('target' in action) || action.target.kind !== 'relationship') return action
  const rows = await transaction.run(CLAIMS_OF_RELATIONSHIP, { id: action.target.id })
  if (rows.length === 0) throw new NotFoundError(`There is no relationship ${action.target.id}.`)
  return { ...action, target: { kind: 'claims', ids: rows.map((row) => parseClaimId(textOf(row, 'id'))) } }
}

/** Ids of what an action is about; its author says which version of each was seen. */
export function targetsOf(action: ReviewAction): { readonly kind: TargetKind; readonly ids: readonly string[] } {
  switch (action.action) {
    case 'confirm':
    case 'reject':
    case 'unsure':
    case 'annotate':
    case 'edit':
      return targetsOfTarget(action.target)
    case 'add':
      return { kind: 'claim', ids: [] }
    case 'merge':
      return { kind: 'entity', ids: [action.into, ...action.entities] }
    case 'correct':
    case 'mention':
    case 'unmention':
      return { kind: 'document', ids: [action.document] }
    case 'reanchor':
      return { kind: 'claim', ids: action.to === null ? [] : [action.to] }
    default:
      return { kind: 'entity', ids: [action.entity] }
  }
}

function targetsOfTarget(target: Extract<ReviewAction, { target: unknown }>['target']): { readonly kind: TargetKind; readonly ids: readonly string[] } {
  if (target.kind === 'document') return { kind: 'document', ids: [target.id] }
  if (target.kind === 'relationship') return { kind: 'claim', ids: [] }
  return { kind: target.kind === 'claims' ? 'claim' : 'entity', ids: target.ids }
}

/** @throws NotFoundError naming what is not there, InvalidInputError when words are in no sentence */
export async function readSubjects(transaction: Transaction, action: ReviewAction): Promise<Subjects> {
  const claims = await readClaims(transaction, claimsOf(action))
  const named = [...claims.values()].flatMap(({ visible: { content } }) => [content.subject, content.object])
  const document = await readDocument(transaction, documentOf(action))
  const marked = action.action === 'mention' || action.action === 'unmention' ? await readMarked(transaction, action) : null
  const entities = await readSeen(transaction, [...entitiesOf(action), ...named, ...(marked?.mentions ?? [])])
  const sentence = action.action === 'add' && action.claim.sentence !== null ? await readSentence(transaction, action.claim.sentence) : null
  return { claims, entities, document, sentence, marked, lost: action.action === 'reanchor' ? await readLost(transaction, action) : null }
}

function claimsOf(action: ReviewAction): readonly ClaimId[] {
  if (action.action === 'split') return action.claims
  if (action.action === 'reanchor') return action.to === null ? [] : [action.to]
  return 'target' in action && action.target.kind === 'claims' ? action.target.ids : []
}

function entitiesOf(action: ReviewAction): readonly EntityId[] {
  if ('target' in action && action.target.kind === 'entities') return action.target.ids
  if (action.action === 'merge') return [action.into, ...action.entities]
  if (action.action === 'add') return endsOfAdded(action.claim)
  if (action.action === 'mention') return typeof action.means === 'string' ? [action.means] : []
  if (action.action === 'edit') return [action.changes.at, action.changes.saidBy].filter((id) => id != null)
  return 'entity' in action ? [action.entity] : []
}

export function endsOfAdded({ subject, object, by, at, saidBy }: AddedClaim): readonly EntityId[] {
  return [subject, object, by, at, saidBy].filter((id) => id !== null)
}

function documentOf(action: ReviewAction): DocumentId | null {
  if (action.action === 'correct' || action.action === 'mention' || action.action === 'unmention') return action.document
  return 'target' in action && action.target.kind === 'document' ? action.target.id : null
}

async function readClaims(transaction: Transaction, ids: readonly ClaimId[]): Promise<ReadonlyMap<string, StoredClaim>> {
  const claims = new Map((await transaction.run(CLAIM_STATES, { ids: [...new Set(ids)] })).map(storedClaim).map((claim) => [claim.visible.id, claim]))
  const missing = ids.filter((id) => !claims.has(id))
  if (missing.length > 0) throw new NotFoundError(`There is no claim ${missing.join(', ')}.`)
  return claims
}

async function readSeen(transaction: Transaction, ids: readonly EntityId[]): Promise<ReadonlyMap<string, StoredEntity>> {
  const layers = await readLayers(transaction, ids)
  const seen = new Map([...layers.values()].flatMap(({ id, visible }): [string, StoredEntity][] => (visible === null ? [] : [[id, visible]])))
  const missing = ids.find((id) => !seen.has(id))
  if (missing === undefined) return seen
  throw new NotFoundError(layers.has(missing) ? `Entity ${missing} was merged into another one; review that.` : `There is no entity ${missing}.`)
}

async function readDocument(transaction: Transaction, id: DocumentId | null): Promise<Subjects['document']> {
  if (id === null) return null
  const [row] = await transaction.run(DOCUMENT_STATE, { id })
  if (row === undefined) throw new NotFoundError(`There is no document ${id}.`)
  return storedDocument(row)
}

async function readLost(transaction: Transaction, { review, claim }: Extract<ReviewAction, { action: 'reanchor' }>): Promise<FoundAnchor> {
  const found = (await findAnchorsOf(transaction, review)).find(({ anchor }) => anchor.role === 'target' && anchor.target === claim && anchor.lost)
  if (found === undefined) throw new NotFoundError(`Review ${review} has lost no claim ${claim}; read the list of lost decisions again.`)
  return found
}

async function readMarked(transaction: Transaction, { document, start, end }: MentionPlace): Promise<Subjects['marked']> {
  const [row] = await transaction.run(SENTENCE_AROUND, { document, start, end })
  if (row === undefined || end <= start) throw new InvalidInputError(`The offsets ${start} to ${end} of ${document} are in none of its sentences; choose words of one sentence.`)
  const sentence = layerSentence(row)
  const mentions = (await transaction.run(MENTIONED_AT, { sentence: sentence.id, start, end })).map((found) => parseEntityId(textOf(found, 'id')))
  return { words: sentence.text.slice(start - sentence.start, end - sentence.start), sentence, mentions }
}

async function readSentence(transaction: Transaction, id: string): Promise<Subjects['sentence']> {
  const [row] = await transaction.run(SENTENCE, { id })
  if (row === undefined) throw new NotFoundError(`There is no sentence ${id}.`)
  return layerSentence(row)
}
