// What is known about the thing that is selected.

import { X } from 'lucide-react'
import type { View } from '../graph/view.ts'
import { IconButton } from '../parts/Button.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE } from '../route/route.ts'
import { INSPECTOR_ID } from '../explore/useExploreKeys.ts'
import { EntityPanel } from './EntityPanel.tsx'
import { NothingSelected } from './NothingSelected.tsx'
import { RelationshipPanel } from './RelationshipPanel.tsx'
import styles from './Inspector.module.css'

interface Props {
  readonly entity: string | null
  readonly relationship: string | null
  readonly view: View
}

export function Inspector({ entity, relationship, view }: Props) {
  const { navigate } = useNavigation()
  const selected = entity ?? relationship
  return (
    <aside id={INSPECTOR_ID} className={styles['inspector']} aria-label="Inspector" tabIndex={-1}>
      {selected !== null && (
        <IconButton label="Close" shortcut="Esc" side="left" className={styles['close'] ?? ''} onClick={() => navigate(EXPLORE)}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      )}
      {entity !== null && <EntityPanel key={entity} id={entity} view={view} />}
      {entity === null && relationship !== null && <RelationshipPanel key={relationship} id={relationship} view={view} />}
      {selected === null && <NothingSelected view={view} />}
    </aside>
  )
}
