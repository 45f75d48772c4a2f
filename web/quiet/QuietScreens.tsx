// Screens whose work is not in this version: they say so, and where the same can be looked at now.

import { CircleHelp, History, ListChecks } from 'lucide-react'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE } from '../route/route.ts'
import styles from './Quiet.module.css'

export function ReviewScreen() {
  return (
    <Quiet>
      <Notice icon={<ListChecks size={28} strokeWidth={1.4} aria-hidden="true" />} title="Nothing is decided in this version yet" actions={<ToExplore />}>
        Confirming and rejecting what was read from the documents is not part of this version. To see what a relationship rests on, select its line on
        the canvas: the inspector shows every sentence that says so, who says it, and the rule that found it.
      </Notice>
    </Quiet>
  )
}

export function HistoryScreen() {
  return (
    <Quiet>
      <Notice icon={<History size={28} strokeWidth={1.4} aria-hidden="true" />} title="There is no history to show yet" actions={<ToExplore />}>
        Decisions are not made in this version, so none are recorded. What you change on the canvas can be undone there with Ctrl Z; it never changes the graph.
      </Notice>
    </Quiet>
  )
}

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
