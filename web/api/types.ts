// The server's shapes under the names that the page uses.

import type { EntityShape, EvidenceShape, OntologyResponse, RelationshipShape } from '../../server/api/schemas.ts'

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
  JobsResponse,
  NeighboursResponse,
  OntologyResponse,
  Problem,
  QueryResponse,
  RelationshipResponse,
  SavedQueriesResponse,
  SavedQuery,
  SchemaResponse as Schema,
  RelationshipShape as Relationship,
  ReportRequest,
  ScopeResponse,
  SearchResponse,
  SelectionRequest,
  StatusResponse,
  TextRequest,
  SubgraphResponse,
} from '../../server/api/schemas.ts'

export type EntityType = EntityShape['type']
export type Category = RelationshipShape['category']
export type Factuality = RelationshipShape['factuality']
export type RelationshipType = RelationshipShape['type']
export type Span = EvidenceShape['spans']['subject'][number]
export type TypeRow = OntologyResponse['relationshipTypes'][number]
export type EntityReference = EvidenceShape['subject']
