// What the rest of Ligature may ask of the graph, whichever engine holds it.

import type {
  ClaimId,
  DocumentId,
  DocumentSummary,
  Entity,
  EntityId,
  Evidence,
  ExtractedDocument,
  Relationship,
  RelationshipId,
  Subgraph,
} from './model.ts'
import type { Review, ReviewId, ReviewRequest } from './reviews/model.ts'
import type { QueueGroup } from './reviews/queue.ts'
import type { Category, EntityType, RelationshipType } from './ontology.ts'

/** A value in a query's result, the same on both engines. */
export type GraphValue =
  | null
  | boolean
  | number
  | string
  | readonly GraphValue[]
  | GraphNode
  | GraphRelationship
  | GraphPath
  | { readonly [key: string]: GraphValue }

export interface GraphNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: Readonly<Record<string, GraphValue>>
}

export interface GraphRelationship {
  readonly id: string
  readonly type: string
  readonly head: string
  readonly tail: string
  readonly properties: Readonly<Record<string, GraphValue>>
}

/** A node or relationship on its way in; `line` is where it stands in its file, for whoever has to mend it. */
export type ImportedItem = (GraphNode | GraphRelationship) & { readonly line?: number }

export interface GraphPath {
  readonly nodes: readonly GraphNode[]
  readonly relationships: readonly GraphRelationship[]
}

export interface QueryResult {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly GraphValue[])[]
  /** True when the row limit cut the result. */
  readonly truncated: boolean
}

export interface QueryLimits {
  readonly timeoutMs: number
  readonly maxRows: number
  /** Stops the query where it runs. */
  readonly signal?: AbortSignal
}

/** The names that a graph uses at the moment, each list in alphabetical order. */
export interface GraphSchema {
  readonly labels: readonly string[]
  readonly types: readonly string[]
  readonly properties: readonly string[]
}

/** What became of a document that was written. */
export interface WriteOutcome {
  readonly id: DocumentId
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'duplicate'
  readonly entities: number
  readonly claims: number
}

export interface StoreCounts {
  readonly documents: number
  readonly sentences: number
  readonly entities: number
  readonly claims: number
  readonly relationships: number
  readonly byEntityType: Readonly<Record<EntityType, number>>
  readonly byCategory: Readonly<Record<Category, number>>
  readonly collections: readonly { readonly name: string; readonly documents: number }[]
}

export interface SearchHits {
  readonly entities: readonly (Entity & { readonly matched: string; readonly documents: number })[]
  readonly documents: readonly DocumentSummary[]
}

export interface Neighbourhood extends Subgraph {
  /** All typed relationships of the entity by type and direction, whatever the limit left out. */
  readonly available: readonly { readonly type: RelationshipType; readonly direction: 'out' | 'in'; readonly count: number }[]
  /** The last neighbour of the page where there are more, for `after`; null on the last page. */
  readonly next: EntityId | null
}

/** What a document was read from, and for which collection. */
export interface OutdatedDocument {
  readonly id: DocumentId
  readonly file: string
  readonly sha256: string
  readonly url: string | null
  readonly collection: string
}

export interface DocumentContent extends DocumentSummary {
  readonly text: string
  readonly sentences: readonly { readonly id: string; readonly index: number; readonly page: number | null; readonly start: number; readonly end: number }[]
  readonly mentions: readonly { readonly entity: EntityId; readonly type: EntityType; readonly name: string; readonly start: number; readonly end: number }[]
}

/** What lies on the shortest ways between some entities. */
export interface Connected extends Subgraph {
  /** Whether each is joined to every other, if need be by way of a third. */
  readonly connected: boolean
}

export interface ScopeIds {
  readonly entities: readonly string[]
  readonly relationships: readonly string[]
}

export interface ScopeRequest extends ScopeIds {
  readonly collections: readonly string[]
  readonly documents: readonly string[]
}

