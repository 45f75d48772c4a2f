// The server's shapes under the names that the page uses.

import type { EntityShape, EvidenceShape, OntologyResponse, RelationshipShape, ReviewRequestShape } from '../../server/api/schemas.ts'

export type {
  ClaimsResponse,
  DeskResponse,
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
  MergeQueueResponse,
  JobsResponse,
  NeighboursResponse,
  OntologyResponse,
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
  ScopeResponse,
  SearchResponse,
  SelectionRequest,
  StatusResponse,
  TextRequest,
  SubgraphResponse,
} from '../../server/api/schemas.ts'

export type ReviewAction = ReviewRequestShape['action']
export type EntityType = EntityShape['type']
export type Category = RelationshipShape['category']
export type Factuality = RelationshipShape['factuality']
export type RelationshipType = RelationshipShape['type']
export type Span = EvidenceShape['spans']['subject'][number]
export type TypeRow = OntologyResponse['relationshipTypes'][number]
export type EntityReference = EvidenceShape['subject']
