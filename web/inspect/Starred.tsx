// The entities that were starred, with how much is new about each.

import { useQuery } from '@tanstack/react-query'
import { useDesk } from '../api/desk.ts'
import { entityQuery } from '../api/queries.ts'
import type { Star } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { EntityMark } from '../parts/Marks.tsx'
import { Link } from '../route/Link.tsx'
import { toEntity } from '../route/route.ts'
import styles from './Inspector.module.css'

export function Starred() {
  const { desk } = useDesk()
  if (desk === undefined || desk.stars.length === 0) return null
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>Starred</h3>
      <ul>
        {desk.stars.map((star) => (
          <StarredLine key={star.entity} star={star} />
        ))}
      </ul>
    </section>
  )
}

function StarredLine({ star: { entity, type, name, documents } }: { readonly star: Star }) {
  const { data, isError } = useQuery(entityQuery(entity))
  const fresh = data?.documents.filter(({ id }) => !documents.includes(id)).length ?? 0
  return (
    <li>
      <Link to={toEntity(entity)} className={styles['item']}>
        <EntityMark type={type} />
        <span className={styles['grow']}>{data?.name ?? name}</span>
        <span className={styles['aside']}>{isError ? 'no longer in the graph' : fresh > 0 ? countOf(fresh, 'new document') : null}</span>
      </Link>
    </li>
  )
}