/** A sentence that answers a text query; `marks` are the found words, offsets in `text`. */
export interface Snippet {
  readonly sentence: string
  readonly page: number | null
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

export interface TextHits {
  readonly documents: readonly (DocumentSummary & { readonly matches: number; readonly snippets: readonly Snippet[] })[]
  /** Whether there are more than were asked for. */
  readonly more: boolean
}

export interface NameMatch {
  readonly id: EntityId
  readonly type: EntityType
  readonly name: string
  readonly country: string | null
  /** Of an event: ISO dates, an inclusive interval, as far as documents have told it. */
  readonly from: string | null
  readonly to: string | null
  /** The normalised names, as graph/ids.ts makes them, under which it was found. */
  readonly keys: readonly string[]
  readonly documents: number
}

export interface DeleteOptions {
  readonly purge?: boolean
}

/** A part of a list: at most `limit`, those that come after the one with the id `after`. */
export interface PageOf<Id> {
  readonly limit: number
  readonly after?: Id
}

/** An entity with the documents that mention it, newest first. */
export interface EntityInDocuments extends Entity {
  readonly documents: readonly DocumentSummary[]
  readonly documentCount: number
  readonly mentions: number
  /** The last document of the page where there are more. */
  readonly next: DocumentId | null
}

export interface RelationshipWithClaims {
  readonly relationship: Relationship
  readonly head: Entity
  readonly tail: Entity
  /** Newest document first. */
  readonly claims: readonly Evidence[]
  /** The last claim of the page where there are more. */
  readonly next: ClaimId | null
  /** Of every claim, on this page or not. */
  readonly versions: ReadonlyMap<ClaimId, number>
}

/** A page of claims for people to decide about; `next` is what `after` takes for the next page, `total` how many wait in all. */
export interface QueuePage {
  readonly claims: readonly Evidence[]
  readonly next: ClaimId | null
  readonly total: number
}

/** A Review and the claims, as they were called, that it does not find; their document is null where it was
    deleted. None where it is words that it does not find. */
export interface UnmatchedReview {
  readonly review: Review
  readonly claims: readonly { readonly id: ClaimId; readonly document: { readonly id: DocumentId; readonly title: string } | null }[]
}

/** Two entities of one type whose names say that they may be one. */
export interface MergeCandidate {
  readonly entities: readonly [Entity, Entity]
  /** 0 to 1. */
  readonly score: number
  readonly reason: string
}

export interface MergeCandidates {
  /** Likeliest first. */
  readonly candidates: readonly MergeCandidate[]
  /** Where the next page begins; null after the last. A page may be short where one of two has gone. */
  readonly next: string | null
  /** How many wait in all. */
  readonly total: number
}

export interface GraphStore {
  /** For people: "Embedded", "Neo4j 5.26.10". */
  readonly description: string
  /** The store's address as it may be shown; never with a password. */
  readonly location: string

  // writing
  /**
   * Writes one document with its sentences, mentions, entities and claims, and rebuilds the relationships that it
   * touches, in one transaction. Idempotent: the same document twice leaves the same graph.
   * Entity ids must have been linked (see `findByNames`) before.
   */
  writeDocument(document: ExtractedDocument): Promise<WriteOutcome>
  /**
   * Takes a document away, with the evidence it gave and the entities that nothing else supports and nobody has reviewed.
   * Claims that people confirmed or added keep their sentence and their source, marked as deleted. A purge takes those
   * too, and the document's words and names out of Reviews; it may follow a deletion. Neither can be undone.
   * @throws NotFoundError
   */
  deleteDocument(id: DocumentId, options?: DeleteOptions): Promise<void>
  /** Every document of a collection; returns how many. */
  deleteCollection(name: string, options?: DeleteOptions): Promise<number>

  // reviewing
  /**
   * Makes a Review: checks it, keeps it, and lets everything that it touches be seen accordingly, in one transaction.
   * @throws OutdatedReviewError when something was reviewed since its author looked, VersionRequiredError when the
   *   request does not say which version that was
   * @throws NotFoundError, InvalidInputError, OntologyError, SelfMergeError, MixedMergeError; nothing is changed then
   */
  review(request: ReviewRequest): Promise<Review>
  /**
   * Makes a Review inactive, and everything that it touched seen without it.
   * @throws NotFoundError, AlreadyUndoneError, DependentReviewError naming the Review that rests on it
   */
  undoReview(id: ReviewId, author: string): Promise<Review>
  /** Reviews, newest first, of one claim, entity, relationship or document or of all; `before` is the number of the last one of the page before. */
  reviews(options: { readonly limit: number; readonly before?: number; readonly target?: string }): Promise<readonly Review[]>
  /** Active Reviews that did not find a claim again when its document was read anew or went, the oldest first; `after` is the number of the last one of the page before. */
  unmatchedReviews(options: PageOf<number>): Promise<readonly UnmatchedReview[]>
  /**
   * Claims that nobody has decided about, least certain first: all (`uncertain`), those of conflict and law
   * (`consequential`), or new evidence for something rejected (`again`). Never ASSOCIATED_WITH, never background facts.
   */
  reviewQueue(options: PageOf<ClaimId> & { readonly group: QueueGroup }): Promise<QueuePage>

