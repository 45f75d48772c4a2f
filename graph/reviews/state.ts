// The parts of the graph that Reviews change, in one shape for both layers: as extracted, and as shown.

import type { ClaimId, ClaimSpans, DocumentId, EntityAttributes, EntityId, Span } from '../model.ts'
import type { EntityType, Factuality, RelationshipType, Status } from '../ontology.ts'

/** Why a claim that nobody rejected counts in no relationship: an end was rejected, is of a type that the claim's does not
    fit any more, was merged with the other end, or is not whom its words mean. */
export const ASIDES = ['entity', 'type', 'self', 'mention'] as const
export type Aside = (typeof ASIDES)[number]

export interface ClaimContent {
  readonly type: RelationshipType
  readonly subject: EntityId
  readonly object: EntityId
  readonly by: EntityId | null
  readonly at: EntityId | null
  readonly saidBy: EntityId | null
  readonly factuality: Factuality
  readonly from: string | null
  readonly to: string | null
  readonly spans: ClaimSpans
}

/** A claim as one layer has it, and where it stands. */
export interface ClaimState {
  readonly id: ClaimId
  readonly origin: 'extracted' | 'added'
  readonly document: DocumentId | null
  readonly sentence: (Span & { readonly text: string }) | null
  /** When its document, or the Review that added it, was written; null for background facts. */
  readonly sequence: number | null
  readonly content: ClaimContent
}

export interface VisibleClaim extends ClaimState {
  readonly status: Status
  /** Number of the Review that decided the status. */
  readonly decided: number | null
  readonly aside: Aside | null
}

export interface EntityState {
  readonly id: EntityId
  readonly type: EntityType
  readonly name: string
  /** Every name, the display name first. */
  readonly names: readonly string[]
  readonly attributes: EntityAttributes
}

export interface VisibleEntity extends EntityState {
  readonly status: Status
  /** The entity that it was merged into; it is then seen nowhere. */
  readonly into: EntityId | null
}

/** Where an entity is named: by a mention, or by a part of a claim. */
export interface Occurrence {
  readonly document: DocumentId | null
  readonly claim: ClaimId | null
  readonly spans: readonly Span[]
  /** The words that stand there. */
  readonly text: string | null
}

/** A mention as one layer has it. */
export interface MentionState extends Span {
  readonly document: DocumentId
  readonly text: string
  readonly entity: EntityId
  /** Number of the Review that added it; null when it was extracted. */
  readonly added: number | null
}

export interface VisibleMention extends MentionState {
  /** Whether a person said that the words do not mean the entity. */
  readonly denied: boolean
}

export interface DocumentState {
  readonly id: DocumentId
  readonly title: string
  readonly published: string | null
  readonly publisher: string | null
}

/** Date expressions of a sentence with the interval that each stands for when its document was published then. */
export type FindDates = (
  sentence: string,
  options: { readonly offset: number; readonly published: string | null },
) => readonly (Span & { readonly from: string | null; readonly to: string | null })[]
