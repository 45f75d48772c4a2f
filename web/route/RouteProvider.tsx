// Holds the current route and keeps it in step with the address bar, so that Back works and links can be shared.

import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { EXPLORE, formatRoute, parseRoute, type Route } from './route.ts'

export interface Navigation {
  readonly route: Route
  /** Goes to a route; `replace` leaves no step to go back to. */
  readonly navigate: (route: Route, options?: { readonly replace?: boolean }) => void
}

const NavigationContext = createContext<Navigation>({ route: EXPLORE, navigate: () => undefined })

export function RouteProvider({ children }: { readonly children: ReactNode }) {
  const [route, setRoute] = useState(() => parseRoute(window.location))
  useEffect(() => {
    const follow = () => setRoute(parseRoute(window.location))
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const navigate = useCallback<Navigation['navigate']>((next, options) => {
    const address = formatRoute(next)
    if (address === window.location.pathname + window.location.search) return
    window.history[options?.replace === true ? 'replaceState' : 'pushState'](null, '', address)
    setRoute(next)
  }, [])
  const value = useMemo(() => ({ route, navigate }), [route, navigate])
  return <NavigationContext value={value}>{children}</NavigationContext>
}

export function useNavigation(): Navigation {
  return useContext(NavigationContext)
}
