// The documents that speak of an entity.

import type { DocumentSummary } from '../api/types.ts'
import { countOf, formatCount, formatDate } from '../graph/dates.ts'
import { Link } from '../route/Link.tsx'
import { toDocument } from '../route/route.ts'
import styles from './Inspector.module.css'

/** `documents` are the newest of `count`. */
export function EntityDocuments({ documents, count }: { readonly documents: readonly DocumentSummary[]; readonly count: number }) {
  if (documents.length === 0) return null
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{documents.length < count ? `The newest ${formatCount(documents.length)} of ${countOf(count, 'document')}` : 'Documents'}</h3>
      <ul>
        {documents.map(({ id, title, publisher, published }) => (
          <li key={id}>
            <Link to={toDocument(id)} className={styles['document']}>
              <span className={styles['documentTitle']}>{title}</span>
              <span className={styles['aside']}>{[publisher, formatDate(published)].filter((part) => part !== null).join(' · ')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
