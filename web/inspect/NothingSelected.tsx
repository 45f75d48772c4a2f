// The inspector before anything is selected: where one may start, and how.

import type { View } from '../graph/view.ts'
import { countOf, formatCount } from '../graph/dates.ts'
import { Key } from '../parts/Button.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { WaysIn } from '../explore/WaysIn.tsx'
import { Link } from '../route/Link.tsx'
import { toEntity } from '../route/route.ts'
import { Starred } from './Starred.tsx'
import styles from './Inspector.module.css'

const MOST = 10

export function NothingSelected({ view }: { readonly view: View }) {
  const connected = [...view.entities.values()].sort((a, b) => b.degree - a.degree || a.name.localeCompare(b.name)).slice(0, MOST)
  return (
    <div className={styles['panel']}>
      <h2 className={styles['lead']}>Select an entity or a line</h2>
      <p className={styles['quiet']}>An entity shows what is known of it; a line shows the sentences that say so.</p>
      <WaysIn view={view} />
      <Starred />
      {connected.length > 0 && (
        <section className={styles['section']}>
          <h3 className={styles['heading']}>Most connected on the canvas</h3>
          <ul>
            {connected.map(({ id, type, name, degree }) => (
              <li key={id}>
                <Link to={toEntity(id)} className={styles['item']}>
                  <EntityMark type={type} />
                  <span className={styles['grow']}>{name}</span>
                  <span className={styles['aside']} title={countOf(degree, 'relationship')}>
                    {formatCount(degree)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles['section']}>
        <h3 className={styles['heading']}>By keyboard</h3>
        <dl className={styles['hints']}>
          <div>
            <dt>Find a name</dt>
            <dd>
              <Key>/</Key>
            </dd>
          </div>
          <div>
            <dt>Go from node to node</dt>
            <dd>
              <Key>←</Key> <Key>↑</Key> <Key>↓</Key> <Key>→</Key>
            </dd>
          </div>
          <div>
            <dt>Expand the selected one</dt>
            <dd>
              <Key>X</Key>
            </dd>
          </div>
          <div>
            <dt>All keys</dt>
            <dd>
              <Key>?</Key>
            </dd>
          </div>
        </dl>
      </section>
    </div>
  )
}
