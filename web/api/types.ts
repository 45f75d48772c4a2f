// The server's shapes under the names that the page uses.

import type { EntityShape, EvidenceShape, OntologyResponse, SessionResponse, RelationshipShape, ReviewRequestShape, SavedView, Star } from '../../server/api/schemas.ts'

export type {
  ClaimsResponse,
  ViewsResponse,
  StarsResponse,
  NamesResponse,
  SavedView,
  Star,
  FindResponse,
  AddressesRequest,
  ConnectionsResponse,
  DocumentResponse,
  DocumentSummaryShape as DocumentSummary,
  DocumentsResponse,
  EntityResponse,
  EntityShape as Entity,
  ExportFormat,
  EvidenceShape as Evidence,
  Job,
  LoginRequest,
  MergeQueueResponse,
  JobsResponse,
  NeighboursResponse,
  OntologyResponse,
  OutdatedResponse,
  Problem,
  QueryResponse,
  QueueResponse,
  RelationshipResponse,
  SavedQueriesResponse,
  SavedQuery,
  SchemaResponse as Schema,
  RelationshipShape as Relationship,
  ReportRequest,
  ReviewRequestShape as ReviewRequest,
  ReviewResponse as Review,
  ReviewsResponse,
  UnmatchedResponse,
  ScopeResponse,
  SearchResponse,
  SelectionRequest,
  SessionResponse,
  StatusResponse,
  TextRequest,
  NewTokenRequest,
  NewTokenResponse,
  NewUserRequest,
  TokensResponse,
  TokenShape as Token,
  UserChanges,
  UserShape as User,
  UsersResponse,
  SubgraphResponse,
} from '../../server/api/schemas.ts'

/** What is kept for the people at this store. */
export interface Desk {
  readonly views: readonly SavedView[]
  readonly stars: readonly Star[]
}

export type Permission = SessionResponse['may'][number]
export type ReviewAction = ReviewRequestShape['action']
export type EntityType = EntityShape['type']
export type Category = RelationshipShape['category']
export type Factuality = RelationshipShape['factuality']
export type RelationshipType = RelationshipShape['type']
export type Span = EvidenceShape['spans']['subject'][number]
export type TypeRow = OntologyResponse['relationshipTypes'][number]
export type EntityReference = EvidenceShape['subject']
