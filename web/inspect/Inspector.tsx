// What is known about the thing that is selected.

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useExplore } from '../explore/ExploreProvider.tsx'
import type { View } from '../graph/view.ts'
import { IconButton } from '../parts/Button.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE } from '../route/route.ts'
import { INSPECTOR_ID } from '../explore/useExploreKeys.ts'
import { EntityPanel } from './EntityPanel.tsx'
import { NothingSelected } from './NothingSelected.tsx'
import { RelationshipPanel } from './RelationshipPanel.tsx'
import { SeveralSelected } from './SeveralSelected.tsx'
import styles from './Inspector.module.css'

interface Props {
  readonly entity: string | null
  readonly relationship: string | null
  readonly marked: ReadonlySet<string>
  readonly view: View
}

export function Inspector({ entity, relationship, marked, view }: Props) {
  const { navigate } = useNavigation()
  const { dispatch } = useExplore()
  const several = [...marked].flatMap((id) => view.entities.get(id) ?? [])
  const selected = entity ?? relationship
  const close = () => {
    dispatch({ kind: 'mark', ids: [] })
    navigate(EXPLORE)
  }
  if (several.length > 1) {
    return (
      <InspectorFrame close={close}>
        <SeveralSelected entities={several} />
      </InspectorFrame>
    )
  }
  return (
    <InspectorFrame close={selected === null ? null : close}>
      {entity !== null && <EntityPanel key={entity} id={entity} view={view} />}
      {entity === null && relationship !== null && <RelationshipPanel key={relationship} id={relationship} view={view} />}
      {selected === null && <NothingSelected view={view} />}
    </InspectorFrame>
  )
}

function InspectorFrame({ close, children }: { readonly close: (() => void) | null; readonly children: ReactNode }) {
  return (
    <aside id={INSPECTOR_ID} className={styles['inspector']} aria-label="Inspector" tabIndex={-1}>
      {close !== null && (
        <IconButton label="Close" shortcut="Esc" side="left" className={styles['close'] ?? ''} onClick={close}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      )}
      {children}
    </aside>
  )
}
