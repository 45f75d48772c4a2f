// The domain: what a document, a sentence, a mention, an entity, a claim and a relationship are.
// All offsets are UTF-16 code units into Document.text, half open: text.slice(start, end) is exactly the span.

import type { Category, EntityType, Factuality, RelationshipType, Status } from './ontology.ts'

export type DocumentId = string & { readonly __brand: 'DocumentId' }
export type SentenceId = string & { readonly __brand: 'SentenceId' }
export type EntityId = string & { readonly __brand: 'EntityId' }
export type ClaimId = string & { readonly __brand: 'ClaimId' }
export type RelationshipId = string & { readonly __brand: 'RelationshipId' }

export interface Span {
  readonly start: number
  readonly end: number
}

/** A document as read and cleaned, before anything is extracted. */
export interface SourceDocument {
  readonly id: DocumentId
  readonly title: string
  readonly author: string | null
  readonly publisher: string | null
  readonly url: string | null
  /** ISO 8601 date, "2005-08-24", as precise as the source says ("2005-08", "2005"). */
  readonly published: string | null
  /** ISO 639-1 code; "und" when the text is too short to tell. */
  readonly language: string
  readonly collection: string
  /** The path or name that the document was read from, for people. */
  readonly file: string
  readonly sha256: string
  readonly text: string
  readonly words: number
  /** Where each page starts in `text`; one entry a page for PDF, empty for the rest. */
  readonly pages: readonly number[]
}

export interface Sentence extends Span {
  readonly index: number
  readonly page: number | null
}

export interface Mention extends Span {
  readonly text: string
  /** What the entity is called or is there: "activist", "the dissident", "President". */
  readonly role: string | null
  readonly confidence: number
  /** The rule or model that found it. */
  readonly foundBy: string
}

/** Facts about an entity that are not relationships. */
export interface EntityAttributes {
  /** ISO 3166-1 alpha-2, of a country, or of the country that a place or body belongs to. */
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** Of an event: ISO dates, an inclusive interval. */
  readonly from: string | null
  readonly to: string | null
  /** Titles, roles and nationality phrases seen beside the name. */
  readonly roles: readonly string[]
}

/** An entity as one document shows it. Its id is the one that a graph without this name would give it. */
export interface ExtractedEntity {
  readonly id: EntityId
  readonly type: EntityType
  readonly name: string
  /** Every other name; never the name itself. */
  readonly aliases: readonly string[]
  readonly attributes: EntityAttributes
  readonly mentions: readonly Mention[]
}

/** Where the words of a claim stand. Each list is in text order; "handed … over" is two predicate spans. */
export interface ClaimSpans {
  readonly subject: readonly Span[]
  readonly object: readonly Span[]
  readonly predicate: readonly Span[]
  readonly by: readonly Span[]
  readonly at: readonly Span[]
  readonly date: readonly Span[]
  readonly speaker: readonly Span[]
}

/** What one sentence says. Nothing is filled in that the sentence does not say. */
export interface ExtractedClaim {
  readonly id: ClaimId
  readonly type: RelationshipType
  readonly subject: EntityId
  readonly object: EntityId
  readonly by: EntityId | null
  readonly at: EntityId | null
  readonly saidBy: EntityId | null
  readonly predicate: string
  readonly factuality: Factuality
  /** ISO dates, an inclusive interval; null when the sentence gives none or it cannot be placed. */
  readonly from: string | null
  readonly to: string | null
  readonly dateText: string | null
  /** Probability, 0 to 1, that the claim is right as typed. */
  readonly confidence: number
  /** The rule or model that found it; "gazetteer" for background facts, which have no sentence. */
  readonly foundBy: string
  readonly spans: ClaimSpans
  /** Index into the document's sentences; null for background facts. */
  readonly sentence: number | null
}

/** Everything that extraction makes of one document. Pure: the same text gives the same value. */
export interface ExtractedDocument {
  readonly document: SourceDocument
  /** Version of the extractor that read it. */
  readonly extractor: string
  readonly sentences: readonly Sentence[]
  readonly entities: readonly ExtractedEntity[]
  readonly claims: readonly ExtractedClaim[]
}

// ---- as the graph holds it -------------------------------------------------------------------------------------

export interface Entity {
  readonly id: EntityId
  readonly type: EntityType
  readonly name: string
  /** Every name, the display name first. */
  readonly names: readonly string[]
  readonly status: Status
  readonly version: number
  readonly attributes: EntityAttributes
  /** Typed relationships, ASSOCIATED_WITH not counted. */
  readonly degree: number
}

/** The sum of the claims with one head, type and tail. */
export interface Relationship {
  readonly id: RelationshipId
  readonly type: RelationshipType
  readonly category: Category
  readonly head: EntityId
  readonly tail: EntityId
  readonly factuality: Factuality
  readonly status: Status
  readonly confidence: number
  readonly claims: number
  readonly documents: number
  readonly from: string | null
  readonly to: string | null
  readonly contested: boolean
}

export interface Subgraph {
  readonly entities: readonly Entity[]
  readonly relationships: readonly Relationship[]
}

export interface DocumentSummary {
  readonly id: DocumentId
  readonly title: string
  readonly author: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly published: string | null
  readonly language: string
  readonly collection: string
  readonly file: string
  readonly words: number
  readonly entities: number
  readonly claims: number
  /** 1, and one more for every Review of it. */
  readonly version: number
}

/** A claim with the sentence that says so and the document around it. */
export interface Evidence {
  readonly id: ClaimId
  readonly type: RelationshipType
  readonly category: Category
  readonly subject: EntityReference
  readonly object: EntityReference
  readonly by: EntityReference | null
  readonly at: EntityReference | null
  readonly saidBy: EntityReference | null
  readonly predicate: string
  readonly factuality: Factuality
  readonly from: string | null
  readonly to: string | null
  readonly dateText: string | null
  readonly confidence: number
  readonly foundBy: string
  readonly origin: 'extracted' | 'added'
  readonly status: Status
  /** 1, and one more for every Review of it. */
  readonly version: number
  /** New evidence for something that people rejected: it counts in no relationship until somebody decides. */
  readonly waiting: boolean
  /** Why a claim that nobody rejected counts in no relationship: an end was rejected, is of a type that does not fit, was
      merged with the other, or is not whom its words mean. */
  readonly aside: 'entity' | 'type' | 'self' | 'mention' | null
  /** Null for background facts. Span offsets in `spans` are relative to the document; subtract sentence.start. */
  readonly sentence: (Span & { readonly id: SentenceId; readonly index: number; readonly page: number | null; readonly text: string }) | null
  readonly spans: ClaimSpans
  /** `deleted` when the document is gone and only what people confirmed of it is kept. */
  readonly document: (Pick<DocumentSummary, 'id' | 'title' | 'publisher' | 'published' | 'url' | 'author'> & { readonly deleted: boolean }) | null
}

export interface EntityReference {
  readonly id: EntityId
  readonly type: EntityType
  readonly name: string
}
