// The way from screen to screen.

import { Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Keyboard } from 'lucide-react'
import { waitingQuery } from '../api/reviews.ts'
import { formatCount } from '../graph/dates.ts'
import { Hint, IconButton } from '../parts/Button.tsx'
import { Link } from '../route/Link.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { SCREENS } from './screens.ts'
import styles from './Frame.module.css'

/** A number has to fit on the icon. */
const MOST_SHOWN = 999

export function Rail({ showKeys }: { readonly showKeys: () => void }) {
  const { route } = useNavigation()
  const { data } = useQuery(waitingQuery)
  const waiting = (data?.open ?? 0) + (data?.again ?? 0)
  const shown = waiting > MOST_SHOWN ? `${MOST_SHOWN}+` : String(waiting)
  return (
    <nav className={styles['rail']} aria-label="Screens">
      <ul>
        {SCREENS.map(({ name, key, icon: Icon, route: to, covers }) => (
          <li key={name}>
            <Tooltip label={<Hint label={name} shortcut={key} />} position="right">
              <Link to={to} className={styles['item']} aria-label={covers.includes('review') && waiting > 0 ? `${name}, ${shown} waiting` : name} aria-keyshortcuts={key} aria-current={covers.includes(route.screen) ? 'page' : undefined}>
                <Icon size={18} strokeWidth={1.8} aria-hidden="true" />
                {to.screen === 'review' && waiting > 0 && (
                  <span className={styles['badge']} title={`${formatCount(waiting)} waiting`}>
                    {shown}
                  </span>
                )}
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
      <IconButton label="All keys" shortcut="?" side="right" className={styles['foot'] ?? ''} onClick={showKeys}>
        <Keyboard size={18} strokeWidth={1.8} aria-hidden="true" />
      </IconButton>
    </nav>
  )
}
