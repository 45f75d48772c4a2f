// What every screen stands in: the bar above, the rail beside it, the keys that work everywhere.

import { useRef, useState, type ReactNode } from 'react'
import { useKeys } from '../parts/useKeys.ts'
import { useNavigation } from '../route/RouteProvider.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { AppearanceButton, useAppearance } from './AppearanceButton.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { Rail } from './Rail.tsx'
import { SCREENS } from './screens.ts'
import { StoreState } from './StoreState.tsx'
import { Link } from '../route/Link.tsx'
import { EXPLORE } from '../route/route.ts'
import { Logo } from '../parts/Marks.tsx'
import styles from './Frame.module.css'

export function Frame({ children }: { readonly children: ReactNode }) {
  const { navigate } = useNavigation()
  const search = useRef<HTMLInputElement>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  const { toggle } = useAppearance()
  useKeys({
    '/': () => search.current?.focus(),
    '?': () => setShowsKeys(true),
    d: toggle,
    ...Object.fromEntries(SCREENS.map(({ key, route }) => [key, () => navigate(route)])),
  })
  return (
    <div className={styles['frame']}>
      <header className={styles['top']}>
        <Link to={EXPLORE} className={styles['name']}>
          <span className={styles['logo']}>
            <Logo />
          </span>
          Ligature
        </Link>
        <SearchBox inputRef={search} />
        <div className={styles['state']}>
          <StoreState />
          <AppearanceButton />
          <AccountMenu />
        </div>
      </header>
      <Rail showKeys={() => setShowsKeys(true)} />
      <main className={styles['screen']}>{children}</main>
      <KeysDialog opened={showsKeys} close={() => setShowsKeys(false)} />
    </div>
  )
}
