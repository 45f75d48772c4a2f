// Documents as rows: title in its own voice, then where and when, and how much was found.

import type { DocumentSummary } from '../api/types.ts'
import { formatCount, formatDate } from '../graph/dates.ts'
import { Link } from '../route/Link.tsx'
import { toDocument } from '../route/route.ts'
import styles from './Documents.module.css'

export function DocumentTable({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Published</th>
          <th scope="col">Collection</th>
          <th scope="col" className={styles['number']}>
            Words
          </th>
          <th scope="col" className={styles['number']}>
            Entities
          </th>
          <th scope="col" className={styles['number']}>
            Claims
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ document }: { readonly document: DocumentSummary }) {
  const { id, title, author, publisher, published, collection, file, words, entities, claims, language } = document
  const source = [publisher, author].filter((part) => part !== null).join(' · ')
  return (
    <tr>
      <td>
        <Link to={toDocument(id)} className={styles['title']}>
          {title}
        </Link>
        <span className={styles['source']}>
          {source === '' ? file : source}
          {language !== 'en' && ` · ${language}, not extracted`}
        </span>
      </td>
      <td className={styles['date']}>{formatDate(published) ?? '–'}</td>
      <td>{collection}</td>
      <td className={styles['number']}>{formatCount(words)}</td>
      <td className={styles['number']}>{formatCount(entities)}</td>
      <td className={styles['number']}>{formatCount(claims)}</td>
    </tr>
  )
}
