// An address that leads nowhere: it is said so, and where to go on.

import { CircleHelp } from 'lucide-react'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE } from '../route/route.ts'
import styles from './Quiet.module.css'

export function NowhereScreen({ path }: { readonly path: string }) {
  return (
    <Quiet>
      <Notice icon={<CircleHelp size={28} strokeWidth={1.4} aria-hidden="true" />} title="There is no such page" actions={<ToExplore />}>
        Nothing is kept at {path}. The address may have lost a part on its way here.
      </Notice>
    </Quiet>
  )
}

function Quiet({ children }: { readonly children: React.ReactNode }) {
  return <div className={styles['quiet']}>{children}</div>
}

function ToExplore() {
  const { navigate } = useNavigation()
  return (
    <Button tone="accent" onClick={() => navigate(EXPLORE)}>
      Explore the graph
    </Button>
  )
}
