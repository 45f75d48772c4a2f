// What an action is about, read from the graph before anything is decided.

import type { Transaction } from '../engines/engine.ts'
import { NotFoundError } from '../errors.ts'
import { parseClaimId } from '../ids.ts'
import type { ClaimId, DocumentId, EntityId } from '../model.ts'
import { layerSentence, textOf, type StoredEntity } from '../records.ts'
import { CLAIM_STATES, CLAIMS_OF_RELATIONSHIP, DOCUMENT_STATE, SENTENCE } from '../statements/reviews.ts'
import { readLayers } from './layers.ts'
import type { AddedClaim, ReviewAction, TargetKind } from './model.ts'
import { storedClaim, storedDocument, type StoredClaim } from './records.ts'
import type { DocumentState } from './state.ts'

export interface Subjects {
  readonly claims: ReadonlyMap<string, StoredClaim>
  /** Those that the action is about and those that its claims name. */
  readonly entities: ReadonlyMap<string, StoredEntity>
  readonly document: { readonly visible: DocumentState; readonly version: number } | null
  readonly sentence: { readonly id: string; readonly document: DocumentId; readonly start: number; readonly end: number; readonly text: string } | null
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
      return { kind: 'document', ids: [action.document] }
    default:
      return { kind: 'entity', ids: [action.entity] }
  }
}

function targetsOfTarget(target: Extract<ReviewAction, { target: unknown }>['target']): { readonly kind: TargetKind; readonly ids: readonly string[] } {
  if (target.kind === 'document') return { kind: 'document', ids: [target.id] }
  if (target.kind === 'relationship') return { kind: 'claim', ids: [] }
  return { kind: target.kind === 'claims' ? 'claim' : 'entity', ids: target.ids }
}

/** @throws NotFoundError naming what is not there */
export async function readSubjects(transaction: Transaction, action: ReviewAction): Promise<Subjects> {
  const claims = await readClaims(transaction, claimsOf(action))
  const named = [...claims.values()].flatMap(({ visible: { content } }) => [content.subject, content.object])
  const wanted = entitiesOf(action)
  const entities = await readSeen(transaction, [...wanted, ...named])
  const document = await readDocument(transaction, documentOf(action))
  const sentence = action.action === 'add' && action.claim.sentence !== null ? await readSentence(transaction, action.claim.sentence) : null
  return { claims, entities, document, sentence }
}

function claimsOf(action: ReviewAction): readonly ClaimId[] {
  if (action.action === 'split') return action.claims
  return 'target' in action && action.target.kind === 'claims' ? action.target.ids : []
}

function entitiesOf(action: ReviewAction): readonly EntityId[] {
  if ('target' in action && action.target.kind === 'entities') return action.target.ids
  if (action.action === 'merge') return [action.into, ...action.entities]
  if (action.action === 'add') return endsOfAdded(action.claim)
  if (action.action === 'edit') return [action.changes.at, action.changes.saidBy].filter((id) => id != null)
  return 'entity' in action ? [action.entity] : []
}

export function endsOfAdded({ subject, object, by, at, saidBy }: AddedClaim): readonly EntityId[] {
  return [subject, object, by, at, saidBy].filter((id) => id !== null)
}

function documentOf(action: ReviewAction): DocumentId | null {
  if (action.action === 'correct') return action.document
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

async function readSentence(transaction: Transaction, id: string): Promise<Subjects['sentence']> {
  const [row] = await transaction.run(SENTENCE, { id })
  if (row === undefined) throw new NotFoundError(`There is no sentence ${id}.`)
  return layerSentence(row)
}
