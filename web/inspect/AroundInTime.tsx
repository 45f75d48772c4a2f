// What happened to the first of the two before and after, in order of time.

import { useQuery } from '@tanstack/react-query'
import { neighboursQuery, useTypeRows } from '../api/queries.ts'
import type { RelationshipResponse } from '../api/types.ts'
import { formatInterval } from '../graph/dates.ts'
import { phraseOf } from '../graph/words.ts'
import { LineMark } from '../parts/Marks.tsx'
import { Link } from '../route/Link.tsx'
import { toRelationship } from '../route/route.ts'
import { datedLinks, type LinkRow } from './links.ts'
import styles from './Inspector.module.css'

const MOST = 200
/** How many are shown on each side of the one that is open. */
const AROUND = 3

export function AroundInTime({ found: { relationship, head } }: { readonly found: RelationshipResponse }) {
  const { data } = useQuery(neighboursQuery(head.id, MOST))
  const rows = useTypeRows()
  if (data === undefined || (relationship.from ?? relationship.to) === null) return null
  const dated = datedLinks(head.id, data)
  const at = dated.findIndex((row) => row.relationship.id === relationship.id)
  const near = dated.slice(Math.max(0, at - AROUND), at + AROUND + 1)
  if (at < 0 || near.length < 2) return null
  const wordsOf = ({ relationship: one, other }: LinkRow) => {
    const { before, after } = phraseOf(rows.get(one.type), one.head === head.id ? 'out' : 'in', one.type)
    return `${before} ${other.name} ${after}`.trim()
  }
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{head.name}, before and after</h3>
      <ol>
        {near.map((row) => (
          <li key={row.relationship.id}>
            <Link to={toRelationship(row.relationship.id)} className={styles['item']} aria-current={row.relationship.id === relationship.id ? 'true' : undefined}>
              <LineMark category={row.relationship.category} factuality={row.relationship.factuality} width={18} />
              <span className={styles['grow']}>{wordsOf(row)}</span>
              <span className={styles['aside']}>{formatInterval(row.relationship.from, row.relationship.to)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
