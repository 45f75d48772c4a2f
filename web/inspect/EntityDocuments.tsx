// The documents that speak of an entity.

import type { DocumentSummary } from '../api/types.ts'
import { formatDate } from '../graph/dates.ts'
import { Link } from '../route/Link.tsx'
import { toDocument } from '../route/route.ts'
import styles from './Inspector.module.css'

export function EntityDocuments({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  if (documents.length === 0) return null
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>Documents</h3>
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