  // reading
  /** Entities known under any of these normalised names. */
  findByNames(keys: readonly string[]): Promise<readonly NameMatch[]>
  /**
   * Pairs that may be one entity under two spellings, an acronym, a code or a part of its name, likeliest first; for people
   * to judge, never merged. What people have decided about side by side is not asked again until that is undone.
   * @throws InvalidInputError when `after` is no cursor of this list
   */
  mergeCandidates(options: PageOf<string>): Promise<MergeCandidates>
  counts(): Promise<StoreCounts>
  /** Writes the graph as it is now to a new file in the engine's own form, which `openStore` opens; null where the engine has none. */
  readonly saveCopy: ((path: string) => Promise<void>) | null
  /** Runs `work` while nobody writes: whatever it reads is of one moment. It may not write. */
  still<Result>(work: () => Promise<Result>): Promise<Result>
  /** The most connected entities and the typed relationships among them, in one piece as far as possible. */
  overview(limit: number): Promise<Subgraph>
  /** Names and aliases by prefix of any of their words, documents by their words; best first, without the first `skip` of each. */
  search(text: string, limit: number, skip?: number): Promise<SearchHits>
  /** Without a page, all its documents. @throws NotFoundError; InvalidInputError when `after` is none of them */
  entity(id: EntityId, page?: PageOf<DocumentId>): Promise<EntityInDocuments>
  /** The entity, its neighbours (most connected first) and the relationships between all of them. @throws NotFoundError */
  neighbours(id: EntityId, options: PageOf<EntityId> & { readonly types?: readonly RelationshipType[] }): Promise<Neighbourhood>
  /** These entities, as far as they are there, and the relationships among them; mere co-occurrence only when asked for. */
  subgraph(ids: readonly EntityId[], options: { readonly associations: boolean }): Promise<Subgraph>
  /** What lies on the shortest ways of at most `hops` typed relationships between these entities, and all among it. */
  connections(ids: readonly EntityId[], options: { readonly hops: number }): Promise<Connected>
  /** Which of these entities and relationships the documents, or those of the collections, speak of. */
  scope(request: ScopeRequest): Promise<ScopeIds>
  /** Documents whose text or title answers a query of words, "phrases", AND, OR and NOT; best first, with sentences, without the first `skip`. */
  searchText(query: string, limit: number, skip?: number): Promise<TextHits>
  /** What is said of an entity, in order of time, the undated last; without mere co-occurrence and background facts. */
  claimsOf(id: EntityId, options: PageOf<ClaimId>): Promise<readonly Evidence[]>
  /** What a document says, in its order, without mere co-occurrence. @throws NotFoundError; InvalidInputError when `after` is none of it */
  claimsOfDocument(id: DocumentId, page: PageOf<ClaimId>): Promise<{ readonly claims: readonly Evidence[]; readonly next: ClaimId | null }>
  /** The name of a document's file and the hash that its original is kept under. @throws NotFoundError */
  documentFile(id: DocumentId): Promise<{ readonly file: string; readonly sha256: string }>
  /** A relationship with its claims; without a page, all of them. @throws NotFoundError; InvalidInputError when `after` is none of them */
  relationship(id: RelationshipId, page?: PageOf<ClaimId>): Promise<RelationshipWithClaims>
  /** One claim, also one that counts in no relationship. @throws NotFoundError */
  claim(id: ClaimId): Promise<Evidence>
  /** Documents in order of publication, newest first. @throws InvalidInputError when `after` is not a document */
  documents(options: PageOf<DocumentId> & { readonly collection?: string }): Promise<readonly DocumentSummary[]>
  /** @throws NotFoundError */
  document(id: DocumentId): Promise<DocumentContent>
  /** Every document that another extractor than this has read, in the order of their ids. */
  outdatedDocuments(extractor: string): Promise<readonly OutdatedDocument[]>
  countOutdated(extractor: string): Promise<number>

  // queries from users
  /**
   * Runs a user's read-only Cypher where it can neither write nor outlive its limits.
   * @throws QueryRefusedError when it would write, change the schema or reach outside the graph
   * @throws QueryFailedError with the engine's reason and position
   * @throws QueryTimeoutError
   * @throws QueryStoppedError when `limits.signal` says so
   */
  query(cypher: string, parameters: Readonly<Record<string, GraphValue>>, limits: QueryLimits): Promise<QueryResult>
  /** What a user's query can speak of. */
  schema(): Promise<GraphSchema>

  // portability
  /** Every node and relationship of the graph, in a stable order. */
  exportGraph(): AsyncIterable<GraphNode | GraphRelationship>
  /**
   * Adds what `exportGraph` gave to an empty store. It is read twice: looked through before anything is written. What was
   * written is taken away when it fails; where it was cut off, by the next import.
   * @throws ConflictError when the store holds something, InvalidInputError for what no export of Ligature has
   */
  importGraph(read: () => AsyncIterable<ImportedItem>): Promise<void>

  close(): Promise<void>
}
