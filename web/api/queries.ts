// What the page asks the server, each question once, with how long its answer keeps.

import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { address, LONGEST_PAGE, post, readPages, request } from './client.ts'
import type {
  ClaimsResponse,
  Desk,
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
  StarsResponse,
  SubgraphResponse,
  ViewsResponse,
} from './types.ts'

/** How many entities the canvas opens on: enough to explore, few enough to read. */
export const OPENING = 24
/** How many sentences of a relationship are read at a time. */
const CLAIMS_SHOWN = 100
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
    queryFn: ({ signal }) => request<EntityResponse>(address(`/api/entities/${id(entity)}`, { limit: LONGEST_PAGE }), { signal }),
  })
/** `types` are the relationships to go along; without them, all but mere co-occurrence. */
export const neighboursQuery = (entity: string, limit: number, types: readonly string[] = []) =>
  queryOptions({
    queryKey: ['neighbours', entity, limit, [...types].sort().join()],
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
/** What is said of an entity, in order of time, a page at a time. */
export const claimsQuery = (entity: string) =>
  infiniteQueryOptions({
    queryKey: ['claims', entity],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => request<ClaimsResponse>(address(`/api/entities/${id(entity)}/claims`, { limit: 200, after: pageParam }), { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  })
export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: async ({ signal }): Promise<Desk> => {
    const [views, stars] = await Promise.all([readPages<ViewsResponse>('/api/desk/views', signal), readPages<StarsResponse>('/api/desk/stars', signal)])
    return { views: views.flatMap((page) => page.views), stars: stars.flatMap((page) => page.stars) }
  },
})
export const textQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['text', text],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => request<FindResponse>(address('/api/find', { q: text, limit: 30, after: pageParam }), { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: text !== '',
    placeholderData: (previous) => (text === '' ? undefined : previous),
  })
export const namesQuery = (names: readonly string[]) =>
  queryOptions({
    queryKey: ['names', ...names],
    queryFn: async (): Promise<NamesResponse> => {
      const found: NamesResponse['names'] = []
      for (let at = 0; at < names.length; at += LONGEST_PAGE) found.push(...(await post<NamesResponse>('/api/names', { names: names.slice(at, at + LONGEST_PAGE) })).names)
      return { names: found }
    },
    enabled: names.length > 0,
  })
export const relationshipQuery = (relationship: string) =>
  queryOptions({
    queryKey: ['relationship', relationship],
    queryFn: ({ signal }) => request<RelationshipResponse>(address(`/api/relationships/${id(relationship)}`, { limit: CLAIMS_SHOWN }), { signal }),
  })
/** The pages of its claims after the one that ends with the cursor `from`. */
export const furtherClaimsQuery = (relationship: string, from: string) =>
  infiniteQueryOptions({
    queryKey: ['relationship', relationship, from],
    initialPageParam: from,
    queryFn: ({ pageParam, signal }) => request<RelationshipResponse>(address(`/api/relationships/${id(relationship)}`, { limit: CLAIMS_SHOWN, after: pageParam }), { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
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
