// A document to read, with everyone it speaks of marked, and opened at the sentence that one came for.

import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Download, ExternalLink } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { RequestError } from '../api/client.ts'
import { documentQuery } from '../api/queries.ts'
import type { DocumentResponse } from '../api/types.ts'
import { countOf, formatDate } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { Link } from '../route/Link.tsx'
import { DocumentEntities } from './DocumentEntities.tsx'
import { DocumentText } from './DocumentText.tsx'
import styles from './Documents.module.css'

/** Kinds of files that a browser shows where nothing in them can run. */
const SHOWN: ReadonlySet<string> = new Set(['pdf', 'html', 'htm', 'txt', 'md', 'json'])

export function DocumentReader({ id, sentence }: { readonly id: string; readonly sentence: string | null }) {
  const { data, error, refetch } = useQuery(documentQuery(id))
  const [wished, setWished] = useState<boolean | null>(null)
  if (error instanceof RequestError && error.status === 404) {
    return (
      <Notice title="This document is not in the graph">
        It may have been removed, or read anew under another id. <Link to={{ screen: 'documents', collection: null }}>See all documents</Link>.
      </Notice>
    )
  }
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={12} label="Loading the document" />
  const page = data.sentences.find((one) => one.id === sentence)?.page ?? null
  // Who comes for a sentence of a PDF sees its page at once.
  const beside = wished ?? (data.original === 'pdf' && page !== null)
  const original = beside ? data.original : null
  return (
    <div className={styles['reader']}>
      {original !== null && (
        <iframe
          className={styles['original']}
          title="Original file"
          src={`/api/documents/${encodeURIComponent(id)}/original${page === null ? '' : `#page=${page}&view=FitH&navpanes=0`}`}
          {...(data.original === 'pdf' ? {} : { sandbox: '' })}
        />
      )}
      <div className={styles['page']} data-scrolls>
        <article className={styles['sheet']}>
          <Link to={{ screen: 'documents', collection: null }} className={styles['back']}>
            <ArrowLeft size={14} aria-hidden="true" /> Documents
          </Link>
          <h1>{data.title}</h1>
          <Byline document={data}>
            {data.original !== null && SHOWN.has(data.original) && (
              <Button tone="link" aria-pressed={beside} onClick={() => setWished(!beside)}>
                {beside ? 'Hide the original file' : 'Original file beside it'}
              </Button>
            )}
            {data.original !== null && !SHOWN.has(data.original) && (
              <a href={`/api/documents/${encodeURIComponent(id)}/original`}>
                Save the original file <Download size={12} aria-hidden="true" />
              </a>
            )}
          </Byline>
          <DocumentText document={data} sentence={sentence} />
        </article>
      </div>
      <DocumentEntities document={data} />
    </div>
  )
}

function Byline({ document, children }: { readonly document: DocumentResponse; readonly children: ReactNode }) {
  const { author, publisher, published, url, words, claims } = document
  const parts = [author, publisher, formatDate(published), countOf(words, 'word'), countOf(claims, 'claim')].filter((part) => part !== null)
  return (
    <p className={styles['byline']}>
      {parts.join(' · ')}
      {url !== null && /^https?:/.test(url) && (
        <a href={url} target="_blank" rel="noreferrer noopener">
          Where it was published <ExternalLink size={12} aria-hidden="true" />
        </a>
      )}
      {children}
    </p>
  )
}
