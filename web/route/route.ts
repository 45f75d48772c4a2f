// Where the analyst is, as a value: what stands in the address bar and back again.

export type Route =
  | { readonly screen: 'explore'; readonly entity: string | null; readonly relationship: string | null }
  | { readonly screen: 'documents'; readonly collection: string | null }
  | { readonly screen: 'find'; readonly text: string }
  | { readonly screen: 'document'; readonly id: string; readonly sentence: string | null }
  | { readonly screen: 'review' | 'query' | 'add' | 'names' | 'users' }
  /** `target` is what the history is of, `review` the one that is shown first. */
  | { readonly screen: 'history'; readonly target: string | null; readonly review: string | null }
  | { readonly screen: 'nowhere'; readonly path: string }

export const EXPLORE: Route = { screen: 'explore', entity: null, relationship: null }

export const toEntity = (entity: string): Route => ({ screen: 'explore', entity, relationship: null })
export const toRelationship = (relationship: string): Route => ({ screen: 'explore', entity: null, relationship })
export const toHistory = (target: string | null = null): Route => ({ screen: 'history', target, review: null })
export const toDocument = (id: string, sentence: string | null = null): Route => ({ screen: 'document', id, sentence })

/** The route that an address means. */
export function parseRoute({ pathname, search }: { readonly pathname: string; readonly search: string }): Route {
  const parameters = new URLSearchParams(search)
  const [first = '', second = ''] = pathname.split('/').filter((part) => part !== '')
  switch (first) {
    case '':
      return { screen: 'explore', entity: parameters.get('entity'), relationship: parameters.get('relationship') }
    case 'documents':
      if (second === '') return { screen: 'documents', collection: parameters.get('collection') }
      return { screen: 'document', id: decode(second), sentence: parameters.get('sentence') }
    case 'find':
      return { screen: 'find', text: parameters.get('q') ?? '' }
    case 'names':
    case 'users':
    case 'review':
    case 'query':
    case 'add':
      return { screen: first }
    case 'history':
      return { screen: 'history', target: parameters.get('target'), review: parameters.get('review') }
    default:
      return { screen: 'nowhere', path: pathname }
  }
}

/** The address of a route; `parseRoute` gives the route back. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'explore':
      return `/${query({ entity: route.entity, relationship: route.relationship })}`
    case 'documents':
      return `/documents${query({ collection: route.collection })}`
    case 'document':
      return `/documents/${encodeURIComponent(route.id)}${query({ sentence: route.sentence })}`
    case 'find':
      return `/find${query({ q: route.text === '' ? null : route.text })}`
    case 'history':
      return `/history${query({ target: route.target, review: route.review })}`
    case 'nowhere':
      return route.path
    default:
      return `/${route.screen}`
  }
}

function query(parameters: Readonly<Record<string, string | null>>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(parameters)) if (value !== null) search.set(key, value)
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A half-typed % escape: the text as it stands is the best guess at the id.
    return part
  }
}
