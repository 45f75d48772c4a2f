// The other relationships between the same two: what a line with a number stands for.

import { useTypeRows } from '../api/queries.ts'
import type { RelationshipResponse } from '../api/types.ts'
import { formatInterval } from '../graph/dates.ts'
import type { View } from '../graph/view.ts'
import { phraseOf } from '../graph/words.ts'
import { LineMark } from '../parts/Marks.tsx'
import { Link } from '../route/Link.tsx'
import { toRelationship } from '../route/route.ts'
import styles from './Inspector.module.css'

export function BetweenThem({ found: { relationship, head, tail }, view }: { readonly found: RelationshipResponse; readonly view: View }) {
  const rows = useTypeRows()
  const ends = new Set([head.id, tail.id])
  const others = [...view.relationships.values()].filter((one) => one.id !== relationship.id && ends.has(one.head) && ends.has(one.tail))
  if (others.length === 0) return null
  const nameOf = (id: string) => (id === head.id ? head.name : tail.name)
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>Also between them</h3>
      <ul>
        {others.map((one) => {
          const { before, after } = phraseOf(rows.get(one.type), 'out', one.type)
          return (
            <li key={one.id}>
              <Link to={toRelationship(one.id)} className={styles['item']}>
                <LineMark category={one.category} factuality={one.factuality} width={18} />
                <span className={styles['grow']}>
                  {nameOf(one.head)} {before} {nameOf(one.tail)} {after}
                </span>
                <span className={styles['aside']}>{formatInterval(one.from, one.to)}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
