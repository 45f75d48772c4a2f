// What people may decide, as data. A Review is one decision of one author: append-only, undoable, on top of what was
// extracted. The visible graph is a pure function of the extracted layer and the active Reviews in their order.

import type { ClaimId, DocumentId, EntityId, RelationshipId, SentenceId, Span } from '../model.ts'
import type { EntityType, Factuality, RelationshipType } from '../ontology.ts'

export type ReviewId = string & { readonly __brand: 'ReviewId' }

export interface ClaimTarget {
  readonly kind: 'claims'
  readonly ids: readonly ClaimId[]
}

/** All claims that a relationship has at the moment of the Review. */
export interface RelationshipTarget {
  readonly kind: 'relationship'
  readonly id: RelationshipId
}

export interface EntityTarget {
  readonly kind: 'entities'
  readonly ids: readonly EntityId[]
}

export interface DocumentTarget {
  readonly kind: 'document'
  readonly id: DocumentId
}

/** What an edit changes in a claim; what is left out stays. */
export interface ClaimChanges {
  readonly type?: RelationshipType
  /** True to swap subject and object. */
  readonly turn?: boolean
  /** ISO dates, an inclusive interval; null when the sentence gives none. */
  readonly from?: string | null
  readonly to?: string | null
  readonly at?: EntityId | null
  readonly saidBy?: EntityId | null
  readonly factuality?: Factuality
}

/** A claim that a person adds, with the sentence that says so, or without one. */
export interface AddedClaim {
  readonly type: RelationshipType
  readonly subject: EntityId
  readonly object: EntityId
  readonly by: EntityId | null
  readonly at: EntityId | null
  readonly saidBy: EntityId | null
  readonly factuality: Factuality
  readonly from: string | null
  readonly to: string | null
  readonly sentence: SentenceId | null
}

/** A mention by its place: offsets into the document's text. */
export interface MentionPlace extends Span {
  readonly document: DocumentId
}

/** Somebody or something that no document was found to speak of. */
export interface NewEntity {
  readonly type: EntityType
  readonly name: string
}

export type ReviewAction =
  | { readonly action: 'confirm' | 'reject' | 'unsure'; readonly target: ClaimTarget | RelationshipTarget | EntityTarget }
  | { readonly action: 'annotate'; readonly target: ClaimTarget | RelationshipTarget | EntityTarget | DocumentTarget }
  | { readonly action: 'edit'; readonly target: ClaimTarget | RelationshipTarget; readonly changes: ClaimChanges }
  | { readonly action: 'add'; readonly claim: AddedClaim }
  | { readonly action: 'rename'; readonly entity: EntityId; readonly name: string }
  | { readonly action: 'retype'; readonly entity: EntityId; readonly type: EntityType }
  /** `entities` become one with `into`, which keeps its name unless `name` is given. */
  | { readonly action: 'merge'; readonly into: EntityId; readonly entities: readonly EntityId[]; readonly name: string | null }
  /** What is listed, and what is mentioned by one of `names`, goes to a new entity called `name`. */
  | {
      readonly action: 'split'
      readonly entity: EntityId
      readonly name: string
      readonly names: readonly string[]
      readonly mentions: readonly MentionPlace[]
      readonly claims: readonly ClaimId[]
    }
  /** These words mean `means`, and nobody else that they were taken to mean. */
  | ({ readonly action: 'mention'; readonly means: EntityId | NewEntity } & MentionPlace)
  /** These words mean nobody whom they were taken to mean. */
  | ({ readonly action: 'unmention' } & MentionPlace)
  | { readonly action: 'correct'; readonly document: DocumentId; readonly changes: DocumentChanges }
  /** `claim`, which `review` did not find again, is `to` now; null lets the decision about it go. */
  | { readonly action: 'reanchor'; readonly review: ReviewId; readonly claim: ClaimId; readonly to: ClaimId | null }

export interface DocumentChanges {
  readonly title?: string
  /** ISO date, as precise as known; the dates of the document's claims are derived from it again. */
  readonly published?: string | null
  readonly publisher?: string | null
}

export type ActionName = ReviewAction['action']

/** What is reviewed: the kind of thing that a Review is about. */
export type TargetKind = 'claim' | 'entity' | 'document'

/**
 * What an author asks for. `versions` are those that the author saw, by id of every claim, entity and document that the
 * Review is about; one that has changed since, or that the author did not see, refuses the whole Review.
 */
export interface ReviewRequest {
  readonly author: string
  readonly note: string | null
  readonly action: ReviewAction
  readonly versions: Readonly<Record<string, number>>
}

/** Ids that a Review has made: a claim that was added, the entity that a split or a mention gave, the one that a rename
    takes in. */
export interface Made {
  readonly claim: ClaimId | null
  readonly entity: EntityId | null
  readonly adopts: EntityId | null
}

/** A Review as it is stored and shown. */
export interface Review {
  readonly id: ReviewId
  /** Its place in the order in which things were written to the store. */
  readonly number: number
  readonly action: ActionName
  readonly author: string
  /** ISO 8601 time. */
  readonly at: string
  readonly note: string | null
  readonly targetKind: TargetKind
  readonly targetIds: readonly string[]
  /** What it was about, as its author saw it: plain JSON. */
  readonly before: unknown
  /** What was decided: the action, and what it made. */
  readonly after: unknown
  readonly undone: { readonly author: string; readonly at: string } | null
}

/** A Review as the visible graph is computed from it. */
export interface Decision {
  readonly id: ReviewId
  readonly number: number
  readonly action: ReviewAction
  readonly made: Made
  /** Of the claims at hand those that it is about, as they are called now. */
  readonly claims: ReadonlySet<ClaimId>
  /** Where the words that it is about stand now; null when it is about none, or they are not found again. */
  readonly words: (MentionPlace & { readonly text: string }) | null
}

/** How a Review finds its claim again in a document that was read anew. */
export interface ClaimPlace {
  readonly type: RelationshipType
  readonly subject: EntityId
  readonly object: EntityId
  /** The words of both mentions; null where the claim does not say which they are. */
  readonly subjectText: string | null
  readonly objectText: string | null
  readonly sentence: (Span & { readonly text: string }) | null
}

/** How a Review finds its words again in a document that was read anew. */
export interface WordsPlace extends Span {
  readonly text: string
  readonly sentence: Span & { readonly text: string }
}

/**
 * Where a Review holds on to something. `target` is followed by versions and histories, a `part` is only relied upon:
 * the ends of a claim that is edited or added.
 */
export interface Anchor {
  readonly id: string
  readonly review: ReviewId
  readonly role: 'target' | 'part'
  readonly kind: TargetKind
  readonly target: string
  /** The document that says the claim, or in which the words stand. */
  readonly document: DocumentId | null
  /** Of a claim. */
  readonly place: ClaimPlace | null
  /** Of a mention that was added or rejected. */
  readonly words: WordsPlace | null
  /** Whether the claim or the words could not be found again. */
  readonly lost: boolean
}
