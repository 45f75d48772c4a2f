// A document to read, with everyone it speaks of marked, and opened at the sentence that one came for.

import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ExternalLink } from 'lucide-react'
import { RequestError } from '../api/client.ts'
import { documentQuery } from '../api/queries.ts'
import type { DocumentResponse } from '../api/types.ts'
import { countOf, formatDate } from '../graph/dates.ts'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { Link } from '../route/Link.tsx'
import { DocumentEntities } from './DocumentEntities.tsx'
import { DocumentText } from './DocumentText.tsx'
import styles from './Documents.module.css'

export function DocumentReader({ id, sentence }: { readonly id: string; readonly sentence: string | null }) {
  const { data, error, refetch } = useQuery(documentQuery(id))
  if (error instanceof RequestError && error.status === 404) {
    return (
      <Notice title="This document is not in the graph">
        It may have been removed, or read anew under another id. <Link to={{ screen: 'documents', collection: null }}>See all documents</Link>.
      </Notice>
    )
  }
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={12} label="Loading the document" />
  return (
    <div className={styles['reader']}>
      <div className={styles['page']}>
        <article className={styles['sheet']}>
          <Link to={{ screen: 'documents', collection: null }} className={styles['back']}>
            <ArrowLeft size={14} aria-hidden="true" /> Documents
          </Link>
          <h1>{data.title}</h1>
          <Byline document={data} />
          <DocumentText document={data} sentence={sentence} />
        </article>
      </div>
      <DocumentEntities document={data} />
    </div>
  )
}

function Byline({ document }: { readonly document: DocumentResponse }) {
  const { author, publisher, published, url, words, claims } = document
  const parts = [author, publisher, formatDate(published), countOf(words, 'word'), countOf(claims, 'claim')].filter((part) => part !== null)
  return (
    <p className={styles['byline']}>
      {parts.join(' · ')}
      {url !== null && /^https?:/.test(url) && (
        <a href={url} target="_blank" rel="noreferrer noopener">
          Original <ExternalLink size={12} aria-hidden="true" />
        </a>
      )}
    </p>
  )
}
