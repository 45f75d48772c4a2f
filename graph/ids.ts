// Ids are made from content alone, so that the same input always gives the same graph.

import { createHash } from 'node:crypto'
import type { ClaimId, DocumentId, EntityId, RelationshipId, SentenceId } from './model.ts'
import type { ReviewId } from './reviews/model.ts'
import { NotFoundError } from './errors.ts'
import type { EntityType, RelationshipType } from './ontology.ts'

/** ASCII words with one space between them, as most names are: of these only the letter case changes. */
const PLAIN_NAME = /^(?!the )[a-z0-9]+(?: [a-z0-9]+)*$/iu
const MARKS = /\p{M}+/gu
const INNER_PERIOD = /(?<=\p{L})\.(?=\p{L})/gu

/**
 * The form in which two names are compared: Unicode NFKD without combining marks, lower case, typographic quotes and
 * dashes made plain, "the" and possessive "'s" dropped, everything else that is neither letter nor digit one space.
 */
export function normalizeName(name: string): string {
  // Asked a dozen times for every mention: the nine steps below were 6 % of extraction.
  if (PLAIN_NAME.test(name)) return name.toLowerCase()
  return name
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[\u2018\u2019\u02bc`]/gu, "'")
    .toLowerCase()
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .replace(INNER_PERIOD, '')
    .replace(/'/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/u, '')
}

/** SHA-256 of bytes or text, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function shortHash(...parts: readonly (string | number)[]): string {
  return sha256(parts.join('\u0000')).slice(0, 16)
}

/** Id of a document, from the id that it was given or else from its file's SHA-256. */
export function documentId(source: string): DocumentId {
  return `d_${shortHash(source)}` as DocumentId
}

export function sentenceId(document: DocumentId, index: number): SentenceId {
  return `s_${shortHash(document, index)}` as SentenceId
}

/** Id of an entity, from its type and first name, and for a place the ISO code of its country too. */
export function entityId(type: EntityType, name: string, country: string | null = null): EntityId {
  return `e_${shortHash(type, normalizeName(name) || name, type === 'Place' ? (country ?? '') : '')}` as EntityId
}

/** Id of a claim: one for each document, sentence, type and pair of mentions. */
export function claimId(parts: {
  document: DocumentId
  sentence: number | null
  type: RelationshipType
  subject: { id: EntityId; start: number }
  object: { id: EntityId; start: number }
}): ClaimId {
  const { document, sentence, type, subject, object } = parts
  return `c_${shortHash(document, sentence ?? '', type, subject.id, subject.start, object.id, object.start)}` as ClaimId
}

/** Id of a background fact, which every document shares that leads to it. */
export function backgroundClaimId(subject: EntityId, type: RelationshipType, object: EntityId): ClaimId {
  return `c_${shortHash('background', subject, type, object)}` as ClaimId
}

/** Id of a relationship: one for each head, type and tail. */
export function relationshipId(head: EntityId, type: RelationshipType, tail: EntityId): RelationshipId {
  return `r_${shortHash(head, type, tail)}` as RelationshipId
}

/** Id of a Review, from its place in the order of writing and what was written. */
export function reviewId(number: number, at: string, author: string): ReviewId {
  return `v_${shortHash(number, at, author)}` as ReviewId
}

/** Id of the claim that a Review adds. */
export function addedClaimId(review: ReviewId): ClaimId {
  return `c_${shortHash('added', review)}` as ClaimId
}

/** Id of the entity that a Review makes. */
export function madeEntityId(review: ReviewId): EntityId {
  return `e_${shortHash('split', review)}` as EntityId
}

/** An entity's id from outside. @throws NotFoundError when it cannot be the id of any */
export function parseEntityId(text: string): EntityId {
  return requireForm(text, 'e', 'entity') as EntityId
}

/** A relationship's id from outside. @throws NotFoundError when it cannot be the id of any */
export function parseRelationshipId(text: string): RelationshipId {
  return requireForm(text, 'r', 'relationship') as RelationshipId
}

/** A document's id from outside. @throws NotFoundError when it cannot be the id of any */
export function parseDocumentId(text: string): DocumentId {
  return requireForm(text, 'd', 'document') as DocumentId
}

/** A sentence's id from outside. @throws NotFoundError when it cannot be the id of any */
export function parseSentenceId(text: string): SentenceId {
  return requireForm(text, 's', 'sentence') as SentenceId
}

/** A claim's id from outside. @throws NotFoundError when it cannot be the id of any */
export function parseClaimId(text: string): ClaimId {
  return requireForm(text, 'c', 'claim') as ClaimId
}

/** A Review's id from outside. @throws NotFoundError when it cannot be the id of any */
export function parseReviewId(text: string): ReviewId {
  return requireForm(text, 'v', 'review') as ReviewId
}

function requireForm(text: string, letter: string, kind: string): string {
  if (new RegExp(`^${letter}_[0-9a-f]{16}$`, 'u').test(text)) return text
  throw new NotFoundError(`There is no ${kind} "${text}"; ids of this kind look like ${letter}_0123456789abcdef`)
}
