// Several entities selected at once: who they are, and what can be done with them together.

import type { Entity } from '../api/types.ts'
import { useExplore } from '../explore/ExploreProvider.tsx'
import { useCanvasActions } from '../explore/useCanvasActions.ts'
import { countOf, formatCount } from '../graph/dates.ts'
import { Button, Key } from '../parts/Button.tsx'
import { useKeys } from '../parts/useKeys.ts'
import { useReviewing } from '../review/ReviewProvider.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { Link } from '../route/Link.tsx'
import { toEntity } from '../route/route.ts'
import styles from './Inspector.module.css'

export function SeveralSelected({ entities }: { readonly entities: readonly Entity[] }) {
  const { dispatch } = useExplore()
  const { connect, remove } = useCanvasActions()
  const { draw, merge } = useReviewing()
  const [first, second] = entities
  const two = first !== undefined && second !== undefined && entities.length === 2
  useKeys(two ? { a: () => draw(first, second), j: () => merge(first, second) } : {})
  return (
    <div className={styles['panel']}>
      <h2 className={styles['name']}>{countOf(entities.length, 'entity', 'entities')} selected</h2>
      <div className={styles['buttons']}>
        <Button tone="accent" onClick={() => connect(entities)}>
          {entities.length === 2 ? 'Shortest paths' : 'What connects these'} <Key>P</Key>
        </Button>
        {two && (
          <>
            <Button needs="review" onClick={() => draw(first, second)}>
              Draw a relationship <Key>A</Key>
            </Button>
            <Button needs="review" onClick={() => merge(first, second)}>
              Merge <Key>J</Key>
            </Button>
          </>
        )}
        <Button onClick={() => remove(entities)}>
          Remove from view <Key>Del</Key>
        </Button>
      </div>
      <ul className={styles['section']}>
        {entities.map(({ id, type, name, degree }) => (
          <li key={id}>
            <Link to={toEntity(id)} className={styles['item']} onClick={() => dispatch({ kind: 'mark', ids: [] })}>
              <EntityMark type={type} />
              <span className={styles['grow']}>{name}</span>
              <span className={styles['aside']} title={countOf(degree, 'relationship')}>
                {formatCount(degree)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
