// A link inside the application: a real address (it opens in a new tab as any link does), without loading the page again.

import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { useNavigation } from './RouteProvider.tsx'
import { formatRoute, type Route } from './route.ts'

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: Route
}

export function Link({ to, onClick, ...rest }: Props) {
  const { navigate } = useNavigation()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to)
  }
  return <a href={formatRoute(to)} onClick={follow} {...rest} />
}
