// What the page asks the server, each question once, with how long its answer keeps.

import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { address, post, request } from './client.ts'
import type {
  ClaimsResponse,
  DeskResponse,
  NamesResponse,
  FindResponse,
  ConnectionsResponse,
  DocumentResponse,
  DocumentsResponse,
  EntityResponse,
  NeighboursResponse,
  OntologyResponse,
  RelationshipResponse,
  SavedQueriesResponse,
  Schema,
  ScopeResponse,
  SearchResponse,
  StatusResponse,
  SubgraphResponse,
} from './types.ts'

/** How many entities the canvas opens on: enough to explore, few enough to read. */
export const OPENING = 24
/** How many neighbours one expansion brings at most. */
export const EXPANSION = 25

const id = encodeURIComponent

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => request<StatusResponse>('/api/status', { signal }),
  refetchInterval: 20_000,
})
export const ontologyQuery = queryOptions({
  queryKey: ['ontology'],
  queryFn: ({ signal }) => request<OntologyResponse>('/api/ontology', { signal }),
  staleTime: Infinity,
})
export const overviewQuery = queryOptions({
  queryKey: ['overview', OPENING],
  queryFn: ({ signal }) => request<SubgraphResponse>(address('/api/overview', { limit: OPENING }), { signal }),
})
/** The names that a query can speak of. */
export const schemaQuery = queryOptions({
  queryKey: ['schema'],
  queryFn: ({ signal }) => request<Schema>('/api/schema', { signal }),
  staleTime: 60_000,
})
export const savedQueriesQuery = queryOptions({
  queryKey: ['queries'],
  queryFn: ({ signal }) => request<SavedQueriesResponse>(address('/api/queries', { limit: 500 }), { signal }),
})
export const entityQuery = (entity: string) =>
  queryOptions({
    queryKey: ['entity', entity],
    queryFn: ({ signal }) => request<EntityResponse>(`/api/entities/${id(entity)}`, { signal }),
  })
/** `types` are the relationships to go along; without them, all but mere co-occurrence. */
export const neighboursQuery = (entity: string, limit: number, types: readonly string[] = []) =>
  queryOptions({
    queryKey: ['neighbours', entity, limit, types.length],
    queryFn: ({ signal }) => request<NeighboursResponse>(address(`/api/entities/${id(entity)}/neighbours`, { limit, types: types.join(',') }), { signal }),
  })
/** The entities that are there, with what is among them. */
export const subgraphQuery = (ids: readonly string[], associations: boolean) =>
  queryOptions({
    queryKey: ['subgraph', associations, ...ids],
    queryFn: () => post<SubgraphResponse>('/api/subgraph', { ids, associations }),
  })
export const connectionsQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['connections', ...ids],
    queryFn: () => post<ConnectionsResponse>('/api/connections', { ids }),
  })
/** Which of these the chosen collections and documents speak of. */
export const scopeQuery = (asked: Readonly<Record<'entities' | 'relationships' | 'collections' | 'documents', readonly string[]>>) =>
  queryOptions({
    queryKey: ['scope', asked],
    queryFn: () => post<ScopeResponse>('/api/scope', asked),
    enabled: asked.collections.length + asked.documents.length > 0,
    staleTime: 60_000,
    placeholderData: (previous) => previous,
  })
export const claimsQuery = (entity: string, limit: number) =>
  queryOptions({
    queryKey: ['claims', entity, limit],
    queryFn: ({ signal }) => request<ClaimsResponse>(address(`/api/entities/${id(entity)}/claims`, { limit }), { signal }),
  })
export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => request<DeskResponse>('/api/desk', { signal }),
})
export const textQuery = (text: string) =>
  queryOptions({
    queryKey: ['text', text],
    queryFn: ({ signal }) => request<FindResponse>(address('/api/find', { q: text, limit: 30 }), { signal }),
    enabled: text !== '',
    placeholderData: (previous) => (text === '' ? undefined : previous),
  })
export const namesQuery = (names: readonly string[]) =>
  queryOptions({
    queryKey: ['names', ...names],
    queryFn: () => post<NamesResponse>('/api/names', { names }),
    enabled: names.length > 0,
  })
export const relationshipQuery = (relationship: string) =>
  queryOptions({
    queryKey: ['relationship', relationship],
    queryFn: ({ signal }) => request<RelationshipResponse>(`/api/relationships/${id(relationship)}`, { signal }),
  })
export const documentQuery = (document: string) =>
  queryOptions({
    queryKey: ['document', document],
    queryFn: ({ signal }) => request<DocumentResponse>(`/api/documents/${id(document)}`, { signal }),
    staleTime: 60_000,
  })
export const searchQuery = (text: string, limit: number) =>
  queryOptions({
    queryKey: ['search', text, limit],
    queryFn: ({ signal }) => request<SearchResponse>(address('/api/search', { q: text, limit }), { signal }),
    enabled: text !== '',
    staleTime: 30_000,
    placeholderData: (previous) => (text === '' ? undefined : previous),
  })

/** The documents, newest first, a page at a time. */
export function useDocuments(collection: string | null) {
  return useInfiniteQuery({
    queryKey: ['documents', collection],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      request<DocumentsResponse>(address('/api/documents', { limit: 50, after: pageParam, collection: collection ?? undefined }), { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The ontology's rows by type; empty until they have arrived. */
export function useTypeRows(): ReadonlyMap<string, OntologyResponse['relationshipTypes'][number]> {
  const { data } = useQuery({ ...ontologyQuery, select: indexTypes })
  return data ?? NO_ROWS
}

const NO_ROWS: ReadonlyMap<string, OntologyResponse['relationshipTypes'][number]> = new Map()

function indexTypes(ontology: OntologyResponse): ReadonlyMap<string, OntologyResponse['relationshipTypes'][number]> {
  return new Map(ontology.relationshipTypes.map((row) => [row.type, row]))
}
