// Addresses and what they mean, both ways.

import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute, type Route } from '../../web/route/route.ts'

const ROUTES: readonly { readonly address: string; readonly route: Route }[] = [
  { address: '/', route: { screen: 'explore', entity: null, relationship: null } },
  { address: '/?entity=e_1', route: { screen: 'explore', entity: 'e_1', relationship: null } },
  { address: '/?relationship=r_1', route: { screen: 'explore', entity: null, relationship: 'r_1' } },
  { address: '/documents', route: { screen: 'documents', collection: null } },
  { address: '/documents?collection=field+reports', route: { screen: 'documents', collection: 'field reports' } },
  { address: '/documents/d_1', route: { screen: 'document', id: 'd_1', sentence: null } },
  { address: '/documents/a%2Fb?sentence=s_1', route: { screen: 'document', id: 'a/b', sentence: 's_1' } },
  { address: '/find?q=%22old+bridge%22+OR+river', route: { screen: 'find', text: '"old bridge" OR river' } },
  { address: '/find', route: { screen: 'find', text: '' } },
  { address: '/names', route: { screen: 'names' } },
  { address: '/query', route: { screen: 'query' } },
  { address: '/add', route: { screen: 'add' } },
  { address: '/elsewhere/far', route: { screen: 'nowhere', path: '/elsewhere/far' } },
]

describe('addresses', () => {
  it.each(ROUTES)('$address is read', ({ address, route }) => {
    const { pathname, search } = new URL(address, 'http://example.org')
    expect(parseRoute({ pathname, search })).toEqual(route)
  })

  it.each(ROUTES)('$address is written', ({ address, route }) => {
    expect(formatRoute(route)).toBe(address)
  })

  it('takes a half-typed escape as it stands', () => {
    expect(parseRoute({ pathname: '/documents/%E0%A4%A', search: '' })).toEqual({ screen: 'document', id: '%E0%A4%A', sentence: null })
  })
})
