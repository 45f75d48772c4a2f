// What expanding an entity would bring, counted by relationship before anything is brought.

import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { EXPANSION, neighboursQuery, useTypeRows } from '../api/queries.ts'
import type { NeighboursResponse, RelationshipType } from '../api/types.ts'
import { formatCount } from '../graph/dates.ts'
import type { Point } from '../graph/placement.ts'
import { phraseOf } from '../graph/words.ts'
import { Button, Key } from '../parts/Button.tsx'
import { LineMark } from '../parts/Marks.tsx'
import { Failure, Skeleton } from '../parts/Notice.tsx'
import type { Expansion, Named } from './useCanvasActions.ts'
import styles from './Explore.module.css'

const LIMITS = [10, EXPANSION, 50, 100, 200] as const

interface Props {
  readonly entity: Named
  readonly at: Point
  /** Mere co-occurrence is brought along only where it is shown. */
  readonly associations: boolean
  readonly expand: (expansion: Expansion) => void
  readonly close: () => void
}

export function ExpandDialog({ entity, at, associations, expand, close }: Props) {
  return (
    <Popover opened onDismiss={close} onChange={(open) => !open && close()} position="right-start" offset={30} trapFocus returnFocus withinPortal width={320}>
      <Popover.Target>
        <span aria-hidden="true" className={styles['anchor']} style={{ left: at.x, top: at.y }} />
      </Popover.Target>
      <Popover.Dropdown aria-label={`Expand ${entity.name}`}>
        <Choices entity={entity} associations={associations} expand={expand} close={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Choices({ entity, associations, expand, close }: Omit<Props, 'at'>) {
  const { data, error, refetch } = useQuery(neighboursQuery(entity.id, EXPANSION))
  const rows = useTypeRows()
  const [limit, setLimit] = useState<number>(EXPANSION)
  const [left, setLeft] = useState<ReadonlySet<RelationshipType>>(() => new Set(associations ? [] : ['ASSOCIATED_WITH']))
  const counts = useMemo(() => countByType(data?.available ?? []), [data])
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={4} label="Counting" />
  const chosen = [...counts.keys()].filter((type) => !left.has(type))
  const toggle = (type: RelationshipType) => setLeft((before) => (before.has(type) ? new Set([...before].filter((one) => one !== type)) : new Set([...before, type])))
  return (
    <form
      className={styles['expansion']}
      onSubmit={(event) => {
        event.preventDefault()
        expand({ types: chosen, limit })
        close()
      }}
    >
      <h2>Expand {entity.name}</h2>
      {counts.size === 0 && <p>Nothing is linked to it.</p>}
      <ul>
        {[...counts].map(([type, count]) => (
          <li key={type}>
            <label>
              <input type="checkbox" checked={!left.has(type)} onChange={() => toggle(type)} />
              <LineMark category={rows.get(type)?.category ?? 'none'} width={18} />
              <span>{phraseOf(rows.get(type), 'out', type).before}</span>
              <output>{formatCount(count)}</output>
            </label>
          </li>
        ))}
      </ul>
      <fieldset>
        <legend>At most</legend>
        {LIMITS.map((one) => (
          <label key={one} data-chosen={one === limit}>
            <input type="radio" name="limit" checked={one === limit} onChange={() => setLimit(one)} />
            {one}
          </label>
        ))}
      </fieldset>
      <footer>
        <Button type="submit" tone="accent" disabled={chosen.length === 0} autoFocus data-autofocus>
          Expand <Key>↵</Key>
        </Button>
        <Button onClick={close}>
          Cancel <Key>Esc</Key>
        </Button>
      </footer>
    </form>
  )
}

/** Both directions together, the most frequent first. */
function countByType(available: NeighboursResponse['available']): ReadonlyMap<RelationshipType, number> {
  const counts = new Map<RelationshipType, number>()
  for (const { type, count } of available) counts.set(type, (counts.get(type) ?? 0) + count)
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
}
