// What links an entity to others, each line one press away from the sentences that say so.

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { neighboursQuery, useTypeRows } from '../api/queries.ts'
import { countOf, formatInterval } from '../graph/dates.ts'
import { mannerOf, supportOf } from '../graph/filters.ts'
import type { View } from '../graph/view.ts'
import { EntityMark, LineMark } from '../parts/Marks.tsx'
import { Failure, Skeleton } from '../parts/Notice.tsx'
import { Link } from '../route/Link.tsx'
import { toRelationship } from '../route/route.ts'
import { groupLinks, type LinkRow } from './links.ts'
import styles from './Inspector.module.css'

/** The most that the server gives at once. */
const MOST = 200

export function EntityLinks({ id, view }: { readonly id: string; readonly view: View }) {
  const { data, error, refetch } = useQuery(neighboursQuery(id, MOST))
  const rows = useTypeRows()
  const groups = useMemo(() => (data === undefined ? [] : groupLinks(id, data, rows)), [data, id, rows])
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={6} label="Loading relationships" />
  const listed = groups.reduce((total, group) => total + group.rows.length, 0)
  const stored = data.available.reduce((total, { type, count }) => total + (type === 'ASSOCIATED_WITH' ? 0 : count), 0)
  const beside = data.available.reduce((total, { type, count }) => total + (type === 'ASSOCIATED_WITH' ? count : 0), 0)
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{listed === 0 ? 'No relationships' : countOf(listed, 'relationship')}</h3>
      {groups.map((group) => (
        <div key={group.key} className={styles['group']}>
          <h4 className={styles['phrase']}>
            {group.words} <small>{group.type}</small>
          </h4>
          <ul>
            {group.rows.map((row) => (
              <LinkLine key={row.relationship.id} row={row} onCanvas={view.entities.has(row.other.id)} />
            ))}
          </ul>
        </div>
      ))}
      {beside > 0 && <p className={styles['quiet']}>Appears in a sentence with {countOf(beside, 'other', 'others')} without a stated relationship.</p>}
      {stored > listed && <p className={styles['quiet']}>{countOf(stored - listed, 'more relationship')} beyond the first {MOST} neighbours.</p>}
    </section>
  )
}

function LinkLine({ row: { relationship, other }, onCanvas }: { readonly row: LinkRow; readonly onCanvas: boolean }) {
  const { factuality, category, documents, from, to } = relationship
  const manner = mannerOf(factuality)
  const remarks = [
    formatInterval(from, to),
    manner === 'asserted' ? null : factuality,
    supportOf(relationship) === 'contested' ? 'contested' : documents > 1 ? countOf(documents, 'document') : null,
  ].filter((part) => part !== null)
  return (
    <li>
      <Link to={toRelationship(relationship.id)} className={styles['item']} title={onCanvas ? undefined : `${other.name} is not on the canvas`}>
        <LineMark category={category} factuality={factuality} width={18} />
        <EntityMark type={other.type} size={12} />
        <span className={styles['grow']}>{other.name}</span>
        <span className={styles['aside']}>{remarks.join(' · ')}</span>
      </Link>
    </li>
  )
}
